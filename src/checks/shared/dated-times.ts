import { allMatches } from '../../report/all-matches.ts'
import type { Enumeration } from './enumerations.ts'
import { givenNumber, readGiven } from './given-number.ts'
import { restOfSentence } from './rest-of-sentence.ts'
import { groupOption, regexOption } from './option-schemas.ts'

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
  const counted = new RegExp(
    `${givenNumber}(?:${units})[^，。；：（）\\d、]{0,10}(?:，?(?:${each})[于在]|（(?:${each})?[于在]?)(?=\\d)`,
    'gu',
  )
  const further = new RegExp(`[，（](?:${more})`, 'u')
  const shut = new RegExp(`^(?:[，。；]|(?:${acts})[^\\d、]{0,12}[，。；]|$)`, 'u')
  const opens = new RegExp(`(?:${each})[于在]$`, 'u')
  return (value) =>
    (value.includes('月') ? allMatches(value, counted) : []).flatMap((match): Enumeration[] => {
      const from = match.index
      const due = readGiven(match.groups?.['count'])
      const { count, end } = datesFrom(value, from + match[0].length)
      const isClosed = match[0].includes('（') ? value.charAt(end) === '）' : shut.test(value.slice(end, end + 16))
      // 分别于3月、6月召开，另一次以视频形式召开
      if (further.test(restOfSentence(value, end, end + 80))) return []
      if (!isClosed || due < 2 || count < 2 || Math.abs(count - due) !== 1) return []
      const to = from + (/^[^，（]*/u.exec(match[0])?.[0].replace(opens, '').length ?? 0)
      return [{ from, to, count, side: 'behind' }]
    })
}

/** How many dates follow each other, and where they end; none where the list goes on with something else. */
function datesFrom(value: string, start: number): { count: number; end: number } {
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
