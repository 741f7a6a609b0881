import type { Ordinal } from './ordinal.ts'
import type { Heading } from '../types.ts'

/** What is known of a heading before its level is. */
export interface Leveled {
  /** How deep a heading it is written as. */
  depth: number | undefined
  ordinal: Ordinal | null
  parts: string[]
  /** It is the label of a paragraph, above the numbering of others. */
  label?: true
}

/** What opens a section. */
export interface Opening extends Leveled {
  block: number
  /** Where the title ends in the block's text, without closing punctuation. */
  end: number
  form: Heading['form']
  glued: boolean
}

/**
 * By ordinal; without one, as deep as it is written among those before it; else at the top if it names a part, or above
 * the numbering that starts after it.
 */
export function levelsOf(openings: Leveled[]): number[] {
  const levels: number[] = []
  let top: Leveled | undefined
  // The last number of those that start anew under a part: 四、下一步安排 … 一、…, 二、….
  let anew = 0
  // 第一部分 is the first level, and moves all others down.
  const moved = openings.some(({ ordinal, label }) => ordinal?.level === 0 || label) ? 1 : 0
  for (const [index, opening] of openings.entries()) {
    const { ordinal, parts } = opening
    const next = openings[index + 1]?.ordinal ?? null
    const before = openings[index - 1]
    const written = ordinal ? null : writtenLevel(openings, levels, index)
    anew = startsAnew(opening, top, anew) ? (ordinal?.number ?? 0) : 0
    if (ordinal) levels.push(ordinal.level + moved + (anew > 0 ? 1 : 0))
    else if (parts.length > 0 && top && isInside(opening, top)) levels.push(2)
    else if (written !== null) levels.push(written)
    else if (parts.length > 0) levels.push(1)
    else if (next?.number === 1) levels.push(Math.max(1, next.level + moved - 1))
    else if (next && before?.ordinal?.level === next.level) levels.push(next.level + moved)
    else levels.push(before?.ordinal === null ? (levels.at(-1) ?? 1) : 1)
    if (levels.at(-1) === 1) top = opening
  }
  return levels
}

/** Whether a heading that names no part is numbered like the part it stands in, from 1 or on from `last`. */
function startsAnew({ ordinal, parts }: Leveled, top: Leveled | undefined, last: number): boolean {
  if (!ordinal || parts.length > 0 || top?.ordinal?.level !== ordinal.level || top.parts.length === 0) return false
  return last > 0 ? ordinal.number === last + 1 : ordinal.number === 1 && top.ordinal.number > 1
}

/** The level of a heading by how deep it and the nearest before it that is not deeper are written; null where none is. */
function writtenLevel(openings: Leveled[], levels: number[], index: number): number | null {
  const depth = openings[index]?.depth
  if (depth === undefined) return null
  for (let at = index - 1; at >= 0; at--) {
    const above = openings[at]?.depth
    if (above !== undefined && above <= depth) return Math.min(4, (levels[at] ?? 1) + (above < depth ? 1 : 0))
  }
  return null
}

/** Whether the top section already names the part jointly with another: 存在问题 under 四、存在问题及下一步打算. */
function isInside({ parts }: Leveled, top: Leveled): boolean {
  return top.parts.length > 1 && parts.some((key) => top.parts.includes(key))
}
