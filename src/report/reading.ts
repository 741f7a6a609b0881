import { type Count, metricFinder } from './figures/find-metrics.ts'
import { makeTimeFinder, type TimeWords } from './times/times.ts'
import { cluesIn } from './times/clues.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a text counts and measures, and what it says of when. */
export interface Reading {
  times: TimeWords[]
  counts: Count[]
}

/** Reads figures and times of a folded text. */
export type Reader = (value: string) => Reading

/** Reads with the words of a vocabulary; dates without a year are of the report year. */
export function makeReader(words: Vocabulary, reportYear: number | null): Reader {
  const findTimes = makeTimeFinder(words, reportYear)
  const findMetrics = metricFinder(words)
  return (value) => {
    const clues = cluesIn(value, reportYear)
    return { times: findTimes(value, clues), counts: findMetrics(value, reportYear, clues) }
  }
}
