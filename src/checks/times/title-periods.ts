import { allMatches } from '../../report/all-matches.ts'
import { anyOf } from '../../report/pattern.ts'
import { placeOf } from '../../report/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'

/** A title with its right periods; `plain`: it stands without 《》, too. */
export interface Titled {
  name: string
  years: string[]
  plain: boolean
}

/** Where a period may stand: `first` and `last` are the groups that hold its years. */
export interface PeriodSearch {
  pattern: RegExp
  known: (name: string) => Titled | undefined
}

const span = '（(\\d{4})年?(?:—{1,2}|-|～|至)(\\d{4})年?）'
const titled = new RegExp(`[《〈]([^《》〈〉（]{2,60})(?:${span})?[》〉](?:${span})?`, 'dgu')

/** Where the periods of some titles may stand. */
export function periodSearches(periods: Titled[]): PeriodSearch[] {
  return [
    { pattern: titled, known: (name) => periods.find((one) => one.name === name) },
    ...periods.filter(({ plain }) => plain).map((one) => ({ pattern: plainly(one.name), known: () => one })),
  ]
}

function plainly(name: string): RegExp {
  return new RegExp(`(?<![《〈])(${anyOf([name]).source})(?:${span})`, 'dgu')
}

/** The periods of titles that are not theirs. */
export function wrongPeriods(text: Text, { pattern, known }: PeriodSearch): Finding[] {
  return allMatches(text.value, pattern).flatMap((match) => {
    const title = known(match[1] ?? '')
    const [first, last] = match[2] === undefined ? [4, 5] : [2, 3]
    const years = `${match[first] ?? ''}—${match[last] ?? ''}`
    const [from, to] = [match.indices?.[first]?.[0], match.indices?.[last]?.[1]]
    if (title === undefined || from === undefined || to === undefined || title.years.includes(years)) return []
    if (isLater(match[first] ?? '', title.years)) return []
    const data = {
      text: text.raw.slice(from, to),
      right: title.years.map((right) => `${right}年`).join('或'),
      periods: title.years.join(', '),
      name: '',
    }
    return { place: placeOf(text, from, to), outcome: 'years', data }
  })
}

/** A period that begins when the newest known one is over: of a plan that came later. */
function isLater(first: string, years: readonly string[]): boolean {
  return years.every((period) => first >= period.slice(-4))
}
