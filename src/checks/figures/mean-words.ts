import type { Indicator } from '../../report/types.ts'

/** Source of the words of a mean: 平均, 人均, 每. */
export const meanWords = '平均|[人户年季月日场件案]均|^[校村镇乡县所站队期次笔]均|每'

const mean = new RegExp(`(?:${meanWords})[^，。；]{0,12}$`, 'u')

/** Whether a figure is a mean by what stands before it. */
export function isMean({ before }: Pick<Indicator, 'before'>): boolean {
  return mean.test(before)
}
