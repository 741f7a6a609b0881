import type { TableCell } from '../../doc/doc.ts'
import type { Text } from '../types.ts'

/** A cell with its text, and how far it reaches. */
export interface Filled extends Pick<TableCell, 'columns' | 'rows' | 'goesOn'> {
  text: Text
}

/** No row is made longer by cells that reach over many columns. */
const widest = 200

/** The cells of rows by column: where cells are merged, the text of the one stands in all places it reaches over. */
export function gridOf(rows: readonly Filled[][]): Text[][] {
  /** By column: what reaches down into the next rows, and over how many of them. */
  let above: ({ text: Text; left: number } | undefined)[] = []
  let last: Text[] = []
  return rows.map((row) => {
    const cells: Text[] = []
    const next: typeof above = []
    const fill = (text: Text, left: number): void => {
      if (left > 0) next[cells.length] = { text, left }
      cells.push(text)
    }
    const fillFromAbove = (): void => {
      for (let held = above[cells.length]; held !== undefined; held = above[cells.length])
        fill(held.text, held.left - 1)
    }
    for (const { text, columns = 1, rows: down = 1, goesOn = false } of row) {
      fillFromAbove()
      const shown = goesOn ? (last[cells.length] ?? text) : text
      for (let at = 0; at < columns && cells.length < widest; at++) fill(shown, down - 1)
    }
    fillFromAbove()
    above = next
    last = cells
    return cells
  })
}
