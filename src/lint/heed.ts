import { locate, type Origin } from '../doc/origin.ts'
import type { Place } from '../problem/place.ts'
import type { Problem } from '../problem/problem.ts'
import { type Directive, directiveNames } from './directives.ts'
import type { Suppressed } from './result.ts'

/** Comments of a report that silence problems, ready to be asked. */
export interface Heeded {
  directives: readonly Directive[]
  path: string
  origin: Origin
  /** The directive that silences a problem; null where none does. One without a reason does not work. */
  directiveFor: (problem: Problem) => Directive | null
}

/** What a report's comments silence. */
export function heeded(directives: readonly Directive[], about: { path: string; origin: Origin }): Heeded {
  const working = directives.filter(works)
  const byRule = new Map<string, Directive[]>()
  const directiveFor = ({ source, id, place }: Problem): Directive | null => {
    if (working.length === 0 || source !== 'rule') return null
    const about = byRule.get(id) ?? working.filter((one) => speaksOf(one, id))
    byRule.set(id, about)
    const { line, offset } = place?.start ?? { line: 0, offset: 0 }
    return about.find((one) => one.line === line) ?? activeAt(offset, about) ?? about.find(isOfFile) ?? null
  }
  return { directives, ...about, directiveFor }
}

function activeAt(offset: number, about: readonly Directive[]): Directive | null {
  let active: Directive | null = null
  for (const one of about) {
    if (one.place.start > offset) break
    if (one.name === 'disable') active ??= one
    if (one.name === 'enable') active = null
  }
  return active
}

function isOfFile({ name }: Directive): boolean {
  return name === 'disable-file'
}

function speaksOf({ ids }: Directive, id: string): boolean {
  return ids.length === 0 || ids.some((one) => one.id === id)
}

function works(directive: Directive): boolean {
  const { name } = directive
  return (directiveNames as readonly string[]).includes(name) && (name === 'enable' || hasReason(directive))
}

/** Whether a reason has words in it. */
export function hasReason({ reason }: Directive): boolean {
  return /[\p{L}\p{N}]/u.test(reason)
}

/** A problem that a directive silences. */
export function silenced(problem: Problem, { reason }: Directive): Suppressed {
  return { ...problem, suppressions: [{ kind: 'directive', justification: reason }] }
}

/** Where a directive, or an id in it, stands, for a person. */
export function placeIn({ origin }: Heeded, place: Place): NonNullable<Problem['place']> {
  return locate(origin, place)
}
