import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Entries of a cache: data by name, in the files of one folder. Whatever is wrong with that folder, they are only not there. */
export interface CacheEntries {
  names: () => string[]
  /** null for what is not there, or not as it was written. */
  read: (name: string) => unknown
  write: (name: string, data: unknown) => void
  remove: (name: string) => void
}

/** So many folders of entries are left beside each other. */
const mostFolders = 4

/** The entries of a folder inside the folder of a cache; the other ones there that were used last are left. */
export function cacheEntries(cache: string, folder: string): CacheEntries {
  const own = join(cache, folder)
  for (const old of oldest(cache, folder))
    tried(() => {
      rmSync(join(cache, old), { recursive: true, force: true })
    }, undefined)
  return {
    names: () => tried(() => readdirSync(own), []),
    read: (name) =>
      tried(() => {
        const [sum = '', data = ''] = readFileSync(join(own, name), 'utf8').split('\n', 2)
        return hashOf(data) === sum ? (JSON.parse(data) as unknown) : null
      }, null),
    // Under a name of its own first: another run may be reading.
    write: (name, data) => {
      tried(() => {
        mkdirSync(own, { recursive: true })
        const written = JSON.stringify(data)
        const temporary = join(own, `${name}.${String(process.pid)}`)
        writeFileSync(temporary, `${hashOf(written)}\n${written}`)
        renameSync(temporary, join(own, name))
      }, undefined)
    },
    remove: (name) => {
      tried(() => {
        rmSync(join(own, name), { force: true })
      }, undefined)
    },
  }
}

/** A short name for data. */
export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, hashLength)
}

/** Long enough that no two of them are alike by chance. */
export const hashLength = 32

/** Folders that this cache made, beside one, but for those that were used last. */
function oldest(cache: string, folder: string): string[] {
  const others = tried(() => readdirSync(cache), []).filter((name) => name !== folder && /^[\da-f]{32}$/u.test(name))
  if (others.length < mostFolders) return []
  const usedAt = new Map(others.map((name) => [name, tried(() => statSync(join(cache, name)).mtimeMs, 0)]))
  return others.toSorted((a, b) => (usedAt.get(b) ?? 0) - (usedAt.get(a) ?? 0)).slice(mostFolders - 1)
}

/** Nothing depends on a cache. */
function tried<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
