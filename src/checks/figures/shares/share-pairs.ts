import type { Indicator } from '../../../report/types.ts'
import { type FigureBlock, gapBetween, isCount } from '../in-block.ts'
import type { Percentage } from './percentages.ts'
import { reach } from './share-bases.ts'

/** A part and its base. */
export interface Pair {
  part: Indicator
  base: Indicator
  /** Other figures that may be meant. */
  others: Indicator[]
}

const behind = /^[^，。；、（\d]{0,10}的?(?:比例|比重|比率)?(?:高达|达到|达|为|约|近|超过|超|已)*$/u

/** Words that open the base of a share: 占, 相当于. */
export interface EqualWords {
  equals: string
}

/** What was to be done, and that it was. */
export interface GoalWords {
  goal: { reached: string; of: string }
}

const fine = 4

/** Makes a reader of shares whose base stands before them: 122家完成述法，占应述法单位（136家）的92.5%, 81件，占全部135件的60%. */
export function makeBaseBehind({
  equals,
  goal,
}: EqualWords & GoalWords): (block: FigureBlock, percentage: Percentage) => Pair | null {
  const shared = /^[^，。；]{0,14}，(?:约)?占[^，。；、]{0,16}（?$/u
  // 46件，相当于处罚决定数（184件）的25%
  const equal = new RegExp(`^[^，。；]{0,14}，(?:大约)?(?:${equals})[^，。；、\\d]{2,16}（?$`, 'u')
  // 4.2万人，完成年度目标4万人的105%; 31万平方米，为上年28万平方米的110.7%
  const ofGoal = new RegExp(
    `^[^，。；\\d]{0,14}，(?:约)?(?:${goal.reached}|为|是|相当于|达到?|占)[^，。；、\\d]{0,10}(?:${goal.of}|上年|去年)[^，。；、\\d]{0,6}$`,
    'u',
  )
  const planned = new RegExp(goal.of, 'u')
  return (block, percentage) => baseBehind(block, percentage, { forms: [shared, equal], ofGoal, planned })
}

function baseBehind(
  block: FigureBlock,
  { at, lead }: Percentage,
  { forms, ofGoal, planned }: { forms: RegExp[]; ofGoal: RegExp; planned: RegExp },
): Pair | null {
  const [base, part] = [block.figures[at - 1], block.figures[at - 2]]
  if (!base || !part || !isCount(base) || !isCount(part) || base.measure !== part.measure) return null
  const gap = gapBetween(block, part, base)
  const isGoal = ofGoal.test(gap) && !part.part && lead.startsWith('的')
  if (
    !behind.test(lead) ||
    !(isGoal || (forms.some((form) => form.test(gap)) && base.metric.value >= part.metric.value))
  )
    return null
  const others = block.figures.slice(Math.max(0, at - reach), at)
  // A plan is not rounded: 4万人 is 40000.
  return isGoal && planned.test(gap)
    ? {
        part,
        base: { ...base, metric: { ...base.metric, decimals: fine } },
        others: others.filter((one) => one !== base),
      }
    : { part, base, others }
}

/** 涉企检查占全部检查的32%，全年检查2500家次，其中涉企检查750家次. */
export function withFiguresBehind(block: FigureBlock, { at, lead, figure, end }: Percentage): Pair | null {
  const subject = /(?:^|[，。；：])([一-龥]{2,10})占[^，。；、]{0,20}$/u.exec(lead)?.[1]
  if (subject === undefined || !figure) return null
  const own = (one: Indicator | undefined) => one?.metric.sentence === figure.metric.sentence
  const before = block.figures[at - 1]
  if (before && own(before)) return null
  const after = block.figures.slice(at, at + 5).filter((one) => one.metric.start >= end && own(one) && isCount(one))
  const part = after.find(({ words, after: next }) => (words + next).includes(subject))
  const base =
    part && after.filter((one) => one !== part && one.measure === part.measure && one.metric.value > part.metric.value)
  return part && base?.[0] ? { part, base: base[0], others: after } : null
}
