import { groupBy } from '../../../report/group.ts'
import { blockOf, sentenceOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { areOfTwoYears } from './are-of-two-years.ts'
import type { ProfileWords } from './beyond-all.ts'
import type { Conflict } from './conflict.ts'
import { wholeOf } from '../figure-words.ts'
import { isPlain } from '../stated-range.ts'

/** Patterns of the words around a noun of which all are told of in one place and more in another. */
export interface MoreWords extends ProfileWords {
  more: {
    /** What may stand before such a number: 对, 指导. */
    before: string
    /** What stands right behind the noun, which ends there: 的, 均, 开展. */
    behind: string
    /** Those of another place, or what there will be: 邻县, 新建. */
    elsewhere: string
    /** What says that there are others beside them: 结转. */
    carried: string
    /** What was done once with each of them, right before the noun: 发生, 制定. */
    made: string
  }
}

/** A slip is no more than so much more, or one or two of few. */
const [most, few] = [0.1, 2]
const longest = 16
const several = 24
const times =
  /(?:截[至止]到?)?(?:\d{4}年度?|[全本当今]年度?|年内)?(?:[年月]?[底末初]|\d{1,2}月(?:份|底|末|\d{1,2}日)?)?/u

const readersOf = once((words: MoreWords) => {
  const whole = wholeOf(words)
  const { before, behind, elsewhere } = words.more
  return {
    ofAll: new RegExp(`^(?:${times.source})(?:${before}){0,2}${whole}(?:现有|共有|所有)?的?$`, 'u'),
    some: new RegExp(`^(?:${times.source})(?:${before}){0,2}(?:${whole})?$`, 'u'),
    behind: new RegExp(`^(?:$|[，。；：、（]|${behind})`, 'u'),
    // 全市7个县（市、区）
    division: new RegExp(`^(?:${words.divisions}|${words.figures.places})$`, 'u'),
    elsewhere: new RegExp(`${elsewhere}|${words.profile.changed}`, 'u'),
  }
})

type Readers = ReturnType<typeof readersOf>

/**
 * 全市102所中小学校…章程核准率100% and, elsewhere, 指导103所中小学校: more than there are. That it is planned says nothing, as
 * what there is (schools, villages) is there in the year after as well. Time grows with the number of figures.
 */
export function findMoreThanAll(report: Report, words: MoreWords): Conflict[] {
  const readers = readersOf(words)
  const counted = report.indicators.filter(
    ({ metric, past, part, after, stock }) =>
      isPlain(metric) && metric.scale === 1 && !past && !part && stock === null && after !== '' && metric.unit !== '%',
  )
  const wholes = counted.filter((figure) => readers.ofAll.test(figure.before) && !isAside(report, figure, readers))
  if (wholes.length === 0) return []
  const keyOf = ({ measure, after }: Indicator) => `${measure ?? ''} ${after.slice(0, 1)}`
  const others = groupBy(
    counted.filter(({ before }) => readers.some.test(before)),
    keyOf,
  )
  return wholes.flatMap((first): Conflict[] => {
    const alike = (others.get(keyOf(first)) ?? []).filter((other) => sharesNoun(first, other, readers))
    if (alike.length > several || isToldOtherwise(first, alike, readers)) return []
    const second = alike.find(
      (other) => isMore(first, other, report.meta.reportYear) && !isAside(report, other, readers),
    )
    return second ? [{ first, second, certain: false }] : []
  })
}

/** Another value is said to be that of all, too. */
function isToldOtherwise(first: Indicator, alike: readonly Indicator[], { ofAll }: Readers): boolean {
  return alike.some(({ before, metric }) => metric.value !== first.metric.value && ofAll.test(before))
}

/** Another one, by no more than a slip, and elsewhere; a year that either names itself is of that year. */
function isMore(first: Indicator, second: Indicator, reportYear: number | null): boolean {
  const more = second.metric.value - first.metric.value
  const isSlip = more > 0 && (more <= few || more <= most * first.metric.value) && more < first.metric.value / 2
  return isSlip && second.block !== first.block && !areOfTwoYears(first, second, reportYear)
}

/** Whether what stands behind both begins with one noun, and goes on with what is no part of it. */
function sharesNoun(one: Indicator, two: Indicator, { behind, division }: Readers): boolean {
  let length = 0
  while (length < longest && length < one.after.length && one.after[length] === two.after[length]) length++
  for (; length > 0; length--) {
    const noun = one.after.slice(0, length)
    if (length === 1 && !division.test(noun)) return false
    if (behind.test(one.after.slice(length)) && behind.test(two.after.slice(length))) return true
  }
  return false
}

/** In its sentence others are told of, or that their number changed. */
function isAside(report: Report, figure: Indicator, { elsewhere }: Readers): boolean {
  const { start, end } = sentenceOf(report, figure.metric)
  return elsewhere.test(blockOf(report, figure).text.value.slice(start, end))
}
