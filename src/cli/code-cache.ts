import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'

/** Code of another version of the program or of node is kept for so long, in milliseconds: who uses two gets along. */
const kept = 30 * 24 * 60 * 60 * 1000

/** Where code that V8 made is kept under a name: in the user's cache folder. */
export function codePath(name: string): string {
  const { XDG_CACHE_HOME: wanted, LOCALAPPDATA: windows } = process.env
  return join(wanted || windows || join(homedir(), '.cache'), 'fazhilint', `${name}.v8`)
}

/** The code that is kept at a path, if any can be read. */
export function readCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Keeps code, under a name of its own first since another run may be reading, and throws away what is long out of use. */
export function writeCode(path: string, code: Buffer): void {
  const temporary = `${path}.${process.pid}.${threadId}`
  const folder = dirname(path)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(temporary, code, { mode: 0o600 })
    renameSync(temporary, path)
    removeOld(folder)
  } catch {
    // Nothing depends on it.
  }
}

function removeOld(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => /\.v8(?:\.\d+\.\d+)?$/u.test(one))) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < Date.now() - kept) rmSync(path, { force: true })
  }
}
