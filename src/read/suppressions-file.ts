import { rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { decode } from './decode.ts'
import type { Problem } from '../problem/problem.ts'
import { isMap } from './is-map.ts'
import { readProblem } from './read-problem.ts'
import { readRegular } from './read-regular.ts'
import { systemTrouble } from './system-trouble.ts'
import { withTemporaryFile } from './temporary-file.ts'

/** A list of known problems as it is written: by file and rule, how many, and which. */
export type Listed = Record<string, Record<string, { count: number; fingerprints: string[] }>>

/** The list in a file; null where there is no file. `path` is shown to the user. */
export function readSuppressions(path: string, location: string): Listed | Problem | null {
  const bytes = readRegular(location)
  if ('id' in bytes) return bytes.outcome === 'ENOENT' ? null : readProblem(path, bytes)
  const decoded = decode(bytes)
  if ('trouble' in decoded) return readProblem(path, decoded.trouble)
  try {
    const value = JSON.parse(decoded.text) as unknown
    return isListed(value) ? value : readProblem(path, { id: 'no-suppressions' })
  } catch {
    return readProblem(path, { id: 'no-suppressions' })
  }
}

function isListed(value: unknown): value is Listed {
  return (
    isMap(value) &&
    Object.values(value).every(
      (rules) =>
        isMap(rules) &&
        Object.values(rules).every(
          (one) =>
            isMap(one) &&
            Array.isArray(one['fingerprints']) &&
            one['fingerprints'].every((print) => typeof print === 'string'),
        ),
    )
  )
}

/** Why the list could not be written, as far as that is known before; null when nothing is. */
export async function suppressionsTrouble(path: string, location: string): Promise<Problem | null> {
  const folder = dirname(location)
  if ((await stat(folder).catch(() => null))?.isDirectory() !== true)
    return readProblem(path, { id: 'no-output-folder' })
  return withTemporaryFile(folder, async (temporary) => writeFile(temporary, '')).then(
    () => null,
    (error: unknown) => readProblem(path, systemTrouble(error)),
  )
}

/** Writes the list, or says why not; the old one is there until the new one is whole. */
export async function writeSuppressions(path: string, location: string, listed: Listed): Promise<Problem | null> {
  const folder = dirname(location)
  const entries = Object.entries(listed).sort(([a], [b]) => (a < b ? -1 : 1))
  return withTemporaryFile(folder, async (temporary) => {
    await writeFile(temporary, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
    await rename(temporary, location)
    return null
  }).catch((error: unknown) => readProblem(path, systemTrouble(error)))
}
