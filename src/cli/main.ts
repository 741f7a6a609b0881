import { readProblem } from '../read/read-problem.ts'
import { systemTrouble } from '../read/system-trouble.ts'
import { crashProblem } from '../problem/crash-problem.ts'
import type { Problem } from '../problem/problem.ts'
import { chooseLocale } from './options/choose-locale.ts'
import { complain, complainOf } from './complain.ts'
import type { ExitCode, Host } from './host.ts'
import { print } from './print.ts'
import { understand } from './options/understand.ts'

export { processHost } from './host.ts'

/** What a thread of the program does. */
export async function serve(): Promise<void> {
  const { serve: start } = await import('./runs/serve.ts')
  await start()
}

/** Runs the program: arguments in, exit code out. Never throws. */
export async function main(argv: string[], host: Host): Promise<ExitCode> {
  const locale = chooseLocale(argv, host.env)
  // Whoever writes learns of a failure; a stream that nobody listens to would end the process with a stack.
  for (const stream of [host.stdout, host.stderr]) stream.on('error', ignore)
  try {
    const request = await understand(argv, locale)
    if ('run' in request) return await request.run({ host, locale })
    if ('wrong' in request) {
      complain(host, request.wrong)
      return 2
    }
    await print(host.stdout, `${request.print}\n`)
    return 0
  } catch (error) {
    complainOf(host, problemOf(error), locale)
    return 2
  }
}

/** What ended the program: output that cannot be written, or a mistake of ours. */
function problemOf(error: unknown): Problem {
  const isWrite = error instanceof Error && 'syscall' in error && error.syscall === 'write'
  return isWrite
    ? readProblem('<stdout>', systemTrouble(error))
    : crashProblem(error, { id: 'program-crash' }, { path: '' })
}

function ignore(): void {
  // Said where it was written.
}
