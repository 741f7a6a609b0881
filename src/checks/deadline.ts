import { placeOf } from '../report/text.ts'
import { defineKind } from './kind.ts'

interface Options {
  date: 'signed' | 'published'
  before: string
  others: { issuer: string; before: string }[]
}

const day = {
  type: 'string',
  pattern: '^\\d{2}-\\d{2}$',
  form: { zh: '应为“月-日”，如 03-01', en: 'write month and day, as in 03-01' },
  description: '报告年度次年的这一天之前 · Before this day (MM-DD) of the year after the report year',
}

/** The document was signed or published in time. Silent where the date or the year of the report is not known. */
export const deadline = defineKind<Options>({
  name: 'deadline',
  summary: 'The document was signed or published before a day of the year that follows the one reported on.',
  options: {
    date: { enum: ['signed', 'published'], description: '成文日期或发布日期 · Date of signing or of publication' },
    before: day,
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
  run({ meta }, { date: which, before, others }) {
    const found = meta[which]
    if (found === null || found.date === null || meta.reportYear === null) return []
    const issuer = meta.issuer?.value ?? ''
    const other = others.find((one) => new RegExp(one.issuer, 'u').test(issuer))
    const due = `${meta.reportYear + 1}-${other?.before ?? before}`
    if (found.date < due) return []
    const [year = 0, month = 0, dayOfMonth = 0] = due.split('-').map(Number)
    const words = `${year}年${month}月${dayOfMonth}日`
    const data = { date: found.text.raw, due: words, dueIso: due, year: meta.reportYear }
    return [{ place: placeOf(found.text), data }]
  },
})
