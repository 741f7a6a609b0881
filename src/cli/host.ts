/** What the program may touch of the machine besides files: a process has it, a test can make it. */
export interface Host {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: NodeJS.WritableStream & { isTTY?: boolean }
  stderr: NodeJS.WritableStream
  env: Record<string, string | undefined>
  /** The folder that paths are relative to. */
  cwd: string
}

/** 0: nothing to complain about; 1: findings; 2: the linter could not do its job. */
export type ExitCode = 0 | 1 | 2

/** The host of this process. */
export function processHost(): Host {
  const { stdin, stdout, stderr, env } = process
  return { stdin, stdout, stderr, env, cwd: process.cwd() }
}
