import { findDates } from '../report/dates.ts'
import { sentenceOf } from '../report/links.ts'
import { placeOf } from '../report/text.ts'
import { defineKind } from './kind.ts'

const until = /截[至止]到?$/u

/** Figures do not run beyond the day the document was signed. */
export const dateOrder = defineKind<object>({
  name: 'date-order',
  summary: {
    zh: '数据的截止日期（截至）不晚于成文日期。',
    en: 'No figure is dated up to a day (截至) after the day of signing.',
  },
  options: {},
  notes: ['signed'],
  data: ['text', 'signed'],
  run(report) {
    const { meta, blocks, metrics } = report
    const { signed, reportYear } = meta
    const day = signed?.date
    if (!signed || !day) return []
    let dated: Set<string> | undefined
    // Whether a date governs figures that are no promises.
    const isDated = (block: number, to: string | null): boolean => {
      dated ??= new Set(
        metrics
          .filter(({ target, time }) => !target && time.end !== null)
          .map((metric) => `${sentenceOf(report, metric).block} ${metric.time.end ?? ''}`),
      )
      return dated.has(`${block} ${to ?? ''}`)
    }
    return blocks.flatMap(({ text }, block) =>
      (/截[至止]/u.test(text.value) ? findDates(text.value, reportYear) : [])
        .filter(
          ({ start, from }) =>
            from !== null && from > day && until.test(text.value.slice(Math.max(0, start - 3), start)),
        )
        .filter(({ to }) => isDated(block, to))
        .map(({ start, end }) => ({
          place: placeOf(text, start, end),
          data: { text: text.raw.slice(start, end), signed: signed.text.raw.replace(/印发$/u, '') },
          related: [{ place: placeOf(signed.text), note: 'signed' }],
        })),
    )
  },
})
