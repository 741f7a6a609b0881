import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Uses the name of a new file in a folder; whatever happens, interruption too, no file is left there under that name. */
export async function withTemporaryFile<T>(folder: string, use: (path: string) => Promise<T>): Promise<T> {
  // Loaded here: most runs write no file, and it takes long.
  const { randomUUID } = await import('node:crypto')
  const path = join(folder, `.fazhilint-${randomUUID()}.tmp`)
  const leave = (signal: NodeJS.Signals): void => {
    rmSync(path, { force: true })
    // Nobody listens any more, so that this ends the process as if nobody had.
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.once(signal, leave)
  try {
    return await use(path)
  } finally {
    for (const signal of signals) process.off(signal, leave)
    await rm(path, { force: true })
  }
}
