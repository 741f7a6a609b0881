import { isDataRows } from './is-data-rows.ts'
import type { WordItem, WordLine, WordTable } from './word-items.ts'

/** What a paragraph is besides its text. */
interface ParagraphKind {
  label: string
  heading: number
  inTable: boolean
}

/** Puts paragraphs and tables together from characters and the marks that end them. */
export interface ItemBuilder {
  add: (character: string, bold: boolean) => void
  /** Whether there is anything in the paragraph so far. */
  hasText: () => boolean
  endParagraph: (kind: ParagraphKind) => void
  /** Takes what a note holds whose mark stands here, or a text box that is fixed here. */
  addApart: (items: readonly WordItem[], kind: 'note' | 'box') => void
  /** Ends the cell that the last paragraphs stand in. */
  endCell: () => void
  endRow: () => void
  items: () => WordItem[]
}

const fieldBegin = '\x13'
const fieldSeparator = '\x14'
const fieldEnd = '\x15'
/** Characters that stand for others; all other controls but the tab stand for pictures, notes and the like. */
const meant: Record<string, string> = { '\t': '\t', '\x0b': '\n', '\x0e': '\n', '\x1e': '-', '\u00ad': '' }

/** Makes one. */
export function makeItemBuilder(): ItemBuilder {
  const done: WordItem[] = []
  /** Of each field that is open, its instruction, and whether its result has begun and is text. */
  const fields: { instruction: string; begun: boolean; shown: boolean }[] = []
  /** How many of them show nothing. */
  let silent = 0
  let text = ''
  let plain = false
  let count = 0
  let cell: WordLine[] = []
  let row: WordLine[][] = []
  let rows: WordLine[][][] = []
  /** Text boxes fixed before the first character of the paragraph, which most likely stand above it. */
  let above: WordLine[] = []
  /** Notes and other boxes of the paragraph so far, and of the table that it stands in; they stand behind it. */
  let marked: WordLine[] = []
  let notes: WordLine[] = []

  const endTable = (): void => {
    if (row.length > 0) rows.push(row)
    done.push(...tableOf(rows))
    done.push(...cell)
    for (const note of notes) done.push(note)
    cell = []
    row = []
    rows = []
    notes = []
  }
  return {
    add(character, bold) {
      const field = fields.at(-1)
      if (character === fieldBegin) {
        fields.push({ instruction: '', begun: false, shown: false })
        silent++
      } else if (character === fieldSeparator) {
        if (field === undefined || field.begun) return
        field.begun = true
        // The lines of a table of contents hold nothing.
        field.shown = !/^\s*TOC\b/iu.test(field.instruction)
        if (field.shown) silent--
      } else if (character === fieldEnd) {
        if (fields.pop()?.shown === false) silent--
      } else if (field?.begun === false) field.instruction = (field.instruction + character).slice(0, 40)
      else if (silent === 0) {
        const value = character < ' ' || character === '\u00ad' ? (meant[character] ?? '') : character
        text += value
        if (!bold && value.trim() !== '') plain = true
      }
    },
    hasText: () => text.trim() !== '',
    endParagraph({ label, heading, inTable }) {
      if (!inTable) endTable()
      count++
      const bold = !plain
      const lines = text.split('\n').map((part, at): WordLine => {
        return { kind: 'line', paragraph: count, label: at === 0 ? label : '', text: part, heading, bold }
      })
      const isContents = text === '' && silent > 0
      const isHost = text.trim() === '' && above.length > 0
      const beside = inTable ? notes : done
      for (const line of above) beside.push({ ...line, paragraph: count })
      if (inTable) cell.push(...lines)
      else if (!isContents && !isHost) done.push(...lines)
      for (const line of marked) beside.push({ ...line, paragraph: count })
      above = []
      marked = []
      text = ''
      plain = false
    },
    addApart(items, kind) {
      if (silent > 0) return
      const lines = items
        .flatMap((item) => (item.kind === 'line' ? item : linesOf(item)))
        .filter((line) => line.text.trim() !== '')
        .map((line) => ({ ...line, apart: kind }))
      const beside = kind === 'box' && text.trim() === '' ? above : marked
      for (const line of lines) beside.push(line)
    },
    endCell() {
      row.push(cell)
      cell = []
    },
    endRow() {
      if (row.length > 0) rows.push(row)
      row = []
      cell = []
    },
    items() {
      endTable()
      // Of a paragraph that has nothing else, and no end.
      for (const line of [...above, ...marked]) done.push({ ...line, paragraph: count + 1 })
      return done
    },
  }
}

/** A table of data; what only arranges text on the page is that text. */
function tableOf(rows: readonly WordLine[][][]): WordItem[] {
  const texts = rows.map((row) =>
    row.map((cell) =>
      cell
        .map(({ label, text }) => label + text.trim())
        .join(' ')
        .trim(),
    ),
  )
  if (!isDataRows(texts)) return rows.flat(2).filter(({ text }) => text.trim() !== '')
  const table: WordTable = {
    kind: 'table',
    rows: texts.map((cells, at) => ({
      header: at === 0 && namesColumns(texts),
      cells,
      paragraph: rows[at]?.[0]?.[0]?.paragraph ?? 1,
    })),
  }
  return [table]
}

/** The cells of a table as lines: what stands in a note is no table of the report. */
function linesOf({ rows }: WordTable): WordLine[] {
  const line = { kind: 'line' as const, paragraph: 0, label: '', heading: 0, bold: false }
  return rows.flatMap(({ cells }) => cells.map((text) => ({ ...line, text })))
}

/** Whether the first row has words where others have figures. */
function namesColumns([first = [], ...others]: string[][]): boolean {
  const isFigure = (text: string): boolean => /^[\d.,，%]+\S?$/u.test(text.trim())
  return !first.some(isFigure) && others.some((cells) => cells.some(isFigure))
}
