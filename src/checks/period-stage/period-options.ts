import type { YearWords } from './told-years.ts'
import { groupOption, mapsOption, partOption, regexField, regexOption, regexOrNone } from '../shared/option-schemas.ts'

/** A plan or campaign of several years. */
export interface Period {
  name: string
  /** Pattern: how it is named. */
  pattern: string
  /** Its first and its last year. */
  from: number
  to: number
  /** It is not in full swing in the years right before and after. */
  exact: boolean
}

/** What is said of one of its years. */
export interface Stage {
  /** Pattern: what stands behind the name. */
  pattern: string
  /** Pattern: what stands right before the name, where work of this stage is told of. */
  before: string | null
  /** Which year; -1 is the last, 0 any. */
  at: number
  /** So many years off is right, too. */
  near: number
}

/** The words by which the stages of periods are read. */
export interface PeriodWords {
  periods: Period[]
  stages: Stage[]
  said: string
  runs: string
  amid: string
  behind: string
  apart: string
  years: YearWords
  plan: string | null
}

const integer = (description: string) => ({ type: 'integer', description })

/** Their JSON Schema. */
export const periodOptions = {
  periods: mapsOption('有起止年份的规划、活动 · Plans and campaigns of several years', {
    name: { type: 'string', minLength: 1, description: '名称 · Name' },
    pattern: regexField('怎样写到 · How it is named'),
    from: integer('起始年份 · Its first year'),
    to: integer('结束年份 · Its last year'),
    exact: {
      type: 'boolean',
      default: false,
      description: '前后一年也不会说 amid · Not said to be in full swing (`amid`) a year before or after either',
    },
  }),
  stages: mapsOption('阶段 · Stages', {
    pattern: regexField('名称后面怎样说 · What is said behind its name'),
    before: regexOrNone(
      '名称前面紧接的文字，说正在做这一阶段的工作 · What stands right before its name where the work of the stage is said to be done',
    ),
    at: integer('第几年，-1 是最后一年，0 是哪一年都可以 · Which of its years; -1 is the last, 0 any'),
    near: {
      type: 'integer',
      minimum: 0,
      default: 0,
      description: '前后几年也可以 · So many years off is right, too',
    },
  }),
  said: regexOption(
    '名称前面不远处的文字，说现在就是这一阶段，如 正值；写明年份的不必有 · What stands little before its name where the stage is said of now; needless behind a year',
  ),
  runs: regexField('名称前面的文字，说它正在实施 · What stands before its name where it is said to run'),
  amid: regexOption(
    '其中说它正在全面实施，不是筹备、总结的 · Of these, where it is in full swing, and neither prepared nor assessed',
  ),
  behind: regexOption(
    '说它正在实施时，名称后面、标点之前只能有的文字 · What alone may stand between its name and the next mark, where it is said to run',
    '',
  ),
  apart: regexOption('同一句里有这些文字，可能是回顾或者筹备 · A sentence with such words may look back or ahead'),
  years: groupOption('不写数字的年份 · Years that are named without digits', {
    now: regexOption('说这一年是什么，如 今年 · The year that is said to be something'),
    same: regexOption('只说在这一年，如 当年 · The same year, of which nothing is said'),
    next: regexOption('下一年，如 明年 · The next year'),
    past: regexOption('上一年，如 去年 · The year before'),
  }),
  plan: partOption('说下一年的部分 · The part on the next year'),
}
