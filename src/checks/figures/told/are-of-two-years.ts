import type { Indicator } from '../../../report/types.ts'

/** Whether two figures are said to be of two years; what only a heading dates (下一年打算) is there in the year before as well. */
export function areOfTwoYears(one: Indicator, two: Indicator, reportYear: number | null): boolean {
  const [first, second] = [one, two].map(({ metric: { time } }) =>
    time.kind === 'explicit' || time.from === 'paragraph' ? Number(time.end?.slice(0, 4) ?? reportYear) : reportYear,
  )
  return first !== second
}
