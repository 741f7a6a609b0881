// Packs word vectors (JSON) into the table that src/report/remedies/word-vectors.ts opens:
//   npx tsx scripts/word-vectors.ts vectors.json rules/rule-of-law-report/_words.bin
//
// Little-endian. Header, 40 bytes: "FZWV", count, dims of either half, slots of the index (u32); step of the rarities,
// then minimum and step of the logarithm of the scale of either half (f32). Then for each word: its characters (4 × u16,
// padded with 0); the index (u16 a slot: number of the word + 1, 0 is free; open addressing); for each word its rarity
// (u8), its two scales (u8), its vector (4 bits a value, the first in the low half of a byte, 8 is zero).
//
// vectors.json: { dims: [40, 40], count, words: "两个 字 …", idf, idfStep, scales: [{ min, step, bytes }, …], vectors },
// bytes in base64. They were computed from the texts of 3,379 laws and regulations and about 100 policy documents
// (official texts, not shipped): latent semantic analysis of articles, and a contrastive model of neighbouring spans.
import { readFileSync, writeFileSync } from 'node:fs'

interface Vectors {
  dims: [number, number]
  count: number
  words: string
  idf: string
  idfStep: number
  scales: [Scale, Scale]
  vectors: string
}

interface Scale {
  min: number
  step: number
  bytes: string
}

const [, , from = 'vectors.json', to = 'rules/rule-of-law-report/_words.bin'] = process.argv
const { dims, count, words, idf, idfStep, scales, vectors } = JSON.parse(readFileSync(from, 'utf8')) as Vectors
const [first, second] = scales
const slots = 1 << Math.ceil(Math.log2(count * 2))
const header = Buffer.alloc(40)
for (const [at, value] of [0x56575a46, count, ...dims, slots].entries()) header.writeUInt32LE(value, 4 * at)
for (const [at, value] of [idfStep, first.min, first.step, second.min, second.step].entries())
  header.writeFloatLE(value, 20 + 4 * at)
const characters = Buffer.alloc(8 * count)
const index = Buffer.alloc(2 * slots)
for (const [number, word] of words.split(' ').entries()) {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    characters.writeUInt16LE(word.charCodeAt(at), 8 * number + 2 * at)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  let slot = ((hash ^ (hash >>> 15)) >>> 0) & (slots - 1)
  while (index.readUInt16LE(2 * slot) > 0) slot = (slot + 1) & (slots - 1)
  index.writeUInt16LE(number + 1, 2 * slot)
}
const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64')
writeFileSync(
  to,
  Buffer.concat([header, characters, index, bytes(idf), bytes(first.bytes), bytes(second.bytes), bytes(vectors)]),
)
