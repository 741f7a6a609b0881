import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serialize } from 'node:v8'
import type { Result } from '../../lint/result.ts'
import { isFatal } from '../../problem/is-fatal.ts'
import { type Beside, cacheEntries, hashLength, hashOf } from '../../read/cache-entries.ts'
import { fileKind } from '../../read/file-kind.ts'
import { readRegular } from '../../read/read-regular.ts'
import { readText } from '../../read/read-text.ts'
import type { Counts } from '../exit-code.ts'
import type { Ready } from './ready.ts'

/** What earlier runs found in reports: by the path of each, its content, and all that it was linted with. */
export interface ResultCache {
  /** The name of a report's entry; null for a file that cannot be read. */
  keyOf: (path: string) => string | null
  has: (key: string) => boolean
  /** What was found, as if it had been linted now; null where that is no longer so, or the entry is damaged. */
  read: (path: string, key: string) => Result | null
  /** The same as `by` has made it ready; null where nothing is kept that was made so. */
  ready: (path: string, key: string, by: string) => Ready | null
  /** Keeps what was found in a report, in place of what was found in it before, and that as it was made ready. */
  keep: (key: string, result: Result, made?: { by: string; ready: Ready }) => void
}

/** Where results are kept unless it is said: with those of other tools, or in a folder of its own. */
export function cacheFolder(cwd: string, named: string | undefined): string {
  if (named !== undefined) return resolve(cwd, named)
  const modules = join(cwd, 'node_modules')
  return existsSync(modules) ? join(modules, '.cache', 'fazhilint') : join(cwd, '.fazhilintcache')
}

/** Opens the cache in a folder for runs with one `setup`: plain data, the program and its version among it. */
export function openResultCache(
  folder: string,
  { cwd, setup, most = null }: { cwd: string; setup: unknown; most?: number | null },
): ResultCache {
  const entries = cacheEntries(folder, hashOf(serialize(setup)))
  // By path: an entry of other content is of no use any more.
  const names = new Map(entries.names().map((name) => [pathOf(name), name]))
  const bytesOf = (path: string): Uint8Array | null => {
    const bytes = readRegular(resolve(cwd, path), most ?? undefined)
    return 'id' in bytes ? null : bytes
  }
  const keyFor = (path: string, bytes: Uint8Array | null): string | null =>
    bytes && `${hashOf(`${cwd}\n${path}`)}-${hashOf(bytes)}`
  return {
    keyOf: (path) => keyFor(path, bytesOf(path)),
    has: (key) => names.get(pathOf(key)) === key,
    read: (path, key) => {
      const bytes = bytesOf(path)
      const result = entries.read(key) as Result | null
      if (bytes === null || result === null || keyFor(path, bytes) !== key) return null
      if (result.text !== null) return result
      const source = readText(path, bytes)
      return 'text' in source ? { ...result, text: source.text } : null
    },
    ready: (path, key, by) => {
      const kept = entries.beside(key)
      if (kept === null) return null
      const { by: madeBy, counts, noted } = JSON.parse(kept.head) as Head
      return madeBy === by ? { path, counts, piece: { text: kept.text, noted } } : null
    },
    keep: (key, result, made) => {
      const { path, text, problems } = result
      const bytes = bytesOf(path)
      // Neither what another run may not meet, nor what was found in the file as it is no longer.
      if (bytes === null || text === null || problems.some(isFatal) || keyFor(path, bytes) !== key) return
      const before = names.get(pathOf(key))
      // A text is in its file; that of a document takes long to make.
      const kept = fileKind(path, bytes) === 'text' ? { ...result, text: null } : result
      entries.write(key, kept, made && besideOf(made.by, made.ready))
      names.set(pathOf(key), key)
      if (before !== undefined && before !== key) entries.remove(before)
    },
  }
}

/** What is kept of a result that was made ready, but for its text. */
interface Head {
  by: string
  counts: Counts
  noted?: unknown
}

function besideOf(by: string, { counts, piece: { text, noted } }: Ready): Beside {
  return { head: JSON.stringify({ by, counts, noted } satisfies Head), text }
}

function pathOf(key: string): string {
  return key.slice(0, hashLength)
}
