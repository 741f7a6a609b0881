import { allMatches } from '../../report/text/all-matches.ts'
import type { Report, Text } from '../../report/types.ts'
import { outside, quoted, type Range } from '../shared/outside.ts'

/** A line of a table that was read as text: no sentence, or a caption. */
const cell = /^[^，。；]{0,20}$|^(?:附?表|单位：)|\t|[ 　|｜]{3}/u
/** So many lines behind the words may be the table. */
const behind = 4
/** More lines than signature and date below the last paragraph may be it, too. */
const close = 4

/** A caption with its number, and such a number as it is referred to. */
const captioned = /^附?表[ 　]?(\d{1,2}|[一二三四五六])(?=[ 　:：.．、]|$)/u
const referred = /表(\d{1,2}|[一二三四五六])/u

/**
 * Where a text sends its reader to the table below (见下表), and there is no table, nor anything that may have been one; where
 * all tables have numbers, to one that none of them has (见表2, where 表1 is the only one).
 */
export function missingTables(report: Report, named: RegExp): (Range & { text: Text })[] {
  const { blocks, tables, appended, outline, margins } = report
  if (tables.length + appended.tables.length > 0) return beyondCaptions(report, named)
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

function beyondCaptions({ blocks, margins, tables, appended }: Report, named: RegExp): (Range & { text: Text })[] {
  const all = [...tables, ...appended.tables]
  const lines = [...blocks.map(({ text }) => text), ...margins, ...all.flatMap(({ caption }) => caption)]
  const numbers = new Set(lines.flatMap(({ raw }) => captioned.exec(raw.trim())?.[1] ?? []))
  if (numbers.size === 0 || numbers.size < all.length) return []
  return blocks.flatMap(({ text }) =>
    outside(
      text.value,
      allMatches(text.value, named).map(({ index, 0: words }) => ({ from: index, to: index + words.length })),
      quoted,
    )
      .filter(({ from, to }) => !numbers.has(referred.exec(text.value.slice(from, to))?.[1] ?? [...numbers][0] ?? ''))
      .map((range) => ({ ...range, text })),
  )
}
