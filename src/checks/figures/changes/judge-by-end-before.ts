import { once } from '../../../report/memo/once.ts'
import type { Amount, Change, Indicator } from '../../../report/types.ts'
import { type FigureWords, wholeOf } from '../figure-words.ts'
import { gapRange, relativeRange } from './change-ranges.ts'
import { judgeChange } from './judge-change.ts'
import type { WrongChange } from './wrong-change.ts'
import { agree, isPlain, reckonedRange, statedRange } from '../stated-range.ts'

/** 比上年的46件: what stands around the noun of the base. */
const aroundOf = once(
  (words: FigureWords) =>
    new RegExp(
      `^(?:其中|全年|[本今当]年|共|${wholeOf(words)})|(?:总?[数量]|总数量)?(?:[，（]?同?(?:较|比|与)[^，。；]{0,8})$`,
      'gu',
    ),
)

/**
 * 立案52件。立案数比上年的46件下降13.0%: the end stands before the base. It is known where the amount is what lies between
 * the two, or would be if they changed places; then only the word, % for 个百分点, or what it is reckoned on can be wrong.
 */
export function judgeByEndBefore(
  { from, to, amounts }: Change,
  before: Indicator[],
  words: FigureWords,
): WrongChange[] {
  const [amount, other] = amounts
  if (!from || to || !amount || other || !isPlain(from.metric) || !isPlain(amount.figure.metric)) return []
  const judged = before.map((end) => ({ end, wrong: judgeChange({ from, to: end, direction: null, amounts }, words) }))
  if (judged.some(({ wrong }) => wrong.length === 0)) return []
  const sure = judged.filter(({ end, wrong }) => {
    const isNear = end.metric.sentence === from.metric.sentence
    const verdict = wrong[0]?.verdict
    if (verdict === 'points') return isNear
    const isKnown =
      verdict === 'direction' ? isBetween(from, end, amount) : verdict === 'wrong' && isOfOtherBase(from, end, amount)
    return isKnown && isOfOneName(from, end, { isNear, around: aroundOf(words) })
  })
  const [only, second] = sure
  return only && second === undefined ? only.wrong : []
}

function isBetween(from: Indicator, to: Indicator, { figure }: Amount): boolean {
  if (figure.metric.unit === '%') {
    const share = relativeRange(from, to)
    return from.metric.unit !== '%' && share !== null && agree(share, reckonedRange(figure))
  }
  const isAlike = figure.measure !== null && figure.measure === from.measure
  return (isAlike || figure.measure === '个百分点') && agree(gapRange(from, to), statedRange(figure))
}

/** 318件 and 267件, 下降19.1%: what lies between them is reckoned on the end in place of the base, to the decimal. */
function isOfOtherBase(from: Indicator, to: Indicator, { figure, direction }: Amount): boolean {
  const isFall = to.metric.value < from.metric.value
  if (figure.metric.unit !== '%' || from.metric.unit === '%' || figure.metric.decimals === 0) return false
  if (direction !== (isFall ? 'fall' : 'rise')) return false
  const share = relativeRange(to, from)
  return share !== null && agree(share, statedRange(figure))
}

/** Whether the clause of the base says again what the end counts; where it says nothing, the end stands right before it. */
function isOfOneName(from: Indicator, to: Indicator, { isNear, around }: { isNear: boolean; around: RegExp }): boolean {
  const name = from.before.replaceAll(around, '')
  if (name === '') return isNear && from.index - to.index === 1
  return name.length >= 2 && to.words.includes(name)
}
