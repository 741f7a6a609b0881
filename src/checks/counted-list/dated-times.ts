import { allMatches } from '../../report/text/all-matches.ts'
import type { Enumeration } from './enumerations.ts'
import { givenNumber, readGiven } from '../shared/given-number.ts'
import { restOfSentence } from '../shared/rest-of-sentence.ts'
import { groupOption, regexOption } from '../shared/option-schemas.ts'

/** Patterns of the words around a number of times with the date of each. */
export interface DatedWords {
  units: string
  each: string
  acts: string
  more: string
}

/** The schema of these words. */
export const datedOptions = groupOption(
  '次数后面逐次写明的日期 · A number of times with the date of each: 3次，分别于3月、6月、9月',
  {
    units: regexOption('次数的量词 · Units of times (次, 场)'),
    each: regexOption('引出各次日期的词 · What opens the dates of all (分别, 先后)'),
    acts: regexOption('日期后面的行为 · Acts that may follow the dates (召开)'),
    more: regexOption('说还有别的次数 · What tells of further times (另, 其中)'),
  },
)

const date = /(?:(?:\d{4}年)?\d{1,2}月(?:份|初|底|末|[上中下]旬|\d{1,2}日)?|\d{1,2}日)(、|和|及|以及)?/uy

/** Makes a finder of times with too many dates or too few: 召开3次会议，分别于3月、6月召开. */
export function makeDatedTimesFinder({ units, each, acts, more }: DatedWords): (value: string) => Enumeration[] {
  const dating = `(?:${each})(?:${acts})?[于在]`
  const [counted, dated] = [
    new RegExp(
      `${givenNumber}(?:${units})[^，。；：（）\\d、]{0,10}(?:，?${dating}|（(?:${each})?[于在]?)(?=\\d)`,
      'gu',
    ),
    new RegExp(`${dating}(?=\\d)`, 'gu'),
  ]
  const further = new RegExp(`[，（](?:${more})`, 'u')
  const shut = new RegExp(`^(?:[，。；]|(?:${acts})[^\\d、]{0,12}[，。；]|$)`, 'u')
  const opens = new RegExp(`${dating}$`, 'u')
  const counting = new RegExp(`^(?:${acts})了?(?<count>\\d{1,2})(?:${units})(?![、和及至])`, 'u')
  /** As many as are due, or not by one, which tells of a mistake; 分别于3月、6月召开，另一次以视频形式召开 */
  const areOff = (value: string, due: number, { count, end }: Dates): boolean =>
    due > 1 && count > 1 && Math.abs(count - due) === 1 && !further.test(restOfSentence(value, end, end + 80))
  const datedBehind = (value: string): Enumeration[] =>
    allMatches(value, counted).flatMap((match): Enumeration[] => {
      const from = match.index
      const dates = datesFrom(value, from + match[0].length)
      const { count, end } = dates
      const isClosed = match[0].includes('（') ? value.charAt(end) === '）' : shut.test(value.slice(end, end + 16))
      if (!isClosed || !areOff(value, readGiven(match.groups?.['count']), dates)) return []
      const to = from + (/^[^，（]*/u.exec(match[0])?.[0].replace(opens, '').length ?? 0)
      return [{ from, to, count, side: 'behind' }]
    })
  /** 分别于3月、6月、9月召开4次会议 */
  const datedBefore = (value: string): Enumeration[] =>
    allMatches(value, dated).flatMap((match): Enumeration[] => {
      const dates = datesFrom(value, match.index + match[0].length)
      const said = counting.exec(value.slice(dates.end, dates.end + 16))
      if (!said || !areOff(value, readGiven(said.groups?.['count']), dates)) return []
      const to = dates.end + said[0].length
      return [{ from: to - said[0].replace(/^\D+/u, '').length, to, count: dates.count, side: 'before' }]
    })
  return (value) => (value.includes('月') ? [...datedBehind(value), ...datedBefore(value)] : [])
}

interface Dates {
  count: number
  end: number
}

/** How many dates follow each other, and where they end; none where the list goes on with something else. */
function datesFrom(value: string, start: number): Dates {
  let [count, end, open] = [0, start, false]
  date.lastIndex = start
  for (let match = date.exec(value); match; match = date.exec(value)) {
    count++
    end = date.lastIndex
    open = match[1] !== undefined
    if (!open) break
  }
  return { count: open ? 0 : count, end }
}
