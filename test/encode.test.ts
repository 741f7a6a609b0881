import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../src/read/decode.ts'
import { encodeGb18030 } from '../src/read/encode-gb18030.ts'
import { encode } from '../src/read/encode.ts'
import type { TextSource } from '../src/read/source.ts'

const decoder = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true })
const planes = [0x1ffff, 0x20000, 0x2ffff, 0x10ffff].map((point) => String.fromCodePoint(point))

describe('encodeGb18030', () => {
  test('gives what the decoder reads as the same, for every character that it knows', () => {
    const unknown: string[] = []
    for (let point = 0; point <= 0xffff; point++) {
      const character = String.fromCharCode(point)
      const bytes = encodeGb18030(character)
      if (bytes === null) unknown.push(character)
      else if (decoder.decode(bytes) !== character) throw new Error(point.toString(16))
    }
    // All surrogates, and the few private characters that newer editions of the standard gave up.
    expect(unknown.length).toBeLessThan(0x800 + 40)
    expect(unknown.filter((character) => !/[\p{Cs}\p{Co}]/u.test(character))).toEqual([])
    for (const character of planes) expect(decoder.decode(encodeGb18030(character) ?? undefined)).toBe(character)
  })

  test('gives back every two-byte code but one', () => {
    const others: string[] = []
    for (let code = 0x8140; code <= 0xfefe; code++) {
      const bytes = Uint8Array.of(code >> 8, code & 0xff)
      if ((bytes[1] ?? 0) < 0x40 || bytes[1] === 0x7f || bytes[1] === 0xff) continue
      const [lead, trail] = encodeGb18030(decoder.decode(bytes)) ?? []
      if (lead !== bytes[0] || trail !== bytes[1]) others.push(code.toString(16))
    }
    // Old programs wrote this one for a full-width space, too.
    expect(others.filter((code) => code !== 'a3a0')).toEqual([])
  })

  test.each([
    ['A', [0x41]],
    ['\0', [0]],
    ['法', [0xb7, 0xa8]],
    ['　', [0xa1, 0xa1]],
    ['·', [0xa1, 0xa4]],
    ['—', [0xa1, 0xaa]],
    ['€', [0xa2, 0xe3]],
    ['\u0080', [0x81, 0x30, 0x81, 0x30]],
    ['㐀', [0x81, 0x39, 0xee, 0x39]],
    ['\ufffd', [0x84, 0x31, 0xa4, 0x37]],
    ['\uffff', [0x84, 0x31, 0xa4, 0x39]],
    ['\u{10000}', [0x90, 0x30, 0x81, 0x30]],
    ['\u{10ffff}', [0xe3, 0x32, 0x9a, 0x35]],
  ])('knows %j', (character, bytes) => {
    expect(encodeGb18030(character)).toEqual(Uint8Array.from(bytes))
  })
})

describe('encode', () => {
  const encodings: TextSource['encoding'][] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']

  test.each(encodings)('is the inverse of decode for %s', (encoding) => {
    // What decode takes for text: no control characters, none that nobody writes, and enough that is common.
    const character = fc.oneof(
      fc.constantFrom('治', '，', '（', '\r', '\n', '\t', ' ', 'a', '1'),
      fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point)),
    )
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), fc.boolean(), (some, marked) => {
        // Without its mark UTF-16 is not read.
        const bom = marked || encoding.startsWith('utf-16')
        const source = { text: `依法行政依法行政依法行政${some}`, encoding, bom }
        expect(decode(encode(source) ?? new Uint8Array())).toEqual(source)
      }),
    )
  })

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ] as const)('writes the byte order mark of %s', (encoding, bytes) => {
    expect([...(encode({ text: '', encoding, bom: true }) ?? [])]).toEqual(bytes)
    expect(encode({ text: '', encoding, bom: false })).toHaveLength(0)
  })

  test.each(encodings)('has nothing for half a character in %s', (encoding) => {
    expect(encode({ text: '法\ud800治', encoding, bom: false })).toBeNull()
  })
})
