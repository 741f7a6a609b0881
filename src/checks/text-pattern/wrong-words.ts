import { remembered } from '../../report/memo/remembered.ts'
import { preparePattern, type Wanted } from './pattern-slips.ts'
import type { Stretch } from '../shared/texts-in.ts'

/** Words that are wrong wherever they stand. */
export interface WrongWords {
  /** Each of a right word and the wrong ones, parted by spaces. */
  lines: string
  /** Begins a report: finds the wrong words of a text, each with the right one. */
  begin: () => (value: string) => [wrong: string, right: string][]
}

const bits = 0xffff

/** Makes lines ready, each of a right word and the wrong ones, parted by spaces. */
export function prepareWrongWords(lines: string): WrongWords {
  const starts = new Uint8Array(bits + 1)
  for (let at = lines.indexOf(' '); at >= 0; at = lines.indexOf(' ', at + 1))
    starts[keyOf(lines.charCodeAt(at + 1), lines.charCodeAt(at + 2))] = 1
  return { lines, begin: remembered((value) => lookIn(value, lines, starts)) }
}

/** Those of the words that stand in some texts, as patterns. */
export function wrongWordsIn(stretches: readonly Stretch[], words: WrongWords): Wanted[] {
  if (words.lines === '') return []
  const look = words.begin()
  const found = new Map(stretches.flatMap(({ text }) => look(text.value)))
  return [...found].map(([find, replace]) => preparePattern({ find, replace }))
}

/** `starts`: 1 for the last bits of what a wrong word begins with, so that hardly a place of a text need be looked up. */
function lookIn(value: string, lines: string, starts: Uint8Array): [wrong: string, right: string][] {
  const found: [wrong: string, right: string][] = []
  let before = value.charCodeAt(0)
  for (let at = 1; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    const key = keyOf(before, code)
    before = code
    if (starts[key] === 0) continue
    const start = value.slice(at - 1, at + 1)
    for (let from = lines.indexOf(start); from >= 0; from = lines.indexOf(start, from + 1)) {
      if (lines.charAt(from - 1) !== ' ') continue
      const [wrong = ''] = /\S+/u.exec(lines.slice(from, from + longest)) ?? []
      if (value.startsWith(wrong, at - 1)) found.push([wrong, rightOf(lines, from)])
    }
  }
  return found
}

const longest = 20

/** What the line of a wrong word begins with. */
function rightOf(lines: string, at: number): string {
  const from = lines.lastIndexOf('\n', at) + 1
  return lines.slice(from, lines.indexOf(' ', from))
}

function keyOf(first: number, second: number): number {
  return (first * 31 + second) & bits
}
