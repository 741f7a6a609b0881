import { allMatches } from '../../report/text/all-matches.ts'
import { afterLast, beforeFirst } from '../../report/text/cut-at-marks.ts'
import { findDates } from '../../report/times/find-dates.ts'
import { latest } from '../../report/memo/latest.ts'
import { blockOf } from '../../report/links.ts'
import { partsAbove } from '../../report/parts/parts.ts'
import { remembered } from '../../report/memo/remembered.ts'
import type { Characters, Sieve } from '../../report/text/sieve.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Block, Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { editOf } from '../shared/edits.ts'
import { outside, type Range } from '../shared/outside.ts'
import { charactersIn, tableTexts } from '../shared/texts-in.ts'

/** Names of what was no more from a day on, and what there is now. */
export interface Lapsed {
  names: string[]
  until: string
  now: string
}

/** Such names, and the words among which they are right. */
export interface LapsedNames {
  named: RegExp
  sieve: Sieve
  /** Begins a report: the names in a sentence, but for those among words by which they are right. */
  begin: () => NamesOf
  byName: Map<string, Lapsed>
  past: RegExp
  /** A sentence that has a match compares what was with what there is. */
  compared: RegExp
  /** What stands right before a name that is told of as of use all the year. */
  used: RegExp
  plan: string | null
}

type NamesOf = (sentence: string) => NamePlace[]

/** Where a name stands. */
interface NamePlace extends Range {
  name: string
}

/** The year of the report, and its title. */
interface Given extends LapsedNames {
  year: number
  own: string
}

/** Makes what finds the names that a pattern matches, outside of all `except`. */
export function makeNamesOf(named: RegExp, except: RegExp[]): () => NamesOf {
  return remembered((sentence) => outside(sentence, allMatches(sentence, named).map(nameIn), except))
}

/** The names in a report of what was no more in the year that its sentences speak of. */
export function lapsedIn(report: Report, given: Given): Finding[] {
  const all = { ...given, namesOf: given.begin() }
  return stretchesOf(report)
    .filter(({ characters }) => given.sieve(characters))
    .flatMap((stretch) => lapsedInStretch(report, stretch, all))
}

/** A sentence, or a cell of a table, and what it stands in. */
interface Stretch {
  found: Pick<Block, 'text' | 'heading'>
  start: number
  end: number
  /** Of the whole text. */
  characters: Characters
}

/** Several rules ask. */
const stretchesOf = latest((report: Report): Stretch[] => {
  const cells = tableTexts(report).map((text) => ({
    found: { text, heading: null },
    start: 0,
    end: text.value.length,
    characters: charactersIn(text),
  }))
  const characters = report.blocks.map(({ text }) => charactersIn(text))
  return [
    ...report.sentences.map(({ block, start, end }) => ({
      found: blockOf(report, { block }),
      start,
      end,
      characters: characters[block] ?? [],
    })),
    ...cells,
  ]
})

function lapsedInStretch(
  report: Report,
  { found, start, end }: Stretch,
  { named, namesOf, byName, past, compared, used, plan, year, own }: Given & { namesOf: NamesOf },
): Finding[] {
  const sentence = found.text.value.slice(start, end)
  const names = namesOf(sentence)
  if (names.length === 0 || past.test(sentence)) return []
  const isPlan = plan !== null && partsAbove(report.outline, found.heading).includes(plan)
  const years = allMatches(sentence, /(\d{4})年/gu).map(([, one]) => Number(one))
  const days = daysIn(sentence, year)
  // What a campaign is called after says nothing of the law: “民法典进万家” tells of 《婚姻法》.
  const rest = sentence.replaceAll(slogan, '').replaceAll(named, '')
  return names.flatMap(({ name, from, to }): Finding[] => {
    const { until, now } = byName.get(name) ?? { until: '9999', now: '' }
    // It was in force for some of the year, or the sentence is about an earlier one, or compares the two.
    const isUsed = (): boolean =>
      until.slice(0, 4) === `${year}` &&
      until.slice(5) <= most &&
      days.length === 0 &&
      used.test(sentence.slice(0, from)) &&
      counted.test(sentence) &&
      !report.blocks.some(({ text }) => text.value.includes(now))
    const isOver = until <= `${year + (isPlan ? 1 : 0)}-01-01` || isAfter(days, until) || isUsed()
    if (!isOver || years.some((one) => `${one}` < until.slice(0, 4))) return []
    // Whoever reports is there.
    const isSaid = rest.includes(now) && (compared.test(sentence) || !isApart(sentence, { from, to }, now))
    if (isSaid || own.includes(name)) return []
    const range = [start + from, start + to] as const
    const suggestion = editOf(found.text, range, now)
    const data = { text: found.text.raw.slice(...range), right: now, until }
    return [
      {
        place: placeOf(found.text, ...range),
        outcome: isPlan ? 'planned' : 'lapsed',
        data,
        ...(suggestion && { suggestion }),
      },
    ]
  })
}

/** What is counted was done in all the year; what only was studied may have been so before. */
const counted = /\d(?!\d{0,3}年)/u

/** Repealed before this day, a law was no more for most of the year. */
const most = '07-01'

/** Several titles one after the other. */
const listed = /《[^《》]{1,40}》(?:(?:、|，|和|及|以及|与|或者?)?《[^《》]{1,40}》)+/gu

/**
 * Whether a name stands in one list with what there is now, or in another clause than that: of those who study both, nobody
 * compares them.
 */
function isApart(sentence: string, { from, to }: Range, now: string): boolean {
  const isBeside = allMatches(sentence, listed).some(({ index, 0: list }) => {
    const isIn = index <= from && to <= index + list.length
    return isIn && new RegExp(`《(?:中华人民共和国)?${now}》`, 'u').test(list)
  })
  const clause = afterLast(sentence.slice(0, from), '，；。：') + beforeFirst(sentence.slice(from), '，；。：')
  return isBeside || !clause.includes(now)
}

/** The days or months that a sentence tells of, outside of titles. */
function daysIn(sentence: string, year: number): string[] {
  if (!sentence.includes('月')) return []
  const rest = sentence.replaceAll(/《[^》]{1,80}》/gu, '')
  return findDates(rest, year).flatMap(({ from, to }) =>
    from !== null && from.slice(0, 7) === to?.slice(0, 7) ? [from] : [''],
  )
}

/** Whether all that a sentence dates is behind a day: what was repealed in March, in September of that year. */
function isAfter(days: string[], until: string): boolean {
  return days.length > 0 && days.every((day) => day >= until)
}

const slogan = /“[^“”《》]{2,30}”/gu

/** Where a name stands in what matched. */
function nameIn({ index, 0: whole, groups }: RegExpExecArray): NamePlace {
  const name = groups?.['name'] ?? ''
  const from = index + whole.indexOf(name)
  return { name, from, to: from + name.length }
}
