import type { JudgedBody } from './body.ts'
import { partKeys, partsNearest } from './parts.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { type ListedRow, listedRows } from './tables/listed-rows.ts'
import type { Heading } from './types.ts'

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
  for (let at = heading; at !== null; at = outline[at]?.parent ?? null)
    if (outline[at]?.parts.includes(partKeys.shortcomings) === true) top = at
  return top
}
