import { allMatches } from '../text/all-matches.ts'
import { type Clues, cluesIn } from '../times/clues.ts'
import { findCounts, type Count } from './find-counts.ts'
import { metricPatterns, type MetricPatterns } from './metric-patterns.ts'
import { readInteger } from '../text/numerals.ts'
import { once } from '../memo/once.ts'
import type { Characters } from '../text/sieve.ts'
import { apart, freeOf, nameSpans, type Span, spansOf } from '../text/spans.ts'
import type { Vocabulary } from '../vocabulary.ts'

export type { Count } from './find-counts.ts'

/** Finds the metrics of folded texts. */
export type MetricFinder = (value: string, reportYear: number | null, clues?: Clues) => Count[]

/** Compiles the words of metrics, once. */
export const metricFinder = once((words: Vocabulary): MetricFinder => {
  const patterns = metricPatterns(words)
  return (value, reportYear, clues = cluesIn(value, reportYear)) => {
    const counts = findCounts(value, patterns)
    const ranks = /[第前]/u.test(value) ? patterns.ranks.flatMap((source) => findRanks(value, source)) : []
    // Names cost more than numbers, so they are looked for only where there is one.
    if (counts.length === 0 && ranks.length === 0) return []
    const names = nameSpans(value)
    const free = ranks.length === 0 ? ranks : ranks.filter(freeOf(names))
    if (counts.length === 0) return apart(free)
    const taken = [...names, ...free, ...clues.dates, ...namesOf(value, clues.characters, patterns)]
    return apart([...counts.filter(freeOf(taken)), ...free])
  }
})

function namesOf(value: string, characters: Characters, { names }: MetricPatterns): Span[] {
  const found: Span[] = []
  for (const { source, sieve } of names) if (sieve(characters)) found.push(...spansOf(value, source))
  return found
}

function findRanks(value: string, source: RegExp): Count[] {
  return allMatches(value, source).flatMap((match) => {
    const at = match.indices?.groups?.['rank']
    const digits = /\d+|[一二三四五六七八九十]+/u.exec(match.groups?.['rank'] ?? '')?.[0] ?? ''
    const number = readInteger(digits)
    const unit = /[位名]$/u.exec(match.groups?.['rank'] ?? '')?.[0] ?? null
    // No list is as long as that.
    if (!at || number === null || number > 1e9) return []
    return [{ start: at[0], end: at[1], value: number, decimals: 0, scale: 1, unit, approximators: [], rank: true }]
  })
}
