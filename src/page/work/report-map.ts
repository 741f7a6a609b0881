import { headingAt } from '../../report/links.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Metric, Report, Text } from '../../report/types.ts'
import type { Fact, ReportMap } from './protocol.ts'

/** What was understood of a report, each fact with its place. */
export function reportMap({ meta, parts, outline, metrics, shortcomings }: Report, text: string): ReportMap {
  const undated = metrics.filter(isUndated)
  return {
    title: factOf(meta.title),
    issuer: factOf(meta.issuer),
    documentNumber: factOf(meta.documentNumber),
    signed: factOf(meta.signed?.text ?? null),
    published: factOf(meta.published?.text ?? null),
    year: meta.reportYear,
    parts: Object.entries(parts).map(([key, { state, headings, places }]) => ({
      key,
      state,
      places: [
        ...headings.map((index) => {
          const { ordinal, title, place } = headingAt({ outline }, index)
          return { text: `${ordinal ?? ''}${title.raw}`, place }
        }),
        ...places.map((place) => ({ text: shortened(text.slice(place.start, place.end)), place })),
      ],
    })),
    figures: {
      total: metrics.length,
      dated: metrics.length - undated.length,
      undated: undated.slice(0, most).map(({ text: words, place }) => ({ text: words, place })),
    },
    shortcomings: shortcomings.map((one) => ({
      text: one.text.raw,
      place: one.place,
      remedy: one.remedy,
      remedies: one.remedies.slice(0, 3),
    })),
  }
}

/** More of them are no overview. */
const most = 60

function isUndated({ time, target }: Metric): boolean {
  return !target && time.kind !== 'explicit' && time.kind !== 'inherited'
}

function factOf(text: Text | null): Fact | null {
  return text === null ? null : { text: text.raw, place: placeOf(text) }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
