import { joinedBytes } from './joined-bytes.ts'

/** A file of several streams, as Word, Excel and PowerPoint wrote until 2003 (OLE, MS-CFB). */
export interface CompoundFile {
  /** The streams at the top. */
  streams: { name: string; start: number; size: number }[]
  /** The content of one of them. */
  read: (stream: { start: number; size: number }) => Uint8Array
}

/** What is shorter stands in sectors of 64 bytes, inside a stream of its own. */
const smallBelow = 4096
const smallSector = 64
const lastSector = 0xfffffffa
/** No document has more of them. */
const mostEntries = 8192

/** Opens such a file; null where it is broken. Chains of sectors that go in a circle are cut. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u32 = (at: number): number => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : 0xffffffff)
  const shift = bytes.length < 512 ? 0 : view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const sector = 1 << shift
  const offsetOf = (index: number): number => (index + 1) * sector

  const tables: number[] = []
  for (let at = 76; at < 512; at += 4) tables.push(u32(at))
  const perSector = sector / 4 - 1
  for (let next = u32(68), left = bytes.length / sector; next < lastSector && left > 0; left--) {
    for (let at = 0; at < perSector; at++) tables.push(u32(offsetOf(next) + 4 * at))
    next = u32(offsetOf(next) + 4 * perSector)
  }
  const nextOf = (index: number): number => {
    const table = tables[Math.floor(index / (sector / 4))] ?? lastSector
    return table < lastSector ? u32(offsetOf(table) + 4 * (index % (sector / 4))) : lastSector
  }
  const chain = (first: number, next: (index: number) => number, most: number): number[] => {
    const found: number[] = []
    for (let at = first; at < lastSector && found.length < most; at = next(at)) found.push(at)
    return found
  }
  const large = (start: number, size: number): Uint8Array => {
    const count = Math.ceil(Math.min(size, bytes.length) / sector)
    const parts = chain(start, nextOf, count).map((at) => bytes.subarray(offsetOf(at), offsetOf(at) + sector))
    return joinedBytes(parts).subarray(0, size)
  }

  const entries = entriesOf(large(u32(48), mostEntries * 128))
  const root = entries.find(({ type }) => type === 5)
  if (root === undefined) return null
  const smallTable = large(u32(60), u32(64) * sector)
  const smallView = new DataView(smallTable.buffer, smallTable.byteOffset, smallTable.byteLength)
  const nextSmall = (at: number): number =>
    4 * at + 4 <= smallTable.length ? smallView.getUint32(4 * at, true) : lastSector
  let container: Uint8Array | null = null
  const small = (start: number, size: number): Uint8Array => {
    const inside = (container ??= large(root.start, root.size))
    const parts = chain(start, nextSmall, Math.ceil(size / smallSector)).map((at) =>
      inside.subarray(at * smallSector, (at + 1) * smallSector),
    )
    return joinedBytes(parts).subarray(0, size)
  }
  return {
    streams: entries.filter(({ type }) => type === 2),
    read: ({ start, size }) => (size < smallBelow ? small(start, size) : large(start, size)),
  }
}

/** The entries of the directory: 128 bytes each. Streams inside storages are among them. */
function entriesOf(directory: Uint8Array): { name: string; type: number; start: number; size: number }[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, index) => {
    const at = 128 * index
    const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: directory[at + 66] ?? 0,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}
