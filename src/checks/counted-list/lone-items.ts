import { blockOf } from '../../report/links.ts'
import { allMatches } from '../../report/text/all-matches.ts'
import type { Report } from '../../report/types.ts'
import type { ItemList } from './list-items.ts'

/** The first of several that is the only one, and what should follow. */
export interface LoneItem {
  block: number
  from: number
  to: number
  expected: string
}

const side = /(?<=^|[，。；：])一方面/gu
/** What may go on, in whatever words. */
const goesOn = /[二2②两]|[其再][次者]|另|再[者则]|此外|同时|最后|第[三四]|三是|方面|[也又还更并且]/u

/** …短板：一是…, and 一方面…, that nothing goes on from under the same heading. */
export function loneItems(report: Report, lists: readonly ItemList[]): LoneItem[] {
  const firsts = lists.flatMap(({ marks, doubtful }): LoneItem[] => {
    const [mark] = marks
    if (!mark || doubtful || marks.length > 1 || mark.word !== '是') return []
    const isAnnounced = blockOf(report, mark).text.value.charAt(mark.from - 1) === '：'
    return isAnnounced ? [{ ...mark, expected: '二是' }] : []
  })
  const sides = report.blocks.flatMap(({ text }, block) =>
    allMatches(text.value, side).map(({ index, 0: words }): LoneItem => {
      return { block, from: index, to: index + words.length, expected: '另一方面' }
    }),
  )
  return [...firsts, ...sides].filter((one) => !goesOn.test(restOf(report, one)))
}

/** What stands behind it up to the next heading, and the paragraph there. */
function restOf({ blocks }: Report, { block, to }: LoneItem): string {
  const heading = blocks[block]?.heading
  const next = blocks.findIndex((one, at) => at > block && one.heading !== heading)
  const end = next < 0 ? blocks.length : next
  const rest = blocks.slice(block + 1, end).map(({ text }) => text.value)
  return [blocks[block]?.text.value.slice(to) ?? '', ...rest].join('')
}
