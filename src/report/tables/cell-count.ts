import type { Count } from '../figures/find-metrics.ts'
import type { Reader } from '../reading.ts'

const bare = /^[+-]?(\d{1,15}(?:,\d{3}){0,5}|\d{1,3}(?: \d{3}){1,4})(?:\.(\d{1,9}))?$/u
const sureYear = /^(?:19|20)\d{2}$/u

/** The figures of a cell: the number that is all of it, or those that its words count. */
export function cellCounts(value: string, read: Reader): Count[] {
  const match = bare.exec(value)
  if (match === null) return read(value).counts
  return [
    {
      start: 0,
      end: value.length,
      value: Number(value.replaceAll(/[, ]/gu, '')),
      decimals: match[2]?.length ?? 0,
      scale: 1,
      unit: null,
      approximators: [],
      rank: false,
    },
  ]
}

/** Whether a cell holds a number and nothing but; 2024 names a year. */
export function isNumeric(value: string): boolean {
  return (bare.test(value) || /^[+-]?\d[\d., ]{0,20}[%‰]$/u.test(value)) && !sureYear.test(value)
}

/** Whether a cell is a year and nothing but. */
export function isYear(value: string): boolean {
  return sureYear.test(value)
}
