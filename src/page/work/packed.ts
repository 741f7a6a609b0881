import type { Found, Packed } from './protocol.ts'

/** Findings as bytes, which go from a worker to the page and back without being copied or read. */
export function pack(findings: readonly Found[]): Packed {
  return new TextEncoder().encode(JSON.stringify(findings))
}

/** The findings again. */
export function unpack(packed: Packed): Found[] {
  return JSON.parse(new TextDecoder().decode(packed)) as Found[]
}
