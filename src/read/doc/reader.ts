/** Bytes with what is read from them; beyond their end there are zeros. */
export interface Reader {
  bytes: Uint8Array
  u8: (at: number) => number
  u16: (at: number) => number
  u32: (at: number) => number
  /** A stretch of them, as far as it is there. */
  part: (start: number, length: number) => Reader
}

/** Makes one. Numbers are little-endian. */
export function makeReader(bytes: Uint8Array): Reader {
  const u8 = (at: number): number => bytes[at] ?? 0
  const u16 = (at: number): number => u8(at) + 256 * u8(at + 1)
  return {
    bytes,
    u8,
    u16,
    u32: (at) => u16(at) + 65536 * u16(at + 2),
    part: (start, length) => makeReader(bytes.subarray(start, start + length)),
  }
}
