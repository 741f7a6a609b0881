import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import { pairsIn } from '../../../report/text/pairs-in.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { RelativeWords } from './conflicts.ts'
import { comparingBy, endsAlike, type EntryConflict, isComparable, isNearSlip, rangeOf } from './entry-conflicts.ts'
import type { NamingWords } from './entry-names.ts'
import { makePlain } from './indicator-name.ts'
import { sentenceBefore } from './sentence-before.ts'
import { agree, digitsIn, statedRange } from '../stated-range.ts'
import { type Entry, makeEntryReader } from './table-entries.ts'
import type { EntryWords } from './entry-words.ts'
import { timesAgree } from '../times-agree.ts'

/** A line of a table: what was done, and what to. */
interface Row {
  entry: Entry
  measure: string
  act: string
  noun: string
}

/** So many lines make a table that a paragraph can tell. */
const fewest = 3
/** So many figures of a sentence may stand otherwise in the table. */
const most = 2
/** So many digits that agree are no chance where words agree, too, and so many where they do not. */
const [some, many] = [3, 4]

type ParagraphWords = NamingWords & EntryWords & RelativeWords

const readersOf = once((words: ParagraphWords) => ({
  inTable: makeEntryReader(words),
  plain: makePlain(words),
  act: new RegExp(`${words.acts}|${words.listed.told}`, 'gu'),
  narrower: new RegExp(words.narrower, 'gu'),
  heads: new RegExp(`(?:${words.figures.heads})*(?:${words.figures.counts})?$`, 'u'),
  ...comparingBy(words),
}))

type Readers = ReturnType<typeof readersOf>

/**
 * A sentence that tells what a table tells, but for one figure: 立案143件…结案131件 and, of a table with 立案 143, 结案 137. That it
 * is of the table's matter shows by the other figures, so that a mere act is name enough.
 */
export function findTableParagraphs(report: Report, words: ParagraphWords): EntryConflict[] {
  const tables = [...report.tables, ...report.appended.tables].filter(({ metrics }) => metrics.length >= fewest)
  if (tables.length === 0) return []
  const readers = readersOf(words)
  const { indicators } = report
  const measures = new Map(indicators.map(({ metric: { unit }, measure }) => [unit, measure ?? '']))
  const figures = indicators.filter((one) => isComparable(one) && !readers.isRelative.test(one.before + one.words))
  const sentences = [...groupBy(figures, ({ metric }) => String(metric.sentence)).values()]
  return tables.flatMap((table) => {
    const rows = readers.inTable(table, report).flatMap((entry) => rowOf(entry, measures, readers))
    if (rows.length < fewest) return []
    const isOfRow = (figure: Indicator, row: Row) => tells(report, figure, row, readers.plain)
    const untold = rows.filter((row) => !figures.some((figure) => isOfRow(figure, row)))
    return sentences.flatMap((all): EntryConflict[] => {
      const told = all.filter((figure) => rows.some((row) => isOfRow(figure, row)))
      const isSame = told.some((figure) => digitsIn(figure.metric) >= some && !figure.part)
      if (!isSame) return []
      const pairs = untold.flatMap((row) =>
        all
          .filter((figure) => !figure.part && isAlike(report, figure, row, readers))
          .map((figure) => ({ figure, entry: row.entry })),
      )
      // 立案108件，罚款224.0万元: two may be wrong, each beside a line of its own.
      const own =
        pairs.length <= most && new Set(pairs.flatMap((pair) => [pair.figure, pair.entry])).size === pairs.length * 2
      const isTaken = (pair: EntryConflict) =>
        rows.some(({ entry }) => agree(rangeOf(entry.metric), statedRange(pair.figure)) && entry !== pair.entry)
      return own ? pairs.filter((pair) => !isTaken(pair) && isNearSlip(pair.figure.metric, pair.entry.metric)) : []
    })
  })
}

function rowOf(entry: Entry, measures: Map<string | null, string>, { plain, act, heads }: Readers): Row[] {
  const measure = measures.get(entry.metric.unit) ?? entry.metric.unit
  const name = plain(entry.name)
  const acts = name.match(act) ?? []
  if (measure === null || name.length < 2 || acts.length > 1) return []
  return [{ entry, measure, act: acts[0] ?? '', noun: name.replaceAll(act, '').replace(heads, '') }]
}

/** Whether a figure is that of a line: its value, and a word of its name, or more digits than chance would bring. */
function tells(report: Report, figure: Indicator, { entry, measure }: Row, plain: Readers['plain']): boolean {
  if (figure.measure !== measure || !agree(rangeOf(entry.metric), statedRange(figure))) return false
  if (timesAgree(figure.metric.time, entry.metric.time, report.meta.reportYear) === 'no') return false
  if (digitsIn(figure.metric) >= many) return true
  const [name, own] = [plain(entry.name), plain(figure.before + figure.after)]
  return pairsIn(name).some((pair) => own.includes(pair))
}

/** Whether a figure is told by the act of a line, and what that was done to stands with it or before it in its sentence. */
function isAlike(report: Report, figure: Indicator, row: Row, readers: Readers): boolean {
  const { plain, act: acts, narrower, isWhole } = readers
  const { entry, measure, act, noun } = row
  if (figure.measure !== measure || !endsAlike(figure.metric, entry.metric) || !isWhole.test(figure.scope)) return false
  if (timesAgree(figure.metric.time, entry.metric.time, report.meta.reportYear) === 'no') return false
  const own = plain(figure.words)
  const narrowOf = (text: string) => (text.match(narrower) ?? []).join()
  if (narrowOf(own) !== narrowOf(entry.name)) return false
  if (act === '') return noun.length >= 2 && own.includes(noun)
  const done = own.match(acts) ?? []
  if (done.length !== 1 || done[0] !== act) return false
  const rest = own.replace(act, '')
  return rest === '' ? plain(sentenceBefore(report, figure)).includes(noun) : rest === noun
}
