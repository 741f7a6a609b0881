/** What is known of runs of two to four characters (“words”) from a corpus of law and official documents. */
export interface WordVectors {
  /** Length of a vector: two halves, one of what stands in the same article, one of what stands beside what. */
  dims: [number, number]
  /** The number of the word that a text has from one index up to another; -1 for one that is not known. */
  find: (text: string, from: number, to: number) => number
  /** How rare a word is: logarithm, 0 and up. */
  rarity: (word: number) => number
  /** Adds a word's vector to a sum, from one dimension up to another. */
  add: (word: number, sum: Float64Array, from: number, to: number) => void
}

/** First four bytes of a table, “FZWV”. */
const magic = 0x56575a46
const headerBytes = 40

/**
 * Opens a table of word vectors (`scripts/word-vectors.ts` says how it is laid out) without unpacking it; null for
 * bytes that are none.
 */
export function openWordVectors(bytes: Uint8Array): WordVectors | null {
  // Views of 16-bit numbers must begin at an even place.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  if (byteLength < headerBytes) return null
  const header = new DataView(buffer, byteOffset, headerBytes)
  const [sign, count = 0, first = 0, second = 0, slots = 0] = [0, 4, 8, 12, 16].map((at) => header.getUint32(at, true))
  const [rarityStep = 0, min1 = 0, step1 = 0, min2 = 0, step2 = 0] = [20, 24, 28, 32, 36].map((at) =>
    header.getFloat32(at, true),
  )
  const width = first + second
  if (sign !== magic || byteLength !== headerBytes + 8 * count + 2 * slots + 3 * count + (count * width) / 2)
    return null

  let next = byteOffset + headerBytes
  const characters = new Uint16Array(buffer, next, 4 * count)
  const index = new Uint16Array(buffer, (next += 8 * count), slots)
  const rarities = new Uint8Array(buffer, (next += 2 * slots), count)
  const scales1 = new Uint8Array(buffer, (next += count), count)
  const scales2 = new Uint8Array(buffer, (next += count), count)
  const values = new Uint8Array(buffer, next + count, (count * width) / 2)

  const scaleOf1 = Float64Array.from({ length: 256 }, (_, at) => Math.exp(min1 + step1 * at))
  const scaleOf2 = Float64Array.from({ length: 256 }, (_, at) => Math.exp(min2 + step2 * at))

  const isWord = (word: number, text: string, from: number, to: number): boolean => {
    for (let at = 0; at < 4; at++)
      if (characters[4 * word + at] !== (from + at < to ? text.charCodeAt(from + at) : 0)) return false
    return true
  }
  return {
    dims: [first, second],
    find(text, from, to) {
      let slot = hashOf(text, from, to) & (slots - 1)
      for (let held = index[slot] ?? 0; held > 0; held = index[slot] ?? 0) {
        if (isWord(held - 1, text, from, to)) return held - 1
        slot = (slot + 1) & (slots - 1)
      }
      return -1
    },
    rarity: (word) => (rarities[word] ?? 0) * rarityStep,
    add(word, sum, start, end) {
      const scale1 = scaleOf1[scales1[word] ?? 0] ?? 0
      const scale2 = scaleOf2[scales2[word] ?? 0] ?? 0
      const from = (word * width) / 2
      for (let at = start; at < end; at += 2) {
        const byte = values[from + at / 2] ?? 0
        const scale = at < first ? scale1 : scale2
        sum[at] = (sum[at] ?? 0) + ((byte & 15) - 8) * scale
        sum[at + 1] = (sum[at + 1] ?? 0) + ((byte >> 4) - 8) * scale
      }
    },
  }
}

/** Where a word is looked for; the script that writes the table has the same. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
