import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What tells whether files have changed: when each was written, and how large it is. */
export type Stamps = Map<string, string>

/** The stamps of files; those that are not there have none. */
export async function stampsOf(locations: readonly string[]): Promise<Stamps> {
  const stamps: Stamps = new Map()
  for (const location of locations) {
    const stats = await stat(location).catch(() => null)
    if (stats !== null) stamps.set(location, `${stats.mtimeMs} ${stats.size}`)
  }
  return stamps
}

/** The files of the second that are new or other than in the first. */
export function changedIn(before: Stamps, after: Stamps): string[] {
  return [...after].filter(([location, stamp]) => before.get(location) !== stamp).map(([location]) => location)
}

/** The rule files in folders. */
export async function yamlIn(folders: readonly string[]): Promise<string[]> {
  const all = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder).catch(() => [])
      return names.filter((name) => /\.ya?ml$/u.test(name)).map((name) => join(folder, name))
    }),
  )
  return all.flat()
}

// What is hidden, and what never holds a report.
const passedOver = /^\.|^node_modules$/u

/** Folders with all that lie in them. */
export async function foldersIn(tops: readonly string[]): Promise<string[]> {
  const all = new Set<string>()
  const left = [...tops]
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    if (all.has(folder)) continue
    all.add(folder)
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (entry.isDirectory() && !passedOver.test(entry.name)) left.push(join(folder, entry.name))
    }
  }
  return [...all]
}

/**
 * Calls when something happens in one of the folders. Each is watched for itself: that works everywhere, also where a
 * program saves a file by putting another in its place.
 */
export function watchFolders(folders: readonly string[], happened: () => void): () => void {
  const watchers = folders.flatMap((folder): FSWatcher[] => {
    try {
      const watcher = watch(folder, happened)
      // A folder that goes away is an event of the one above.
      watcher.on('error', happened)
      return [watcher]
    } catch {
      return []
    }
  })
  return () => {
    for (const watcher of watchers) watcher.close()
  }
}
