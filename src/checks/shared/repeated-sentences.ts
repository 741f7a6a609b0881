import { openingMark } from '../../report/items.ts'
import { blockOf } from '../../report/links.ts'
import { readOrdinal } from '../../report/ordinal.ts'
import type { Report } from '../../report/types.ts'

/** A sentence, or several in a row, that stood before: indexes into `sentences`, the ends inclusive. */
export interface Repeat {
  from: number
  to: number
  /** Where the first of them stood before. */
  first: number
}

/** What is compared of a sentence; null: it may stand twice. */
export type KeyOf = (sentence: string) => string | null

/** From this length on a sentence is no set phrase, however often it stands. */
const long = 40

/** Sentences that stood before; those that follow each other as they did before are one. */
export function repeatedSentences(report: Report, keyOf: KeyOf): Repeat[] {
  const named = report.meta.title?.value ?? ''
  const keys = report.sentences.map((sentence) => {
    const { start, end, title } = sentence
    const key = title ? null : keyOf(blockOf(report, sentence).text.value.slice(start, end))
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

/** What is compared of a sentence: without ordinal, mark of an item, notes in brackets and idle words. null: it may stand twice. */
export function sentenceKey(
  value: string,
  { least, except, idle }: { least: number; except: RegExp[]; idle: RegExp },
): string | null {
  // Labels, cells of tables and names are no sentences.
  if (value.length < least || !/[。；！？]|，/u.test(value) || value.includes('|')) return null
  const opening = readOrdinal(value)?.length ?? openingMark(value)?.end ?? 0
  const key = value.slice(opening).replaceAll(/（[^（）]{0,200}）|[。；！？，：”’]{1,4}$/gu, '')
  if (key.replaceAll(/《[^《》]{0,100}》|\P{Script=Han}/gu, '').length < least) return null
  return except.some((pattern) => pattern.test(key)) ? null : key.replaceAll(idle, '')
}
