import { Inflate } from 'fflate'
import type { Trouble } from '../../problem/problem.ts'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './zip-entries.ts'
import { joinedBytes } from '../joined-bytes.ts'

/** So much is given to the unpacker at a time: it makes at most a thousand times as much of it before it can be stopped. */
const step = 0x4000

/** The bytes of a file in a ZIP file, at most `limit`, whatever the file says of its size. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | Trouble {
  const { name, flags, method, size, data } = entry
  if ((flags & 1) !== 0) return { id: 'word-locked' }
  if (size > limit) return tooBig(size)
  const packed = bytes.subarray(data.start, data.end)
  const whole = method === 0 ? packed : method === 8 ? inflated(packed, size) : null
  if (whole?.length !== size || crc32(whole) !== entry.crc)
    return { id: 'word-damaged', outcome: 'part', data: { name } }
  return whole
}

/** That something in a document is larger than is read. */
export function tooBig(size: number): Trouble {
  return { id: 'word-too-big', data: { size: Math.ceil(size / 1_000_000) } }
}

/** Null where it is broken, or more than it was said to be. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const inflate = new Inflate((chunk) => {
      length += chunk.length
      chunks.push(chunk)
    })
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
      if (length > size) return null
    }
  } catch {
    return null
  }
  const [only] = chunks
  if (chunks.length === 1 && only !== undefined) return only
  return joinedBytes(chunks)
}
