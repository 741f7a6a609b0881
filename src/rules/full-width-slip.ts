import type { Mistake } from './mistake.ts'

const halves: Readonly<Record<string, string>> = { '：': ':', '，': ',' }

/** The full-width mark that an error of the parser comes from, as input methods give them; null where it is none. */
export function fullWidthSlip(text: string, [start, end]: readonly [number, number]): Mistake | null {
  const at = text.lastIndexOf('\n', start - 1) + 1
  const colon = keyWithColon.exec(text.slice(at))
  if (colon !== null) return mistakeAt(text, at + colon[0].length - 1)
  const stretch = text.slice(at, end + lookahead)
  const comma = [...stretch.matchAll(inFlow)].find(({ index }) => at + index + 2 >= start && at + index <= end)
  return comma === undefined ? null : mistakeAt(text, at + comma.index)
}

/** What a key of a map has that should be half-width; null where nothing is. */
export function fullWidthKey(text: string, key: string, start: number): Mistake | null {
  if (key.startsWith('\u3000')) {
    return { id: 'yaml', outcome: 'full-width-indent', data: {}, start, end: start + 1 }
  }
  const colon = keyWithColon.exec(key)
  return colon === null ? null : mistakeAt(text, start + colon[0].length - 1)
}

const keyWithColon = /^[ \t]*(?:-[ \t]+)?[\w-]+[ \t]*：/u

/**
 * What parts the items of a list or map in one line: behind a word, a quotation mark or a bracket and before another, or
 * before a key.
 */
const inFlow = /(?<=[\w'"\]}][ \t]*)，(?=[ \t]*['"[{\w])|，(?=[ \t]*[\w-]+:[ \t])/gu
/** So much behind an error tells what a comma stands before. */
const lookahead = 40

function mistakeAt(text: string, start: number): Mistake {
  const mark = text[start] ?? ''
  return { id: 'yaml', outcome: 'full-width', data: { mark, right: halves[mark] ?? '' }, start, end: start + 1 }
}
