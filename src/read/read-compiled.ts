import { readFile } from 'node:fs/promises'

/** Where the build puts the shipped sets, checked and merged; beside the sources there is no such folder. */
const compiled = new URL('../compiled/', import.meta.url)

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
  const [json, words] = await Promise.all([
    readFile(new URL(`${name}.json`, compiled), 'utf8').catch(() => null),
    readFile(new URL(`${name}.bin`, compiled)).catch(() => null),
  ])
  return json === null ? null : { json, words }
}
