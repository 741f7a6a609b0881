import { latin1 } from '../latin1.ts'

/** More than the texts and fonts of any report unpack to. */
const most = 200_000_000
const mostRatio = 200

/**
 * Whether what is packed in a PDF unpacks to more than a report is, pictures apart, which are never unpacked here. It is
 * counted and let go, before pdf.js would fill the memory with it. Packed twice, nothing of worth is.
 */
export async function isBomb(bytes: Uint8Array): Promise<boolean> {
  let sum = 0
  for (const stream of streamsOf(bytes)) {
    if (stream.isTwice) return true
    // What little there is cannot grow to much.
    if (stream.data.length < 20_000) continue
    const plausible = Math.max(most / 10, mostRatio * stream.data.length)
    const size = await unpackedSize(stream.data, Math.min(most - sum, plausible))
    if (size > plausible) return true
    sum += size
    if (sum >= most) return true
  }
  return false
}

/** What is packed by deflate, but pictures. */
function* streamsOf(bytes: Uint8Array): Generator<{ data: Uint8Array; isTwice: boolean }> {
  let at = 0
  for (;;) {
    const start = indexOf(bytes, word.stream, at)
    if (start < 0) return
    const end = indexOf(bytes, word.endstream, start)
    at = end < 0 ? bytes.length : end + word.endstream.length
    const head = latin1(bytes.subarray(Math.max(0, start - 400), start))
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1)
    const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/gu) ?? []
    if (filters.length === 0 || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue
    const from = start + word.stream.length + (bytes[start + word.stream.length] === 13 ? 2 : 1)
    yield { data: bytes.subarray(from, end < 0 ? bytes.length : end), isTwice: filters.length > 1 }
  }
}

const word = { stream: bytesOf('stream'), endstream: bytesOf('endstream') }

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

/** How much a stream unpacks to, counted up to a limit; what is no deflate unpacks to nothing. */
async function unpackedSize(data: Uint8Array, limit: number): Promise<number> {
  let size = 0
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the types of browsers ask for it
  const packed = new Blob([data as Uint8Array<ArrayBuffer>]).stream()
  const stream: ReadableStream<Uint8Array> = packed.pipeThrough(new DecompressionStream('deflate'))
  // Not every browser can walk through a stream by `for await`.
  const unpacked = stream.getReader()
  try {
    for (let chunk = await unpacked.read(); !chunk.done; chunk = await unpacked.read()) {
      size += chunk.value.length
      if (size <= limit) continue
      await unpacked.cancel()
      break
    }
  } catch {
    // What there is before the fault counts.
  }
  return size
}
