import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * Where the files that come with the program lie, from `src/read` as from `dist/read`: rule sets as their authors wrote
 * them and as they were built, the page, what the package says of itself. The single file for machines without network
 * has them in itself, and another module in the place of this one (`scripts/bundle-offline.ts`).
 */
const places: Record<string, readonly string[]> = {
  rules: ['../../rules'],
  compiled: ['../compiled'],
  page: ['../page', '../../dist/page'],
  'package.json': ['../../package.json'],
}

/** The bytes of a file that comes with the program, as `compiled/<set>.utf16`; null where there is none. */
export async function shippedFile(path: string): Promise<Uint8Array | null> {
  for (const url of urlsOf(path)) {
    try {
      // At once: node would start threads for it.
      return await Promise.resolve(readFileSync(url))
    } catch {
      // It may lie in the next place.
    }
  }
  return null
}

/** The names of files, or of folders, in a folder that comes with the program. */
export async function shippedEntries(path: string, kind: 'file' | 'folder'): Promise<string[]> {
  for (const url of urlsOf(path)) {
    const entries = await readdir(url, { withFileTypes: true }).catch(() => null)
    if (entries !== null)
      return entries.filter((entry) => entry.isDirectory() === (kind === 'folder')).map(({ name }) => name)
  }
  return []
}

/** The folder of the shipped rule sets, to be named in messages; in the single file a path where nothing can lie. */
export const shippedRules = fileURLToPath(new URL('../../rules/', import.meta.url))

function urlsOf(path: string): URL[] {
  const [room = '', ...rest] = path.split('/')
  return (places[room] ?? []).map((place) => new URL([place, ...rest].join('/'), import.meta.url))
}
