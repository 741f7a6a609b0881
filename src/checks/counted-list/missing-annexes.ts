import { readNumeral } from '../../report/text/numerals.ts'
import type { Report, Text } from '../../report/types.ts'

export interface AnnexWords {
  /** What an annex is called (附件). */
  label: RegExp
  entry: RegExp
  head: RegExp
  elsewhere: RegExp
}

export interface MissingAnnex {
  text: Text
  /** How many are listed, and how many follow. */
  listed: number
  attached: number
}

/**
 * The first annex of a list below the text (附件：1.…) that does not follow, though those before it do. Where none follows,
 * they are files of their own.
 */
export function missingAnnexes(
  { margins, furniture }: Report,
  { label, entry, head, elsewhere }: AnnexWords,
): MissingAnnex[] {
  const first = margins.findIndex(({ value }) => numberOf(value, entry) === 1 && value.search(label) === 0)
  if (first < 0) return []
  const after = margins.slice(first)
  const end = after.findIndex(({ value }, at) => numberOf(value, entry) !== at + 1)
  const entries = after.slice(0, Math.max(0, end))
  const rest = [...after.slice(entries.length), ...furniture]
  const numbers = new Set(rest.flatMap(({ value }) => numberOf(value, head) ?? []))
  const attached = entries.findIndex((_, at) => !numbers.has(at + 1))
  const text = entries[attached]
  // Those that follow are the first of them; a number beyond is another way of counting.
  if (!text || attached === 0 || numbers.size !== attached) return []
  const isNamed = rest.some(({ value }) => value.length > 3 && text.value.includes(value))
  return isNamed || entries.some(({ value }) => elsewhere.test(value))
    ? []
    : [{ text, listed: entries.length, attached }]
}

function numberOf(value: string, pattern: RegExp): number | null {
  const written = pattern.exec(value)?.groups?.['number']
  if (written === undefined) return null
  return /^\d+$/u.test(written) ? Number(written) : readNumeral(written)
}
