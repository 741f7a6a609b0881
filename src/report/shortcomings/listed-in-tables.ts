import type { JudgedBody } from '../body.ts'
import { headingAt } from '../links.ts'
import { partKeys, partsNearest } from '../parts/parts.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { type ListedRow, listedRows } from '../tables/listed-rows.ts'
import type { Heading } from '../types.ts'

/** The rows of tables that list shortcomings, by the outermost heading above them that names the part. */
export function listedInTables(
  { outline, tables }: JudgedBody,
  patterns: ShortcomingPatterns,
): Map<number, ListedRow[]> {
  const listed = new Map<number, ListedRow[]>()
  for (const table of tables) {
    const named = partsNearest(outline, table.heading)
    const top = named.includes(partKeys.shortcomings) ? topOf(outline, table.heading) : null
    if (top === null) continue
    const rows = listedRows(table, patterns, !named.includes(partKeys.plan))
    const known = listed.get(top) ?? []
    for (const row of rows) known.push(row)
    listed.set(top, known)
  }
  return listed
}

function topOf(outline: Heading[], heading: number | null): number | null {
  let top: number | null = null
  let at = heading
  while (at !== null) {
    const { parts, parent } = headingAt({ outline }, at)
    if (parts.includes(partKeys.shortcomings)) top = at
    at = parent
  }
  return top
}
