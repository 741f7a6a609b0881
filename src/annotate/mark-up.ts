import type { XmlNode } from '../read/docx/xml.ts'
import { childOf } from '../read/docx/xml-walk.ts'
import type { Point, Stretch } from './find-point.ts'
import { type Cut, cutRun, type WriteDeleted } from './run-cuts.ts'
import type { Splice } from './splice.ts'

/** What is to be put into a document, by the elements it is put into or beside. */
export interface Marking {
  runs: Map<XmlNode, Cut[]>
  beside: Splice[]
}

/** The order of what stands at one place: what ends there, what begins there. */
export const ranks = { endDeletion: 0, end: 1, begin: 2, beginDeletion: 3 }

/** Puts marks around a stretch; into an empty one, or one that stands in no run, both at the beginning of its paragraph. */
export function markStretch(marking: Marking, stretch: Stretch, marks: { begin: string; end: string }): void {
  if ('paragraph' in stretch) {
    const properties = childOf(stretch.paragraph, 'w:pPr')
    putInto(marking, stretch.paragraph, properties?.end ?? stretch.paragraph.inner, marks.begin + marks.end)
    return
  }
  const { first, last } = stretch
  if (first.node === last.node && first.offset !== null && first.offset === last.offset) {
    addCut(marking.runs, first.node, { offset: first.offset, rank: ranks.begin, text: marks.begin + marks.end })
    return
  }
  putAt(marking, first, { rank: ranks.begin, text: marks.begin, at: first.node.start })
  putAt(marking, last, { rank: ranks.end, text: marks.end, at: last.node.end })
}

function putAt(
  { runs, beside }: Marking,
  { node, offset }: Point,
  { rank, text, at }: { rank: number; text: string; at: number },
): void {
  if (offset === null) beside.push({ start: at, end: at, text })
  else addCut(runs, node, { offset, rank, text })
}

/** Adds what is put between two characters of a run. */
export function addCut(runs: Marking['runs'], run: XmlNode, cut: Cut): void {
  const cuts = runs.get(run) ?? []
  cuts.push(cut)
  runs.set(run, cuts)
}

/** An empty paragraph may be one tag only, which then has to be two. */
function putInto({ beside }: Marking, { start, inner, end, scope: { xml } }: XmlNode, at: number, text: string): void {
  if (inner < end) {
    beside.push({ start: at, end: at, text })
    return
  }
  const name = /^<([^\s/>]+)/u.exec(xml.slice(start, Math.min(end, start + 100)))?.[1] ?? ''
  const open = xml.lastIndexOf('/', end - 1)
  const known = beside.find((splice) => splice.start === open && splice.end === end)
  // Another comment on the same paragraph.
  if (known !== undefined) known.text = `>${text}${known.text.slice(1)}`
  else beside.push({ start: open, end, text: `>${text}</${name}>` })
}

/** What changes in the part; `removed` are elements that are taken out. */
export function splicesOf(
  { runs, beside }: Marking,
  { removed, deleted }: { removed: readonly XmlNode[]; deleted: WriteDeleted },
): Splice[] {
  const gone = new Set(removed.map(({ start }) => start))
  const cut = [...runs].map(([run, cuts]) => cutRun(run, cuts, { deleted, removed: gone }))
  const isInCut = ({ start }: XmlNode): boolean => cut.some((splice) => splice.start < start && start < splice.end)
  const takenOut = removed.filter((node) => !isInCut(node)).map(({ start, end }) => ({ start, end, text: '' }))
  return [...takenOut, ...beside, ...cut]
}
