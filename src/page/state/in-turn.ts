/** Whether two stand for the same on the screen. */
export type Same<T> = (a: T, b: T) => boolean

/** What is on the screen after the next step towards what shall be there: so many more of those that differ. */
export function inTurn<T>(shown: readonly T[], wanted: readonly T[], most: number, same: Same<T>): readonly T[] {
  const next = shown.slice(0, wanted.length)
  let left = most
  for (let at = 0; at < wanted.length && left > 0; at++) {
    const [before, after] = [next[at], wanted[at] as T]
    if (at < next.length && same(before as T, after)) continue
    next[at] = after
    left--
  }
  return next
}

/** Whether nothing is left to be done. */
export function isAll<T>(shown: readonly T[], wanted: readonly T[], same: Same<T>): boolean {
  return shown.length === wanted.length && shown.every((one, at) => same(one, wanted[at] as T))
}
