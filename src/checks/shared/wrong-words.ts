import type { Report } from '../../report/types.ts'
import { preparePattern, type Wanted } from './pattern-slips.ts'
import { bodyTexts } from './texts-in.ts'

/** Words that are wrong wherever they stand, and the right ones, by the two characters that they begin with. */
export interface WrongWords {
  /** 1 for the last bits of each such key: hardly a place of a text need be looked up. */
  starts: Uint8Array
  byStart: Map<number, [wrong: string, right: string][]>
}

const bits = 0x3fff

/** Makes lines ready, each of a right word and the wrong ones, parted by spaces. */
export function prepareWrongWords(lines: string): WrongWords {
  const byStart: WrongWords['byStart'] = new Map()
  const starts = new Uint8Array(bits + 1)
  for (const line of lines.split('\n')) {
    const [right = '', ...wrongs] = line.trim().split(/\s+/u)
    for (const wrong of wrongs) {
      const key = keyOf(wrong.charCodeAt(0), wrong.charCodeAt(1))
      const same = byStart.get(key)
      if (same) same.push([wrong, right])
      else byStart.set(key, [[wrong, right]])
      starts[key & bits] = 1
    }
  }
  return { starts, byStart }
}

/** Those of the words that stand in a report, as patterns. */
export function wrongWordsIn(report: Report, words: WrongWords): Wanted[] {
  const found = new Map<string, string>()
  if (words.byStart.size > 0) for (const { value } of bodyTexts(report)) lookIn(value, words, found)
  return [...found].map(([find, replace]) => preparePattern({ find, replace }, false))
}

function lookIn(value: string, { starts, byStart }: WrongWords, found: Map<string, string>): void {
  let before = value.charCodeAt(0)
  for (let at = 1; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    const key = keyOf(before, code)
    before = code
    if (starts[key & bits] === 0) continue
    for (const [wrong, right] of byStart.get(key) ?? []) if (value.startsWith(wrong, at - 1)) found.set(wrong, right)
  }
}

function keyOf(first: number, second: number): number {
  return first * 31 + second * 7
}
