import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Entries of a cache: data by name, in the files of one folder. Whatever is wrong with that folder, they are only not there. */
export interface CacheEntries {
  names: () => string[]
  /** null for what is not there, or not as it was written. */
  read: (name: string) => unknown
  /** What stands beside the data of an entry. */
  beside: (name: string) => Beside | null
  write: (name: string, data: unknown, beside?: Beside) => void
  remove: (name: string) => void
}

/** A text that need not be read with the data of an entry, and what there is to say of it on one line. */
export interface Beside {
  head: string
  text: string
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
        const bytes = contentOf(join(own, name))
        return bytes && (JSON.parse(bytes.toString('utf8', 0, endOfLine(bytes))) as unknown)
      }, null),
    beside: (name) =>
      tried(() => {
        const bytes = contentOf(join(own, name))
        const from = bytes === null ? 0 : endOfLine(bytes) + 1
        if (bytes === null || from > bytes.length) return null
        const to = endOfLine(bytes, from)
        return { head: bytes.toString('utf8', from, to), text: bytes.toString('utf8', to + 1) }
      }, null),
    // Under a name of its own first: another run may be reading.
    write: (name, data, beside) => {
      tried(() => {
        mkdirSync(own, { recursive: true })
        const written = [JSON.stringify(data), ...(beside ? [beside.head, beside.text] : [])].join('\n')
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

/** What is in a file of an entry below its first line, which tells whether it is as it was written; null if it is not. */
function contentOf(path: string): Buffer | null {
  const bytes = readFileSync(path)
  const content = bytes.subarray(hashLength + 1)
  return bytes.toString('latin1', 0, hashLength + 1) === `${hashOf(content)}\n` ? content : null
}

/** Where a line ends. */
function endOfLine(bytes: Buffer, from = 0): number {
  const end = bytes.indexOf(10, from)
  return end < 0 ? bytes.length : end
}

/** A short name for data. */
export function hashOf(data: string | Uint8Array): string {
  return hash('sha256', data).slice(0, hashLength)
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
