import { findDates } from '../times/find-dates.ts'
import { isCalendarDate } from '../times/calendar.ts'
import { readDate } from '../times/read-date.ts'
import type { Division } from '../layout/margins.ts'
import type { PartReader } from '../parts/part-names.ts'
import { pattern } from '../text/pattern.ts'
import { reportYearOf } from './report-year.ts'
import { sliceText } from '../text/text.ts'
import { type TitleWords, titleWords } from '../parts/title-words.ts'
import type { Meta, Text } from '../types.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The patterns of what head and close say, compiled; with indices. */
export interface MetaPatterns extends Record<'documentNumber' | 'addressee' | 'signatory', RegExp> {
  published: RegExp[]
  title: TitleWords
  /** In a heading that looks ahead to the next year. */
  ahead: RegExp
  /** What stands behind a date. */
  afterDate: RegExp
  /** Without a report year, which is yet to be found. */
  partsNamedBy: PartReader
}

/** Compiles them. */
export function metaPatterns(words: Vocabulary, partsNamedBy: PartReader): MetaPatterns {
  const { margins } = words
  const indexed = (source: string): RegExp => new RegExp(source, 'du')
  return {
    documentNumber: indexed(margins.documentNumber),
    addressee: indexed(margins.addressee),
    signatory: indexed(margins.signatory),
    published: margins.published.map(indexed),
    title: titleWords(words),
    ahead: pattern(words.title.ahead),
    afterDate: pattern(`(?:${margins.afterDate})$`),
    partsNamedBy,
  }
}

/** What head and close say about the document. */
export function metaOf(division: Division, patterns: MetaPatterns): Meta {
  const { title, published, signed, signer } = division
  const named = issuerOf(title, patterns.title)
  return {
    title,
    named,
    reportYear: reportYearOf(division, patterns),
    issuer: signer ?? named,
    documentNumber: capture(division.documentNumber, patterns.documentNumber),
    addressee: capture(division.addressee, patterns.addressee),
    signatory: capture(division.signatory, patterns.signatory),
    signed: signed && {
      text: signed,
      date: calendarDate(signed.value.replaceAll(/[（）]/gu, '').replace(patterns.afterDate, '')),
    },
    published: published && dateIn(capturePublished(published, patterns.published)),
  }
}

/** Who reports, as the title says. */
function issuerOf(title: Text | null, { issuerIn }: TitleWords): Text | null {
  const found = title && issuerIn(title.value)
  return found && sliceText(title, found.start, found.end)
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
