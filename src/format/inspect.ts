import type { Heading, Metric, Report, Text } from '../report/types.ts'
import { shortcomingOf } from './shortcoming.ts'

/** What the linter understood of a report: the shape of `inspect --format json`. */
export function inspect(report: Report, filePath: string) {
  return {
    filePath,
    meta: metaOf(report),
    outline: report.outline.map(headingOf),
    parts: Object.fromEntries(Object.keys(report.parts).map((key) => [key, partOf(report, key)])),
    metrics: report.metrics.map(metricOf),
    shortcomings: report.shortcomings.map(shortcomingOf),
  }
}

/** What `inspect` gives. */
export type Facts = ReturnType<typeof inspect>

function metaOf({ meta }: Report) {
  return {
    title: rawOf(meta.title),
    reportYear: meta.reportYear,
    issuer: rawOf(meta.issuer),
    documentNumber: rawOf(meta.documentNumber),
    addressee: rawOf(meta.addressee),
    signatory: rawOf(meta.signatory),
    signedDate: meta.signed?.date ?? null,
    publishedDate: meta.published?.date ?? null,
  }
}

function headingOf({ level, ordinal, title, place, parts }: Heading) {
  return { level, ordinal, title: title.raw, line: place.start.line, endLine: place.end.line, parts }
}

function partOf({ parts, outline }: Report, key: string) {
  const part = parts[key]
  const places = [...(part?.headings ?? []).flatMap((index) => outline[index]?.place ?? []), ...(part?.places ?? [])]
  return { state: part?.state ?? 'missing', lines: [...new Set(places.map(({ start }) => start.line))] }
}

function metricOf({ text, place, value, unit, target, time }: Metric) {
  return {
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    text,
    value,
    unit,
    target,
    time: {
      kind: time.kind,
      text: time.text,
      line: time.place?.start.line ?? null,
      start: time.start,
      end: time.end,
    },
  }
}

function rawOf(text: Text | null): string | null {
  return text?.raw ?? null
}
