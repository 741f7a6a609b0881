import type { FigureBlock } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import type { Percentage } from './percentages.ts'

/** The words by which something is left out of what is counted. */
export interface ExceptedWords {
  /** 除…外, 扣除. */
  excepted: string
}

/** A note right behind a percentage. */
const noted = /^[，（][^，。；（）]{0,40}/u

/** 4260批次（不含快检）: what a bracket right behind a base leaves out is none of it. */
const aside = /^[^，。；（）]{0,10}（[^（）]{0,40}）/u

/**
 * Makes a filter of shares whose base is less what is left out of it (217家，除4家涉密单位外，213家公开); how much that is may
 * not be told.
 */
export function makeExceptions({ excepted }: ExceptedWords) {
  const leaving = new RegExp(excepted, 'u')
  return ({ value, figures }: FigureBlock, { start, end }: Percentage, miscounts: Miscount[]): Miscount[] =>
    miscounts.filter(({ related }) => {
      const own = related.filter(({ metric }) => figures.some((figure) => figure.metric === metric))
      const from = Math.min(start, ...own.map(({ metric }) => metric.end))
      const to = Math.max(end, ...own.map(({ metric }) => metric.start))
      return !leaving.test(value.slice(from, to).replace(aside, '') + (noted.exec(value.slice(to, to + 44))?.[0] ?? ''))
    })
}
