import { findDates, isCalendarDate, readDate } from './dates.ts'
import type { Division } from './margins.ts'
import { sliceText } from './text.ts'
import type { Meta, Text } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What head and close say about the document. */
export function metaOf(division: Division, words: Vocabulary): Meta {
  const { title, published, signed, signer } = division
  return {
    title,
    reportYear: reportYearOf(division),
    issuer: signer ?? issuerOf(title),
    documentNumber: capture(division.documentNumber, words.margins.documentNumber),
    addressee: capture(division.addressee, words.margins.addressee),
    signatory: capture(division.signatory, words.margins.signatory),
    signed: signed && { text: signed, date: calendarDate(signed.value.replaceAll(/[（）]|印发/gu, '')) },
    published: published && dateIn(published),
  }
}

/** The year in the title, else in the first lines of the body, else the one before the date of signing. */
function reportYearOf({ title, body, signed }: Division): number | null {
  for (const text of [title, ...body.slice(0, 3).map(({ text: line }) => line)]) {
    const year =
      text &&
      findDates(
        text.value.replaceAll(/《[^》]{1,80}》|（\d{4}—\d{4}年）/gu, (name) => '　'.repeat(name.length)),
        null,
      ).find((date) => date.year !== null && date.from?.slice(0, 4) === date.to?.slice(0, 4))?.year
    if (year) return year
    const bare = text === title && text ? /(?<!\d)(20\d{2})(?!\d)/u.exec(text.value)?.[1] : undefined
    if (bare) return Number(bare)
  }
  const date = signed && readDate(signed.value)
  if (!date) return null
  // Reports are due before 1 March of the following year (《规定》, chapter 年度报告); one of autumn is of its own year.
  return Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) <= 8 ? 1 : 0)
}

/** What stands before 关于, the year or the subject in the title. */
export function issuerOf(title: Text | null): Text | null {
  const end = title ? title.value.search(/关于|20\d{2}|二〇|[上本]?年度|法治|推进|依法行政/u) : -1
  return title && end > 1 ? sliceText(title, 0, end) : null
}

/** The first group of a pattern, where it has one and matches; else the whole text. */
function capture(text: Text | null, source: string): Text | null {
  if (!text) return null
  const match = new RegExp(source, 'du').exec(text.value)
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
