import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { figureBlocks, isExactCount } from '../in-block.ts'
import { isDigitSlip } from '../digits-slip.ts'
import type { Conflict } from './conflict.ts'

/** Patterns of the words that refer to what was told before. */
export interface BackWords {
  /** 上述, 这 */
  back: string
}

const near = 0.15
const least = 2
const nouns = /^的?[一-龥]{2}/u

const opening = once(({ back }: BackWords) => new RegExp(`^[，、]?(?:对|就|通过|针对|经过)?(?:${back})$`, 'u'))

/** 办结案件18件。上述19件案件: what is referred to again is no figure that its paragraph has, but nearly one. */
export function findToldBack(report: Report, words: BackWords): Conflict[] {
  const refers = opening(words)
  return figureBlocks(report).flatMap(({ value, figures }) =>
    figures.flatMap((second, at): Conflict[] => {
      if (!isOfNow(second)) return []
      if (!refers.test(second.before)) return allOfThem(figures, at)
      const told = figures.slice(0, at).filter((one) => one.measure === second.measure && isOfNow(one))
      const noun = nouns.exec(second.after)?.[0].replace('的', '')
      if (noun?.length !== 2 || !value.slice(0, second.from).includes(noun)) return []
      const first = closest(told, second)
      return first && !isSum(told, second) ? [{ first, second, certain: false }] : []
    }),
  )
}

const allDone = /^(?<noun>[一-龥]{2,10}?)(?:已)?(?:全部|均已?|全都|都已)(?!为|由|来自)/u
const two = 2

/** 办理建议、提案共57件，其中建议33件、提案24件，59件建议提案全部办结: all of what its sentence has counted is more than that. */
function allOfThem(figures: Indicator[], at: number): Conflict[] {
  const second = figures[at] as Indicator
  const noun = allDone.exec(second.after)?.groups?.['noun']
  if (noun === undefined || second.before !== '') return []
  const told = figures
    .slice(0, at)
    .filter((one) => one.measure === second.measure && one.metric.sentence === second.metric.sentence && isOfNow(one))
  const ends = [noun.slice(0, two), noun.slice(-two)]
  const [first] = told.filter(({ whole, words }) =>
    whole ? ends.some((one) => words.includes(one)) : words.endsWith(noun),
  )
  if (!first || isSum(told, second) || first.metric.value === second.metric.value) return []
  const off = second.metric.value / first.metric.value - 1
  const isKey = isDigitSlip(first.metric.value, second.metric.value)
  const isSlip = off > 0 ? off < near && (first.whole || isKey) : isKey && first.whole && off > -near
  return isSlip ? [{ first, second, certain: false }] : []
}

/** What it most likely refers to. */
function closest(told: Indicator[], { metric: { value } }: Indicator): Indicator | null {
  const off = ({ metric }: Indicator): number => Math.abs(metric.value - value)
  const [first] = told.toSorted((one, two) => off(one) - off(two))
  return first && off(first) <= Math.max(least, near * value) && value > least ? first : null
}

/** Whether it is what some figures in a row come to. */
function isSum(told: Indicator[], { metric: { value } }: Indicator): boolean {
  return told.some((_, from) => {
    const sums = told.slice(from).map((_one, end) => told.slice(from, from + end + 1))
    return sums.some((some) => some.reduce((all, { metric }) => all + metric.value, 0) === value)
  })
}

function isOfNow(figure: Indicator): boolean {
  return isExactCount(figure) && !figure.past
}
