import { findDates } from '../report/dates.ts'
import { sentenceOf } from '../report/links.ts'
import { placeOf } from '../report/text.ts'
import { defineKind } from './kind.ts'

const until = /截[至止](?:到|(?:日期|时间|日)?(?:为|是))?$/u
/** 除另有说明外，本报告数据均截至…: of all figures, though none stands beside it. */
const ofAll =
  /(?:本报告|本文|文中|以上|上述|所列|所有|(?<=除[^。；]{2,12})外，)[^，。；]{0,8}(?:数据|数字|指标|统计)[^，。；]{0,8}$/u
const reach = 40

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
            from !== null && from > day && until.test(text.value.slice(Math.max(0, start - 8), start)),
        )
        .filter(
          ({ start, to }) => isDated(block, to) || ofAll.test(text.value.slice(Math.max(0, start - reach), start)),
        )
        .map(({ start, end }) => ({
          place: placeOf(text, start, end),
          data: { text: text.raw.slice(start, end), signed: signed.text.raw.replace(/印发$/u, '') },
          related: [{ place: placeOf(signed.text), note: 'signed' }],
        })),
    )
  },
})
