import type { TableCell } from '../../doc/doc.ts'
import type { Text } from '../types.ts'

/** A cell with its text, and how far it reaches. */
export interface Filled extends Pick<TableCell, 'columns' | 'goesOn'> {
  text: Text
}

/** No row is made longer by cells that reach over many columns. */
const widest = 200

/** The cells of rows by column: where cells are merged, the text of the one stands in all places it reaches over. */
export function gridOf(rows: readonly Filled[][]): Text[][] {
  let above: Text[] = []
  return rows.map((row) => {
    const cells: Text[] = []
    for (const { text, columns = 1, goesOn } of row) {
      const merged = { above: above[cells.length], left: cells.at(-1) }
      const shown = (goesOn && merged[goesOn]) ?? text
      for (let at = 0; at < columns && cells.length < widest; at++) cells.push(shown)
    }
    above = cells
    return cells
  })
}
