import { groupBy, groupByEach } from '../../../report/group.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { BodyWords } from './body-before.ts'
import type { Conflict } from './conflict.ts'
import { below } from '../below.ts'
import { differ, type Difference, digitsOf } from './differ.ts'
import type { IndicatorWords } from './indicator-name.ts'
import { makeLikeness } from './like-words.ts'
import type { MoreWords } from './more-than-all.ts'
import type { LikeWords } from './told-words.ts'
import { type FoundedWords, retoldAll } from './retold-all.ts'
import { retoldCumulated } from './retold-cumulated.ts'
import { type LeftWords, retoldLeft } from './retold-left.ts'
import type { AgainWords } from './nouns-told.ts'
import { retoldNouns } from './retold-nouns.ts'
import { retoldActs } from './retold-acts.ts'
import { retoldAttributes } from './retold-attributes.ts'
import { retoldBases } from './retold-bases.ts'
import { retoldCampaigns } from './retold-campaigns.ts'
import { retoldDoings } from './retold-doings.ts'
import { retoldHeads } from './retold-heads.ts'
import { retoldLists } from './retold-lists.ts'
import { retoldOpen } from './retold-open.ts'
import { retoldOwnMatter } from './retold-own-matter.ts'
import { retoldParts } from './retold-parts.ts'
import { retoldReferences } from './retold-references.ts'
import { retoldRates, type RateWords } from './retold-rates.ts'
import { retoldStocks, type StockWords } from './retold-stocks.ts'
import type { RivalWords } from './rivals.ts'
import { turnedDigits } from './turned-digits.ts'
import { makeSharesScope } from './shares-scope.ts'
import { agree, digitsIn, isPlain, type Range, statedRange } from '../stated-range.ts'
import { noTime } from '../times-agree.ts'

/** What the words of a report are to a figure that is told of again in other words. */
export interface TwiceWords
  extends
    BodyWords,
    LikeWords,
    MoreWords,
    StockWords,
    FoundedWords,
    AgainWords,
    LeftWords,
    RateWords,
    RivalWords,
    Pick<IndicatorWords, 'idle' | 'generic' | 'same'> {}

const several = 12
const fine = 3
const above = /^(?:超过?|逾|突破|余|多)$/u

/**
 * Figures that are told of twice in other words (登记不可移动文物231处; 全县213处不可移动文物). What differs by a slip of the
 * keys is evidence itself; other values must be near each other, and one a round number that the other does not allow.
 * Time grows with the number of figures.
 */
export function findToldTwice(report: Report, figures: Indicator[], words: TwiceWords): Conflict[] {
  const like = makeLikeness(report, words)
  const sharesScope = makeSharesScope(report, words)
  const seen = new Set<Indicator>()
  let byValue: Map<string, Indicator[]> | undefined
  // 排查1562处，整治1526处 // 整治的1526处: the one of two values stands beside the other, too.
  const beside = (one: Indicator, other: Indicator): Indicator[] => {
    byValue ??= groupBy(figures, (figure) => valueKey(figure, figure))
    return byValue.get(valueKey(one, other)) ?? []
  }
  const standsIn = (one: Indicator, other: Indicator) =>
    beside(one, other).some(({ words }) => words.length > 1 && one.words.includes(words))
  /** The conflict of two figures that are told of one thing, where the way they differ is `evident`. */
  const conflictOf = (
    first: Indicator,
    second: Indicator,
    evident: (difference: Difference) => boolean,
    isOfAll = false,
  ): Conflict[] => {
    if (seen.has(first) || seen.has(second)) return []
    const difference = differ(first, second)
    if (difference === null || agree(rangeOf(first), rangeOf(second))) return []
    if (beside(second, first).length > 0 || standsIn(first, second)) return []
    const isFine =
      difference === 'swapped' && (isOfAll || Math.min(digitsIn(first.metric), digitsIn(second.metric)) >= 3)
    if (sharesScope(first, second, isFine) === 'no' || !evident(difference)) return []
    seen.add(first).add(second)
    return [{ first, second, certain: false }]
  }
  const told = [...pairsBy(figures, digitsOf), ...pairsBy(figures, like.keysOf)].flatMap(([first, second]) =>
    conflictOf(first, second, (difference) => like(first, second, difference)),
  )
  const known = [...figures, ...doneInPlan(report, figures)]
  const retellings = [
    ...retoldActs(report, figures, words, like),
    ...retoldOwnMatter(report, figures, words, like),
    ...retoldDoings(report, figures, words, like),
    ...retoldStocks(figures, words, like),
    ...retoldAll(report, known, words, like),
    ...retoldLists(report, figures, words, like),
    ...retoldOpen(report, figures, words, like),
    ...retoldParts(report, known, words, like),
    ...retoldBases(report, figures, words, like),
    ...retoldCampaigns(report, figures, like),
    ...retoldRates(report, figures, words, like),
    ...retoldReferences(report, known, words, like),
    ...retoldAttributes(report, figures, words, like),
    ...retoldNouns(report, figures, words, like),
    ...retoldLeft(report, figures, words, like),
    ...retoldHeads(known, like),
  ]
  const again = retellings
    .filter(({ first, second, isOfAll }) => isOfAll || like.narrowOf(first) === like.narrowOf(second))
    .flatMap(({ first, second, isEvident, isOfAll }) =>
      conflictOf(first, second, (difference) => isEvident(difference, digitsIn(first.metric)), isOfAll),
    )
  const turned = turnedDigits(report, like).filter(({ first, second }) => !seen.has(first) && !seen.has(second))
  return [...told, ...again, ...retoldCumulated(report, figures, like), ...turned]
}

const already = /^[^，。；]{0,16}?(?:虽?已|虽然)/u

/** 381名执法人员虽已轮训一遍, under 存在的不足及2025年打算: what a heading dates, but no promise. */
function doneInPlan({ indicators }: Report, figures: Indicator[]): Indicator[] {
  const comparable = new Set(figures)
  return indicators
    .filter((one) => one.metric.target && one.metric.time.from === 'heading' && already.test(one.after))
    .filter((one) => !comparable.has(one) && !one.past && isPlain(one.metric))
    .map((one) => ({ ...one, metric: { ...one.metric, time: noTime } }))
}

/** Every two figures that have a key in common and may tell of one thing. */
function pairsBy(figures: Indicator[], keysOf: (figure: Indicator) => string[]): [Indicator, Indicator][] {
  return [...groupByEach(figures, keysOf).values()].flatMap((group) => (group.length > 1 ? pairs(group) : []))
}

/** Every two of a small group; an indicator with many values is counted time and again. */
function pairs(group: Indicator[]): [Indicator, Indicator][] {
  const some = [...new Set(group)].slice(0, several)
  const values = new Set(some.map(({ metric }) => metric.value)).size
  if (values < 2 || values > 4) return []
  return some.flatMap((one, at) =>
    some.slice(at + 1).flatMap((two): [Indicator, Indicator][] => {
      const mayDiffer = one.metric.value !== two.metric.value && isElsewhere(one, two) && isCounted(one, two)
      return mayDiffer ? [[one, two]] : []
    }),
  )
}

function valueKey({ measure, metric }: Indicator, { metric: { sentence } }: Indicator): string {
  return `${String(sentence)} ${measure ?? ''} ${String(metric.value)}`
}

/** In another sentence, and not both as parts. */
function isElsewhere(first: Indicator, second: Indicator): boolean {
  return !(first.part && second.part) && first.metric.sentence !== second.metric.sentence
}

/** In one unit; with 万 it may be left out. */
function isCounted({ measure, metric }: Indicator, other: Indicator): boolean {
  if (measure !== null && other.measure !== null) return measure === other.measure
  return metric.scale > 1 && other.metric.scale > 1
}

function isCountedOut({ metric: { unit, scale, decimals } }: Indicator): boolean {
  return scale === 1 && decimals === 0 && unit !== '%'
}

/** What a figure can stand for; what is passed is passed, however round it is. */
function rangeOf(figure: Indicator): Range {
  const { value } = figure.metric
  if (below.test(figure.before)) return [value * 0.8, value]
  // 优良天数312天 and 313天: so many are counted, and not reckoned.
  if (figure.approximators.length === 0 && digitsIn(figure.metric) >= fine && isCountedOut(figure))
    return [value, value]
  const [low, high] = statedRange(figure)
  return figure.approximators.some((word) => above.test(word)) ? [value, high] : [low, high]
}
