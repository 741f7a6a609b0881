import type { Nodes, Root } from 'mdast'
import { control } from '../parse/invisible.ts'
import type { Report } from './types.ts'

const stray = new RegExp(`[${control}]`, 'gu')

/** Every control character that an export left in the text. */
export function straysOf(root: Root): Report['strays'] {
  return root.children.flatMap(straysIn)
}

function straysIn(node: Nodes): Report['strays'] {
  if ('children' in node) return node.children.flatMap(straysIn)
  if (node.type !== 'text' || !node.position) return []
  const { line, column, offset = 0 } = node.position.start
  return [...node.value.matchAll(stray)].map(({ 0: character, index }) => ({
    code: character.charCodeAt(0),
    place: {
      start: { line, column: column + index, offset: offset + index },
      end: { line, column: column + index + 1, offset: offset + index + 1 },
    },
  }))
}
