import type { Trouble } from '../../problem/problem.ts'

/** A file in a ZIP file, as the list at its end tells. */
export interface ZipEntry {
  /** With `/`, whatever the program that made it wrote. */
  name: string
  flags: number
  /** How it is packed: 0 not at all, 8 deflated. */
  method: number
  crc: number
  packedSize: number
  size: number
  /** Where the header that stands before its data begins. */
  header: number
  /** Its data. */
  data: { start: number; end: number }
  /** Its record in the list. */
  record: { start: number; end: number }
}

/** No document has so many; a list of more is made to keep a program busy. */
const mostEntries = 10_000
const endSign = 0x06054b50
const recordSign = 0x02014b50
const headerSign = 0x04034b50

/** The files in a ZIP file, in the order of its list; nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | Trouble {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end < 0) return { id: 'word-damaged', outcome: 'cut-off' }
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > mostEntries) return { id: 'word-too-big', outcome: 'entries', data: { limit: mostEntries } }
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = start
  for (let index = 0; index < count; index++) {
    const entry = entryAt(bytes, view, at)
    if (entry === null) return { id: 'word-damaged' }
    // Two programs would take two different files for the document.
    if (names.has(entry.name.toLowerCase())) return { id: 'word-damaged', outcome: 'twins', data: { name: entry.name } }
    names.add(entry.name.toLowerCase())
    entries.push(entry)
    at = entry.record.end
  }
  return entries
}

/** Where the record begins that ends the file, a comment of up to 64 KB behind it; -1 where there is none. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === endSign) return at
  return -1
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== recordSign) return null
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const header = view.getUint32(at + 42, true)
  const packedSize = view.getUint32(at + 20, true)
  if (end > bytes.length || header + 30 > bytes.length || view.getUint32(header, true) !== headerSign) return null
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + packedSize > bytes.length) return null
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size: view.getUint32(at + 24, true),
    header,
    data: { start, end: start + packedSize },
    record: { start: at, end },
  }
}
