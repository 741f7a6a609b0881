import type { Mark } from '../doc/doc.ts'
import type { Place } from '../problem/place.ts'
import { findInlineMarks } from './inline-marks.ts'
import type { FindStrong, Strong } from './strong.ts'

/** What was found in a line, as offsets into it. */
export interface Found {
  strongs: Strong[]
  marks: Mark[]
}

/** Finds strong text and what is no prose in a line, or in a cell of one, whose comments are known. */
export function findMarks(slice: string, findStrong: FindStrong, comments: Mark[] = []): Found {
  return { strongs: findStrong(slice), marks: outsideOf(comments, [...findBullet(slice), ...findInlineMarks(slice)]) }
}

/** All marks in order, as offsets into the text, of which the line begins at `start`. */
export function marksOf(found: Found, start: number): Mark[] {
  return markOff(found).map((mark) => ({ ...mark, start: start + mark.start, end: start + mark.end }))
}

/** A page number (- 1 -) and a sign before a number (-3.2) are none. */
const bullet =
  /^[ \t\u3000]{0,40}(?:[-*+][ \t]{1,8}|[•●◦▪■◆◇○※★▶►➢➤][ \t\u3000]{0,8})(?=[\p{Script=Han}“"《〈「（(]|\*\*|\[)/u

/** The sign that a line of a list opens with, which is no prose. */
function findBullet(line: string): Mark[] {
  const found = bullet.exec(line)
  return found ? [{ kind: 'hidden', start: 0, end: found[0].length }] : []
}

/** Comments, and of the other marks those outside of them, in order. */
function outsideOf(comments: Mark[], marks: Mark[]): Mark[] {
  if (comments.length === 0) return marks
  const taken = new Uint8Array(Math.max(...[comments, marks].map((some) => some.at(-1)?.end ?? 0)))
  for (const { start, end } of comments) taken.fill(1, start, end)
  const free = marks.filter(({ start, end }) => taken.subarray(start, end).indexOf(1) < 0)
  return [...comments, ...free].sort((a, b) => a.start - b.start)
}

/** The marks of strong text, and what stands between them of the others, in order. */
function markOff({ strongs, marks }: Found): Mark[] {
  if (strongs.length === 0) return marks
  const all: Mark[] = []
  let next = 0
  const addUpTo = (from: number, { start, end }: Place): void => {
    for (let mark = marks[next]; mark !== undefined && mark.start < start; mark = marks[next]) {
      const part = { ...mark, start: Math.max(mark.start, from), end: Math.min(mark.end, start) }
      if (part.start < part.end) all.push(part)
      // It goes on behind the mark of strong text.
      if (mark.end > end) return
      next++
    }
  }
  let from = 0
  for (const mark of strongs.flatMap((strong) => strong.marks)) {
    addUpTo(from, mark)
    all.push({ kind: 'hidden', start: mark.start, end: mark.end })
    from = mark.end
  }
  addUpTo(from, { start: Infinity, end: Infinity })
  return all
}
