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
  const [json, words] = await Promise.all([shippedFile(`compiled/${name}.json`), shippedFile(`compiled/${name}.bin`)])
  return json === null ? null : { json: new TextDecoder().decode(json), words }
}
