import { allMatches } from '../report/all-matches.ts'
import { findDates } from '../report/dates.ts'
import { titleYear } from '../report/report-year.ts'
import { placeOf } from '../report/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { actYears } from './shared/act-years.ts'
import { openingBlocks } from './shared/opening-blocks.ts'
import { type NamedYear, accountYears, promiseYears } from './shared/part-years.ts'

interface Options {
  parts: { part: string; offset: number }[]
  opening: string
  promise: string
  account: string
  acts: string
}

interface Prepared extends Pick<Options, 'parts'> {
  opening: RegExp
  promise: RegExp
  account: RegExp
  acts: RegExp
}

/** Title, headings and opening speak of one report year; a part with an offset of another (the plan: the next). */
export const yearAgreement = defineKind<Options, Prepared>({
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
    promise: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description:
        '下一年度的部分里说要做什么的句子，年份不会是报告年度或者以前（promise）· In parts of a later year, a sentence that promises something, around the year it names (`promise`)',
    },
    account: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description:
        '报告年度的部分里，开头写着年份说做了什么的段落，年份是报告年度（told）；说履行职责的（duty），也可以写到报告年度的某月 · In parts of the report year, a paragraph that opens with the year it tells of (`told`); where it tells of a duty (`duty`), months of the report year may be named, too',
    },
    acts: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description:
        '印发一年的要点、计划（year），不会在这一年以后；on 是印发的年份，不写的是报告年度（act）· The plan of a year (`year`) is not issued after it (`act`); `on` is the year of issue, else that reported on',
    },
    opening: {
      type: 'string',
      format: 'regex',
      description: '开头说明报告年度的句子 · What the opening says right before or around the report year',
    },
  },
  outcomes: ['elsewhere', 'title', 'promise', 'told', 'act'],
  notes: ['title'],
  data: ['found', 'expected', 'text'],
  prepare: ({ parts, ...patterns }) => ({
    parts,
    opening: new RegExp(patterns.opening, 'dgu'),
    promise: new RegExp(patterns.promise, 'dgu'),
    account: new RegExp(patterns.account, 'du'),
    acts: new RegExp(patterns.acts, 'dgu'),
  }),
  run(report, options) {
    const { title, reportYear } = report.meta
    if (!title || reportYear === null) return []
    const named = titleYear(title)
    // The title alone is wrong, and nothing that follows from it is.
    if (named !== null && named !== reportYear) return wrongTitle(title, named, reportYear)
    if (!title.value.includes(String(reportYear))) return []
    const found = [
      ...headingYears(report, options, reportYear),
      ...openingYears(report, options.opening, reportYear),
      ...promiseYears(report, options, reportYear),
      ...accountYears(report, options, reportYear),
      ...actYears(report, options.acts, reportYear),
    ]
    return found.flatMap(({ text, from, to, year, due, outcome = 'elsewhere' }): Finding[] => {
      if (year === due) return []
      const data = { found: year, expected: due, text: text.raw.slice(from, to) }
      return [
        {
          place: placeOf(text, from, to),
          outcome,
          data,
          related: [{ place: placeOf(title), note: 'title' }],
        },
      ]
    })
  },
})

function wrongTitle(title: Text, named: number, expected: number): Finding[] {
  const from = title.value.indexOf(String(named))
  if (from < 0) return []
  const to = from + 4 + (/^年度?/u.exec(title.value.slice(from + 4))?.[0].length ?? 0)
  const data = { found: named, expected, text: title.raw.slice(from, to) }
  return [{ place: placeOf(title, from, to), outcome: 'title', data }]
}

/** A year that opens the title of a heading, or follows the 和 of a joint one: 及2023年工作安排. */
function headingYears({ outline }: Report, { parts }: Prepared, reportYear: number): NamedYear[] {
  return outline.flatMap(({ title, parts: named }) => {
    const known = parts.filter(({ part }) => named.includes(part))
    return findDates(title.value, null).flatMap(({ start, end, year, from, to }) => {
      const joined = start > 0
      if (year === null || from?.slice(0, 4) !== to?.slice(0, 4)) return []
      if (joined && !/[和及与、]$/u.test(title.value.slice(0, start))) return []
      // In a joint heading a year at its start belongs to the first part that it names, one after 及 to the last.
      const of = joined ? known.at(-1) : known[0]
      return of && (!joined || known.length > 1)
        ? [{ text: title, from: start, to: end, year, due: reportYear + of.offset }]
        : []
    })
  })
}

/** Not where the same paragraph names the report year, too: then the other one is history. */
function openingYears(report: Report, opening: RegExp, reportYear: number): NamedYear[] {
  return openingBlocks(report).flatMap(({ text }) =>
    allMatches(text.value, opening).flatMap((match) => {
      const [from, to] = match.indices?.groups?.['year'] ?? [0, 0]
      const year = Number(text.value.slice(from, to))
      const isHistory =
        year !== reportYear && text.value.replaceAll(/《[^》]{1,80}》/gu, '').includes(`${reportYear}年`)
      return to > from && !isHistory ? [{ text, from, to, year, due: reportYear }] : []
    }),
  )
}
