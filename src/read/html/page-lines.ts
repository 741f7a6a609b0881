import type { TableCell } from '../../doc/doc.ts'
import { gridOf, isDataTable, rowsOf } from './data-table.ts'
import { boldness, headingDepth, isBlock, isHidden, isPreformatted } from './elements.ts'
import { makeLineBuilder, type PageLine } from './line-builder.ts'
import { makeListLabels } from './list-labels.ts'
import { isLink, type Measures } from './measure.ts'
import { attribute, isElement, type PageElement } from './parse-page.ts'
import { type Chunk, textChunks } from './text-chunks.ts'
import { walk } from './walk.ts'

/** A table with data in it. */
export interface PageTable {
  kind: 'table'
  rows: { header: boolean; cells: Chunk[][]; spans: Span[] }[]
  element: PageElement
}

/** What a place in a row goes on with, where no cell begins. */
export type Span = Pick<TableCell, 'goesOn'>

export type PageItem = PageLine | PageTable

/** What pages are read with. */
export interface Reading {
  source: string
  measures: Measures
  /** All of the page. */
  page: PageElement
}

/** The lines and tables of an element as a browser shows them, in order. A line without characters is an empty one. */
export function linesOf(root: PageElement, reading: Reading): PageItem[] {
  const items: PageItem[] = []
  const line = makeLineBuilder((done) => items.push(done))
  const inside = [{ element: root, bold: false, pre: isPreformatted(root), heading: 0, links: 0 }]
  const labelOf = makeListLabels()
  line.open(root)
  walk(root, {
    text(node) {
      const top = inside.at(-1)
      if (top === undefined) return
      for (const chunk of textChunks(node, reading.source)) line.add(chunk, top)
    },
    enter(element) {
      const top = inside.at(-1)
      if (isHidden(element) || top === undefined) return false
      if (element.tagName === 'br') line.breakLine()
      if (element.tagName === 'br' || element.tagName === 'hr') return false
      if (isBlock(element)) line.endLine()
      if (element.tagName === 'table' && isDataTable(element, reading.measures, reading.page)) {
        const caption = element.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption')
        if (caption !== undefined) items.push(...linesOf(caption, reading))
        items.push({ kind: 'table', rows: tableRows(element, reading), element })
        return false
      }
      const heading = headingDepth(element) || top.heading
      inside.push({
        element,
        bold: boldness(element) ?? top.bold,
        pre: top.pre || isPreformatted(element),
        heading,
        links: top.links + (isLink(element) ? 1 : 0),
      })
      if (isBlock(element)) {
        line.open(element)
        line.label(labelOf(element))
      }
      return true
    },
    leave(element) {
      inside.pop()
      if (!isBlock(element)) return
      line.closeBlock(element.tagName)
      line.open(inside.at(-1)?.element ?? root)
    },
  })
  line.endLine()
  return items
}

function tableRows(table: PageElement, reading: Reading): PageTable['rows'] {
  const found = rowsOf(table)
  const rows = gridOf(found).map((cells, at) => ({
    isHead: found[at]?.isHead === true,
    cells: cells.map((cell) => (cell === null ? [] : cellChunks(cell, reading))),
    spans: cells.map((cell, at) =>
      cell === null ? { goesOn: reaches(cells, at) ? ('left' as const) : ('above' as const) } : {},
    ),
  }))
  const shown = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0))
  return shown.map(({ isHead, ...row }, at) => ({ header: isHead || (at === 0 && namesColumns(shown)), ...row }))
}

/** Whether the last cell before a place reaches over it; else one above does. */
function reaches(cells: readonly (PageElement | null)[], at: number): boolean {
  const from = cells.slice(0, at).findLastIndex((cell) => cell !== null)
  const cell = cells[from]
  return cell !== undefined && cell !== null && from + Number.parseInt(attribute(cell, 'colspan'), 10) > at
}

/** The lines of a cell on one, apart by a blank. */
function cellChunks(cell: PageElement, reading: Reading): Chunk[] {
  const lines = linesOf(cell, reading).flatMap((item) =>
    item.kind === 'line' && item.chunks.length > 0 ? [item.chunks] : [],
  )
  return lines.flatMap((chunks, at) => (at === 0 ? chunks : [{ text: ' ', source: null }, ...chunks]))
}

/** Whether the first row has words where others have figures. */
function namesColumns([first, ...others]: { cells: Chunk[][] }[]): boolean {
  const textOf = (cell: Chunk[]): string => cell.map(({ text }) => text).join('')
  const isFigure = (cell: Chunk[]): boolean => /^[\d.,，%]+\s{0,9}\S?$/u.test(textOf(cell).trim())
  const named = first?.cells.filter((cell) => cell.length > 0) ?? []
  return named.length > 0 && !named.some(isFigure) && others.some(({ cells }) => cells.some(isFigure))
}
