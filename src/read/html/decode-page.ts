import type { Trouble } from '../../problem/problem.ts'
import { decode } from '../decode.ts'
import { latin1 } from '../latin1.ts'

/** How far into a page its encoding is looked for. */
const near = 8192
const declared = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]+)/i

/**
 * The text of a page: by byte order mark, as UTF-8 if it is that without fault, as the page itself says, as any text.
 * Pages are shown even where a character is broken, so they are read so, too.
 */
export function decodePage(bytes: Uint8Array, given = ''): string | Trouble {
  const read = decode(bytes)
  if (!('trouble' in read) && (read.encoding !== 'gb18030' || read.bom)) return read.text
  if ('trouble' in read && read.trouble.id === 'garbled') return read.trouble
  const opening = latin1(bytes.subarray(0, near))
  const label = (given || (declared.exec(opening)?.[1] ?? '')).toLowerCase()
  const decoder = decoderOf(/^gb/.test(label) ? 'gb18030' : label)
  if (decoder !== null) return decoder.decode(bytes)
  return 'trouble' in read ? read.trouble : read.text
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return label === '' ? null : new TextDecoder(label)
  } catch {
    return null
  }
}
