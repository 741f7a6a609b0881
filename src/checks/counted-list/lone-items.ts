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
/** What may go on, in whatever words: after 一是 in its paragraph, at the head of those below, and after 一方面. */
const more = '[二②]|[；。，：（]2[^\\d]|其[次二]|另|再[次者则]|此外|同时|第[二三]|三是|方面'
const goesOn = new RegExp(`${more}|[也又还更并且]`, 'u')
const hasSecond = new RegExp(more, 'u')
const opensSecond = /^(?:（?[二三②③]|（?[23][.、．）]|其[次二]|另|再|此外|同时|第[二三])/u

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
  return [
    ...firsts.filter((one) => {
      const [own = '', ...below] = restOf(report, one)
      return !hasSecond.test(own) && !below.some((value) => opensSecond.test(value))
    }),
    ...sides.filter((one) => !restOf(report, one).some((value) => goesOn.test(value))),
  ]
}

/** What stands behind it in its paragraph, and the paragraphs below up to the next heading. */
function restOf(report: Report, { block, to }: LoneItem): string[] {
  const { heading, text } = blockOf(report, { block })
  const below = report.blocks.slice(block + 1)
  const next = below.findIndex((one) => one.heading !== heading)
  return [text.value.slice(to), ...below.slice(0, next < 0 ? below.length : next).map((one) => one.text.value)]
}
