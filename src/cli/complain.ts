import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import { shown, shownInLine, shownLines } from '../say/shown.ts'
import type { Host } from './host.ts'

/** Says one thing that is wrong, in one line on stderr. */
export function complain({ stderr }: Pick<Host, 'stderr'>, message: string): void {
  stderr.write(`fazhilint: ${shownInLine(message)}\n`)
}

/**
 * Says what kept the linter from its work; a mistake in a text in the form that editors jump to. The stack of a crash is
 * for developers, who ask for it by an environment variable.
 */
export function complainOf({ stderr, env }: Pick<Host, 'stderr' | 'env'>, problem: Problem, locale: Locale): void {
  const { path, place, cause } = problem
  const message = shownInLine(say(problem, {}, locale).message)
  const { line, column } = place?.start ?? { line: 0, column: 0 }
  const name = path === '' ? '' : `${shown(path)}: `
  stderr.write(
    place === null ? `fazhilint: ${name}${message}\n` : `${shown(path)}:${line}:${column} error ${message}\n`,
  )
  if (cause !== undefined && env.FAZHILINT_DEBUG) stderr.write(`${shownLines(cause)}\n`)
}
