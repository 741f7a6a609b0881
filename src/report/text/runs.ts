import type { Doc, Paragraph, DocHeading, Prose } from '../../doc/doc.ts'
import type { Run } from './text.ts'

/** The stretches of a document that are read, in order; the cells of a table one by one. */
export function linesOfProse({ blocks }: Doc): (Paragraph | DocHeading | Prose)[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'markup') return []
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block]
  })
}

/** What is seen of a stretch, between its marks. */
export function runsOf({ text }: Doc, { start, end, marks }: Prose): Run[] {
  const runs: Run[] = []
  let from = start
  for (const mark of marks) {
    if (mark.kind === 'virtual') continue
    if (from < mark.start) runs.push({ value: text.slice(from, mark.start), start: from })
    if (mark.kind === 'opaque')
      runs.push({ value: text.slice(mark.start, mark.end), start: mark.start, isOpaque: true })
    from = mark.end
  }
  if (from < end) runs.push({ value: text.slice(from, end), start: from })
  return runs
}
