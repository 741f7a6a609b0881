import { makeProblem } from '../problem/make-problem.ts'
import type { Point } from '../problem/place.ts'
import type { Problem } from '../problem/problem.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './yaml-file.ts'

/** A mistake as a problem of its file. */
export function mistakeProblem(
  file: Pick<YamlFile, 'path' | 'text' | 'lines'>,
  { start, end, ...trouble }: Mistake,
): Problem {
  const place = { start: pointAt(file, start), end: pointAt(file, Math.max(start, end)) }
  return makeProblem(trouble, { source: 'rule-file', path: file.path, place })
}

function pointAt({ text, lines }: Pick<YamlFile, 'text' | 'lines'>, wanted: number): Point {
  const offset = Math.min(wanted, text.length)
  // The counter knows no line of an empty file.
  if (lines.lineStarts.length === 0) return { line: 1, column: 1, offset }
  const { line, col } = lines.linePos(offset)
  return { line, column: col, offset }
}
