import { titleYear } from '../report/about/report-year.ts'
import { placeOf } from '../report/text/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { namedYears } from './year-agreement/named-years.ts'
import type { YearPatterns } from './year-agreement/named-year.ts'
import { partsOption, regexField, regexOption } from './shared/option-schemas.ts'

interface Options {
  parts: { part: string; offset: number }[]
  opening: string
  presents: string
  promise: string
  next: string
  account: string
  states: string
  deeds: string
  alone: string[]
  periods: string
  acts: string
  days: string
  apart: string
  itself: string
}

/** Title, headings and opening speak of one report year; a part with an offset of another (the plan: the next). */
export const yearAgreement = defineKind<Options, YearPatterns>({
  name: 'year-agreement',
  summary: {
    zh: '标题和开头各处写的年度与题目一致。',
    en: 'The years that headings and opening name agree with the year of the title.',
  },
  options: {
    parts: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          part: { type: 'string', format: 'part' },
          offset: { type: 'integer', description: '与报告年度相差几年 · Years from the report year' },
        },
        required: ['part', 'offset'],
        additionalProperties: false,
      },
      description: '各部分标题应写的年度 · The year that headings of a part should name',
    },
    promise: regexOption(
      '下一年度的部分里说要做什么的句子，年份不会是报告年度或者以前（promise）· In parts of a later year, a sentence that promises something, around the year it names (`promise`)',
    ),
    next: regexOption('后面说到下一年的不算 · A sentence that goes on about the next year promises nothing of its own'),
    account: regexOption(
      '报告年度的部分里，开头写着年份说做了什么的段落，年份是报告年度（told）；说履行职责的（duty），也可以写到报告年度的某月 · In parts of the report year, a paragraph that opens with the year it tells of (`told`); where it tells of a duty (`duty`), months of the report year may be named, too',
    ),
    states: regexOption(
      '开头和报告年度的部分里，句子开头这样说今年是什么年份的，年份是报告年度（told）· In the opening and the parts of the report year, a sentence that says so what this year is names that year (`told`)',
    ),
    deeds: regexOption(
      '同上，句子开头写着年份说做了什么的：所在标题下别处写的都是报告年度（told）· The same of a sentence that opens with the year and tells what was done, where all else under its heading is of the report year (`told`)',
    ),
    alone: partsOption(
      '这些部分说的只是报告年度：标题下没有写别的年份的也算（told）· Parts that tell of the report year alone: there it is enough that no other year is named (`told`)',
    ),
    periods: regexOption(
      '怎样说明数据是哪一年（year）的（told）· How it is said of which `year` the figures are (`told`)',
    ),
    acts: regexOption(
      '印发一年的要点、计划（year），不会在这一年以后；on 是印发的年份，不写的是报告年度（act）· The plan of a year (`year`) is not issued after it (`act`); `on` is the year of issue, else that reported on',
    ),
    days: regexOption(
      '报告年度的部分里，每年都有的日子（国家宪法日）写着哪一年（year）：上一年的不算报告年度的工作（day）· Days that come every year, with the `year` that is told: among the work of the report year it is that (`day`)',
    ),
    apart: regexOption(
      '同一句里有这些文字的，可以说上一年的日子 · A sentence with such words may tell of that of the year before',
    ),
    itself: regexOption(
      '报告年度的部分里，说今年的数与哪一年（year）相比的：不会与报告年度自己相比（itself）· The `year` with which figures of the report year are compared: not that year (`itself`)',
    ),
    opening: regexField('开头说明报告年度的句子 · What the opening says right before or around the report year'),
    presents: regexOption(
      '其中说明报告什么的：段落别处写到报告年度，也不能是别的年份 · Of these, what says what is reported, which is of the report year though the paragraph names that elsewhere',
    ),
  },
  outcomes: ['elsewhere', 'title', 'promise', 'told', 'act', 'day', 'itself'],
  notes: ['title'],
  data: ['found', 'expected', 'text'],
  prepare: ({
    parts,
    opening,
    presents,
    promise,
    next,
    account,
    states,
    deeds,
    alone,
    periods,
    acts,
    days,
    apart,
    itself,
  }) => ({
    parts,
    opening: new RegExp(opening, 'dgu'),
    presents: new RegExp(presents, 'u'),
    promise: new RegExp(promise, 'dgu'),
    next: new RegExp(next, 'u'),
    account: new RegExp(account, 'du'),
    states: new RegExp(`^20\\d{2}(?:${states})`, 'u'),
    deeds: new RegExp(`^20\\d{2}(?:${deeds})`, 'u'),
    alone,
    periods: new RegExp(periods, 'dgu'),
    acts: new RegExp(acts, 'dgu'),
    days: new RegExp(days, 'gu'),
    apart: new RegExp(apart, 'u'),
    itself: new RegExp(itself, 'dgu'),
  }),
  run(report, options) {
    const { title, reportYear } = report.meta
    if (!title || reportYear === null) return []
    const named = titleYear(title)
    // The title alone is wrong, and nothing that follows from it is.
    if (named !== null && named !== reportYear) return wrongTitle(title, named, reportYear)
    if (!title.value.includes(String(reportYear))) return []
    return namedYears(report, options, reportYear).flatMap(
      ({ text, from, to, year, offset, outcome = 'elsewhere' }): Finding[] => {
        if (year === reportYear + offset) return []
        const data = { found: year, expected: reportYear + offset, text: text.raw.slice(from, to) }
        return [
          {
            place: placeOf(text, from, to),
            outcome,
            data,
            related: [{ place: placeOf(title), note: 'title' }],
          },
        ]
      },
    )
  },
})

function wrongTitle(title: Text, named: number, expected: number): Finding[] {
  const from = title.value.indexOf(String(named))
  if (from < 0) return []
  const to = from + 4 + (/^年度?/u.exec(title.value.slice(from + 4))?.[0].length ?? 0)
  const data = { found: named, expected, text: title.raw.slice(from, to) }
  return [{ place: placeOf(title, from, to), outcome: 'title', data }]
}
