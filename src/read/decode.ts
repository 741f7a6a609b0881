import type { Trouble } from '../problem/problem.ts'
import { isMojibake } from './mojibake.ts'
import type { TextSource } from './source.ts'

/** Text from bytes, or why they are no text. */
export type Decoded = Pick<TextSource, 'text' | 'encoding' | 'bom'> | { trouble: Trouble }

const boms: { encoding: TextSource['encoding']; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
]

// Tabs, line ends, and the soft breaks and page breaks that word processors export (\v, \f) are text.
const control = /[\0-\x08\x0e-\x1f\x7f]/g
/** A text may have a few control characters, which exports leave in it: one in so many. */
const textPerControl = 20
// GB18030 has a meaning for nearly every pair of bytes: what nobody writes shows that it was not meant.
const improbable = /[\p{Cn}\p{Cs}\x80-\x9f]/u

/**
 * Decodes by byte order mark, else strict UTF-8, else strict GB18030.
 * UTF-16 needs its mark: without it, it looks like a binary file.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = boms.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte))
  const body = bytes.subarray(mark?.bytes.length ?? 0)
  if (mark !== undefined) return textOf(decodeStrictly(body, mark.encoding), mark.encoding, true)
  const utf8 = decodeStrictly(body, 'utf-8')
  if (utf8 !== null && !isShortGb18030(body, utf8)) return textOf(utf8, 'utf-8', false)
  if (isDamagedUtf8(body)) return { trouble: { id: 'damaged' } }
  const gb18030 = isLikelyGb18030(body) ? decodeStrictly(body, 'gb18030') : null
  return textOf(gb18030 !== null && isImprobable(gb18030) ? null : gb18030, 'gb18030', false)
}

function decodeStrictly(bytes: Uint8Array, encoding: TextSource['encoding']): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function textOf(text: string | null, encoding: TextSource['encoding'], bom: boolean): Decoded {
  if (text === null) return { trouble: { id: 'unknown-encoding' } }
  if ((text.match(control)?.length ?? 0) * textPerControl > text.length) return { trouble: { id: 'binary' } }
  return isMojibake(text) ? { trouble: { id: 'garbled' } } : { text, encoding, bom }
}

/** Characters for private use stand for rare ones of names; a text of them is none. */
function isImprobable(text: string): boolean {
  const own = text.match(/\p{Co}/gu)?.length ?? 0
  return improbable.test(text) || own * 10 > text.length
}

/** 头 and a few other characters in GB18030 are letters of Greek, Cyrillic or the like in UTF-8, alone in a file. */
function isShortGb18030(bytes: Uint8Array, utf8: string): boolean {
  if (utf8.length > 8 || !/^[\u0100-\u07ff]+\s*$/u.test(utf8)) return false
  return /^\p{Script=Han}+\s*$/u.test(decodeStrictly(bytes, 'gb18030') ?? '')
}

/** UTF-8 with a few bytes broken or cut off: read as GB18030 it would be rare characters without sense. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const wrong = text.split('\ufffd').length - 1
  const right = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return right > 2 * wrong || isCutUtf8(bytes)
}

/** UTF-8 that ends in the middle of a character, as text does that was cut to a number of bytes. */
function isCutUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true })
  return /\p{Script=Han}/u.test(text) && !text.includes('\ufffd')
}

/**
 * Nearly all characters of a Chinese text are of GB 2312, whose bytes are both above A0; bytes of Big5, Shift_JIS and
 * the like are often not. Short texts are believed: a name alone may well be of rare characters.
 */
function isLikelyGb18030(bytes: Uint8Array): boolean {
  let common = 0
  let rare = 0
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0
    if (lead < 0x81) continue
    const trail = bytes[++index] ?? 0
    // Four bytes in these ranges are a character of GB18030 and of nothing else.
    const isLong = trail >= 0x30 && trail <= 0x39 && (bytes[index + 1] ?? 0) >= 0x81 && isDigit(bytes[index + 2])
    if (isLong || (lead > 0xa0 && trail > 0xa0)) common++
    else rare++
    if (trail < 0x40) index += 2
  }
  return rare < 10 || rare < common / 2
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39
}
