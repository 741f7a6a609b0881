import { encodeGb18030 } from './encode-gb18030.ts'
import type { TextSource } from './source.ts'

/** The bytes of a text as a file has them, with its byte order mark; null when the encoding cannot hold it. */
export function encode({ text, encoding, bom }: Pick<TextSource, 'text' | 'encoding' | 'bom'>): Uint8Array | null {
  // Half a surrogate pair is no character in any encoding.
  if (/\p{Cs}/u.test(text)) return null
  const whole = (bom ? '\ufeff' : '') + text
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(whole, 'utf8')
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le')
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16()
    case 'gb18030':
      return encodeGb18030(whole)
  }
}
