import type { Nodes, Root } from 'mdast'
import { leansOnHalfStops } from './half-stops.ts'
import { makeText, type Run } from './text.ts'
import type { Text } from './types.ts'

/** One line of prose. */
export interface Line {
  text: Text
  /** Written as a heading, or all of it in bold. */
  marked: boolean
  /** A blank line (or the start of the document) stands before it. */
  spaced: boolean
}

/** The lines of a tree in order, without those that carry no prose. */
export function linesOf(root: Root): Line[] {
  let last = -1
  const runs = root.children.map((node) => (node.type === 'heading' || node.type === 'paragraph' ? runsOf(node) : []))
  const throughout = runs.reduce((sum, one) => sum + leansOnHalfStops(one.at(-1)?.value ?? ''), 0) > 1
  return root.children.flatMap((node, at) => {
    const line = node.position?.start.line ?? 0
    if (node.type !== 'heading' && node.type !== 'paragraph') return []
    const text = makeText(runs[at] ?? [], throughout)
    if (text.value === '') return []
    const spaced = line > last + 1
    last = node.position?.end.line ?? line
    return [{ text, marked: node.type === 'heading' || isBold(node), spaced }]
  })
}

function isBold(node: Nodes): boolean {
  return 'children' in node && node.children.every(({ type }) => type === 'strong' || type === 'html')
}

function runsOf(node: Nodes): Run[] {
  if ('children' in node) return node.children.flatMap(runsOf)
  if (!('value' in node) || node.type === 'html' || !node.position) return []
  const { line, column, offset = 0 } = node.position.start
  return [{ value: node.value, start: { line, column, offset }, isOpaque: node.type === 'inlineCode' }]
}
