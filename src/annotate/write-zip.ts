import { deflateSync } from 'fflate'
import { crc32 } from '../read/docx/crc32.ts'
import type { ZipEntry } from '../read/docx/zip-entries.ts'
import { joinedBytes } from '../read/joined-bytes.ts'

/** The first day that ZIP files know, so that the same document gives the same bytes at any time. */
const firstDay = 0x21
const descriptorFlag = 8
const utf8Flag = 0x800

interface Piece {
  /** Header, name and data. */
  local: Uint8Array[]
  /** The record in the list; where its header begins is put in last. */
  record: Uint8Array
}

/** A ZIP file with some of its files replaced or added; the others stay packed as they are. */
export function writeZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const names = new Set(entries.map(({ name }) => name))
  const pieces = [
    ...entries.map((entry) => {
      const file = files.get(entry.name)
      return file === undefined
        ? kept(bytes, entry)
        : packed(bytes.subarray(entry.record.start + 46, nameEnd(bytes, entry)), file)
    }),
    ...[...files]
      .filter(([name]) => !names.has(name))
      .map(([name, file]) => packed(new TextEncoder().encode(name), file)),
  ]
  let at = 0
  for (const { local, record } of pieces) {
    viewOf(record).setUint32(42, at, true)
    at += local.reduce((sum, { length }) => sum + length, 0)
  }
  const records = pieces.map(({ record }) => record)
  const end = new Uint8Array(22)
  const view = viewOf(end)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, pieces.length, true)
  view.setUint16(10, pieces.length, true)
  view.setUint32(
    12,
    records.reduce((sum, { length }) => sum + length, 0),
    true,
  )
  view.setUint32(16, at, true)
  return joinedBytes([...pieces.flatMap(({ local }) => local), ...records, end])
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function nameEnd(bytes: Uint8Array, { record }: ZipEntry): number {
  return record.start + 46 + viewOf(bytes).getUint16(record.start + 28, true)
}

/** A file as it is; sizes that stood behind its data move to its header. */
function kept(bytes: Uint8Array, { header, data, flags, crc, packedSize, size, record }: ZipEntry): Piece {
  // Copies, whatever `slice` of the bytes would be: that of Node's buffers is none.
  const head = Uint8Array.from(bytes.subarray(header, data.start))
  const ownRecord = Uint8Array.from(bytes.subarray(record.start, record.end))
  const [inHead, inRecord] = [viewOf(head), viewOf(ownRecord)]
  inHead.setUint16(6, flags & ~descriptorFlag, true)
  inRecord.setUint16(8, flags & ~descriptorFlag, true)
  for (const [at, value] of [crc, packedSize, size].entries()) inHead.setUint32(14 + 4 * at, value, true)
  return { local: [head, bytes.subarray(data.start, data.end)], record: ownRecord }
}

function packed(name: Uint8Array, file: Uint8Array): Piece {
  const data = deflateSync(file)
  const head = new Uint8Array(30)
  const record = new Uint8Array(46 + name.length)
  const [inHead, inRecord] = [viewOf(head), viewOf(record)]
  inHead.setUint32(0, 0x04034b50, true)
  inRecord.setUint32(0, 0x02014b50, true)
  inRecord.setUint16(4, 20, true)
  // The same fields stand in both, two bytes later in the list.
  for (const [view, at] of [
    [inHead, 4],
    [inRecord, 6],
  ] as const) {
    view.setUint16(at, 20, true)
    view.setUint16(at + 2, utf8Flag, true)
    view.setUint16(at + 4, 8, true)
    view.setUint16(at + 8, firstDay, true)
    view.setUint32(at + 10, crc32(file), true)
    view.setUint32(at + 14, data.length, true)
    view.setUint32(at + 18, file.length, true)
    view.setUint16(at + 22, name.length, true)
  }
  record.set(name, 46)
  return { local: [head, name, data], record }
}
