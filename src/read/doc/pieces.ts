import { partitionPoint } from '../../doc/partition-point.ts'
import type { BinaryDocument, Stretch } from './open-doc.ts'
import type { Reader } from './reader.ts'

/** A stretch of the text that stands in one piece in the main stream. */
export interface TextPiece {
  text: string
  /** The position of its first character in the document. */
  at: number
  /** Where it begins there, and how many bytes a character has. */
  start: number
  width: 1 | 2
}

/** Index of the table of pieces in the head of the file. */
const pieceTable = 33

/** The text of a document up to the end of its text boxes, in pieces; null where the table of them is broken. */
export function piecesOf({ main, table, length, boxes }: BinaryDocument): TextPiece[] | null {
  const plc = pieceTableIn(table(pieceTable))
  if (plc === null) return null
  const count = Math.floor((plc.bytes.length - 4) / 12)
  const pieces: TextPiece[] = []
  let left = Math.min(boxes.to, main.bytes.length)
  for (let index = 0; index < count && left > 0; index++) {
    const at = plc.u32(4 * index)
    const size = Math.min(left, plc.u32(4 * index + 4) - at)
    // What is broken behind the body costs its notes and text boxes only.
    if (size < 0) return at < length ? null : pieces
    const address = plc.u32(4 * (count + 1) + 8 * index + 2)
    const isNarrow = (address & 0x40000000) !== 0
    const start = isNarrow ? (address & 0x3fffffff) >>> 1 : address & 0x3fffffff
    const width = isNarrow ? 1 : 2
    const text = decoders[width].decode(main.part(start, size * width).bytes)
    pieces.push({ text, at, start, width })
    left -= size
  }
  return pieces
}

/** Those of a stretch. */
export function piecesIn(pieces: readonly TextPiece[], { from, to }: Stretch): TextPiece[] {
  const found: TextPiece[] = []
  const isBefore = (index: number): boolean => {
    const { at, text } = pieces[index] ?? { at: 0, text: '' }
    return at + text.length <= from
  }
  for (let index = partitionPoint(pieces.length, isBefore); index < pieces.length; index++) {
    const { text, at, start, width } = pieces[index] as TextPiece
    if (at >= to) break
    const skipped = Math.max(from - at, 0)
    const rest = text.slice(skipped, to - at)
    found.push({ text: rest, at: at + skipped, start: start + skipped * width, width })
  }
  return found
}

/** Western characters in a byte each, or UTF-16. */
const decoders = { 1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le', { ignoreBOM: true }) }

/** The table itself, behind the changes of properties that a fast save has put before it. */
function pieceTableIn(complex: Reader): Reader | null {
  let at = 0
  while (complex.u8(at) === 1) at += 3 + complex.u16(at + 1)
  if (complex.u8(at) !== 2) return null
  const plc = complex.part(at + 5, complex.u32(at + 1))
  return plc.bytes.length >= 16 ? plc : null
}
