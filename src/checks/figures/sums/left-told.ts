import { blockOf, sentenceOf } from '../../../report/links.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { isCount } from '../in-block.ts'

/** What is left of something, as another sentence has it: 尚有14个项目未存储. */
export interface Left {
  figure: Indicator
  /** What was not done: 存储. */
  act: string
  /** What it is left of, as far as it says: 项目. */
  noun: string
  /** The whole, where it is told there, too: 86项中尚有37项未行使. */
  whole: Indicator | null
  /** What brought them to light, where it says so: 检查发现的问题中. */
  found: string
}

const opening = /(?:^|[，；])(?:[^，。；\d]{0,8})?(?:尚|还|仍)(?:有|余|剩)$/u
const amid = /^[^，。；：（）\d]{0,14}(?:中|里)，?(?:尚|还|仍)?(?:有|余)?$/u
const bare = '(?:能|曾|予以?|被|得到|完成|实现|按期|及时|全部|最终){0,2}'
const undone = new RegExp(`^(?:的)?([一-龥（）“”]{0,12}?)(?:尚|还|仍|均)?(?:未|没有?)${bare}([一-龥]{2})`, 'u')
/** 检查发现的问题中截至11月底仍有 */
const among =
  /(?:^|[，；])(?:(?:全年|年内|本年度?)?([一-龥]{2,8})的)?([一-龥]{2,6})中，?(?:(?:截[至止]到?)?[\d年月日底末]{2,11}，?)?(?:目前)?(?:尚|还|仍)(?:有|余)$/u
const anySome = /(?:个别|部分|少数|一些|各|有的|基层|全|本|我)[一-龥]{1,3}/gu

/** What tells what was not done, and whether it is of all. */
export interface LeftPatterns {
  voided: RegExp
  /** One of many does it alone: what is left of some is not what is left of all. */
  ofSome: RegExp
}

/** What a figure says is left; null where it says no such thing. */
export function leftOf(report: Report, figure: Indicator, { voided, ofSome }: LeftPatterns): Left | null {
  const { value } = blockOf(report, figure).text
  const { start, end } = sentenceOf(report, figure.metric)
  const behind = value.slice(figure.metric.end, Math.min(end, figure.metric.end + 30))
  const [, counted = '', act] = undone.exec(behind) ?? voided.exec(behind) ?? []
  if (act === undefined || figure.metric.time.kind === 'vague') return null
  const last = report.indicators[figure.index - 1]
  const isAmid =
    last?.metric.sentence === figure.metric.sentence &&
    last.measure === figure.measure &&
    isCount(last) &&
    amid.test(value.slice(last.metric.end, figure.metric.start))
  const lead = value.slice(start, isAmid ? last.metric.start : figure.metric.start)
  const owner = isAmid ? null : among.exec(lead.slice(-40))
  if (!isAmid && owner === null && !opening.test(lead.slice(-20))) return null
  // 镇里人手少，检查发现的问题中仍有…: what is left is of what its own clause names.
  if (ofSome.test((owner?.[0] ?? lead).replaceAll(anySome, '')) && !isAmid) return null
  const noun = counted === '' ? (owner?.[2] ?? '') : counted
  return { figure, act, noun, whole: isAmid ? last : null, found: owner?.[1] ?? '' }
}

/** 检查共发现归档不及时等问题126个, of 检查发现的问题 */
export function isFoundSo({ before }: Indicator, found: string): boolean {
  return before.includes(found.slice(0, 2)) && before.includes(found.slice(-2))
}

/** Several inspections found some: what is left may be of all of them. */
export function isFoundTwice(figures: Indicator[], { figure, noun, found }: Left): boolean {
  const wholes = figures.filter(
    (one) =>
      one !== figure &&
      one.measure === figure.measure &&
      one.before.includes(found.slice(-2)) &&
      (one.before + one.after).includes(noun),
  )
  return new Set(wholes.map(({ metric }) => metric.value)).size > 1
}
