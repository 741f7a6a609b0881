import { once } from '../../report/memo/once.ts'
import type { Indicator } from '../../report/types.ts'
import type { FigureWords } from './figure-words.ts'

/** Source of the words of a mean: 平均, 人均, 每. */
export function meanWords({ figures: { averages } }: FigureWords): string {
  return `平均|(?:[年季月周日天]|${averages.per})均|^(?:${averages.also})均|每`
}

const patternOf = once(
  (figures: FigureWords['figures']) => new RegExp(`(?:${meanWords({ figures })})[^，。；]{0,12}$`, 'u'),
)

/** Whether a figure is a mean by what stands before it. */
export function isMean({ before }: Pick<Indicator, 'before'>, { figures }: FigureWords): boolean {
  return patternOf(figures).test(before)
}
