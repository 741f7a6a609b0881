/** So many bits for characters, and behind them so many for pairs. */
const bits = 1024
const pairBits = 4096
/** So many numbers hold them, 32 each. */
export const words = (bits + pairBits) >> 5
/** What is left of a character’s code is its bit. */
export const lastBit = bits - 1

/** Whether a bit is of two characters side by side. */
export function isPairBit(bit: number): boolean {
  return bit >= bits
}

/** All digits share a bit, and so do all Latin letters. */
export function bitOf(code: number): number {
  if (code > 0x7a) return code & lastBit
  if (code >= 0x30 && code <= 0x39) return 0x30
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 0x61
  return code & lastBit
}

/** The bit of two characters side by side. */
export function pairBit(first: number, second: number): number {
  return bits + ((first * 31 + second) & (pairBits - 1))
}
