import { foldCharacter } from './fold.ts'
import type { Piece, Place, Point, Text } from './types.ts'

/** Characters of one line of the source, as written. */
export interface Run {
  value: string
  start: Point
}

/** The text of runs that follow each other: width folded, spaces dropped unless they part Latin words or digits. */
export function makeText(runs: Run[]): Text {
  const characters = runs.flatMap(({ value, start }) =>
    Array.from({ length: value.length }, (_, at) => ({ raw: value.charAt(at), point: shift(start, at) })),
  )
  const kept = characters.filter(({ raw }, at) => !/[\s\u200b\ufeff]/u.test(raw) || partsWords(characters, at))
  const value = kept.map(({ raw }, at) => fold(raw, kept[at - 1]?.raw, kept[at + 1]?.raw)).join('')
  return { value, raw: kept.map(({ raw }) => raw).join(''), pieces: piecesOf(kept.map(({ point }) => point)) }
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
  if (!first || to <= from) return { value: '', raw: '', pieces: [] }
  const head = { index: 0, start: shift(first.start, from - first.index) }
  const rest = text.pieces.filter(({ index }) => index > from && index < to)
  return {
    value: text.value.slice(from, to),
    raw: text.raw.slice(from, to),
    pieces: [head, ...rest.map(({ index, start }) => ({ index: index - from, start }))],
  }
}

/** Where the characters `from` up to `to` of a text stand in the source; of nothing: an empty place before `from`. */
export function placeOf(text: Text, from = 0, to: number = text.value.length): Place {
  if (text.pieces.length === 0)
    return { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
  const start = from < text.value.length ? pointAt(text, from) : shift(pointAt(text, text.value.length - 1), 1)
  const end = to > from ? shift(pointAt(text, to - 1), 1) : start
  return { start, end }
}

function pointAt(text: Text, index: number): Point {
  const piece = pieceAt(text, index)
  return piece ? shift(piece.start, index - piece.index) : { line: 1, column: 1, offset: 0 }
}

function pieceAt({ pieces }: Text, index: number): Piece | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.index ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return pieces[low]
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

function fold(raw: string, before = '', after = ''): string {
  return foldCharacter(raw, before, after)
}

function shift({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by }
}
