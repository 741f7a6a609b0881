import { findDates, isCalendarDate, readDate } from './dates.ts'
import type { Division } from './margins.ts'
import type { PartReader } from './part-names.ts'
import { reportYearOf } from './report-year.ts'
import { sliceText } from './text.ts'
import type { Meta, Text } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The patterns of what head and close say, compiled; with indices. */
export interface MetaPatterns extends Record<'documentNumber' | 'addressee' | 'signatory', RegExp> {
  published: RegExp[]
  /** Without a report year, which is yet to be found. */
  partsNamedBy: PartReader
}

/** Compiles them. */
export function metaPatterns({ margins }: Vocabulary, partsNamedBy: PartReader): MetaPatterns {
  const indexed = (source: string): RegExp => new RegExp(source, 'du')
  return {
    documentNumber: indexed(margins.documentNumber),
    addressee: indexed(margins.addressee),
    signatory: indexed(margins.signatory),
    published: margins.published.map(indexed),
    partsNamedBy,
  }
}

/** What head and close say about the document. */
export function metaOf(division: Division, patterns: MetaPatterns): Meta {
  const { title, published, signed, signer } = division
  return {
    title,
    reportYear: reportYearOf(division, patterns.partsNamedBy),
    issuer: signer ?? issuerOf(title),
    documentNumber: capture(division.documentNumber, patterns.documentNumber),
    addressee: capture(division.addressee, patterns.addressee),
    signatory: capture(division.signatory, patterns.signatory),
    signed: signed && { text: signed, date: calendarDate(signed.value.replaceAll(/[（）]|印发/gu, '')) },
    published: published && dateIn(capturePublished(published, patterns.published)),
  }
}

/** What stands before 关于, the year or the subject in the title, or between the year and the subject. */
export function issuerOf(title: Text | null): Text | null {
  if (!title) return null
  const from = /^(?:20\d{2}|二〇[〇零一二三四五六七八九]{2})年度?/u.exec(title.value)?.[0].length ?? 0
  const rest = title.value.slice(from)
  const length = rest.search(/关于|20\d{2}|二〇|[上本]?年度|法治|推进|依法行政|印发|转发|《/u)
  // 全县, 本局 and the like name nobody.
  if (length < 2 || /[《》[\]|>＞：]|^[全本我]/u.test(rest.slice(0, length))) return null
  return sliceText(title, from, from + length)
}

/** The date of publication in the words that give it. */
function capturePublished(text: Text, sources: RegExp[]): Text {
  const source = sources.find((one) => one.test(text.value))
  return (source !== undefined && capture(text, source)) || text
}

/** The first group of a pattern, where it has one and matches; else the whole text. */
function capture(text: Text | null, source: RegExp): Text | null {
  if (!text) return null
  const match = source.exec(text.value)
  const [from, to] = match?.indices?.[1] ?? match?.indices?.[0] ?? [0, text.value.length]
  return sliceText(text, from, to)
}

function dateIn(text: Text): Meta['published'] {
  const date = findDates(text.value, null)[0]
  return date
    ? { text: sliceText(text, date.start, date.end), date: date.from && isCalendarDate(date.from) ? date.from : null }
    : null
}

function calendarDate(value: string): string | null {
  const date = readDate(value)
  return date && isCalendarDate(date) ? date : null
}
