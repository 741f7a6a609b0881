import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { YamlFile } from './yaml-file.ts'
import type { ValuePath } from './value-at.ts'

/** Offsets of the key that a path ends with, or of its value. What stands nowhere is located at the nearest that does. */
export function locate(file: YamlFile, path: ValuePath, part: 'key' | 'value'): { start: number; end: number } {
  let node: unknown = file.document.contents
  let key: unknown = null
  for (const step of path) {
    const found = descend(file, node, step)
    if (found === null) break
    key = found.key
    node = found.value
  }
  const shown = part === 'key' || isEmpty(node) ? (key ?? firstKey(node) ?? node) : node
  return rangeOf(file, shown) ?? { start: 0, end: Math.min(1, file.text.length) }
}

function descend(file: YamlFile, parent: unknown, step: string | number): { key: unknown; value: unknown } | null {
  const node: unknown = isAlias(parent) ? parent.resolve(file.document) : parent
  if (isMap(node)) {
    // Of a key that stands twice, the last is what the value is of.
    const pair: Pair | undefined = node.items
      .filter(({ key }) => String(isScalar(key) ? key.value : key) === String(step))
      .at(-1)
    return pair === undefined ? null : { key: pair.key, value: pair.value }
  }
  if (isSeq(node)) return { key: null, value: node.items[Number(step)] }
  return null
}

/** A key without a value has a node of no width behind it. */
function isEmpty(node: unknown): boolean {
  return !isNode(node) || (isScalar(node) && node.source === '' && node.value === null)
}

function firstKey(node: unknown): unknown {
  return isMap(node) ? (node.items[0]?.key ?? null) : null
}

function rangeOf(file: YamlFile, node: unknown): { start: number; end: number } | null {
  if (!isNode(node)) return null
  const range = (node as Node).range
  if (!range) return null
  const written = file.text.slice(range[0], range[1]).trimEnd()
  return { start: range[0], end: range[0] + Math.max(1, written.length) }
}
