/** How many of some sets have each element. */
export function frequencyIn<T>(sets: Set<T>[]): Map<T, number> {
  const frequency = new Map<T, number>()
  for (const set of sets) for (const element of set) frequency.set(element, (frequency.get(element) ?? 0) + 1)
  return frequency
}
