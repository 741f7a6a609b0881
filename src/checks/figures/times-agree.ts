import type { Time } from '../../report/types.ts'

/** The time of a figure that tells none. */
export const noTime: Time = { kind: 'none', text: null, place: null, start: null, end: null, from: null }

/** Whether two figures hold for one time: surely, as far as they say, or not. */
export function timesAgree(a: Time, b: Time, reportYear: number | null): 'same' | 'open' | 'no' {
  const [one, two] = [periodOf(a), periodOf(b)]
  if (one && two) {
    if (one === two) return 'same'
    // A date in a heading or earlier sentence, beside one of the figure's own: 2023年 above, 截至11月30日 here.
    // But what there is at the end of a year (至2024年底) is also told of as that of the year.
    const both = a.kind === 'explicit' && b.kind === 'explicit' && a.end !== b.end
    return !both && [a, b].every((time) => isUpToNow(time, reportYear)) ? 'open' : 'no'
  }
  if (a.kind === 'none' && b.kind === 'none') return 'same'
  return [a, b].every((time) => periodOf(time) === null || isUpToNow(time, reportYear)) ? 'open' : 'no'
}

function periodOf({ kind, start, end }: Time): string | null {
  return (kind === 'explicit' || kind === 'inherited') && start && end ? `${start}/${end}` : null
}

/** What a report tells of as of now: all of its year, or up to a day in it. */
function isUpToNow({ start, end }: Time, reportYear: number | null): boolean {
  if (reportYear === null || !start || !end) return false
  const year = String(reportYear)
  return start === end ? start.startsWith(year) : start === `${year}-01-01` && end === `${year}-12-31`
}
