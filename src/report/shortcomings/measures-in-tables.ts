import type { JudgedBody } from '../body.ts'
import { clausesOf } from './clauses-of.ts'
import { partKeys, partsNearest } from '../parts/parts.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import type { Planned } from './planned.ts'
import type { Text } from '../types.ts'

/** Those of the tables of the plan: what stands in columns of measures, under what stands to its left. */
export function measuresInTables({ outline, tables }: JudgedBody, patterns: ShortcomingPatterns): Planned[] {
  const { lackColumn, wish } = patterns
  return tables.flatMap(({ heading, rows }, table) => {
    const [heads = [], ...data] = rows
    const named = partsNearest(outline, heading)
    if (!named.includes(partKeys.plan)) return []
    const columns = columnsOfMeasures(rows, patterns)
    // There each row has its own answer.
    if (named.includes(partKeys.shortcomings) && heads.some(({ value }) => lackColumn.test(value))) return []
    return data.flatMap((cells, row) =>
      columns.flatMap((column) => {
        const cell = cells[column]
        if (!cell || cells[column - 1] === cell || data[row - 1]?.[column] === cell || wish.test(cell.value)) return []
        const before = cells.slice(0, column).map(({ value }) => value)
        const caption = before.join('').slice(0, 200)
        return clausesOf(cell, true).map((text) => ({ measure: { text, caption }, item: `table ${table}:${row}` }))
      }),
    )
  })
}

/** The columns whose heads name measures; where none does (事项, 内容), those of which most cells say what is to be done. */
function columnsOfMeasures(
  [heads = [], ...data]: Text[][],
  { act, answerColumn, lack }: ShortcomingPatterns,
): number[] {
  const named = heads.flatMap(({ value }, column) => (answerColumn.test(value) ? [column] : []))
  if (named.length > 0) return named
  return heads.flatMap((_, column) => {
    const acting = data.filter((cells) => {
      const { value } = cells[column] ?? { value: '' }
      return value.length >= shortestTold && act.test(value) && !lack.test(value)
    })
    return acting.length > 1 && acting.length * 2 > data.length ? [column] : []
  })
}

/** A shorter cell only names something: 执法培训. */
const shortestTold = 8
