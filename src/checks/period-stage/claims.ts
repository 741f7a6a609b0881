import { once } from '../../report/memo/once.ts'
import { type Sieve, sieveOf } from '../../report/text/sieve.ts'
import type { Period, PeriodWords } from './period-options.ts'

/** What a text may say of a period, and the years in which that is so. */
export interface Claim {
  pattern: RegExp
  sieve: Sieve
  name: string
  from: number
  to: number
  outcome: 'stage' | 'outside'
  /** It tells of work in the year itself, whatever else the sentence says. */
  isWork: boolean
}

/** A period, and which texts may name it. */
export interface NamedPeriod {
  period: Period
  sieve: Sieve
}

/** The periods, each with its sieve. */
export function namedPeriods({ periods }: PeriodWords): NamedPeriod[] {
  return periods.map((period) => ({ period, sieve: sieveOf(period.pattern) }))
}

/** What may be said of a period: that it is at one of its stages, and that it runs. Made when it is first named. */
export function claimsBy({ stages, runs, amid, behind }: PeriodWords): (named: NamedPeriod) => Claim[] {
  return once(({ period }) => {
    const { pattern, from, to, exact } = period
    const said = (how: string): string => `(?:${how})(?:${pattern})(?=(?:${behind})(?:[，。；、）]|$))`
    const atStages = stages.map(({ pattern: stage, before, at, near }) => {
      const year = at < 0 ? to + at + 1 : from + at - 1
      return claim(period, 'stage', {
        source: `(?:${before ?? ''})(?:${pattern})(?:${stage})(?!的?前|之?后|以后)`,
        from: at === 0 ? from : year - near,
        to: at === 0 ? to : year + near,
        isWork: before !== null,
      })
    })
    // It is prepared in the year before, and assessed in the year after.
    const running = claim(period, 'outside', { source: said(runs), from: from - 1, to: to + 1, isWork: false })
    const inFullSwing = exact ? [claim(period, 'outside', { source: said(amid), from, to, isWork: false })] : []
    return [...atStages, ...inFullSwing, running]
  })
}

function claim(
  { name }: Period,
  outcome: Claim['outcome'],
  { source, ...rest }: { source: string; from: number; to: number; isWork: boolean },
): Claim {
  return { pattern: new RegExp(source, 'gu'), sieve: sieveOf(source), name, outcome, ...rest }
}
