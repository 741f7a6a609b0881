import type { Trouble } from '../../problem/problem.ts'
import { openCompoundFile } from '../compound-file.ts'
import { unsupported } from '../unsupported.ts'
import { makeReader, type Reader } from './reader.ts'

/** A Word 97 to 2003 document, opened. */
export interface BinaryDocument {
  /** The stream with text and properties. */
  main: Reader
  /** A table of the document, by its index in the head of the file (MS-DOC, FibRgFcLcb97); empty where it is not there. */
  table: (index: number) => Reader
  /** The same with all that follows it. */
  tableOn: (index: number) => Reader
  /** How many characters the body has, and which of those behind it are notes and text boxes. */
  length: number
  footnotes: Stretch
  endnotes: Stretch
  boxes: Stretch
}

/** Characters of a document, by their positions. */
export interface Stretch {
  from: number
  to: number
}

const signature = 0xa5ec
/** Word 97, the first version with the format. */
const word97 = 0xc1
/** Bits of the head: the file is locked; which of the two table streams is valid. */
const isLocked = 0x0100
const isOneTable = 0x0200
/** Where the numbers of the head stand that are needed. */
const offsets = { version: 2, flags: 10, bodyLength: 76, tables: 154 }
/** How long what stands behind the body is, in order: footnotes, headers, macros, comments, endnotes, text boxes. */
const lengths = [80, 84, 88, 92, 96, 100]

/** Opens a document, or says why that cannot be done. */
export function openDoc(bytes: Uint8Array): BinaryDocument | Trouble {
  const file = openCompoundFile(bytes)
  const stream = (name: string): Reader | null => {
    const entry = file?.streams.find((one) => one.name === name)
    return file === null || entry === undefined ? null : makeReader(file.read(entry))
  }
  const main = stream('WordDocument')
  if (main === null || main.u16(0) !== signature) return { id: 'word-damaged' }
  if (main.u16(offsets.version) < word97) return unsupported('word-old')
  const flags = main.u16(offsets.flags)
  if ((flags & isLocked) !== 0) return unsupported('encrypted')
  const tables = stream((flags & isOneTable) === 0 ? '0Table' : '1Table')
  if (tables === null) return { id: 'word-damaged' }
  const place = (index: number): { start: number; size: number } => {
    const at = offsets.tables + 8 * index
    return { start: main.u32(at), size: main.u32(at + 4) }
  }
  const length = main.u32(offsets.bodyLength)
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, one) => sum + main.u32(one), length))
  const [footnotes = length, , , comments = length, endnotes = length, boxes = length] = ends
  return {
    main,
    table: (index) => tables.part(place(index).start, place(index).size),
    tableOn: (index) => tables.part(place(index).start, place(index).size === 0 ? 0 : tables.bytes.length),
    length,
    footnotes: { from: length, to: footnotes },
    endnotes: { from: comments, to: endnotes },
    boxes: { from: endnotes, to: boxes },
  }
}
