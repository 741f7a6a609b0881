/** How often each mutant was met, by its number. */
export type Counts = Uint32Array

/** Room for all mutants there may be. */
export const noCounts = (): Counts => new Uint32Array(2 ** 16)

/** How often each was met while modules were loaded. */
export const metAtLoad = noCounts()

/** Which mutant is on, and how often it was met; while tests are surveyed, which mutants they meet instead. */
const state = { active: -1, hits: 0, hitLimit: Infinity, counts: metAtLoad as Counts | null }

/** Switches a mutant on, or all off (-1). One that is met more often than the limit throws, so that it comes to an end. */
export function switchOn(mutant: number, hitLimit: number): void {
  Object.assign(state, { active: mutant, hits: 0, hitLimit })
}

/** Whether the mutant that is on was met more often than its limit. */
export function isPastLimit(): boolean {
  return state.hits > state.hitLimit
}

/** How often each mutant is met from now on is counted in `counts`, until it is null. */
export function countIn(counts: Counts | null): void {
  state.counts = counts
}

/** @public Instrumented code asks it whether a mutant is on; by the name Stryker gives it. */
export function stryMutAct_9fa48(id: number): boolean {
  if (id !== state.active) return false
  state.hits += 1
  if (state.hits > state.hitLimit) throw new Error('met too often')
  return true
}

/** @public Instrumented code tells it which mutants it comes by. */
export function stryCov_9fa48(...ids: number[]): void {
  const { counts } = state
  if (counts === null) return
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
}
