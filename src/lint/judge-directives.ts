import { makeProblem } from '../problem/make-problem.ts'
import type { Place } from '../problem/place.ts'
import type { Problem, Trouble } from '../problem/problem.ts'
import { type Directive, directiveNames } from './directives.ts'
import { hasReason, type Heeded, placeIn } from './heed.ts'

/** What directives are judged by. */
export interface Judging {
  /** Ids of all rules of the set, those that are off too. */
  known: readonly string[]
  /** Ids of the rules that were run to their end: of others nobody knows whether a directive is of use. */
  ran: ReadonlySet<string>
  /** Whether those were all that are not off. */
  complete: boolean
  /** Which rules each directive silenced. */
  used: ReadonlyMap<Directive, ReadonlySet<string>>
  reportUnused: boolean
}

/** What is wrong with the directives of a report. */
export function judgeDirectives(heeded: Heeded, judging: Judging): Problem[] {
  const problemAt = (trouble: Trouble, place: Place): Problem =>
    makeProblem(trouble, {
      source: 'directive',
      severity: 'warning',
      path: heeded.path,
      place: placeIn(heeded, place),
    })
  return heeded.directives.flatMap((one) => {
    if (one.slip !== null) return [problemAt({ id: 'unknown-directive', outcome: 'form', data: one.slip }, one.place)]
    if (!(directiveNames as readonly string[]).includes(one.name)) {
      return [problemAt({ id: 'unknown-directive', data: { word: one.name, known: directiveNames } }, one.place)]
    }
    const strange = one.ids
      .filter(({ id }) => !judging.known.includes(id))
      .map(({ id, place }) => problemAt({ id: 'directive-rule', data: { word: id, known: judging.known } }, place))
    if (one.name !== 'enable' && !hasReason(one)) return [...strange, problemAt({ id: 'directive-reason' }, one.place)]
    const unused = judging.reportUnused ? unusedOf(one, heeded.directives, judging) : []
    return [...strange, ...unused.map(({ place, ...trouble }) => problemAt(trouble, place))]
  })
}

function unusedOf(
  directive: Directive,
  directives: readonly Directive[],
  { known, ran, complete, used }: Judging,
): (Trouble & { place: Place })[] {
  const { name, ids, place } = directive
  const unused = 'unused-directive'
  if (name === 'enable') return isIdle(directive, directives) ? [{ id: unused, outcome: 'enable', place }] : []
  const silenced = used.get(directive)
  if (ids.length === 0) return silenced !== undefined || !complete ? [] : [{ id: unused, outcome: 'all', place }]
  return ids
    .filter(({ id }) => known.includes(id) && ran.has(id) && silenced?.has(id) !== true)
    .map((one) => ({ id: unused, data: { id: one.id }, place: one.place }))
}

/** Whether there is nothing before it that it could end. */
function isIdle({ ids, place }: Directive, directives: readonly Directive[]): boolean {
  return !directives.some(
    (one) =>
      one.name === 'disable' &&
      one.place.start < place.start &&
      (ids.length === 0 || one.ids.length === 0 || one.ids.some(({ id }) => ids.some((other) => other.id === id))),
  )
}
