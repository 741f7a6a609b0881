import { csvTable } from '../../format/csv-table.ts'
import { docxTable } from '../../format/docx-table.ts'
import { html } from '../../format/html.ts'
import { type RemarkTable, remarkTable } from '../../format/remarks.ts'
import type { Locale } from '../../rules/locale.ts'
import type { Basis, Rule } from '../../rules/types.ts'
import { version } from '../version.ts'
import { wordsOf } from '../words/words.ts'
import { unpack } from './packed.ts'
import type { WriteOrder, WrittenPage, WrittenRemarks } from './protocol.ts'
import { remarksOf } from './remarks-of.ts'

interface Known {
  rules: Record<string, Rule>
  basis: Record<string, Basis>
}

/** A file to be taken away, made of what was found. */
export function write({ what, locale }: WriteOrder, known: Known): Uint8Array {
  if (what.kind === 'page') return encoded(pageOf(what, locale, known))
  const table = what.kind === 'table' ? what.table : tableOf(what, locale, known)
  return what.as === 'docx' ? docxTable(table, { widths: what.widths }) : encoded(csvTable(table))
}

function tableOf({ reports, heading }: WrittenRemarks, locale: Locale, known: Known): RemarkTable {
  const words = wordsOf(locale)
  const remarks = reports.flatMap(({ path, findings }) =>
    remarksOf(findings instanceof Uint8Array ? unpack(findings) : findings, words, path),
  )
  return remarkTable(remarks, { locale, heading, ...known })
}

function pageOf({ path, text, problems }: WrittenPage, locale: Locale, known: Known): string {
  const format = html({ locale, color: false, version, ...known, absolute: (name) => name })
  return format.begin() + format.file({ path, text, problems }) + format.end()
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
