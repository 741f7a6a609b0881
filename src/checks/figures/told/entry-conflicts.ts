import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Metric, Report } from '../../../report/types.ts'
import { sortCharacters } from '../../shared/sort-characters.ts'
import { bodyReader, type BodyWords } from './body-before.ts'
import type { RelativeWords } from './conflicts.ts'
import { directFigures } from './direct-figures.ts'
import { areSame, type EntryName, entryNaming, namesInText, type NamingWords } from './entry-names.ts'
import { wholeOf } from '../figure-words.ts'
import { isMisplaced, isRescaled, keySlip } from './key-slip.ts'
import { makeLineReader } from './line-entries.ts'
import { meanWords } from '../mean-words.ts'
import { agree, isPlain, type Range, statedRange } from '../stated-range.ts'
import { type Entry, makeEntryReader } from './table-entries.ts'
import type { EntryWords } from './entry-words.ts'
import { timesAgree } from '../times-agree.ts'

/** A figure of the text, and the one that a table states under the same name. */
export interface EntryConflict {
  figure: Indicator
  entry: Entry
}

interface NamedEntry {
  entry: Entry
  name: EntryName
}

/** Further off, it is something else that is counted. */
const near = 0.25
const typed = 0.6
/** What mostly says little must be nearer still. */
const close = 0.03
const shortest = 2
/** What is told of more often is counted time and again. */
const several = 12

const readersOf = once((words: EntryWords & RelativeWords) => ({
  inTable: makeEntryReader(words),
  inLines: makeLineReader(words),
  ...comparingBy(words),
}))

/** Makes patterns of the scope of a figure of all, and of what makes a figure a change, a mean or a share. */
export function comparingBy({ relative, ...words }: RelativeWords): {
  isWhole: RegExp
  isRelative: RegExp
} {
  return {
    isWhole: new RegExp(`^(?:${wholeOf(words)})?$`, 'u'),
    isRelative: new RegExp(`${relative}|${meanWords(words)}|占(?![地道用])`, 'u'),
  }
}

/** Figures of the text that a table states otherwise under the same name, for the same time. One a name. */
export function findEntryConflicts(
  report: Report,
  words: NamingWords & EntryWords & RelativeWords & BodyWords,
): EntryConflict[] {
  const { inTable, inLines, isWhole, isRelative } = readersOf(words)
  const nameOf = entryNaming(words)
  const bodyBefore = bodyReader(words)
  const tables = [...report.tables, ...report.appended.tables].flatMap((table) => inTable(table, report))
  const entries = [...tables, ...inLines(report)].map((entry): NamedEntry => {
    const name = nameOf(entry.name)
    // 收案 in a table of 行政复议
    return { entry, name: name.noun.length > shortest ? name : nameOf(entry.subject + entry.name) }
  })
  if (entries.length === 0) return []
  const { indicators, meta } = report
  const measures = new Map(
    indicators.flatMap(({ metric: { unit }, measure }) => (unit && measure ? [[unit, measure]] : [])),
  )
  const measureOf = ({ unit }: Metric): string => measures.get(unit ?? '') ?? unit ?? ''
  const direct = directFigures(report, indicators)
  const names = namesInText(indicators, nameOf)
  const known = groupBy(
    indicators.filter((figure) => isComparable(figure) && !isRelative.test(figure.before + figure.words)),
    ({ measure, index }) => `${measure ?? ''} ${names[index]?.noun ?? ''}`,
  )
  const groups = groupBy(
    entries.filter(({ name }) => name.noun.length >= shortest),
    ({ entry, name }) => `${measureOf(entry.metric)} ${name.noun} ${name.acts}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [{ entry: first, name: given }] = group as [NamedEntry]
    const figures = known.get(`${measureOf(first.metric)} ${given.noun}`) ?? []
    if (group.length > several || figures.length > several) return []
    const pairs = group.flatMap(({ entry, name }) =>
      figures.flatMap((figure) => {
        const own = names[figure.index]
        const time = timesAgree(figure.metric.time, entry.metric.time, meta.reportYear)
        return own && time !== 'no' && areSame(own, name) ? [{ figure, entry, name }] : []
      }),
    )
    // What agrees with one of them, whatever its time, was taken from there; but for digits that changed places elsewhere.
    const isTaken = pairs.some(({ figure, entry }) => agree(rangeOf(entry.metric), statedRange(figure)))
    if (new Set(pairs.map(({ entry }) => entry.metric.value)).size > 1) return []
    const wrong = pairs.find(
      ({ figure, entry, name }) =>
        (isTurned(figure, entry, name) ||
          (!isTaken &&
            (figure.whole || direct[figure.index] === true || isRescaled(figure.metric, entry.metric)) &&
            isSlip(figure, entry, name) &&
            !isToldElsewhere(report, entry, measureOf(entry.metric)))) &&
        isWhole.test(figure.scope) &&
        (entry.scope === '' || figure.scope === '' || entry.scope.slice(1) === figure.scope.slice(1)) &&
        bodyBefore(report, figure, isTurned(figure, entry, name)) === '' &&
        !isNarrower(figure, entry) &&
        endsAlike(figure.metric, entry.metric),
    )
    return wrong ? [{ figure: wrong.figure, entry: wrong.entry }] : []
  })
}

/** 网上办理事项统计表: what a line above narrows down is not what the text tells of, unless that says the same. */
export function isNarrower(
  { before, words, after }: Indicator,
  { narrow, name }: Pick<Entry, 'narrow' | 'name'>,
): boolean {
  const said = `${before}${words}${after}${name}`
  return Array.from(narrow).some((character) => !said.includes(character))
}

/** 截至11月底 and the whole year are two times. */
export function endsAlike(one: Metric, two: Metric): boolean {
  const [a, b] = [one.time.end, two.time.end]
  return a === null || b === null || a === b
}

/** Whether a figure tells how things are, in a number that can be compared. */
export function isComparable({ metric, past, measure }: Indicator): boolean {
  return !past && !metric.target && measure !== null && isPlain(metric)
}

/** Near enough for a slip or an older state. */
function isSlip(figure: Indicator, { metric }: Entry, { weight }: EntryName): boolean {
  const x = figure.metric
  if (weight >= 2) return isNearSlip(x, metric)
  const [apart, keyed] = [apartFrom(x, metric), keySlip(x, metric)]
  return figure.whole && ((keyed !== null && keyed >= 2 && apart <= near) || (apart <= close && x.value >= 20))
}

/** The same of two figures that surely have one name. */
export function isNearSlip(x: Metric, y: Metric): boolean {
  const [apart, keyed] = [apartFrom(x, y), keySlip(x, y)]
  return apart <= near || (keyed !== null && keyed >= 2 && apart <= typed) || isMisplaced(x, y)
}

function apartFrom(x: Metric, y: Metric): number {
  return Math.abs(x.value - y.value) / Math.max(x.value, y.value)
}

/** 48.2万元 beside 42.8万元: so many digits that changed places under one name are no other thing. */
function isTurned(figure: Indicator, { metric }: Entry, { weight }: EntryName): boolean {
  const slip = keySlip(figure.metric, metric)
  const [one, two] = [figure.metric, metric].map(({ value }) => sortCharacters(String(value)))
  return weight >= 2 && slip !== null && slip >= 3 && one === two
}

/** Another figure of the text is that of the table, and its sentence speaks of what the entry names. */
function isToldElsewhere({ indicators }: Report, { metric, name }: Entry, measure: string): boolean {
  return indicators.some(
    (one) =>
      one.measure === measure &&
      agree(statedRange(one), rangeOf(metric)) &&
      Array.from(name).filter((character) => `${one.before}${one.after}`.includes(character)).length >= 2,
  )
}

/** What the figure of a table can stand for. */
export function rangeOf(metric: Metric): Range {
  return statedRange({ metric, approximators: metric.approximators })
}
