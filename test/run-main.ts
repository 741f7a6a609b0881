import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { main } from '../src/cli/main.ts'

/** What a run of the program gave. */
export interface Run {
  code: number
  stdout: string
  stderr: string[]
}

/** Runs the program in this process, in a folder. */
export async function runMain(
  argv: string[],
  { cwd, stdin = [], env = {} }: { cwd: string; stdin?: Uint8Array[]; env?: Record<string, string> },
): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(stdout), text(stderr)])
  const code = await main(argv, { stdin: Readable.from(stdin), stdout, stderr, env, cwd })
  stdout.end()
  stderr.end()
  const [out, complaints] = await said
  return { code, stdout: out, stderr: complaints.split('\n').filter((line) => line !== '') }
}
