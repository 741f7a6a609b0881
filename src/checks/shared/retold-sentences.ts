import { allMatches } from '../../report/all-matches.ts'
import { sentenceAt } from '../../report/links.ts'
import { sentenceValue } from '../../report/sentences.ts'
import type { Report } from '../../report/types.ts'
import { commonLength } from './common-length.ts'

/** Clauses of a sentence that tell again what one before it tells: indexes into `sentences`, and the range in the block. */
export interface Retold {
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
  figures: string[]
}

/** How a sentence is read: null where it gives no figure that could be known again. */
export type Told = Clause[] | null

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

/** Reads a sentence. */
export function readTold(value: string): Told {
  if (!/\d[\d.·]/u.test(value)) return null
  let at = 0
  const clauses = value.split(/[，；。：！？]/u).map((clause): Clause => {
    const from = at
    at += clause.length + 1
    return { from, to: from + clause.length, value: clause, figures: figuresIn(clause) }
  })
  return clauses.some(({ figures }) => figures.length > 0) ? clauses : null
}

function figuresIn(clause: string): string[] {
  return clause.length > longest.clause ? [] : allMatches(clause, figure).map(([found]) => found)
}

/** What is told a second time with its figures, in the same words or nearly so; not what the opening sums up. */
export function retoldSentences(report: Report, read: (sentence: string) => Told): Retold[] {
  const opening = report.outline[0]?.block ?? 0
  const places = new Map<string, number[]>()
  return report.sentences.flatMap((sentence, at): Retold[] => {
    if (sentence.title || sentence.block < opening) return []
    const told = read(sentenceValue(report, at))
    if (told === null) return []
    const figures = new Set(told.flatMap((clause) => clause.figures))
    const seen = [...figures].map((one) => places.get(one) ?? [])
    const before = new Set(seen.filter(({ length }) => length < common).flat())
    for (const [index, one] of [...figures].entries())
      places.set(one, [...(seen[index] ?? []).slice(0, common - 1), at])
    for (const first of before) {
      const found = runIn(report, told, first, sentence.block)
      if (found) return [{ sentence: at, first, from: sentence.start + found.from, to: sentence.start + found.to }]
    }
    return []
  })
}

/** The first run of clauses that stands in a sentence before. */
function runIn(report: Report, told: Clause[], first: number, block: number): { from: number; to: number } | null {
  const before = sentenceValue(report, first).slice(0, longest.sentence)
  const isNear = sentenceAt(report, first).block === block
  let run: Clause[] = []
  for (const clause of [...told, null]) {
    if (clause !== null && stands(clause, before, isNear)) {
      run.push(clause)
      continue
    }
    const [opens, ends] = [run.findIndex(({ figures }) => figures.length > 0), run.at(-1)]
    if (opens >= 0 && ends && isEnough(run, before)) return { from: run[0]?.from ?? 0, to: ends.to }
    run = []
  }
  return null
}

function stands({ value, figures }: Clause, before: string, isNear: boolean): boolean {
  if (value.length < shortest || value.length > longest.clause) return false
  if (figures.length === 0) return before.includes(value)
  // Days on which much is done every year are told of again in another place.
  if (!isNear && figures.some((one) => one.startsWith('“'))) return false
  return figures.every((one) => before.includes(one)) && commonLength(value, before) >= share * value.length
}

function isEnough(run: Clause[], before: string): boolean {
  const han = run.reduce((sum, { value }) => sum + value.replaceAll(/\P{Script=Han}/gu, '').length, 0)
  const figures = new Set(run.flatMap((clause) => clause.figures))
  if (figures.size >= 2) return han >= least.retold
  return run.some(({ value, figures: own }) => own.length > 0 && before.includes(value)) && han >= least.same
}
