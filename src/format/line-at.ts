import type { Location } from '../problem/place.ts'
import { masked } from './masked.ts'

const longest = 400

/** The line that a place begins in, without its end; a very long one is cut, never within a character. */
export function lineAt(text: string, { start }: Location): string {
  const from = start.offset - start.column + 1
  const [line = ''] = text.slice(from, from + longest + 1).split(/[\r\n]/, 1)
  return masked(line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line)
}
