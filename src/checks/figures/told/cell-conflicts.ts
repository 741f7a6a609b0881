import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import { pairsIn } from '../../../report/text/pairs-in.ts'
import type { Indicator, Metric, Report } from '../../../report/types.ts'
import { cellPhrase } from './cell-phrase.ts'
import { type CrossCell, type CrossName, makeCrossReader } from './cross-cells.ts'
import type { RelativeWords } from './conflicts.ts'
import { bodyReader, type BodyWords } from './body-before.ts'
import { comparingBy, type EntryConflict, isComparable, isNarrower, isNearSlip, rangeOf } from './entry-conflicts.ts'
import type { NamingWords } from './entry-names.ts'
import { makePlain } from './indicator-name.ts'
import { keySlip } from './key-slip.ts'
import { sortCharacters } from '../../shared/sort-characters.ts'
import { agree, statedRange, stepOf } from '../stated-range.ts'
import type { EntryWords } from './entry-words.ts'
import { timesAgree } from '../times-agree.ts'
import { pairKey } from './pair-key.ts'

/** Patterns of the words that names in a table and in the text are compared by. */
export type CellWords = NamingWords &
  EntryWords &
  RelativeWords &
  BodyWords & { listed: { beside: string; dealt: string } }

interface Named {
  figure: Indicator
  /** Whose it is and what is counted, in plain words. */
  text: string
  /** The same of the figure before, where this one only goes on: 违法采砂案件立案13宗、结案12宗. */
  lead: string
}

const several = 12
/** So many characters of both names say what is counted. */
const specific = 2
const short = 6

const readersOf = once((words: CellWords) => ({
  crossed: makeCrossReader(words),
  plain: makePlain(words),
  generic: new RegExp(words.generic, 'gu'),
  ...comparingBy(words),
  heads: new RegExp(`^(?:${words.figures.heads}|${words.listed.amounts})$`, 'u'),
  acts: new RegExp(words.acts, 'gu'),
  dealt: new RegExp(`^(?:${words.listed.dealt})$`, 'u'),
  idle: new RegExp(`(?:${words.listed.beside}|${words.figures.heads}|${words.listed.told})+`, 'gu'),
}))

/**
 * Figures of the text that a row and a column of a table name, and that stand otherwise there: 违法采砂案件立案13宗、结案13宗
 * below a table with 12 under 违法采砂, 结案. Nothing else may stand in their clause, and nobody may give the value of the table.
 */
export function findCellConflicts(report: Report, words: CellWords): EntryConflict[] {
  if (report.tables.length === 0) return []
  const { crossed, plain, generic, heads, acts, dealt, idle, isWhole, isRelative } = readersOf(words)
  const bodyBefore = bodyReader(words)
  const cells = report.tables.flatMap((table) => crossed(table, report))
  if (cells.length === 0) return []
  const named = namesOf(report, plain, isRelative)
  const measures = new Map(named.map(({ figure: { metric, measure } }) => [metric.unit, measure ?? '']))
  const known = groupBy(
    named.flatMap((one) => pairsIn(one.lead + one.text).map((pair) => ({ one, key: pairKey(one.figure, pair) }))),
    ({ key }) => key,
  )
  /** What is left of some words without a name and what says nothing; null where the name has to stand there. */
  const without = (text: string | null, { name, needed }: CrossName): string | null => {
    const own = plain(name)
    if (text === null || own === '') return text
    return text.includes(own) ? text.replace(own, '') : needed || !heads.test(own) ? null : text
  }
  const isNamed = ({ text, lead, figure }: Named, { row, column, above, metric }: CrossCell): boolean => {
    // 查处 may be 立案 or 办结, but not where the digits are those of the table.
    const isAlike = (act: string): boolean =>
      above.includes(act) || (dealt.test(act) && isSwapped(figure.metric, metric))
    const own = without(without(text, row), column)?.replaceAll(acts, (act) => (isAlike(act) ? '' : act))
    if (own !== undefined) return own.replaceAll(idle, '') === ''
    // 违法采砂案件立案13宗、结案12宗: the row is named with the figure before, beside another column.
    const rest = lead === '' ? null : without(lead, { ...row, needed: true })
    const isOther = (other: string): boolean => (rest?.replace(plain(other), '').replaceAll(idle, '') ?? '-') === ''
    return without(text, { ...column, needed: true })?.replaceAll(idle, '') === '' && column.all.some(isOther)
  }
  return cells.flatMap((cell): EntryConflict[] => {
    const { metric, row, column } = cell
    const label = plain((row.needed ? row : column).name)
    if (label.length < 2 || plain(row.name + column.name).replaceAll(generic, '').length < specific) return []
    const key = `${measures.get(metric.unit) ?? ''} ${label.slice(0, 2)}`
    const found = (known.get(key) ?? []).map(({ one }) => one)
    if (found.length > several) return []
    // Whoever tells the value of the table of this name may have taken it from there.
    const isTold = ({ figure, lead, text }: Named): boolean =>
      (lead + text).includes(label) && agree(statedRange(figure), rangeOf(metric))
    if (found.some(isTold)) return []
    const wrong = found.find(
      (one) =>
        isNamed(one, cell) &&
        isNearSlip(one.figure.metric, metric) &&
        isOfSame(one, cell, { report, isWhole, bodyBefore }),
    )
    if (!wrong) return []
    const name = row.name + column.name
    const { scope, narrow } = cell
    return [
      { figure: wrong.figure, entry: { name, subject: '', narrow, scope, metric, phrase: cellPhrase(name, metric) } },
    ]
  })
}

function namesOf({ indicators }: Report, plain: (text: string) => string, isRelative: RegExp): Named[] {
  let last: Named | null = null
  return indicators.flatMap((figure): Named[] => {
    if (!isComparable(figure) || isRelative.test(figure.before + figure.words)) return []
    const text = plain(figure.scope + figure.words)
    const goesOn: boolean = last !== null && text.length <= short && isOneList(last.figure, figure)
    last = { figure, text, lead: goesOn ? (last?.text ?? '') : '' }
    return [last]
  })
}

function isOneList(one: Indicator, two: Indicator): boolean {
  const follows = two.index === one.index + 1 && one.metric.sentence === two.metric.sentence
  const isRate = two.metric.unit === '%' && two.words.endsWith('率')
  return follows && (isRate || one.measure === two.measure) && two.from - one.metric.end <= 1
}

/** Of one time and one place, and of all that the table counts. */
function isOfSame(
  { figure, lead }: Named,
  { metric, row, scope, narrow }: CrossCell,
  { report, isWhole, bodyBefore }: { report: Report; isWhole: RegExp; bodyBefore: ReturnType<typeof bodyReader> },
): boolean {
  const [one, two] = [figure.metric.time, metric.time]
  if (one.end !== null && two.end !== null && one.end !== two.end) return false
  if (timesAgree(one, two, report.meta.reportYear) === 'no') return false
  const [own, body] = [figure.scope.replace(row.name, ''), bodyBefore(report, figure)]
  if (!isWhole.test(own) || (body !== '' && !row.name.includes(body))) return false
  return (
    (own === '' || scope === '' || own.slice(1) === scope.slice(1)) &&
    !isNarrower(figure, { narrow, name: row.name + lead })
  )
}

/** The same digits in another order, two at least. */
function isSwapped(x: Metric, y: Metric): boolean {
  const digits = [x, y].map((one) => sortCharacters(String(Math.round(one.value / stepOf(one)))))
  return digits[0] === digits[1] && (keySlip(x, y) ?? 0) >= 2
}
