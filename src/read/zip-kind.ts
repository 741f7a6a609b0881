import type { FileKind } from './known-kinds.ts'
import { latin1 } from './latin1.ts'

/** By the names of entries, in lower case. */
const signs: { kind: FileKind; entry: RegExp }[] = [
  { kind: 'docx', entry: /^word\// },
  { kind: 'spreadsheet', entry: /^xl\// },
  { kind: 'slides', entry: /^ppt\// },
  { kind: 'ofd', entry: /^ofd\.xml$/ },
  { kind: 'uof', entry: /^uof(?:\.xml|\/)/ },
  { kind: 'pages', entry: /^index\/document\.iwa$|^index\.zip$/ },
]

/** What OpenDocument and EPUB say of themselves in a first entry that is not compressed. */
const types: { kind: FileKind; type: RegExp }[] = [
  { kind: 'odt', type: /opendocument\.text/ },
  { kind: 'spreadsheet', type: /opendocument\.spreadsheet/ },
  { kind: 'slides', type: /opendocument\.presentation/ },
  { kind: 'epub', type: /epub/ },
]

/** What a ZIP file is, by its entries. */
export function zipKind(bytes: Uint8Array): FileKind {
  const first = latin1(bytes.subarray(0, 200)).slice(30)
  if (first.startsWith('mimetype')) {
    const known = types.find(({ type }) => type.test(first))
    if (known !== undefined) return known.kind
  }
  const names = (listedNames(bytes) ?? foundNames(bytes)).map((name) => name.replaceAll('\\', '/').toLowerCase())
  const known = signs.find(({ entry }) => names.some((name) => entry.test(name)))
  // A package that keeps its document in a folder of another name is most likely still one of Word.
  return known?.kind ?? (names.includes('[content_types].xml') ? 'docx' : 'archive')
}

/** No office document has so many entries that what it is shows only after them. */
const mostNames = 5000

/** The names in the list at the end; null where it is not there or broken. */
function listedNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const last = Math.max(0, end - 0xffff)
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < last) return null
  const names: string[] = []
  const count = Math.min(view.getUint16(end + 10, true), mostNames)
  let at = view.getUint32(end + 16, true)
  while (names.length < count) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const length = view.getUint16(at + 28, true)
    names.push(latin1(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** The names that stand before the entries themselves, of a file that was cut off. */
function foundNames(bytes: Uint8Array): string[] {
  const text = latin1(bytes.subarray(0, 1_000_000))
  const names: string[] = []
  for (let at = 0; at >= 0 && names.length < mostNames; at = text.indexOf('PK\x03\x04', at + 1)) {
    const length = text.charCodeAt(at + 26) + 256 * text.charCodeAt(at + 27)
    names.push(text.slice(at + 30, at + 30 + length))
  }
  return names
}
