import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import type { Host } from './host.ts'

/** Says one thing that is wrong, in one line on stderr. */
export function complain(host: Host, message: string): void {
  host.stderr.write(`fazhilint: ${message.replaceAll(/\s+/g, ' ')}\n`)
}

/** Says what kept the linter from its work; a mistake in a text in the form that editors jump to. */
export function complainOf(host: Host, problem: Problem, locale: Locale): void {
  const { path, place } = problem
  const { message } = say(problem, {}, locale)
  if (place === null) complain(host, `${path}: ${message}`)
  else host.stderr.write(`${path}:${place.start.line}:${place.start.column} error ${message}\n`)
}
