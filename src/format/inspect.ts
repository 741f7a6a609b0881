import { lineOf, locate, type Origin } from '../doc/origin.ts'
import { admitted } from '../lint/admitted.ts'
import type { Result } from '../lint/result.ts'
import { headingAt } from '../report/links.ts'
import type { Axis, Heading, Metric, Report, Table, Text } from '../report/types.ts'
import type { Locale } from '../rules/locale.ts'
import { locationWords } from '../say/location-words.ts'
import { judgedOf } from './judged.ts'
import { shortcomingOf } from './shortcoming.ts'

/** What a judge of meaning said of a report, where there is one. */
export type Judgements = Pick<Result, 'problems' | 'suppressed' | 'shortcomings'>

/** What the linter understood of a report: the shape of `inspect --format json`. */
export function inspect(report: Report, filePath: string, locale: Locale = 'zh', judgements?: Judgements) {
  const { origin } = report
  return {
    filePath,
    meta: metaOf(report),
    outline: report.outline.map((heading) => headingOf(heading, origin, locale)),
    parts: Object.fromEntries(Object.keys(report.parts).map((key) => [key, partOf(report, key)])),
    metrics: allMetrics(report).map((metric) => metricOf(metric, origin, locale)),
    tables: report.tables.map((table) => tableOf(table, origin, locale)),
    shortcomings: (judgements?.shortcomings ?? admitted(report)).map((one) => shortcomingOf(one, locale)),
    ...(judgements && { judged: judgementsOf(judgements, locale) }),
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

function headingOf({ level, ordinal, title, place, parts }: Heading, origin: Origin, locale: Locale) {
  const [line, endLine] = [lineOf(origin, place.start), lineOf(origin, place.end)]
  return {
    level,
    ordinal,
    title: title.raw,
    line,
    endLine,
    location: locationWords(locate(origin, place), locale),
    parts,
  }
}

function partOf(report: Report, key: string) {
  const { parts, origin } = report
  const part = parts[key]
  const places = [...(part?.headings ?? []).map((index) => headingAt(report, index).place), ...(part?.places ?? [])]
  return { state: part?.state ?? 'missing', lines: [...new Set(places.map(({ start }) => lineOf(origin, start)))] }
}

/** The figures of text and tables, by where they stand. */
function allMetrics({ metrics, tables }: Report): Metric[] {
  return [...metrics, ...tables.flatMap((table) => table.metrics)].sort((a, b) => a.place.start - b.place.start)
}

function tableOf({ place, caption, rows, headRows, byColumn, byRow }: Table, origin: Origin, locale: Locale) {
  const named = ({ label, unit, time }: Axis) => ({
    label: label.raw,
    unit: unit?.unit ?? null,
    time: time?.text ?? null,
  })
  return {
    line: lineOf(origin, place.start),
    endLine: lineOf(origin, place.end),
    location: locationWords(locate(origin, place), locale),
    caption: caption.map(({ raw }) => raw),
    columns: byColumn.map(named),
    rows: byRow.slice(headRows).map(named),
    cells: rows.slice(headRows).map((cells) => cells.map(({ raw }) => raw)),
  }
}

function metricOf({ text, place, value, unit, target, time }: Metric, origin: Origin, locale: Locale) {
  const location = locate(origin, place)
  const { start, end } = location
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    location: locationWords(location, locale),
    text,
    value,
    unit,
    target,
    time: {
      kind: time.kind,
      text: time.text,
      line: time.place && lineOf(origin, time.place.start),
      start: time.start,
      end: time.end,
    },
  }
}

/** The findings that a model was asked about, in order. */
function judgementsOf({ problems, suppressed = [] }: Judgements, locale: Locale) {
  return [...problems, ...suppressed]
    .flatMap(({ id, place, judged }) => (judged && place ? [{ id, place, judged }] : []))
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
    .map(({ id, place, judged }) => ({
      line: place.start.line,
      column: place.start.column,
      location: locationWords(place, locale),
      ruleId: id,
      ...judgedOf(judged),
    }))
}

function rawOf(text: Text | null): string | null {
  return text?.raw ?? null
}
