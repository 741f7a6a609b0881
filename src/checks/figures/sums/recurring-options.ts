import { groupOption, mapsOption, regexOption } from '../../shared/option-schemas.ts'

/** Patterns of what is done again and again, and of the words around it. */
export interface RecurringWords {
  recurring: {
    /** So often in a year, and at the least where holidays leave some out: 周, 52, 40. */
    periods: { per: string; most: number; fewest: number }[]
    /** Units of times: 次. */
    units: string
    /** The year as a whole: 全年. */
    year: string
    /** Its periods, counted: 四个季度. */
    counted: string
    /** Who does it may be many, it may have begun within the year, or it is what is aimed at. */
    loose: string
    /** What explains it, behind the number. */
    explained: string
    /** Acts and words of totals, which may differ between the two. */
    plain: string
  }
}

/** The schema of these words. */
export const recurringOptions = groupOption(
  '定期做的事，与全年的次数比较 · What is done every month or week, held against how often it was done: 每月1次，全年11次',
  {
    periods: mapsOption(
      '周期，一年里的次数，有假期时至少几次 · Periods, how often in a year, and at the least with holidays',
      {
        per: { type: 'string', minLength: 1 },
        most: { type: 'integer', minimum: 1 },
        fewest: { type: 'integer', minimum: 1 },
      },
      0,
    ),
    units: regexOption('次数的量词 · Units of times (次)'),
    year: regexOption('全年 · The whole year'),
    counted: regexOption('数着说的周期 · The periods of the year, counted (四个季度)'),
    loose: regexOption('有这些文字的不比较 · With these, nothing is compared (各, 从, 要求)'),
    explained: regexOption('次数后面说明原因的词 · What explains it behind the number (因, 另)'),
    plain: regexOption('两处可以不同的词 · Words in which the two may differ (召开, 共)'),
  },
)
