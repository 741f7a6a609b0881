import { allMatches } from '../../report/text/all-matches.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'

/** A title with its right periods. */
export interface Titled {
  name: string
  years: string[]
}

/** Plans known by a number (“八五”普法规划), of which there is one, and those that places have of it. */
export interface Numbered {
  /** How it is named. */
  pattern: string
  years: string
}

/** Where periods may stand: behind a name (group 1), in groups 2 and 3 or 4 and 5. */
export interface PeriodSearch {
  pattern: RegExp
  /** The right periods of what is named, where a period is none of them. */
  rightOf: (name: string, first: string, last: string) => string[] | undefined
}

const span = '（(\\d{4})年?(?:—{1,2}|-|～|至)(\\d{4})年?）'
const titled = new RegExp(`[《〈]([^《》〈〉（]{2,60})(?:${span})?[》〉](?:${span})?`, 'dgu')

/** What looks so far ahead is told of beside the plan: “十四五”规划和2035年远景目标（2021—2035年）. */
const farthest = '2035'

/** Where the periods of some titles and numbered plans may stand. */
export function periodSearches(periods: Titled[], numbered: Numbered[]): PeriodSearch[] {
  return [
    {
      pattern: titled,
      rightOf: (name, first, last) => {
        const years = periods.find((one) => one.name === name)?.years
        return years === undefined || years.includes(`${first}—${last}`) || isLater(first, years) ? undefined : years
      },
    },
    ...numbered.map(({ pattern, years }): PeriodSearch => {
      const [from = '', to = ''] = years.split('—')
      return {
        pattern: new RegExp(`(${pattern})[》”]?${span}`, 'dgu'),
        rightOf: (_, first, last) => (from <= first && (last <= to || last === farthest) ? undefined : [years]),
      }
    }),
  ]
}

/** The periods of titles that are not theirs. */
export function wrongPeriods(text: Text, { pattern, rightOf }: PeriodSearch): Finding[] {
  return allMatches(text.value, pattern).flatMap((match) => {
    const [first, last] = match[2] === undefined ? [4, 5] : [2, 3]
    const [from, to] = [match.indices?.[first]?.[0], match.indices?.[last]?.[1]]
    if (from === undefined || to === undefined) return []
    const years = rightOf(match[1] ?? '', match[first] ?? '', match[last] ?? '')
    if (years === undefined) return []
    const data = {
      text: text.raw.slice(from, to),
      right: years.map((right) => `${right}年`).join('或'),
      periods: years.join(', '),
      name: '',
    }
    return { place: placeOf(text, from, to), outcome: 'years', data }
  })
}

/** A period that begins when the newest known one is over: of a plan that came later. */
function isLater(first: string, years: readonly string[]): boolean {
  return years.every((period) => first >= period.slice(-4))
}
