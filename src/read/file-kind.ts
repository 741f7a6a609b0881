import { compoundKind } from './compound-kind.ts'
import { markupKind } from './markup-kind.ts'
import { zipKind } from './zip-kind.ts'
import { latin1 } from './latin1.ts'
import type { FileKind } from './known-kinds.ts'

/** By the first bytes, each a character of its own code. */
const openings: { kind: FileKind; opening: RegExp }[] = [
  { kind: 'pdf', opening: /^(?:\xef\xbb\xbf)?\s*%PDF-\d/ },
  { kind: 'rtf', opening: /^(?:\xef\xbb\xbf)?\s*\{\\rtf/ },
  { kind: 'word-old', opening: /^(?:\xdb\xa5|\xffWPC|\x31\xbe\0|\x7fNB)/ },
  { kind: 'image', opening: /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|BM[^]{4}\0{4}|II\*\0|MM\0\*|RIFF[^]{4}WEBP|8BPS)/ },
  { kind: 'image', opening: /^[^]{4}ftyp(?:hei[cx]|mif1|avif)/ },
  { kind: 'media', opening: /^(?:ID3[\x02-\x04]|RIFF[^]{4}(?:AVI |WAVE)|[^]{4}ftyp|\x1aE\xdf\xa3|OggS\0)/ },
  { kind: 'archive', opening: /^(?:Rar!\x1a|7z\xbc\xaf|\x1f\x8b\x08|BZh\d1AY|\xfd7zXZ|MSCF\0|[^]{257}ustar)/ },
  { kind: 'program', opening: /^(?:MZ[^]{0,200}\0\0|\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe)/ },
]

/** What a file is, by its content; its name decides only where text may be a web page or not. */
export function fileKind(path: string, bytes: Uint8Array): FileKind {
  const opening = latin1(bytes.subarray(0, 300))
  if (opening.startsWith('PK\x03\x04') || opening.startsWith('PK\x05\x06')) return zipKind(bytes)
  if (opening.startsWith('\xd0\xcf\x11\xe0')) return compoundKind(bytes)
  return openings.find((known) => known.opening.test(opening))?.kind ?? markupKind(path, bytes) ?? 'text'
}
