import { findDates } from '../times/find-dates.ts'
import { readDate } from '../times/read-date.ts'
import type { Division } from '../layout/margins.ts'
import { readOrdinal } from '../parts/ordinal.ts'
import type { PartReader } from '../parts/part-names.ts'
import { partKeys } from '../parts/parts.ts'
import type { Line } from '../layout/lines.ts'
import type { Text } from '../types.ts'

/** What is read of headings: the parts that they name, and whether they look ahead. */
interface HeadingReaders {
  partsNamedBy: PartReader
  ahead: RegExp
}

/** How many of the first lines may say which year is reported on. */
const openingLines = 3

/** The year of the title, unless all else agrees on another; else that of the opening, else of the signing. */
export function reportYearOf({ title, body, signed }: Division, readers: HeadingReaders): number | null {
  const named = title && titleYear(title)
  const day = signed && signingYear(signed)
  const opening = body.slice(0, openingLines)
  if (named) return outvoted(named, { body, day }, readers) ?? named
  return opening.map(({ text }) => yearIn(text.value)).find((year) => year !== null) ?? day
}

/** The year that a title names. */
export function titleYear({ value }: Text): number | null {
  const bare = /(?<!\d)(20\d{2})(?!\d)/u.exec(value)?.[1]
  return yearIn(value) ?? (bare === undefined ? null : Number(bare))
}

function yearIn(value: string): number | null {
  const bare = value.replaceAll(/《[^》]{1,80}》|（\d{4}—\d{4}年）/gu, (name) => '　'.repeat(name.length))
  const dates = findDates(bare, null)
  return dates.find(({ year, from, to }) => year !== null && from?.slice(0, 4) === to?.slice(0, 4))?.year ?? null
}

function signingYear({ value }: Text): number | null {
  const date = readDate(value)
  // Reports are due before 1 March of the following year (《规定》, chapter 年度报告); one of autumn is of its own year.
  return date ? Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) <= 8 ? 1 : 0) : null
}

/**
 * The year that headings, opening and signing agree on against the title: two kinds of witnesses, three in all, and none
 * that stands by the title. null where there is no such year.
 */
function outvoted(
  named: number,
  { body, day }: { body: Line[]; day: number | null },
  readers: HeadingReaders,
): number | null {
  const opening = body.slice(0, openingLines).flatMap(({ text }) => {
    const year = /^((?:19|20)\d{2})年度?，/u.exec(text.value)?.[1]
    return year === undefined ? [] : [Number(year)]
  })
  if (day === named || opening.includes(named)) return null
  const kinds = [headingYears(body, readers), opening, day === null ? [] : [day]]
  const votes = kinds.flat()
  const [year] = votes
  if (year === undefined || year === named || votes.length < 3 || votes.some((vote) => vote !== year)) return null
  return kinds.filter((kind) => kind.length > 0).length >= 2 ? year : null
}

/** The report years that headings speak of: a plan is for the year after. */
function headingYears(body: Line[], { partsNamedBy, ahead }: HeadingReaders): number[] {
  return body.flatMap(({ text: { value } }) => {
    const ordinal = readOrdinal(value)
    if (ordinal === null || ordinal.level > 2 || value.length > 60) return []
    const title = value.slice(ordinal.length)
    const year = /^((?:19|20)\d{2})年/u.exec(title)?.[1]
    if (year === undefined) return []
    const parts = partsNamedBy(title)
    const isPlan = parts.includes(partKeys.plan) || ahead.test(title)
    return parts.length === 0 && !isPlan ? [] : [Number(year) - (isPlan && parts[0] !== 'achievements' ? 1 : 0)]
  })
}
