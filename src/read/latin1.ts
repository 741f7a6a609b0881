/** As UTF-16 they are what they are; this is how all machines store numbers that run browsers or node. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Bytes as characters of the same codes. What browsers call latin1 is windows-1252, which makes `\x89` a `‰`. */
export function latin1(bytes: Uint8Array): string {
  return decoder.decode(new Uint16Array(bytes))
}
