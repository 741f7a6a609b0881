import { findDates } from '../report/dates.ts'
import { placeOf } from '../report/text.ts'
import type { Report } from '../report/types.ts'
import { defineKind } from './kind.ts'

interface Options {
  date: 'signed' | 'published'
  before: string
  years: number
  after: string | null
  others: { issuer: string; before: string }[]
}

const day = {
  type: 'string',
  pattern: '^\\d{2}-\\d{2}$',
  form: { zh: '应为“月-日”，如 03-01', en: 'write month and day, as in 03-01' },
  description: '这一天之前 · Before this day (MM-DD)',
}

/** The document was signed or published in time. Silent where the date or the year of the report is not known for sure. */
export const deadline = defineKind<Options>({
  name: 'deadline',
  summary: {
    zh: '在报告年度之后某年的某日以前成文或发布。',
    en: 'The document was signed or published before a day of the year that follows the one reported on.',
  },
  options: {
    date: { enum: ['signed', 'published'], description: '成文日期或发布日期 · Date of signing or of publication' },
    before: day,
    years: {
      type: 'integer',
      minimum: 1,
      maximum: 9,
      default: 1,
      description: '上述日期在报告年度以后第几年 · How many years after the report year that day is',
    },
    after: {
      ...day,
      type: ['string', 'null'],
      default: null,
      description: '也不早于报告年度的这一天 · Nor before this day (MM-DD) of the report year',
    },
    others: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['issuer', 'before'],
        properties: {
          issuer: { type: 'string', format: 'regex', description: '发文机关 · Pattern of the issuer’s name' },
          before: day,
        },
      },
      description: '期限不同的机关 · Issuers with another deadline',
    },
  },
  data: ['date', 'due', 'dueIso', 'year'],
  run(report, { date: which, before, years, after, others }) {
    const { issuer, reportYear, [which]: found } = report.meta
    if (!found?.date || reportYear === null || isDisputed(report, reportYear)) return []
    const other = others.find((one) => new RegExp(one.issuer, 'u').test(issuer?.value ?? ''))
    const due = `${reportYear + years}-${other?.before ?? before}`
    if (found.date < due && (after === null || found.date >= `${reportYear}-${after}`)) return []
    const [year = 0, month = 0, dayOfMonth = 0] = due.split('-').map(Number)
    const words = `${year}年${month}月${dayOfMonth}日`
    const data = { date: found.text.raw, due: words, dueIso: due, year: reportYear }
    return [{ place: placeOf(found.text), data }]
  },
})

/** Headings that open with years fit another report year, with its plan for the next: it may be the title that is wrong. */
function isDisputed({ outline }: Report, reportYear: number): boolean {
  const years = outline.flatMap(({ title }) => {
    const date = findDates(title.value.slice(0, 12), null)[0]
    return date?.start === 0 && date.year !== null && !date.long ? [date.year] : []
  })
  const first = Math.min(...new Set(years))
  return first !== reportYear && years.includes(first + 1) && years.every((year) => year <= first + 1)
}
