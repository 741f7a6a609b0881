import { allMatches } from '../../report/text/all-matches.ts'
import { blockOf, sentenceAt } from '../../report/links.ts'
import { sentenceText, sentenceValue } from '../../report/parts/sentences.ts'
import { countHan } from '../../report/text/count-han.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { commonLength } from '../shared/common-length.ts'
import type { Repeat } from './repeated-sentences.ts'

/** Clauses of a sentence that tell again what one before it tells: indexes into `sentences`, and the range in the block. */
interface Retold {
  sentence: number
  first: number
  from: number
  to: number
}

/** A clause: its range in the sentence, and the figures it gives. */
interface Clause {
  from: number
  to: number
  value: string
  figures: readonly string[]
}

/** A number of two digits or more with what it counts; a day of the year in quotation marks. */
const figure =
  /(?<![\d.·〔-])(?:\d{2,9}(?:\.\d{1,4})?|\d\.\d{1,4})[万亿余多]{0,2}(?![年月日号时点级])[\p{Script=Han}%]|“\d{1,2}·\d{1,2}”/gu
/** So many Chinese characters are told again at least, of two figures; of one figure, so many in the very words. */
const least = { retold: 15, same: 18 }
/** A clause that is shorter tells nothing. */
const shortest = 4
/** So much of a clause stands in the sentence before, in order. */
const share = 0.9
/** No more characters of a sentence, and of a clause, are compared. */
const longest = { sentence: 400, clause: 120 }
/** A figure that stood in so many sentences before is a common one. */
const common = 3

/** The figures of a sentence that could be known again. */
export function figuresTold(value: string): readonly string[] {
  return /\d[\d.·]/u.test(value) ? allMatches(value, figure).map(([found]) => found) : none
}

const none: readonly string[] = []

/** Findings of what is told again, where it is not in a sentence that stands twice already. */
export function toldAgain(report: Report, read: (sentence: string) => readonly string[], repeats: Repeat[]): Finding[] {
  const known = new Set(repeats.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))
  return retoldSentences(report, read).flatMap(({ sentence, first, from, to }): Finding[] => {
    if (known.has(sentence)) return []
    const { text } = blockOf(report, sentenceAt(report, sentence))
    return [
      {
        place: placeOf(text, from, to),
        outcome: 'retold',
        data: { text: text.raw.slice(from, to) },
        related: [{ place: placeOf(sentenceText(report, first)), note: 'first' }],
      },
    ]
  })
}

/** What is told a second time with its figures, in the same words or nearly so; not what the opening sums up. */
function retoldSentences(report: Report, read: (sentence: string) => readonly string[]): Retold[] {
  const opening = report.outline[0]?.block ?? 0
  const places = new Map<string, number[]>()
  return report.sentences.flatMap((sentence, at): Retold[] => {
    if (sentence.title || sentence.block < opening) return []
    const before = seenBefore(read(sentenceValue(report, at)), at, places)
    for (const first of before) {
      const found = runIn(report, at, first, read)
      if (found) return [{ sentence: at, first, from: sentence.start + found.from, to: sentence.start + found.to }]
    }
    return []
  })
}

/** The sentences before that give one of the figures of a sentence, which is put down for those after it. */
function seenBefore(figures: readonly string[], at: number, places: Map<string, number[]>): Iterable<number> {
  const before: number[] = []
  for (const one of figures) {
    const seen = places.get(one)
    if (seen === undefined) places.set(one, [at])
    else if (seen.length < common && seen.at(-1) !== at) {
      before.push(...seen)
      seen.push(at)
    }
  }
  return new Set(before)
}

/** The first run of clauses of a sentence that stands in one before. */
function runIn(
  report: Report,
  at: number,
  first: number,
  read: (sentence: string) => readonly string[],
): { from: number; to: number } | null {
  const before = sentenceValue(report, first)
  const near = sentenceAt(report, first).block === sentenceAt(report, at).block
  const known = { before: before.slice(0, longest.sentence), figures: new Set(read(before)), near }
  let run: Clause[] = []
  for (const clause of [...clausesOf(sentenceValue(report, at)), null]) {
    if (clause !== null && stands(clause, known)) {
      run.push(clause)
      continue
    }
    const ends = run.at(-1)
    if (ends && isEnough(run, known.before)) return { from: run[0]?.from ?? 0, to: ends.to }
    run = []
  }
  return null
}

function clausesOf(value: string): Clause[] {
  let at = 0
  return value.split(/[，；。：！？]/u).map((clause): Clause => {
    const from = at
    at += clause.length + 1
    const isShort = clause.length >= shortest && clause.length <= longest.clause
    return {
      from,
      to: from + clause.length,
      value: isShort ? clause : '',
      figures: isShort ? figuresTold(clause) : none,
    }
  })
}

function stands(
  { value, figures }: Clause,
  { before, figures: known, near }: { before: string; figures: Set<string>; near: boolean },
): boolean {
  if (figures.length === 0) return value !== '' && before.includes(value)
  // Days on which much is done every year are told of again in another place.
  if (!near && figures.some((one) => one.startsWith('“'))) return false
  return figures.every((one) => known.has(one)) && commonLength(value, before) >= share * value.length
}

function isEnough(run: Clause[], before: string): boolean {
  if (run.every((clause) => clause.figures.length === 0)) return false
  const han = run.reduce((sum, { value }) => sum + countHan(value), 0)
  const figures = new Set(run.flatMap((clause) => clause.figures))
  if (figures.size >= 2) return han >= least.retold
  return run.some(({ value, figures: own }) => own.length > 0 && before.includes(value)) && han >= least.same
}
