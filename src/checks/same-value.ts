import { lineOf } from '../doc/origin.ts'
import { blockOf } from '../report/links.ts'
import type { Indicator, Metric, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { findAbsentSome } from './figures/told/absent-some.ts'
import { findBeyondAll } from './figures/told/beyond-all.ts'
import { findCellConflicts } from './figures/told/cell-conflicts.ts'
import { findConflicts } from './figures/told/conflicts.ts'
import type { Conflict } from './figures/told/conflict.ts'
import { findEntryConflicts } from './figures/told/entry-conflicts.ts'
import { findMoreThanAll } from './figures/told/more-than-all.ts'
import { findMoreThanYearly } from './figures/told/more-than-yearly.ts'
import { findPlacesAndOffices } from './figures/told/places-and-offices.ts'
import { findRivalRanks } from './figures/told/rival-ranks.ts'
import { findRivalDivisions } from './figures/told/rival-divisions.ts'
import { findToldInOtherUnits } from './figures/told/told-in-other-units.ts'
import { findTeamsTold } from './figures/told/teams-told.ts'
import { findTableParagraphs } from './figures/told/table-paragraphs.ts'
import { findToldBack } from './figures/told/told-back.ts'
import { findToldByPartakers } from './figures/told/told-by-partakers.ts'
import { type SameValueOptions, sameValueOptions, type SameValueWords } from './figures/told/same-value-options.ts'

/** One indicator has one value, wherever the report gives it for the same time and scope. */
export const sameValue = defineKind<SameValueOptions, SameValueWords>({
  name: 'same-value',
  summary: {
    zh: '同一指标前后数值一致；时间、范围不同的不比较。',
    en: 'An indicator that is given twice has the same value, as far as stated time and scope do not differ.',
  },
  options: sameValueOptions,
  outcomes: ['certain', 'doubtful'],
  notes: ['other'],
  data: ['indicator', 'first', 'second', 'line', 'phrase', 'otherPhrase'],
  prepare: (options, { figures, indicators, title }) => ({ ...options, figures, indicators, title }),
  run(report, words) {
    const twice = findConflicts(report, words)
    const seen = new Set(twice.flatMap(({ first, second }) => [first, second]))
    const others = [
      findToldByPartakers(report, words),
      findToldInOtherUnits(report, words),
      findRivalRanks(report, words),
      findBeyondAll(report, words),
      findRivalDivisions(report, words),
      findAbsentSome(report, words),
      findToldBack(report, words),
      findMoreThanAll(report, words),
      findMoreThanYearly(report, words),
      findPlacesAndOffices(report, words),
      findTeamsTold(report, words),
    ].flatMap((some) => notYet(some, seen))
    const told = [...twice, ...others].map(({ first, second, certain }) =>
      describe(report, first, {
        other: second.metric,
        outcome: certain ? 'certain' : 'doubtful',
        indicator: second.words.length < first.words.length ? first.words : second.words,
        otherPhrase: phraseOf(report, second),
      }),
    )
    const entries = findEntryConflicts(report, words)
    const inTables = [...findCellConflicts(report, words), ...findTableParagraphs(report, words)].filter(
      ({ figure }, at, all) =>
        !entries.some((entry) => entry.figure === figure) && all.findIndex((one) => one.figure === figure) === at,
    )
    const listed = [...entries, ...inTables].map(({ figure, entry: { name, metric, phrase } }) =>
      describe(report, figure, { other: metric, outcome: 'doubtful', indicator: name, otherPhrase: phrase }),
    )
    return [...told, ...listed]
  },
})

/** Those of which neither figure was told of before. */
function notYet(conflicts: Conflict[], seen: Set<Indicator>): Conflict[] {
  const fresh = conflicts.filter(({ first, second }) => !seen.has(first) && !seen.has(second))
  for (const { first, second } of fresh) seen.add(first).add(second)
  return fresh
}

interface Contradiction {
  other: Metric
  outcome: 'certain' | 'doubtful'
  indicator: string
  otherPhrase: string
}

function describe(
  report: Report,
  figure: Indicator,
  { other, outcome, indicator, otherPhrase }: Contradiction,
): Finding {
  return {
    place: figure.metric.place,
    outcome,
    data: {
      indicator,
      first: figure.metric.text,
      second: other.text,
      phrase: phraseOf(report, figure),
      otherPhrase,
      line: lineOf(report.origin, other.place.start),
    },
    related: [{ place: other.place, note: 'other' }],
  }
}

/** A figure with the words before it, as written. */
function phraseOf(report: Report, { block, from, metric }: Indicator): string {
  const { raw } = blockOf(report, { block }).text
  return raw.slice(Math.max(from, metric.end - longest), metric.end)
}

const longest = 30
