import { applyEdits } from '../edit/apply-edits.ts'
import type { Edit } from '../edit/edit.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import { escapeXml } from '../format/escape-xml.ts'
import type { Problem } from '../problem/problem.ts'
import type { WordFile } from '../read/docx/read-word.ts'
import { childOf } from '../read/docx/xml-walk.ts'
import { endIn, findStretch, piecesIn, type Point, pointAt, startIn } from './find-point.ts'
import { addCut, type Marking, ranks } from './mark-up.ts'
import type { WriteTag } from './word-tags.ts'

/** How changes are written. */
export interface Changes {
  tag: WriteTag
  /** Author and date. */
  attributes: () => Record<string, string>
}

/** Puts the certain fixes into a document as tracked changes; all of a problem or none. Returns how many. */
export function trackFixes(
  problems: readonly Problem[],
  file: WordFile,
  { marking, changes }: { marking: Marking; changes: Changes },
): number {
  const groups = problems.map((problem) => {
    const edits = fixesOf(problem)
    return edits.every((edit) => stepsOf(edit, file) !== null) ? edits : []
  })
  const made = new Set(applyEdits(file.doc.text, groups).made)
  const edits = groups.filter((_, at) => made.has(at)).flat()
  for (const step of edits.flatMap((edit) => stepsOf(edit, file) ?? [])) write(step, { marking, changes })
  return edits.length
}

/** What is deleted of one run, and what is inserted behind it. */
interface Step {
  first: Point
  last: Point
  isDeleted: boolean
  text: string
}

/** An edit run by run; null for one that reaches into what Word has not as text, or that other changes stand in. */
function stepsOf(edit: Edit, file: WordFile): Step[] | null {
  const { origin } = file.doc
  if (origin.kind !== 'word' || /[\r\n\t]/u.test(edit.text)) return null
  if (edit.start === edit.end) return insertionOf(edit, file)
  const pieces = piecesIn(origin.pieces, edit)
  const covered = pieces.reduce((sum, { start, end }) => sum + Math.min(end, edit.end) - Math.max(start, edit.start), 0)
  if (covered < edit.end - edit.start) return null
  const steps: Step[] = []
  for (const piece of pieces) {
    const [first, last] = [
      pointAt(file, undefined, startIn(piece, edit.start)),
      pointAt(file, undefined, endIn(piece, edit.end)),
    ]
    if (first === null || last === null || !isFree(first) || !isFree(last) || first.node !== last.node) return null
    const before = steps.at(-1)
    if (before !== undefined && before.first.paragraph !== first.paragraph) return null
    if (before?.first.node === first.node) before.last = last
    else steps.push({ first, last, isDeleted: true, text: '' })
  }
  const step = steps.at(-1)
  if (step === undefined || !steps.every(holdsTextOnly)) return null
  step.text = edit.text
  return steps
}

/** Behind the character before, which it most likely belongs to. */
function insertionOf(edit: Edit, file: WordFile): Step[] | null {
  for (const place of [
    { start: edit.start - 1, end: edit.start },
    { start: edit.start, end: edit.start + 1 },
  ]) {
    const stretch = findStretch(file, place)
    if ('paragraph' in stretch) continue
    const at = place.end === edit.start ? stretch.last : stretch.first
    if (isFree(at)) return [{ first: at, last: at, isDeleted: false, text: edit.text }]
  }
  return null
}

/** Whether changes can be put beside the characters: what others have changed is theirs. */
function isFree({ offset, within }: Point): boolean {
  return offset !== null && within.every((name) => name === 'w:hyperlink' || name === 'w:smartTag')
}

/** Whether nothing but characters stands between two points of a run. */
function holdsTextOnly({ first, last }: Step): boolean {
  return first.node.children.every(
    ({ name, start, end }) =>
      end <= (first.offset ?? 0) ||
      start >= (last.offset ?? 0) ||
      name === 'w:t' ||
      name === 'w:lastRenderedPageBreak' ||
      name === 'w:rPr',
  )
}

function write(
  { first, last, isDeleted, text }: Step,
  { marking, changes }: { marking: Marking; changes: Changes },
): void {
  const { node, offset } = first
  if (offset === null || last.offset === null) return
  const { tag, attributes } = changes
  const properties = childOf(node, 'w:rPr')
  const format = properties === undefined ? '' : node.scope.xml.slice(properties.start, properties.end)
  const run = text === '' ? '' : tag('r', {}, format + tag('t', { 'xml:space': 'preserve' }, escapeXml(text)))
  const inserted = run === '' ? '' : tag('ins', attributes(), run)
  if (isDeleted) addCut(marking.runs, node, { offset, rank: ranks.beginDeletion, text: '', deletes: true })
  addCut(marking.runs, node, { offset: last.offset, rank: ranks.endDeletion, text: inserted, deletes: false })
}
