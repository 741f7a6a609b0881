import type { Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import type { FigureWords } from './figures/figure-words.ts'
import { findImpossible } from './figures/changes/impossible-changes.ts'
import type { Miscount } from './figures/miscount.ts'
import { makeAmongCheck } from './figures/sums/wrong-among.ts'
import { makeAverageCheck } from './figures/means/wrong-averages.ts'
import { makeBalanceCheck } from './figures/sums/wrong-balances.ts'
import { makeCarriedCheck } from './figures/sums/wrong-carried.ts'
import { wrongChangesOf } from './figures/changes/wrong-changes.ts'
import { makeAverageUnitCheck } from './figures/means/wrong-average-units.ts'
import { makeComparedCheck } from './figures/changes/wrong-compared.ts'
import { makeConversionCheck } from './figures/means/wrong-conversions.ts'
import { findWrongDifferences } from './figures/sums/wrong-differences.ts'
import { makeDivisionCheck } from './figures/sums/wrong-divisions.ts'
import { makeDueCheck } from './figures/sums/wrong-due.ts'
import { makeExtremeCheck } from './figures/shares/wrong-most.ts'
import { makeFineCheck } from './figures/means/wrong-fines.ts'
import { makeGroupCheck } from './figures/sums/wrong-groups.ts'
import { makeHundredCheck } from './figures/shares/wrong-hundreds.ts'
import { recomputeOptions } from './figures/recompute-options.ts'
import type { RecomputeOptions } from './figures/recompute-words.ts'
import { makeItemSumCheck } from './figures/sums/wrong-item-sums.ts'
import { makeLeftCheck } from './figures/sums/wrong-left-elsewhere.ts'
import { makeLevelCheck } from './figures/sums/wrong-levels.ts'
import { makeListingCheck } from './figures/sums/wrong-listings.ts'
import { makeMagnitudeCheck } from './figures/sums/wrong-magnitudes.ts'
import { findWrongListedShares } from './figures/shares/wrong-listed-shares.ts'
import { findWrongMultiples } from './figures/changes/wrong-multiples.ts'
import { makeNetCheck } from './figures/sums/wrong-nets.ts'
import { makeOppositeCheck } from './figures/shares/wrong-opposite-rates.ts'
import { makeOrderCheck } from './figures/shares/wrong-order.ts'
import { makePairedSumCheck } from './figures/sums/wrong-paired-sums.ts'
import { makePairedCheck } from './figures/changes/wrong-paired-changes.ts'
import { makePeriodCheck } from './figures/sums/larger-period.ts'
import { makePeriodicCheck } from './figures/sums/wrong-periodic.ts'
import { findWrongBounds } from './figures/changes/wrong-bounds.ts'
import { makePlaceCheck } from './figures/sums/wrong-places.ts'
import { makeRankCheck } from './figures/shares/wrong-ranks.ts'
import { makeRateCheck } from './figures/shares/wrong-rates.ts'
import { findWrongRatios } from './figures/shares/wrong-ratios.ts'
import { makeRestCheck } from './figures/sums/wrong-rests.ts'
import { makeScoreCheck } from './figures/sums/wrong-scores.ts'
import { makeShareCheck } from './figures/shares/wrong-shares.ts'
import { makeSpanCheck } from './figures/sums/wrong-spans.ts'
import { makeSumCheck } from './figures/sums/wrong-sums.ts'
import { makeTableCheck } from './figures/tables/wrong-tables.ts'
import { makeTotalCheck } from './figures/sums/wrong-totals.ts'
import { makeWithinCheck } from './figures/tables/wrong-within.ts'

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
    ...['rank', 'ranks', 'unit', 'extreme', 'tiny', 'huge', 'units', 'against', 'recurring'],
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
      findWrongListedShares,
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
      makeAmongCheck(words),
      makeAverageUnitCheck(words),
      makeComparedCheck(words),
      makeConversionCheck(words),
      makeDueCheck(words),
      makeExtremeCheck(words),
      makeFineCheck(words),
      makeGroupCheck(words),
      findWrongDifferences,
      makeDivisionCheck(words),
      makeItemSumCheck(words),
      makeListingCheck(words),
      makeMagnitudeCheck(words),
      findWrongMultiples,
      makeOrderCheck(words),
      makePairedSumCheck(words),
      makePeriodCheck(words),
      findWrongBounds,
      makePeriodicCheck(words),
      makeRankCheck(words),
      findWrongRatios,
      makeScoreCheck(words),
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

/** One figure is told of once, though it may be a share and a rate, or a rank that two words turn. */
function withoutDoubles(findings: Finding[]): Finding[] {
  const seen = new Set<number>()
  return findings.filter(({ place, outcome }) => {
    if (outcome !== 'share' && outcome !== 'direction') return true
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
