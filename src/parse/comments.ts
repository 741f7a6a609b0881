import type { Mark } from '../doc/doc.ts'

/** The comments of one line, and whether the last of them goes on in the next. */
export interface Comments {
  marks: Mark[]
  open: boolean
}

/**
 * The comments in a line. `open`: one began in a line before; `closes`: whether there is an end of a comment somewhere
 * after this line, so that what is opened here and not closed is a comment at all.
 */
export function findComments(line: string, { open, closes }: { open: boolean; closes: boolean }): Comments {
  const marks: Mark[] = []
  let from = open ? 0 : line.indexOf('<!--')
  while (from >= 0) {
    const close = line.indexOf('-->', open && from === 0 ? 0 : from + 4)
    if (close < 0 && !closes && !(open && from === 0)) break
    const end = close < 0 ? line.length : close + 3
    marks.push({ start: from, end, kind: 'hidden' })
    if (close < 0) return { marks, open: true }
    from = line.indexOf('<!--', end)
  }
  return { marks, open: false }
}
