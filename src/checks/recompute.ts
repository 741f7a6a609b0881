import type { Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import type { FigureWords } from './figures/figure-words.ts'
import { findImpossible } from './figures/impossible-changes.ts'
import type { Miscount } from './figures/miscount.ts'
import { makeAmongCheck } from './figures/wrong-among.ts'
import { makeAverageCheck } from './figures/wrong-averages.ts'
import { makeBalanceCheck } from './figures/wrong-balances.ts'
import { makeCarriedCheck } from './figures/wrong-carried.ts'
import { wrongChangesOf } from './figures/wrong-changes.ts'
import { makeTurnedRankCheck } from './figures/turned-ranks.ts'
import { makeAverageUnitCheck } from './figures/wrong-average-units.ts'
import { makeConversionCheck } from './figures/wrong-conversions.ts'
import { findWrongDifferences } from './figures/wrong-differences.ts'
import { makeFineCheck } from './figures/wrong-fines.ts'
import { makeGroupCheck } from './figures/wrong-groups.ts'
import { makeHundredCheck } from './figures/wrong-hundreds.ts'
import { recomputeOptions } from './figures/recompute-options.ts'
import type { RecomputeOptions } from './figures/recompute-words.ts'
import { makeItemSumCheck } from './figures/wrong-item-sums.ts'
import { makeLeftCheck } from './figures/wrong-left-elsewhere.ts'
import { makeLevelCheck } from './figures/wrong-levels.ts'
import { makeListingCheck } from './figures/wrong-listings.ts'
import { makeMagnitudeCheck } from './figures/wrong-magnitudes.ts'
import { findWrongMultiples } from './figures/wrong-multiples.ts'
import { makeNetCheck } from './figures/wrong-nets.ts'
import { makeOppositeCheck } from './figures/wrong-opposite-rates.ts'
import { makePairedSumCheck } from './figures/wrong-paired-sums.ts'
import { makePairedCheck } from './figures/wrong-paired-changes.ts'
import { makePeriodicCheck } from './figures/wrong-periodic.ts'
import { makePlaceCheck } from './figures/wrong-places.ts'
import { makeRankCheck } from './figures/wrong-ranks.ts'
import { makeRateCheck } from './figures/wrong-rates.ts'
import { findWrongRatios } from './figures/wrong-ratios.ts'
import { makeRestCheck } from './figures/wrong-rests.ts'
import { makeShareCheck } from './figures/wrong-shares.ts'
import { makeSpanCheck } from './figures/wrong-spans.ts'
import { makeSumCheck } from './figures/wrong-sums.ts'
import { makeTableCheck } from './figures/wrong-tables.ts'
import { makeTotalCheck } from './figures/wrong-totals.ts'
import { makeWithinCheck } from './figures/wrong-within.ts'

/** Figures follow from the figures they rest on, within the rounding that is written. Only what is certain is found. */
export const recompute = defineKind<RecomputeOptions, (report: Report) => Finding[]>({
  name: 'recompute',
  summary: {
    zh: '合计、占比、比率、增减和平均数与所依据的数字相符。',
    en: 'Sums, shares, rates, changes and averages agree with the figures they are made of.',
  },
  options: recomputeOptions,
  outcomes: [
    ...['sum', 'exceed', 'share', 'change', 'average', 'days', 'total100', 'doubtful', 'table'],
    ...['direction', 'fold', 'beyond', 'negative', 'double', 'multiple', 'times', 'conversion', 'listed'],
    ...['rank', 'ranks', 'unit', 'tiny'],
  ],
  notes: ['part', 'base'],
  data: ['stated', 'terms', 'computed', 'name'],
  prepare(options, { figures, indicators }) {
    const words = { ...options, figures, indicators }
    const checks = [
      makeSumCheck(words),
      makeTotalCheck(words),
      makeShareCheck(words),
      makeRateCheck(words),
      makeHundredCheck(words),
      makeAverageCheck(words),
      makeBalanceCheck(words),
      makeCarriedCheck(words),
      makeNetCheck(words),
      makeTableCheck(words),
      makeWithinCheck(words),
      makeRestCheck(words),
      makeLeftCheck(words),
      makeLevelCheck(words),
      makePairedCheck(words.paired),
      makeOppositeCheck(words.opposed),
      makePlaceCheck(words),
      makeTurnedRankCheck(words.places),
      makeAmongCheck(words),
      makeAverageUnitCheck(words),
      makeConversionCheck(words),
      makeFineCheck(words),
      makeGroupCheck(words),
      findWrongDifferences,
      makeItemSumCheck(words),
      makeListingCheck(words),
      makeMagnitudeCheck(words),
      findWrongMultiples,
      makePairedSumCheck(words),
      makePeriodicCheck(words),
      makeRankCheck(words),
      findWrongRatios,
      makeSpanCheck(words),
    ]
    return (report) => {
      const miscounts = checks.flatMap((check) => check(report)).map(findingOf)
      return [...withoutDoubles(miscounts), ...wrongChanges(report, words), ...impossible(report)]
    }
  },
  run: (report, check) => check(report),
})

function findingOf({ kind, place, stated, terms, computed, related, name = '' }: Miscount): Finding {
  return {
    place,
    outcome: kind,
    data: { stated, terms, computed, name },
    related: related.map(({ metric, note }) => ({ place: metric.place, note })),
  }
}

/** One figure is told of once, though it may be a share and a rate. */
function withoutDoubles(findings: Finding[]): Finding[] {
  const seen = new Set<number>()
  return findings.filter(({ place, outcome }) => {
    if (outcome !== 'share') return true
    const isNew = !seen.has(place.start)
    seen.add(place.start)
    return isNew
  })
}

function wrongChanges(report: Report, words: FigureWords): Finding[] {
  return wrongChangesOf(report, words).flatMap(({ verdict, stated, ends, terms, computed }) =>
    verdict === 'points' || verdict === 'percent' || verdict === 'either'
      ? []
      : [
          {
            place: stated.place,
            outcome: verdict === 'wrong' ? 'change' : verdict,
            data: { stated: stated.text, terms, computed },
            related: ends.filter((end) => end !== stated).map(({ place }) => ({ place, note: 'base' })),
          },
        ],
  )
}

function impossible(report: Report): Finding[] {
  return findImpossible(report).map(({ kind, place, text, terms, computed }) => ({
    place,
    outcome: kind,
    data: { stated: text, terms, computed },
  }))
}
