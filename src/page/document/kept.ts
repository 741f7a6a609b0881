/** The list of before where nothing in it has changed, so that nothing is drawn again. */
export function kept<T>(
  before: readonly T[] | undefined,
  after: readonly T[],
  same: (a: T, b: T) => boolean = Object.is,
): readonly T[] {
  const unchanged = before?.length === after.length && before.every((one, at) => same(one, after[at] as T))
  return unchanged ? before : after
}
