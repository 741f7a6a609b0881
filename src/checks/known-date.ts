import { placeOf } from '../report/text.ts'
import type { Place, Report } from '../report/types.ts'
import { defineKind } from './kind.ts'

/** The document bears a date that the calendar has. */
export const knownDate = defineKind<{ date: 'signed' | 'published' }>({
  name: 'known-date',
  summary: {
    zh: '有成文或发布日期，且历法上有这一天。',
    en: 'The document bears the date of its signing or publication, and the calendar has such a day.',
  },
  options: {
    date: { enum: ['signed', 'published'], description: '成文日期或发布日期 · Date of signing or of publication' },
  },
  outcomes: ['missing', 'impossible'],
  data: ['date'],
  run(report, { date: which }) {
    const found = report.meta[which]
    if (found === null) return [{ place: closeOf(report), outcome: 'missing', data: { date: '' } }]
    if (found.date !== null) return []
    const { text } = found
    return [{ place: placeOf(text), outcome: 'impossible', data: { date: text.raw } }]
  },
})

/** The signature, where the document ends with one. */
function closeOf({ meta, blocks, anchor }: Report): Place {
  const last = blocks.at(-1)
  if (meta.issuer === null || last === undefined) return anchor
  const place = placeOf(meta.issuer)
  return place.start >= placeOf(last.text).end ? place : anchor
}
