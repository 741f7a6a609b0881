import { blockBefore } from '../../../report/tables/block-before.ts'
import type { Report, Table } from '../../../report/types.ts'
import { makeNarrowReader, makeScopeReader } from './entry-scope.ts'
import type { EntryWords } from './table-entries.ts'
import { makeUndated } from './undated.ts'

/** What is said around a table of all that it counts. */
export interface TableSetting {
  /** The place that it is all of, as its title says: 全县; empty where it does not. */
  scope: string
  /** What stands above it, without times. */
  above: string
  /** What of that is said beside its subject. */
  narrow: string
  /** Leaves times out of a text. */
  bare: (text: string) => string
}

/** Makes a reader of what is said around tables; null where that says that figures are counted in another way. */
export function makeTableSetting(words: EntryWords): (table: Table, report: Report) => TableSetting | null {
  const [scopeOf, narrowOf] = [makeScopeReader(words), makeNarrowReader(words)]
  const undated = makeUndated(words.listed.years)
  const leads = new RegExp(`：$|${words.listed.leads}`, 'u')
  return (table, report) => {
    const last = lastSentence(report, table)
    const lead = leads.test(last) ? last : ''
    const caption = table.caption.map(({ value }) => value)
    const scope = scopeOf([lead, ...caption, ...table.notes.map(({ value }) => value)])
    if (scope === null) return null
    const bare = (text: string): string => undated(text, report.meta.reportYear)
    const lines = [lead, ...caption].map(bare)
    return { scope, above: lines.join(''), narrow: narrowOf(lines), bare }
  }
}

/** The last sentence before a table. */
function lastSentence({ blocks }: Report, table: Table): string {
  const at = blockBefore(blocks, table.place.start)
  const before = at < 0 ? '' : (blocks.at(at)?.text.value ?? '')
  return before.slice(-60).replace(/。$/u, '').split('。').at(-1) ?? ''
}
