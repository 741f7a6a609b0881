import type { Indicator } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import { type FigureBlock, gapBetween, isCount } from '../in-block.ts'
import { isMean } from '../mean-words.ts'
import type { Percentage } from './percentages.ts'
import type { RateForm } from './rate-forms.ts'
import { agree, shareRange, statedRange } from '../stated-range.ts'

/** So many figures before and behind a rate are looked at. */
export const reach = 8
const wide = 16

/** 受理1240件，办结1260件，办结率98.4%: more than came in, and the rate is that of the one by the other. */
export function turnedBase(
  alike: Indicator[],
  { part, rate, form }: { part: Indicator; rate: Percentage; form: RateForm },
): Indicator | null {
  const exact = rate.figure !== null && rate.figure.metric.decimals > 0 && !form.over
  const bases = alike.filter(
    (one) =>
      one !== part &&
      form.of.test(one.words + one.after) &&
      one.metric.sentence === part.metric.sentence &&
      one.metric.start < part.metric.start,
  )
  const [base, other] = bases
  if (!exact || !base || other || base.metric.value >= part.metric.value) return null
  const range = shareRange(statedRange(base), statedRange(part))
  return range !== null && agree(range, rate.range) ? base : null
}

/** 受理案件办结率: the only count of what the rate is said to be of. */
export function baseIn(name: string, bases: Indicator[]): Indicator | null {
  const subject = name.slice(0, -2)
  const alike = bases.filter(
    ({ words }) => words.length >= 2 && subject.length >= 2 && (words.includes(subject) || subject.startsWith(words)),
  )
  const [base, other] = alike
  return base && other === undefined ? base : null
}

/** 五个所持证率: whose rate it is, and not what it is of. */
const owner = /^[^，。；、：（）\d]{0,14}$/u

/** The counts before and behind a percentage in its block, the nearest first, those before it preferred. */
export function countsAround(
  { figures, value }: FigureBlock,
  { at, start, end }: Percentage,
  { targets, figures: words }: FigureWords & { targets: boolean },
): Indicator[] {
  const near = figures.slice(Math.max(0, at - wide), at)
  // 抽检4200批次，分别为国抽120批次、…: in its own sentence a base may stand before a list.
  const before = near
    .filter(({ metric }, index) => near.length - index <= reach || metric.sentence === near.at(-1)?.metric.sentence)
    .toReversed()
  const after = figures.slice(at, at + reach).filter(({ metric }) => metric.start >= end)
  return [...before, ...after].filter(
    (figure) =>
      isCount(figure) &&
      (targets || !figure.metric.target) &&
      !isMean(figure, { figures: words }) &&
      !(figure.metric.end <= start && owner.test(value.slice(figure.metric.end, start))),
  )
}

/** A part of another sentence is told of before, and nothing like it since. */
export function isOwn({ metric }: Indicator, rate: Percentage, sentence: number | undefined): boolean {
  return metric.sentence === sentence || (metric.end <= rate.start && rate.start - metric.end < 120)
}

/** 已审结28件。全年接收诉求3.2万件，办结率99.6%: between a part and the rate begins what is told of something else. */
export function isOfOthers({ value, figures }: FigureBlock, part: Indicator, rate: Percentage): boolean {
  // 34名执法人员参加考试，合格率100%: of those people, and not of the batches of the sentence before.
  const last = figures[rate.at - 1]
  const own = rate.figure?.metric.sentence
  if (own !== undefined && last && last.metric.sentence === own && part.metric.sentence !== own)
    if (last.measure === '人' && part.measure !== '人' && isCount(last)) return true
  const [from, to] = part.metric.end <= rate.start ? [part.metric.end, rate.start] : [rate.end, part.metric.start]
  const stop = Math.max(...Array.from('。；', (mark) => value.slice(from, to).lastIndexOf(mark)))
  if (stop < 0) return false
  return figures
    .slice(Math.max(0, rate.at - reach), rate.at + reach)
    .some(({ metric, measure }) => metric.start > from + stop && metric.end <= to && measure === part.measure)
}

/**
 * Makes a reader of what a count is told with. 74件案件中已结案70件: what stands between two counts of one kind without a mark is
 * said of the second.
 */
export function makeOwnWords(block: FigureBlock): (figure: Indicator) => string {
  const { figures } = block
  return (figure) => {
    const next = figures[figures.indexOf(figure) + 1]
    const isNext = next?.measure === figure.measure && unmarked.test(gapBetween(block, figure, next))
    return isNext ? figure.words : figure.words + figure.after
  }
}

const unmarked = /^[^，。；：、（）]{1,20}$/u

/** Whether a count may be what a rate is of. */
export function isBase(figure: Indicator, form: RateForm, ownWords: (figure: Indicator) => string): boolean {
  return (
    !form.part.test(ownWords(figure)) ||
    /应|需|拟/u.test(figure.words + figure.after) ||
    form.of.test(figure.words + figure.after)
  )
}

/** The base: what the rate is known to be of, what comes in, else the nearest count in the sentence of the part. */
export function choose(bases: Indicator[], part: Indicator, form: RateForm, incoming: RegExp): Indicator | undefined {
  const wordsOf = ({ words, after }: Indicator) => words + after
  const own = bases.filter(({ metric }) => metric.sentence === part.metric.sentence)
  const before = own.filter(({ metric }) => metric.start < part.metric.start)
  const known = (list: Indicator[], pattern: RegExp) => list.find((figure) => pattern.test(wordsOf(figure)))
  return (
    known(before, form.of) ??
    before[0] ??
    known(own, form.of) ??
    known(own, incoming) ??
    known(bases, form.of) ??
    known(bases, incoming)
  )
}
