import { shippedFile } from './shipped.ts'

/** A shipped rule set as it was built. */
export interface Compiled {
  /** Its JSON, without examples and without the table of word vectors. */
  json: string
  /** The table, where it has one. */
  words: Uint8Array | null
}

/** A shipped rule set as it was built; null for any other, and where nothing was built. */
export async function readCompiled(name: string): Promise<Compiled | null> {
  if (!/^[\w-]+$/u.test(name)) return null
  // In UTF-16, as V8 keeps it: what is to be decoded takes longer than what is to be parsed.
  const [json, words] = await Promise.all([shippedFile(`compiled/${name}.utf16`), shippedFile(`compiled/${name}.bin`)])
  if (json === null) return null
  return { json: Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString('utf16le'), words }
}
