import { afterLast } from '../../../report/text/cut-at-marks.ts'
import type { Indicator } from '../../../report/types.ts'
import { areTurned, isDigitSlip } from '../digits-slip.ts'
import type { Part } from './find-series.ts'
import { type FigureBlock, gapBetween } from '../in-block.ts'
import { stepOf } from '../stated-range.ts'
import { pairsIn } from '../../../report/text/pairs-in.ts'

/** Who did it stands so far before a whole. */
const reach = 80

/** 调解结案41件、裁决结案19件: one case ends in one way only. */
export function isOneAct(parts: Part[], isOpen: (part: Part) => boolean, finished: RegExp): boolean {
  const ways = parts.filter((part) => !isOpen(part)).map(({ label }) => label)
  const act = ways[0]?.slice(-2) ?? ''
  return ways.length > 1 && finished.test(act) && ways.every((label) => label.length > 3 && label.endsWith(act))
}

/** What stands before a whole in its sentence, back to ；. */
export function clauseBefore({ value }: FigureBlock, { metric }: Indicator): string {
  const before = value.slice(Math.max(0, metric.start - reach), metric.start)
  return afterLast(before, '。；：')
}

/** 办结142件，维持76件，撤销18件; 复议3件，维持2件、终止2件 */
export function isListedRightBehind(block: FigureBlock, whole: Indicator, parts: Part[]): boolean {
  const first = parts[0]?.figure
  return (
    first !== undefined &&
    parts.length > 1 &&
    first.metric.sentence === whole.metric.sentence &&
    /^[^，。；、：（）]{0,12}[，：][^，。；、：（）]{0,8}$/u.test(gapBetween(block, whole, first))
  )
}

/** A label of more characters has an act of its own: 办理代表建议. */
const longLabel = 4

/** 出庭应诉39件。办理代表建议18件、提案25件: another sentence that names nothing of the whole tells of something else. */
export function isToldApart(block: FigureBlock, whole: Indicator, parts: Part[]): boolean {
  const first = parts[0]
  if (first === undefined || first.label.length <= longLabel) return false
  if (first.figure.metric.sentence === whole.metric.sentence) return false
  const said = afterLast(clauseBefore(block, whole), '，') + whole.after
  return !parts.some(({ label }) => pairsIn(label).some((pair) => said.includes(pair)))
}

/** Whether labels name things of one kind: they end or begin alike, two of them by two characters or being of one length. */
export function areUniform(labels: string[]): boolean {
  const [first = '', second = ''] = labels
  const size = labels.length > 2 || first.length === second.length ? 1 : 2
  const [end, start] = [first.slice(-size), first.slice(0, size)]
  const alike = labels.every((label) => label.endsWith(end)) || labels.every((label) => label.startsWith(start))
  return first.length >= size && !first.endsWith('的') && alike
}

/** Without a word that opens it, a list behind its whole is known by its marks, and by how near it comes. */
export function isEvident(
  block: FigureBlock,
  { parts, whole, excess, slip }: { parts: Part[]; whole: Indicator; excess: number; slip: boolean },
): boolean {
  const [first, second, third] = parts.map(({ figure }) => figure)
  if (!first || !second || !slip || Math.abs(excess) > (third && whole.whole ? 0.08 : 0.05) || whole.metric.value < 20)
    return false
  const listed =
    /^[^，。；]{0,6}、/u.test(gapBetween(block, first, second)) &&
    /^[^，。；、：（）]{0,12}[，：]/u.test(gapBetween(block, whole, first))
  return listed && (third !== undefined || whole.whole)
}

/** Whether two neighbouring digits of one part that changed places explain the sum. */
export function isTurned({ metric }: Indicator, parts: Part[]): boolean {
  if (stepOf(metric) !== 1 || parts.some(({ figure }) => stepOf(figure.metric) !== 1)) return false
  const gap = metric.value - parts.reduce((total, { figure }) => total + figure.metric.value, 0)
  return parts.some(({ figure }) => areTurned(figure.metric.value, figure.metric.value + gap))
}

/** Whether one wrong key in the whole or in one part explains the sum. */
export function isSlip({ metric }: Indicator, parts: Part[]): boolean {
  const step = Math.min(stepOf(metric), ...parts.map(({ figure }) => stepOf(figure.metric)))
  const units = (value: number) => Math.round(value / step)
  const sum = parts.reduce((total, { figure }) => total + units(figure.metric.value), 0)
  const gap = units(metric.value) - sum
  if (isDigitSlip(units(metric.value), sum)) return true
  return parts.some(({ figure }) => isDigitSlip(units(figure.metric.value), units(figure.metric.value) + gap))
}
