/**
 * Text to GB18030: what `TextDecoder` reads as that text. Its table is the decoder's, turned round, so that the two
 * never differ; null when a character has no place in it.
 */
export function encodeGb18030(text: string): Uint8Array | null {
  table ??= invert()
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const code = point < 0x80 ? point : point > 0xffff ? fourBytes(firstBeyond + point - 0x10000) : (table[point] ?? 0)
    if (code === 0 && point !== 0) return null
    bytes.push(...bytesOf(code))
  }
  return Uint8Array.from(bytes)
}

/** Codes by character of the Basic Multilingual Plane, 0 where there is none; made when first needed. */
let table: Uint32Array | undefined

// Four-byte codes are counted through: first the rest of the Basic Multilingual Plane, from here on what lies beyond.
const restOfPlane = 39_420
const firstBeyond = 189_000

function invert(): Uint32Array {
  const inverse = new Uint32Array(0x10000)
  const codes = [...twoBytes(), ...Array.from({ length: restOfPlane }, (_, index) => fourBytes(index))]
  // On lines of their own, since a code without a character may be read as several.
  const bytes = codes.flatMap((code) => [...bytesOf(code), 0x0a])
  const read = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n')
  for (const [index, character] of read.entries()) {
    const point = character.charCodeAt(0)
    // Where a character has several codes, the first and shortest is the one in use: a full-width space is A1A1.
    if (character.length === 1 && inverse[point] === 0) inverse[point] = codes[index] ?? 0
  }
  // The decoder gives this one for codes without a character, too.
  inverse[0xfffd] = 0x8431a437
  return inverse
}

function twoBytes(): number[] {
  const codes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push(lead * 0x100 + trail)
  }
  return codes
}

/** The digits of a number in the mixed base that four-byte codes are counted in. */
function fourBytes(index: number): number {
  const [first, second] = [Math.floor(index / 12_600), Math.floor(index / 1260) % 10]
  const [third, fourth] = [Math.floor(index / 10) % 126, index % 10]
  return (0x81 + first) * 0x1000000 + (0x30 + second) * 0x10000 + (0x81 + third) * 0x100 + 0x30 + fourth
}

function bytesOf(code: number): number[] {
  if (code < 0x80) return [code]
  if (code <= 0xffff) return [code >>> 8, code & 0xff]
  return [code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff]
}
