/** The elements of a list by key, keys in order of first appearance. (`Map.groupBy` is not in Node 20.) */
export function groupBy<T, Key>(list: Iterable<T>, keyOf: (element: T) => Key): Map<Key, T[]> {
  return groupByEach(list, (element) => [keyOf(element)])
}

/** The same where an element has any number of keys. */
export function groupByEach<T, Key>(list: Iterable<T>, keysOf: (element: T) => readonly Key[]): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const element of list)
    for (const key of keysOf(element)) {
      const group = groups.get(key)
      if (group) group.push(element)
      else groups.set(key, [element])
    }
  return groups
}
