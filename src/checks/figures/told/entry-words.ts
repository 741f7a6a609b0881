import type { FigureWords } from '../figure-words.ts'

/** Patterns of what heads of tables say. */
export interface EntryWords extends FigureWords {
  listed: {
    /** Heads that only say that an amount follows: 数量, 完成情况. */
    amounts: string
    /** Heads of sums: 合计. */
    totals: string
    /** Heads of what is compared, or part of another line: 同比, 占比, 其中. */
    aside: string
    /** Captions and notes by which figures are counted in another way. */
    loose: string
    /** What a title says beside its subject: 情况统计表. */
    kinds: string
    /** What a title may say of any figures: 行政执法主要指标. */
    any: string
    /** Words of a year that names do without: 年度. */
    years: string
    /** What says that a table follows: 如下. */
    leads: string
  }
}
