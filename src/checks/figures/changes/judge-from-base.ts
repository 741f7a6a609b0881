import type { Amount, Indicator } from '../../../report/types.ts'
import type { WrongChange } from './wrong-change.ts'
import { agree, isPlain, numberOf, reckonedRange, shareRange, statedRange, writePercent } from '../stated-range.ts'

/** 较上年的340件减少85件，降幅20%: the end is not told, but both amounts are of one base. */
export function judgeFromBase(from: Indicator, [one, two]: [Amount, Amount]): WrongChange[] {
  const difference = [one, two].find(({ figure }) => figure.measure !== null && figure.measure === from.measure)
  const relative = [one, two].find(({ figure }) => figure.metric.unit === '%')
  if (!difference || !relative || difference.direction !== relative.direction || from.metric.unit === '%') return []
  if (![from, difference.figure, relative.figure].every(({ metric }) => isPlain(metric))) return []
  const share = shareRange(statedRange(difference.figure), statedRange(from))
  if (share === null || agree(share, reckonedRange(relative.figure))) return []
  return [
    {
      verdict: 'wrong',
      stated: relative.figure.metric,
      ends: [from.metric, difference.figure.metric],
      terms: `${numberOf(difference.figure.metric)}÷${numberOf(from.metric)}`,
      computed: writePercent((difference.figure.metric.value / from.metric.value) * 100),
    },
  ]
}
