import { partitionPoint } from '../../doc/partition-point.ts'
import { control, invisible } from '../../parse/invisible.ts'
import type { Place } from '../../problem/place.ts'
import { fold } from './fold.ts'
import { halfStops } from './half-stops.ts'
import type { Piece, Text } from '../types.ts'

/** Characters that follow each other in the document, as written. */
export interface Run {
  value: string
  /** Where they begin: an offset. */
  start: number
  /** Seen by a reader, but no prose (code, an address): the text has one `opaque` for it. */
  isOpaque?: boolean
}

/** What a text has for code, addresses and the like: one character that no pattern knows. */
export const opaque = '\ufffc'
/** The same in the text as it is shown. */
const omitted = '…'

const unseen = new RegExp(`[${invisible}${control}]`, 'u')

/** What may be left out of a text; most lines have none of it. */
const dropped = new RegExp(`[\\s${invisible}${control}]|^$`, 'u')

/** A text without characters. */
export const emptyText: Text = { value: '', raw: '', pieces: [] }

/**
 * The text of runs that follow each other: width folded, without what shows nothing, spaces dropped unless they part
 * Latin words or digits. `throughout`: the document writes `.` for 。
 */
export function makeText(runs: Run[], throughout = false): Text {
  const [only] = runs
  const isPlain = only !== undefined && runs.length === 1 && !only.isOpaque && !dropped.test(only.value)
  const kept = isPlain ? runs : withoutIdleSpaces(runs.flatMap(seen))
  const raw = isPlain ? only.value : kept.map(({ value }) => value).join('')
  const folded = fold(raw)
  const stops = halfStops(raw, throughout)
  const value = stops.size === 0 && !kept.some(({ isOpaque }) => isOpaque) ? folded : marked(folded, kept, stops)
  return { value, raw, pieces: piecesOf(kept) }
}

/** A run without what shows nothing, in parts. */
function seen(run: Run): Run[] {
  if (run.isOpaque === true) return [{ value: omitted, start: run.start, isOpaque: true }]
  if (!unseen.test(run.value)) return run.value === '' ? [] : [run]
  return cut(run, (at) => unseen.test(run.value.charAt(at)))
}

function withoutIdleSpaces(runs: Run[]): Run[] {
  return runs.flatMap((run, index) => {
    if (!/\s/u.test(run.value)) return [run]
    const before = runs[index - 1]?.value ?? ''
    const after = runs[index + 1]?.value ?? ''
    const { value } = run
    const isWord = (at: number): boolean =>
      word.test(at < 0 ? before.charAt(before.length - 1) : at < value.length ? value.charAt(at) : after.charAt(0))
    return cut(run, (at) => /\s/u.test(value.charAt(at)) && !(isWord(at - 1) && isWord(at + 1)))
  })
}

const word = /[0-9A-Za-z]/u

/** What is left of a run between the characters that are dropped. */
function cut(run: Run, drops: (at: number) => boolean): Run[] {
  const parts: Run[] = []
  let from = 0
  for (let at = 0; at <= run.value.length; at++) {
    if (at < run.value.length && !drops(at)) continue
    if (at > from) parts.push({ ...run, value: run.value.slice(from, at), start: run.start + from })
    from = at + 1
  }
  return parts
}

/** A folded text with 。 for the stops that are written `.`, and one character for each run that is no prose. */
function marked(folded: string, runs: Run[], stops: ReadonlySet<number>): string {
  const characters = folded.split('')
  for (const at of stops) characters[at] = '。'
  let at = 0
  for (const { value, isOpaque } of runs) {
    if (isOpaque === true) characters[at] = opaque
    at += value.length
  }
  return characters.join('')
}

function piecesOf(runs: Run[]): Piece[] {
  const pieces: Piece[] = []
  let index = 0
  let end = -1
  for (const { value, start } of runs) {
    if (start !== end) pieces.push({ index, start })
    index += value.length
    end = start + value.length
  }
  return pieces
}

/** Texts one after the other. */
export function joinTexts(texts: Text[]): Text {
  const [only] = texts
  if (texts.length === 1 && only !== undefined) return only
  let length = 0
  const pieces = texts.flatMap((text) => {
    const moved = text.pieces.map((piece) => ({ index: piece.index + length, start: piece.start }))
    length += text.value.length
    return moved
  })
  return { value: texts.map(({ value }) => value).join(''), raw: texts.map(({ raw }) => raw).join(''), pieces }
}

/** The part of a text from one index up to another. */
export function sliceText(text: Text, from: number, to: number = text.value.length): Text {
  if (text.pieces.length === 0 || to <= from || from >= text.value.length) return emptyText
  const head = { index: 0, start: offsetOf(text, from) }
  const rest = text.pieces.slice(piecesUpTo(text, from), piecesUpTo(text, to - 1))
  return {
    value: text.value.slice(from, to),
    raw: text.raw.slice(from, to),
    pieces: [head, ...rest.map(({ index, start }) => ({ index: index - from, start }))],
  }
}

/**
 * Where the characters `from` up to `to` of a text stand in the document, never in the middle of a character; of
 * nothing: an empty place before `from`.
 */
export function placeOf(text: Text, first = 0, last: number = text.value.length): Place {
  const from = cutsPair(text, first) ? first - 1 : first
  const to = cutsPair(text, last) ? last + 1 : last
  if (text.pieces.length === 0) return { start: 0, end: 0 }
  const start = from < text.value.length ? offsetOf(text, from) : offsetOf(text, text.value.length - 1) + 1
  return { start, end: to > from ? offsetOf(text, to - 1) + 1 : start }
}

function cutsPair({ raw }: Text, at: number): boolean {
  return isSurrogate(raw.charCodeAt(at), 0xdc00) && isSurrogate(raw.charCodeAt(at - 1), 0xd800)
}

/** Of a pair, which half of them begins at `first`. */
function isSurrogate(code: number, first: number): boolean {
  return code >= first && code < first + 0x400
}

/** Where a character of a text stands that has any. */
function offsetOf(text: Text, index: number): number {
  const piece = text.pieces[Math.max(1, piecesUpTo(text, index)) - 1]
  return piece === undefined ? 0 : piece.start + index - piece.index
}

/** How many pieces begin at an index or before it. */
function piecesUpTo({ pieces }: Text, index: number): number {
  return partitionPoint(pieces.length, (at) => (pieces[at]?.index ?? 0) <= index)
}
