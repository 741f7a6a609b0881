import { fstatSync } from 'node:fs'

/** What the program may touch of the machine besides files: a process has it, a test can make it. */
export interface Host {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  env: Record<string, string | undefined>
  /** The folder that paths are relative to. */
  cwd: string
  /** The script that threads for many files run; without one, all is done in this thread. */
  script?: string
  /** Told when a report was linted: what the program is for has run. */
  linted?: () => void
}

/** 0: nothing to complain about; 1: findings; 2: the linter could not do its job. */
export type ExitCode = 0 | 1 | 2

/** The host of this process. */
export function processHost(): Host {
  const { stdout, stderr, env } = process
  return { stdin: standardInput(), stdout, stderr, env, cwd: process.cwd() }
}

/** Opened only when it is read. Node takes a folder for an empty stream. */
async function* standardInput(): AsyncGenerator<Uint8Array | string> {
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('stdin is a folder'), { code: 'EISDIR' })
  yield* process.stdin as AsyncIterable<Uint8Array>
}
