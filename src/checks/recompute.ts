import { indicatorsOf } from '../report/indicator.ts'
import { defineKind } from './kind.ts'
import { findChanges } from './shared/changes.ts'
import type { Miscount } from './shared/miscount.ts'
import { findWrongAverages } from './shared/wrong-averages.ts'
import { findWrongRates, type RateWords } from './shared/wrong-rates.ts'
import { findWrongShares } from './shared/wrong-shares.ts'
import { findWrongSums } from './shared/wrong-sums.ts'

interface Options {
  closed: string[][]
  rates: RateWords[]
  idle: string
}

const regex = { type: 'string', format: 'regex' }

/** Figures follow from the figures they rest on, within the rounding that is written. Only what is certain is found. */
export const recompute = defineKind<Options>({
  name: 'recompute',
  summary: 'Sums, shares, rates, changes and daily averages agree with the figures they are made of.',
  options: {
    closed: {
      description:
        '合起来就是全部的几类（正则表达式） · Groups of labels (patterns) that together are always the whole',
      type: 'array',
      items: { type: 'array', minItems: 2, items: regex },
      default: [],
    },
    rates: {
      description:
        '可以由前文两个数算出的比率：基数、达到的、未达到的（正则表达式） · Rates made of two counts before them: patterns of the rate, its base, what reaches it, what does not',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rate', 'of', 'part'],
        properties: { rate: regex, of: regex, part: regex, rest: regex },
      },
      default: [],
    },
    idle: {
      ...regex,
      default: '(?!)',
      description: '不影响指标含义的词 · Words without which an indicator is still the same',
    },
  },
  outcomes: ['sum', 'share', 'change', 'average'],
  notes: ['part', 'base'],
  data: ['stated', 'terms', 'computed'],
  run(report, { closed, rates, idle }) {
    const figures = indicatorsOf(report)
    const changes = findChanges(report, figures)
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ stated, terms, computed }): Miscount => ({
        kind: 'change',
        metric: stated,
        terms,
        computed,
        related: [],
      }))
    return [
      ...findWrongSums(report, figures, closed),
      ...findWrongShares(report, figures, idle),
      ...findWrongRates(report, figures, rates),
      ...changes,
      ...findWrongAverages(report, figures),
    ].map(({ kind, metric, terms, computed, related }) => ({
      place: metric.place,
      outcome: kind,
      data: { stated: metric.text, terms, computed },
      related: related.map(({ metric: { place }, note }) => ({ place, note })),
    }))
  },
})
