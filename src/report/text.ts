import { control, invisible } from '../parse/invisible.ts'
import { foldCharacter } from './fold.ts'
import { halfStops } from './half-stops.ts'
import { partitionPoint } from './partition-point.ts'
import type { Piece, Place, Point, Text } from './types.ts'

/** Characters of one line of the source, as written. */
export interface Run {
  value: string
  start: Point
  /** Seen by a reader, but no prose (code, an address): the text has one `opaque` for it. */
  isOpaque?: boolean
}

/** What a text has for code, addresses and the like: one character that no pattern knows. */
export const opaque = '\ufffc'
/** The same in the text as it is shown. */
const omitted = '…'

const unseen = new RegExp(`[${invisible}${control}]`, 'u')

/** A text without characters. */
export const emptyText: Text = { value: '', raw: '', pieces: [] }

/**
 * The text of runs that follow each other: width folded, without what shows nothing, spaces dropped unless they part
 * Latin words or digits. `throughout`: the document writes `.` for 。
 */
export function makeText(runs: Run[], throughout = false): Text {
  const characters = runs.flatMap((run) => (run.isOpaque === true ? [placeholder(run)] : seen(run)))
  const kept = characters.filter(({ raw }, at) => !/\s/u.test(raw) || partsWords(characters, at))
  const raw = kept.map((character) => character.raw).join('')
  const stops = halfStops(raw, throughout)
  const value = kept
    .map((character, at) => {
      if (character.isOpaque) return opaque
      return stops.has(at) ? '。' : foldCharacter(character.raw, kept[at - 1]?.raw ?? '', kept[at + 1]?.raw ?? '')
    })
    .join('')
  return { value, raw, pieces: piecesOf(kept.map(({ point }) => point)) }
}

interface Character {
  raw: string
  point: Point
  isOpaque: boolean
}

function placeholder({ start }: Run): Character {
  return { raw: omitted, point: start, isOpaque: true }
}

function seen({ value, start }: Run): Character[] {
  const all = Array.from({ length: value.length }, (_, at) => ({
    raw: value.charAt(at),
    point: shift(start, at),
    isOpaque: false,
  }))
  return unseen.test(value) ? all.filter(({ raw }) => !unseen.test(raw)) : all
}

/** Texts one after the other. */
export function joinTexts(texts: Text[]): Text {
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
  const first = pieceAt(text, from)
  if (!first || to <= from || from >= text.value.length) return emptyText
  const head = { index: 0, start: shift(first.start, from - first.index) }
  const rest = text.pieces.slice(piecesUpTo(text, from), piecesUpTo(text, to - 1))
  return {
    value: text.value.slice(from, to),
    raw: text.raw.slice(from, to),
    pieces: [head, ...rest.map(({ index, start }) => ({ index: index - from, start }))],
  }
}

/**
 * Where the characters `from` up to `to` of a text stand in the source, never in the middle of a character; of nothing:
 * an empty place before `from`.
 */
export function placeOf(text: Text, first = 0, last: number = text.value.length): Place {
  const from = cutsPair(text, first) ? first - 1 : first
  const to = cutsPair(text, last) ? last + 1 : last
  if (text.pieces.length === 0)
    return { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
  const start = from < text.value.length ? pointAt(text, from) : shift(pointAt(text, text.value.length - 1), 1)
  const end = to > from ? shift(pointAt(text, to - 1), 1) : start
  return { start, end }
}

function cutsPair({ raw }: Text, at: number): boolean {
  return isSurrogate(raw.charCodeAt(at), 0xdc00) && isSurrogate(raw.charCodeAt(at - 1), 0xd800)
}

/** Of a pair, which half of them begins at `first`. */
function isSurrogate(code: number, first: number): boolean {
  return code >= first && code < first + 0x400
}

function pointAt(text: Text, index: number): Point {
  const piece = pieceAt(text, index)
  return piece ? shift(piece.start, index - piece.index) : { line: 1, column: 1, offset: 0 }
}

function pieceAt(text: Text, index: number): Piece | undefined {
  return text.pieces[Math.max(1, piecesUpTo(text, index)) - 1]
}

/** How many pieces begin at an index or before it. */
function piecesUpTo({ pieces }: Text, index: number): number {
  return partitionPoint(pieces.length, (at) => (pieces[at]?.index ?? 0) <= index)
}

function piecesOf(points: Point[]): Piece[] {
  return points.flatMap((start, index) => {
    const before = points[index - 1]
    const follows = before?.offset === start.offset - 1 && before.line === start.line
    return follows ? [] : [{ index, start }]
  })
}

function partsWords(characters: { raw: string }[], at: number): boolean {
  const word = /[0-9A-Za-z]/u
  return word.test(characters[at - 1]?.raw ?? '') && word.test(characters[at + 1]?.raw ?? '')
}

function shift({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by }
}
