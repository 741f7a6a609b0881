import type { Stats } from 'node:fs'
import { access, constants, open, readFile, realpath, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { encode } from './encode.ts'
import type { Problem, Trouble } from '../problem/problem.ts'
import { readProblem } from './read-problem.ts'
import { readText } from './read-text.ts'
import type { TextSource } from './source.ts'
import { systemTrouble } from './system-trouble.ts'
import { withTemporaryFile } from './temporary-file.ts'

/**
 * Puts a new text into the file that a report was read from, in its encoding, or says why not.
 * The file has the old content or the new one at any time, and is left alone when it is no longer what was read.
 */
export async function writeFile(source: TextSource, text: string, location: string): Promise<Problem | null> {
  const trouble = await write(source, text, location).catch(systemTrouble)
  if (trouble === null) return null
  const { id, outcome = 'default', data } = trouble
  return readProblem(source.path, { id: 'not-written', data: { ...data, trouble: id, outcome } })
}

async function write(source: TextSource, text: string, location: string): Promise<Trouble | null> {
  const bytes = encode({ ...source, text })
  if (bytes === null || !readsAs(text, source, bytes)) {
    return { id: 'unencodable', data: { encoding: source.encoding.toUpperCase() } }
  }
  // The name of a link stays a link.
  const target = await realpath(location)
  const stats = await stat(target)
  if (!stats.isFile()) return { id: 'no-file' }
  // A file can be replaced that cannot be written, but whoever protected it did not want that.
  if ((stats.mode & 0o222) === 0) return { id: 'read-only' }
  await access(target, constants.W_OK)
  return withTemporaryFile(dirname(target), async (temporary) => {
    if (!(await writeNew(temporary, bytes, stats))) return { id: 'owner-lost' }
    const difference = differenceOf(source, await readFile(target))
    if (difference !== null) return difference
    await rename(temporary, target)
    return null
  })
}

/** Bytes may mean another text than was meant: a few Chinese characters in GB18030 can look like UTF-8. */
function readsAs(text: string, { path }: TextSource, bytes: Uint8Array): boolean {
  const read = readText(path, bytes)
  return 'text' in read && read.text === text
}

/** Whether the new file belongs to whom the old one does: only an administrator can give files away. */
async function writeNew(path: string, bytes: Uint8Array, { uid, gid, mode }: Stats): Promise<boolean> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.chown(uid, gid).catch(() => undefined)
    await file.chmod(mode)
    await file.sync()
    const now = await file.stat()
    return now.uid === uid && now.gid === gid
  } finally {
    await file.close()
  }
}

/** What speaks against replacing a file's bytes by those of a changed text. */
function differenceOf(source: TextSource, bytes: Buffer): Trouble | null {
  const before = encode(source)
  if (before !== null && bytes.equals(before)) return null
  return readsAs(source.text, source, bytes) ? { id: 'ambiguous-encoding' } : { id: 'changed' }
}
