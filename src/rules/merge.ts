import { isMap } from '../read/is-map.ts'

/** Merges a child's value over its parent's: maps deeply, lists appended, everything else replaced. */
export function merge(parent: unknown, child: unknown): unknown {
  if (Array.isArray(parent) && Array.isArray(child)) return [...(parent as unknown[]), ...(child as unknown[])]
  if (!isMap(parent) || !isMap(child)) return child
  const keys = new Set([...Object.keys(parent), ...Object.keys(child)])
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      Object.hasOwn(child, key) && Object.hasOwn(parent, key)
        ? merge(parent[key], child[key])
        : (Object.hasOwn(child, key) ? child : parent)[key],
    ]),
  )
}
