import { allMatches } from '../../report/all-matches.ts'
import type { Enumeration } from './enumerations.ts'
import { givenNumber, readGiven } from './given-number.ts'
import { restOfSentence } from './rest-of-sentence.ts'

const counted = new RegExp(
  `${givenNumber}(?:次|场次?|批次?|轮|期|回)[^，。；：（）\\d、]{0,10}(?:，?(?:分别|先后)(?:于|在)|（(?:分别)?(?:于|在)?)(?=\\d)`,
  'gu',
)
const date = /(?:(?:\d{4}年)?\d{1,2}月(?:份|初|底|末|[上中下]旬|\d{1,2}日)?|\d{1,2}日)(、|和|及|以及)?/uy

const more = /[，（](?:其中|其余|另|还|余下|剩|第[一二三四五六七八九十\d]{1,3}[次场期轮]|最后一[次场期轮])/u

/** 召开3次会议，分别于3月、6月召开: as many dates as times. */
export function findDatedTimes(value: string): Enumeration[] {
  if (!value.includes('月')) return []
  return allMatches(value, counted).flatMap((match): Enumeration[] => {
    const from = match.index
    const due = readGiven(match.groups?.['count'])
    const { count, end } = datesFrom(value, from + match[0].length)
    const closed = match[0].includes('（')
      ? value.charAt(end) === '）'
      : /^(?:[，。；]|(?:召开|举办|组织|开展|进行|集中)[^\d、]{0,12}[，。；]|$)/u.test(value.slice(end, end + 16))
    // 分别于3月、6月召开，另一次以视频形式召开
    if (more.test(restOfSentence(value, end, end + 80))) return []
    if (!closed || due < 2 || count < 2 || Math.abs(count - due) !== 1) return []
    const to = from + (/^[^，（]*/u.exec(match[0])?.[0].replace(/(?:分别|先后)[于在]$/u, '').length ?? 0)
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
