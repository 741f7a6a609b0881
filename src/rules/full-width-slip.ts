import type { Mistake } from './mistake.ts'

const halves: Readonly<Record<string, string>> = { '：': ':', '，': ',' }

/** The full-width mark that an error of the parser comes from, as input methods give them; null where it is none. */
export function fullWidthSlip(text: string, [start, end]: readonly [number, number]): Mistake | null {
  const at = text.lastIndexOf('\n', start - 1) + 1
  const colon = keyWithColon.exec(text.slice(at))
  if (colon !== null) return mistakeAt(text, at + colon[0].length - 1)
  const before = keyInFlow.exec(text.slice(at, start))
  if (before !== null) return mistakeAt(text, at + before.index)
  const stretch = text.slice(at, end + lookahead)
  const comma = [...stretch.matchAll(inFlow)].find(({ index }) => at + index + 2 >= start && at + index <= end)
  return comma === undefined ? null : mistakeAt(text, at + comma.index)
}

/** What a key of a map has that should be half-width, or a key that has its value in it; null where nothing is wrong. */
export function fullWidthKey(
  text: string,
  { key, empty }: { key: string; empty: boolean },
  start: number,
): Mistake | null {
  if (key.startsWith('\u3000')) {
    return { id: 'yaml', outcome: 'full-width-indent', data: {}, start, end: start + 1 }
  }
  const tight = empty ? /^[\w-]+:(?=\S)/u.exec(key) : null
  if (tight !== null) {
    const at = start + tight[0].length
    return { id: 'yaml', outcome: 'no-blank', data: {}, start: at - 1, end: at }
  }
  const colon = keyWithColon.exec(key)
  return colon === null ? null : mistakeAt(text, start + colon[0].length - 1)
}

const keyWithColon = /^[ \t]*(?:-[ \t]+)?[\w-]+[ \t]*：/u

/** Right before a value in a map of one line. */
const keyInFlow = /(?<=[{,][ \t]{0,9}[\w-]{1,60}[ \t]{0,9})：(?=[ \t]{0,9}$)/u

/**
 * What parts the items of a list or map in one line: behind a word, a quotation mark or a bracket and before another, or
 * before a key.
 */
const inFlow = /(?<=[\w'"\]}][ \t]{0,9})，(?=[ \t]{0,9}['"[{\w])|，(?=[ \t]{0,9}[\w-]{1,60}:[ \t])/gu
/** So much behind an error tells what a comma stands before. */
const lookahead = 40

function mistakeAt(text: string, start: number): Mistake {
  const mark = text[start] ?? ''
  return { id: 'yaml', outcome: 'full-width', data: { mark, right: halves[mark] ?? '' }, start, end: start + 1 }
}
