import type { BinaryDocument, Stretch } from './open-doc.ts'
import type { Reader } from './reader.ts'

/** Of each place in the body that has the mark of a note, where its text stands. */
export type Notes = ReadonlyMap<number, Stretch>

/** Indexes of tables in the head of the file: of the marks, and of the texts. */
const tables = { footnotes: [2, 3], endnotes: [46, 47] } as const

/** The notes of a document, each once and none that reaches into another. */
export function notesOf(document: BinaryDocument): Notes {
  const notes = new Map<number, Stretch>()
  for (const of of ['footnotes', 'endnotes'] as const) {
    const [marks, texts] = tables[of].map(document.table) as [Reader, Reader]
    // A place more than there are marks, and two bytes for each.
    const count = Math.floor((marks.bytes.length - 4) / 6)
    const { from, to } = document[of]
    let start = from
    for (let index = 0; index < count && start < to; index++) {
      const end = Math.min(from + texts.u32(4 * index + 4), to)
      if (from + texts.u32(4 * index) !== start || end <= start) break
      notes.set(marks.u32(4 * index), { from: start, to: end })
      start = end
    }
  }
  return notes
}
