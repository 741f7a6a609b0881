import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import { shownInLine } from '../say/shown.ts'

/** A problem in one line, with its place: for those that stand in no document that is shown. */
export function messageOf(problem: Problem, locale: Locale): string {
  const { path, place } = problem
  const at = place === null ? '' : `:${place.start.line}:${place.start.column}`
  return shownInLine(`${path}${at} ${say(problem, {}, locale).message}`)
}
