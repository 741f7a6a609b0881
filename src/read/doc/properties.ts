import { partitionPoint } from '../../doc/partition-point.ts'
import type { BinaryDocument } from './open-doc.ts'
import { makeReader, type Reader } from './reader.ts'

/** Changes of properties, by their codes; of each the bytes of its value. */
export type Properties = ReadonlyMap<number, Reader>

/** Properties of a stretch of the main stream. */
export interface PropertyRun {
  end: number
  properties: Properties
  /** Index of the style of paragraphs. */
  style: number
}

const none: PropertyRun = { end: Infinity, properties: new Map(), style: 0 }
const page = 512

/** Indexes of the tables of properties in the head of the file. */
const characterTable = 12
const paragraphTable = 13

/** Finds what characters or paragraphs have at an offset into the main stream. Pages are read when first asked for, in turn. */
export function makePropertyFinder(
  { main, table }: BinaryDocument,
  of: 'characters' | 'paragraphs',
): (at: number) => PropertyRun {
  const plc = table(of === 'characters' ? characterTable : paragraphTable)
  const count = Math.max(0, Math.floor((plc.bytes.length - 4) / 8))
  let open: { number: number; runs: (PropertyRun & { start: number })[] } = { number: -1, runs: [] }
  return (at) => {
    const index = partitionPoint(count, (entry) => plc.u32(4 * entry) <= at) - 1
    const number = index < 0 ? -1 : plc.u32(4 * (count + 1) + 4 * index) & 0x3fffff
    if (number !== open.number) open = { number, runs: number < 0 ? [] : runsIn(main.part(number * page, page), of) }
    const { runs } = open
    const next = runs.findIndex(({ start }) => start > at)
    const run = runs[(next < 0 ? runs.length : next) - 1]
    if (run !== undefined && at < run.end) return run
    return { ...none, end: runs[next]?.start ?? Math.max(at + 1, plc.u32(4 * index + 4)) }
  }
}

/** The runs of a page of properties: their bounds, then where in the page what each has stands. */
function runsIn(fkp: Reader, of: 'characters' | 'paragraphs'): (PropertyRun & { start: number })[] {
  const width = of === 'characters' ? 1 : 13
  const count = Math.min(fkp.u8(page - 1), Math.floor((page - 5) / (4 + width)))
  return Array.from({ length: count }, (_, index) => {
    const bounds = { start: fkp.u32(4 * index), end: fkp.u32(4 * index + 4) }
    const at = 2 * fkp.u8(4 * (count + 1) + width * index)
    if (at === 0) return { ...bounds, properties: none.properties, style: 0 }
    if (of === 'characters') return { ...bounds, properties: readProperties(fkp.part(at + 1, fkp.u8(at))), style: 0 }
    const half = fkp.u8(at)
    const own = half === 0 ? fkp.part(at + 2, 2 * fkp.u8(at + 1)) : fkp.part(at + 1, 2 * half - 1)
    return { ...bounds, style: own.u16(0), properties: readProperties(own.part(2, own.bytes.length)) }
  })
}

/** How long the value of a change is, by the last bits of its code; 0 for those that tell it themselves. */
const lengths = [1, 1, 2, 4, 2, 2, 0, 3]
const tableDefinition = 0xd608

/** Reads a row of changes. */
export function readProperties(row: Reader): Properties {
  const properties = new Map<number, Reader>()
  for (let at = 0; at + 2 < row.bytes.length;) {
    const code = row.u16(at)
    const fixed = lengths[code >> 13] ?? 1
    const length = fixed > 0 ? fixed : code === tableDefinition ? row.u16(at + 2) + 1 : row.u8(at + 2) + 1
    properties.set(code, makeReader(row.bytes.subarray(at + 2, at + 2 + length)))
    at += 2 + length
  }
  return properties
}
