import { allMatches } from '../../report/text/all-matches.ts'
import type { Report, Text } from '../../report/types.ts'
import { outside, quoted, type Range } from '../shared/outside.ts'

/** A line of a table that was read as text: no sentence, or a caption. */
const cell = /^[^，。；]{0,20}$|^(?:附?表|单位：)|\t|[ 　|｜]{3}/u
/** So many lines behind the words may be the table. */
const behind = 4
/** More lines than signature and date below the last paragraph may be it, too. */
const close = 4

/** Where a text sends its reader to the table below (见下表), and there is no table, nor anything that may have been one. */
export function missingTables(report: Report, named: RegExp): (Range & { text: Text })[] {
  const { blocks, tables, appended, outline, margins } = report
  if (tables.length + appended.tables.length > 0) return []
  const headings = new Set(outline.flatMap(({ form, block }) => (form === 'block' ? [block] : [])))
  return blocks.flatMap(({ text }, block) => {
    if (!text.value.includes('表')) return []
    const found = outside(
      text.value,
      allMatches(text.value, named).map(({ index, 0: words }) => ({ from: index, to: index + words.length })),
      quoted,
    )
    const next = blocks.slice(block + 1, block + 1 + behind)
    const isThere = next.some(({ text: line }, at) => !headings.has(block + 1 + at) && cell.test(line.value))
    return isThere || (next.length === 0 && margins.length > close) ? [] : found.map((one) => ({ ...one, text }))
  })
}
