import { blockBefore } from '../../../report/tables/block-before.ts'
import type { Report, Table } from '../../../report/types.ts'
import { makeNarrowReader, makeScopeReader } from './entry-scope.ts'
import type { EntryWords } from './entry-words.ts'
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
    const narrow = narrowOf(lines)
    const issuer = report.meta.title?.value.split(/\d/u)[0] ?? ''
    return { scope, above: lines.join(''), narrow: isShortFor(narrow, issuer) ? '' : narrow, bare }
  }
}

/** Whether a name is made of characters of another one in their order: 经开区 of 青石经济技术开发区. */
function isShortFor(name: string, full: string): boolean {
  let at = 0
  for (const character of name) {
    at = full.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return name.length > 1
}

/** The last sentence before a table. */
function lastSentence({ blocks }: Report, table: Table): string {
  const at = blockBefore(blocks, table.place.start)
  const before = at < 0 ? '' : (blocks.at(at)?.text.value ?? '')
  return before.slice(-60).replace(/。$/u, '').split('。').at(-1) ?? ''
}
