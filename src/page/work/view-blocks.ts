import type { Doc, DocBlock, Prose } from '../../doc/doc.ts'
import type { Place } from '../../problem/place.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Heading, Report } from '../../report/types.ts'
import type { ViewBlock } from './protocol.ts'

/** The blocks of a document with the part each plays in the report. */
export function viewBlocks({ blocks }: Doc, report: Report): ViewBlock[] {
  const title = report.meta.title === null ? null : placeOf(report.meta.title)
  const margins = [...report.margins, ...report.furniture].map((text) => placeOf(text))
  // Both are in order, so each is asked from where the last answer was.
  let heading = 0
  return blocks.map((block) => {
    const within: Heading[] = []
    while (heading < report.outline.length && (report.outline[heading]?.place.start ?? 0) < block.end) {
      const next = report.outline[heading++]
      if (next !== undefined && next.place.end > block.start) within.push(next)
    }
    const [own] = within
    const role = roleOf(block, { own, title, margins })
    return {
      start: block.start,
      end: block.end,
      role,
      level: role === 'heading' ? (own?.level ?? (block.kind === 'heading' ? block.depth : 1)) : 0,
      strong: within.filter(({ form }) => form === 'run-in').map(({ place }) => place),
      hidden: proseOf(block).flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'hidden')),
      rows:
        block.kind === 'table' ? block.rows.map(({ header, cells }) => ({ header, cells: cells.map(placeOnly) })) : [],
    }
  })
}

function roleOf(
  block: DocBlock,
  { own, title, margins }: { own: Heading | undefined; title: Place | null; margins: Place[] },
): ViewBlock['role'] {
  if (block.kind === 'table' || block.kind === 'markup') return block.kind
  if (title !== null && overlap(block, title)) return 'title'
  if (own?.form === 'block' || block.kind === 'heading') return 'heading'
  return margins.some((margin) => overlap(block, margin)) ? 'margin' : 'paragraph'
}

function proseOf(block: DocBlock): Prose[] {
  if (block.kind === 'markup') return []
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block]
}

function placeOnly({ start, end }: Place): Place {
  return { start, end }
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}
