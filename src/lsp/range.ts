import type { Range } from 'vscode-languageserver'
import { locate, type Origin } from '../doc/origin.ts'
import type { Location, Place } from '../problem/place.ts'

/**
 * A location, which counts from 1, as a range of the protocol, which counts from 0; of the whole, its beginning. In a file
 * that is no text a line is a paragraph of Word, a paragraph of a PDF, or a line of a page's source.
 */
export function rangeOf(location: Location | null): Range {
  const { start, end, spot } = location ?? top
  if (spot === undefined) {
    return {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    }
  }
  const line = spot.kind === 'word' ? spot.paragraph : spot.kind === 'web' ? spot.line : start.line
  const point = { line: line - 1, character: spot.kind === 'web' ? spot.column - 1 : 0 }
  return { start: point, end: point }
}

const top: Location = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

/** A place in a text as a range of the protocol. */
export function rangeAt(origin: Origin, place: Place): Range {
  return rangeOf(locate(origin, place))
}

/** Whether two ranges have a point in common; their ends count. */
export function touch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
