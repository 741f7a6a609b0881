import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Conflict } from './conflict.ts'
import { isPlain } from '../stated-range.ts'
import { timesAgree } from '../times-agree.ts'

/** Patterns of the words of those who take part. */
export interface AttendanceWords {
  attended: {
    /** Names of the rate of those who took part: 参考率. */
    rate: string
    /** What they did, right behind them: 参加. */
    acts: string
    /** What says before a number that it is all there are: 共有. */
    has: string
  }
}

/** What is further apart is another body. */
const near = 0.3

const readersOf = once(({ attended: { rate, acts, has } }: AttendanceWords) => ({
  rate: new RegExp(`(?:${rate})`, 'u'),
  took: new RegExp(`^(?<noun>\\p{Script=Han}{3,8}?)(?:${acts})`, 'u'),
  has: new RegExp(`(?:${has})(?<noun>\\p{Script=Han}{3,8})$`, 'u'),
}))

/** 共有执法人员36名; 34名执法人员参加考试，参考率100%: all took part, and yet not all. */
export function findAbsentSome({ indicators, meta }: Report, words: AttendanceWords): Conflict[] {
  const { rate, took, has } = readersOf(words)
  const sure = indicators.filter(
    ({ metric, before, measure }) => measure === '%' && metric.value === 100 && !metric.target && rate.test(before),
  )
  if (sure.length === 0) return []
  const people = indicators.filter(({ measure, metric, past }) => measure === '人' && isPlain(metric) && !past)
  const wholes = people.flatMap((figure) => {
    const noun = has.exec(figure.before)?.groups?.['noun']
    return noun === undefined || figure.part ? [] : [{ figure, noun }]
  })
  return sure.flatMap(({ metric, index }) => {
    const some = people.findLast((figure) => figure.metric.sentence === metric.sentence && figure.index < index)
    const noun = some && took.exec(some.after)?.groups?.['noun']
    const [whole, other] = wholes.filter((one) => one.noun === noun)
    return some && whole && !other && isShort(some, whole.figure, meta.reportYear)
      ? [{ first: whole.figure, second: some, certain: false }]
      : []
  })
}

function isShort(some: Indicator, whole: Indicator, reportYear: number | null): boolean {
  const [part, all] = [some.metric.value, whole.metric.value]
  const isOff = part !== all && Math.abs(part - all) <= near * Math.max(part, all)
  return (
    isOff &&
    some.metric.sentence !== whole.metric.sentence &&
    timesAgree(some.metric.time, whole.metric.time, reportYear) !== 'no'
  )
}
