import type { Amount, Indicator } from '../../../report/types.ts'
import type { WrongChange } from './wrong-change.ts'
import { agree, isPlain, numberOf, type Range, reckonedRange, statedRange, writePercent } from '../stated-range.ts'

/** 150件，比上年增加30件，增长20%: the base is what is left. */
export function judgeWithoutBase(to: Indicator, [one, two]: [Amount, Amount]): WrongChange[] {
  const difference = [one, two].find(({ figure }) => figure.measure !== null && figure.measure === to.measure)
  const relative = [one, two].find(({ figure }) => figure.metric.unit === '%')
  if (!difference || !relative || difference.direction !== relative.direction || to.metric.unit === '%') return []
  if (!isPlain(difference.figure.metric) || !isPlain(relative.figure.metric)) return []
  const [now, by] = [statedRange(to), statedRange(difference.figure)]
  const rise = difference.direction === 'rise'
  const base: Range = rise ? [now[0] - by[1], now[1] - by[0]] : [now[0] + by[0], now[1] + by[1]]
  const [a, b] = [numberOf(to.metric), numberOf(difference.figure.metric)]
  if (base[0] <= 0) return []
  if (agree([(by[0] / base[1]) * 100, (by[1] / base[0]) * 100], reckonedRange(relative.figure))) return []
  const value = to.metric.value + (rise ? -1 : 1) * difference.figure.metric.value
  return [
    {
      verdict: 'wrong',
      stated: relative.figure.metric,
      ends: [to.metric, difference.figure.metric],
      terms: `${b}÷(${a}${rise ? '-' : '+'}${b})`,
      computed: writePercent((difference.figure.metric.value / value) * 100),
    },
  ]
}
