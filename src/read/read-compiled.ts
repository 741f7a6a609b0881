import { readFile } from 'node:fs/promises'

/** Where the build puts the shipped sets, checked and merged; beside the sources there is no such folder. */
const compiled = new URL('../compiled/', import.meta.url)

/** The JSON of a shipped rule set as it was built, without examples; null for any other, and where nothing was built. */
export async function readCompiled(name: string): Promise<string | null> {
  if (!/^[\w-]+$/u.test(name)) return null
  return readFile(new URL(`${name}.json`, compiled), 'utf8').catch(() => null)
}
