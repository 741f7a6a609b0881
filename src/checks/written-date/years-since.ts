import { allMatches } from '../../report/text/all-matches.ts'
import { readGiven } from '../shared/given-number.ts'
import type { DateSlip } from './date-slips.ts'

const since =
  /(?<!\d)(?:自|从)?(?<year>20\d{2})年(?:起|以来|开始)，?(?:[^，。；、\d]{0,10}?)(?:已经?)?连续(?<count>[两二三四五六七八九十]|1\d)个?年(?!度?第)/gu

/** More years than there are since then, up to the year reported on: 自2022年以来，连续五年. The year after that may have begun. */
export function yearsSince(value: string, reportYear: number | null): DateSlip[] {
  if (reportYear === null || !value.includes('连续')) return []
  return allMatches(value, since)
    .filter(({ groups = {} }) => {
      const count = readGiven(groups['count'])
      const year = Number(groups['year'])
      return year <= reportYear && count > reportYear - year + 2
    })
    .map(({ index, 0: text }) => ({ from: index, to: index + text.length, outcome: 'span', right: null }))
}
