import { blockOf } from '../../report/links.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { type ItemMark, markOf, type OddMark } from './list-items.ts'

/** What is wrong with a mark that goes on from no list, as far as it is certain. */
export function describeOddItem(report: Report, { mark, before }: OddMark): Finding[] {
  const { text } = blockOf(report, mark)
  const { text: last } = blockOf(report, before)
  const outcome = oddOutcome(mark, before, between(report, before, mark))
  if (outcome === null) return []
  const data = {
    text: text.raw.slice(mark.from, mark.to),
    expected: markOf(before.number + 1, before.word),
    announced: '',
    count: 0,
  }
  const related = [{ place: placeOf(last, before.from, before.to), note: 'before' }]
  return [{ place: placeOf(text, mark.from, mark.to), outcome, data, related }]
}

const numerals = '〇一二三四五六七八九十'

/** What a number stands before that counts things: 3件, 三名, 3.5. */
const counted = '[\\d.]{0,3}[\\d百千万余多件人次个名起家项场份天年月日类批期级处户宗亩元吨条部门位成分]'

/** What is certainly wrong. The item that is missing may be counted in other words (其次, 第二, 2.) or without punctuation. */
function oddOutcome(mark: ItemMark, before: ItemMark, text: string): 'skips' | 'repeats' | null {
  const due = before.number + 1
  if (due > 9) return null
  if (mark.number === before.number) {
    // Between paragraphs only where both begin with their number: the latter may go on from a list further up.
    return mark.block === before.block || (mark.from === 0 && before.from === 0) ? 'repeats' : null
  }
  const number = `(?:${numerals.charAt(due)}|${String(due)}|${'①②③④⑤⑥⑦⑧⑨'.charAt(due - 1)})`
  const others = new RegExp(
    `(?:^|[，。；：])[其（]?${number}(?!${counted})|第${number}(?![方季批次届轮产])|${number}[是要则]|(?:^|[，。；])其次|再次，|(?:^|[。；])(?:此外|另外|同时)(?!${counted})`,
    'u',
  )
  return mark.number === due + 1 && !others.test(text) ? 'skips' : null
}

function between(report: Report, before: ItemMark, mark: ItemMark): string {
  const valueOf = (one: ItemMark) => blockOf(report, one).text.value
  if (before.block === mark.block) return valueOf(mark).slice(before.to, mark.from)
  const whole = report.blocks.slice(before.block + 1, mark.block).map(({ text }) => text.value)
  return [valueOf(before).slice(before.to), ...whole, valueOf(mark).slice(0, mark.from)].join('')
}
