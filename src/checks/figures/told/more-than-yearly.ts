import { groupBy } from '../../../report/group.ts'
import { blockOf, sentenceOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { prefixIn } from '../common-parts.ts'
import type { Conflict } from './conflict.ts'
import type { StageWords } from './more-done.ts'
import type { MoreWords } from './more-than-all.ts'
import { isPlain } from '../stated-range.ts'
import { timesAgree } from '../times-agree.ts'
import { topOf } from './top-of.ts'

/** Patterns of words that narrow down what is counted, or say what was done with it. */
export interface YearlyWords extends MoreWords, StageWords {
  narrower: string
  generic: string
  acts: string
}

/** A slip is no more than so much more, or one or two of few. */
const [most, few] = [0.1, 2]
const [shortest, content] = [3, 2]
const several = 6
const ofYear = /(?:全年|本年度?|年内|\d{4}年度?)的?$/u

const readersOf = once(({ more, narrower, generic, acts, stages: { taken } }: YearlyWords) => ({
  behind: new RegExp(`^(?:$|[，。；：、（]|逐|${more.behind})`, 'u'),
  carried: new RegExp(more.carried, 'u'),
  narrower: new RegExp(narrower, 'gu'),
  generic: new RegExp(generic, 'gu'),
  acts: new RegExp(acts, 'gu'),
  taken: new RegExp(`^(?:${taken})$`, 'u'),
  /** 行政处罚（听证会）: what stands right before the noun, and is no verb, belongs to it. */
  whole: new RegExp(`(?:^|的|${more.made})$`, 'u'),
}))

type Readers = ReturnType<typeof readersOf>

/**
 * 行政复议案件5件 and, in another part, 对全年6件行政复议案件逐案听取汇报: more than there were in the year. Time grows with the
 * number of figures.
 */
export function findMoreThanYearly(report: Report, words: YearlyWords): Conflict[] {
  const readers = readersOf(words)
  const counted = report.indicators.filter(
    ({ metric, past, part, stock }) => isPlain(metric) && metric.scale === 1 && !past && !part && stock !== 'new',
  )
  const again = counted.filter(({ before, after }) => after !== '' && ofYear.test(before))
  if (again.length === 0) return []
  const ends = groupBy(
    counted.filter(({ after }) => after === ''),
    ({ measure }) => measure ?? '',
  )
  return again.flatMap((second): Conflict[] => {
    const named = (ends.get(second.measure ?? '') ?? []).filter((one) => nounOf(one, second, readers) !== '')
    const [first] = named
    if (!first || named.length > several || named.some(({ metric }) => metric.value !== first.metric.value)) return []
    const isFree = !named.some((one) => isNarrower(report, one, second, readers))
    const { reportYear } = report.meta
    const isNow = timesAgree(first.metric.time, second.metric.time, reportYear) !== 'no'
    return isFree && isNow && isMore(report, first, second) ? [{ first, second, certain: false }] : []
  })
}

/** What both count: before the one, behind the other; empty where that is not the whole noun, or says too little. */
function nounOf({ before }: Indicator, { after }: Indicator, { behind, generic }: Readers): string {
  const noun = after.slice(0, prefixIn(before, after))
  if (noun.length < shortest || !before.endsWith(noun) || !behind.test(after.slice(noun.length))) return ''
  return noun.replaceAll(generic, '').length >= content ? noun : ''
}

/** Only some are counted, or those that were dealt with, or there are others from the year before. */
function isNarrower(report: Report, first: Indicator, second: Indicator, readers: Readers): boolean {
  const { narrower, acts, taken, carried, whole } = readers
  const more = first.before.slice(0, -nounOf(first, second, readers).length)
  const { start, end } = sentenceOf(report, first.metric)
  const isDone = (more.match(acts) ?? []).some((act) => !taken.test(act))
  // 以街道为被申请人的, of the 街道 that reports
  const title = report.meta.title?.value ?? ''
  const isSome = (more.match(narrower) ?? []).some((word) => !title.includes(word))
  return isDone || isSome || !whole.test(more) || carried.test(blockOf(report, first).text.value.slice(start, end))
}

function isMore(report: Report, first: Indicator, second: Indicator): boolean {
  const more = second.metric.value - first.metric.value
  const isSlip = more > 0 && (more <= few || more <= most * first.metric.value) && more < first.metric.value / 2
  return isSlip && topOf(report, first) !== topOf(report, second)
}
