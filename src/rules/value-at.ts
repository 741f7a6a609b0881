import { isMap } from '../read/is-map.ts'

/** Keys and indexes that lead from the root of a file to a value. */
export type ValuePath = readonly (string | number)[]

/** The value a path leads to in a file that may have any shape; undefined where it leads nowhere. */
export function valueAt(root: unknown, path: ValuePath): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** The keys of the map a path leads to; none when it leads to anything else. */
export function keysAt(root: unknown, path: ValuePath): string[] {
  const value = valueAt(root, path)
  return isMap(value) ? Object.keys(value) : []
}
