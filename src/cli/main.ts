import { chooseLocale } from './choose-locale.ts'
import { complain } from './complain.ts'
import type { ExitCode, Host } from './host.ts'
import { understand } from './understand.ts'

export { processHost } from './host.ts'

/** Runs the program: arguments in, exit code out. Never throws. */
export async function main(argv: string[], host: Host): Promise<ExitCode> {
  const locale = chooseLocale(argv, host.env)
  // `fazhilint … | head` closes the pipe early: that is no error of ours.
  for (const stream of [host.stdout, host.stderr]) stream.on('error', ignoreClosedPipe)
  try {
    const request = await understand(argv, locale)
    if ('run' in request) return await request.run({ host, locale })
    if ('wrong' in request) {
      complain(host, request.wrong)
      return 2
    }
    host.stdout.write(`${request.print}\n`)
    return 0
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    complain(host, { zh: `程序出错：${reason}`, en: `internal error: ${reason}` }[locale])
    return 2
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
