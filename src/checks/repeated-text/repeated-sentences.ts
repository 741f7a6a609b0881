import { openingMark } from '../../report/parts/items.ts'
import { blockOf } from '../../report/links.ts'
import { readOrdinal } from '../../report/parts/ordinal.ts'
import { sentenceText } from '../../report/parts/sentences.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Place, Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'

/** What is compared of a sentence; null where it may stand twice. */
export type KeyOf = (sentence: string) => string | null

/** So many characters a sentence has at least, notes and titles not counted. */
const least = 15
/** From this length on a sentence is no set phrase, however often it stands. */
const long = 40
/** So much of a text is shown. */
const shown = 16

/** A sentence, or several in a row, that stood before: indexes into `sentences`, the ends inclusive. */
export interface Repeat {
  from: number
  to: number
  /** Where the first of them stood before. */
  first: number
}

/** The sentences that stand twice; those that follow each other as they did before are one. */
export function repeatedSentences(report: Report, keyOfText: KeyOf): Repeat[] {
  const named = report.meta.title?.value ?? ''
  const keys = report.sentences.map((sentence) => {
    const { start, end, title } = sentence
    const key = title ? null : keyOfText(blockOf(report, sentence).text.value.slice(start, end))
    return key !== null && named.includes(key) ? null : key
  })
  const places = new Map<string, number[]>()
  for (const [at, key] of keys.entries())
    if (key !== null) places.set(key, [...(places.get(key) ?? []).slice(0, 2), at])
  const repeats: Repeat[] = []
  for (const [at, key] of keys.entries()) {
    const [first = at, , third] = key === null ? [] : (places.get(key) ?? [])
    if (key === null || first === at || (third !== undefined && key.length < long)) continue
    const last = repeats.at(-1)
    const goesOn = last !== undefined && at - last.to <= 2 && at - last.from === first - last.first
    if (goesOn) last.to = at
    else repeats.push({ from: at, to: at, first })
  }
  return repeats
}

/** Findings of them. */
export function describeRepeats(report: Report, repeats: Repeat[]): Finding[] {
  return repeats.map(({ from, to, first }) => ({
    place: placeOfSentences(report, from, to),
    outcome: 'sentence',
    data: { text: excerptOf(report, from) },
    related: [{ place: placeOfSentences(report, first, first + to - from), note: 'first' }],
  }))
}

/** What is compared of a sentence: without ordinal, mark of an item, notes in brackets and idle words. null: it may stand twice. */
export function keyOf(value: string, { except, idle }: { except: RegExp[]; idle: RegExp }): string | null {
  // Labels, cells of tables and names are no sentences.
  if (value.length < least || !/[。；！？]|，/u.test(value) || value.includes('|')) return null
  const opening = readOrdinal(value)?.length ?? openingMark(value)?.end ?? 0
  const key = value.slice(opening).replaceAll(/（[^（）]{0,200}）|[。；！？，：”’]{1,4}$/gu, '')
  if (key.replaceAll(/《[^《》]{0,100}》|\P{Script=Han}/gu, '').length < least) return null
  return except.some((pattern) => pattern.test(key)) ? null : key.replaceAll(idle, '')
}

function placeOfSentences(report: Report, from: number, to: number): Place {
  return { start: placeOf(sentenceText(report, from)).start, end: placeOf(sentenceText(report, to)).end }
}

function excerptOf(report: Report, at: number): string {
  const { raw } = sentenceText(report, at)
  return raw.length > shown ? `${raw.slice(0, shown)}…` : raw
}
