import { placeOf } from '../report/text/text.ts'
import type { Place, Report } from '../report/types.ts'
import { contradicted } from './document-date/contradicted.ts'
import { defineKind } from './kind.ts'
import { isYearDisputed } from './document-date/is-year-disputed.ts'
import { mapsOption, monthDay, regexField, regexOption } from './shared/option-schemas.ts'

interface Options {
  date: 'signed' | 'published'
  before: string | null
  years: number
  after: string | null
  others: { issuer: string; before: string }[]
  unfilled: string
  since: number
}

interface Prepared extends Omit<Options, 'others' | 'unfilled'> {
  others: { issuer: RegExp; before: string }[]
  unfilled: RegExp
}

const optional = { type: ['string', 'null'], default: null }

/** The document bears a date of the calendar, and in time; that is not judged where the year of the report is doubtful. */
export const documentDate = defineKind<Options, Prepared>({
  name: 'document-date',
  summary: {
    zh: '有成文或发布日期（missing），历法上有这一天（impossible），在报告年度以后某年的某日以前（untimely）；成文日期不晚于发布日期（late），与发文字号的年份一致（number）。',
    en: 'The document bears the date of its signing or publication (`missing`), which the calendar has (`impossible`), and before a day of a year that follows the one reported on (`untimely`); it is signed no later than it was published (`late`), and in the year of its number (`number`).',
  },
  options: {
    date: { enum: ['signed', 'published'], description: '成文日期或发布日期 · Date of signing or of publication' },
    before: {
      ...monthDay,
      ...optional,
      description: '这一天之前，不写的不限 · Before this day (MM-DD); any day, where it is not given',
    },
    years: {
      type: 'integer',
      minimum: 1,
      maximum: 9,
      default: 1,
      description: '上述日期在报告年度以后第几年 · How many years after the report year that day is',
    },
    after: {
      ...monthDay,
      ...optional,
      description: '也不早于报告年度的这一天 · Nor before this day (MM-DD) of the report year',
    },
    others: mapsOption(
      '期限不同的机关 · Issuers with another deadline',
      {
        issuer: regexField('发文机关 · Pattern of the issuer’s name'),
        before: { ...monthDay, description: '这一天之前 · Before this day (MM-DD)' },
      },
      0,
    ),
    unfilled: regexOption(
      '日期没有填的一行，另有规则管 · A line of the close that leaves the date blank, which is another rule’s matter',
    ),
    since: {
      type: 'integer',
      default: 0,
      description: '从哪一个报告年度起有这个期限 · From reports on which year on there is that deadline',
    },
  },
  outcomes: ['missing', 'impossible', 'untimely', 'late', 'number'],
  notes: ['other'],
  data: ['date', 'due', 'dueIso', 'year', 'other'],
  prepare: ({ others, unfilled, ...options }) => ({
    ...options,
    others: others.map(({ issuer, before }) => ({ issuer: new RegExp(issuer, 'u'), before })),
    unfilled: new RegExp(unfilled, 'u'),
  }),
  run(report, options) {
    const { reportYear, [options.date]: found } = report.meta
    const data = { date: found?.text.raw ?? '', due: '', dueIso: '', year: reportYear ?? 0, other: '' }
    if (found === null) {
      const isUnfilled = report.margins.some(({ value }) => options.unfilled.test(value))
      return isUnfilled ? [] : [{ place: closeOf(report), outcome: 'missing', data }]
    }
    const place = placeOf(found.text)
    if (found.date === null) return [{ place, outcome: 'impossible', data }]
    const due = missedDay(report, found.date, options)
    if (due === null) return options.date === 'signed' ? contradicted(report.meta, data) : []
    const words = due.replace(/-0?(\d+)-0?(\d+)/u, '年$1月$2日')
    return [{ place, outcome: 'untimely', data: { ...data, due: words, dueIso: due } }]
  },
})

/** The day before which it was due, if it was not in time. */
function missedDay(report: Report, date: string, { before, years, after, others, since }: Prepared): string | null {
  const { issuer, reportYear } = report.meta
  const due = others.find((one) => one.issuer.test(issuer?.value ?? ''))?.before ?? before
  if (due === null || reportYear === null || reportYear < since || isYearDisputed(report, reportYear)) return null
  const last = `${reportYear + years}-${due}`
  return date < last && (after === null || date >= `${reportYear}-${after}`) ? null : last
}

/** The signature, where the document ends with one. */
function closeOf({ meta, blocks, anchor }: Report): Place {
  const last = blocks.at(-1)
  if (meta.issuer === null || last === undefined) return anchor
  const place = placeOf(meta.issuer)
  return place.start >= placeOf(last.text).end ? place : anchor
}
