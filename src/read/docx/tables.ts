import type { TableCell } from '../../doc/doc.ts'
import type { FindStyle } from './styles.ts'
import { attributesOf, type XmlNode } from './xml.ts'
import { childOf, numberOf, switchOf, valueOf } from './xml-walk.ts'

/** A row of a table that is there once all changes are accepted. */
export interface Row {
  node: XmlNode
  header: boolean
  cells: XmlNode[]
}

/** The rows of a table. */
export function rowsOf(table: XmlNode): Row[] {
  return partsOf(table, 'w:tr').flatMap((node) => {
    const properties = childOf(node, 'w:trPr')
    if (childOf(properties, 'w:del') !== undefined) return []
    const cells = partsOf(node, 'w:tc').filter((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') === undefined)
    return [{ node, header: switchOf(properties, 'w:tblHeader') ?? false, cells }]
  })
}

/** Rows of a table or cells of a row, also in what may be wrapped around them. */
function partsOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? partsOf(child, name) : []
  })
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

/** How a cell is merged with others. */
export function mergedOf(cell: XmlNode | undefined): Pick<TableCell, 'columns' | 'goesOn'> {
  const properties = childOf(cell, 'w:tcPr')
  const columns = numberOf(properties, 'w:gridSpan') ?? 1
  const merge = childOf(properties, 'w:vMerge')
  const goesOn = merge !== undefined && attributesOf(merge)['w:val'] !== 'restart'
  return { ...(columns > 1 && { columns: Math.min(columns, most) }), ...(goesOn && { goesOn: 'above' as const }) }
}

/** No table has more columns. */
const most = 100

/**
 * Whether a table only arranges text on the page, as for the number and the signatory of a document, a signature or the
 * foot of the last page: it has one row or one column, or two columns without a line between them and no header.
 */
export function isLayout(table: XmlNode, rows: readonly Row[], findStyle: FindStyle): boolean {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (rows.length <= 1 || columns <= 1) return true
  return columns === 2 && !rows.some(({ header }) => header) && !isRuled(table, rows, findStyle)
}

/** Whether a line stands between the columns. */
function isRuled(table: XmlNode, rows: readonly Row[], findStyle: FindStyle): boolean {
  const properties = childOf(table, 'w:tblPr')
  const style = valueOf(properties, 'w:tblStyle')
  const all = [properties, ...(style === undefined ? [] : findStyle(style).tables)]
  const inner = all.map((one) => lineOf(childOf(one, 'w:tblBorders'), ['w:insideV'])).find((line) => line !== undefined)
  if (inner === true) return true
  return rows.some(({ cells }) => {
    const [first, second] = cells.map((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders'))
    return lineOf(first, ['w:right', 'w:end']) === true || lineOf(second, ['w:left', 'w:start']) === true
  })
}

/** Whether one of the lines is drawn; undefined where nothing is said of them. */
function lineOf(borders: XmlNode | undefined, names: string[]): boolean | undefined {
  const node = names.map((name) => childOf(borders, name)).find((one) => one !== undefined)
  if (node === undefined) return undefined
  return !['nil', 'none', undefined].includes(attributesOf(node)['w:val'])
}
