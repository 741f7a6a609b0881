import { type Sieve, sieveOf } from '../../report/sieve.ts'
import type { Period, PeriodWords } from './period-options.ts'

/** What a text may say of a period, and the years in which that is so. */
export interface Claim {
  pattern: RegExp
  sieve: Sieve
  name: string
  from: number
  to: number
  outcome: 'stage' | 'outside'
}

/** What may be said of each period: that it is at one of its stages, and that it runs. */
export function claimsOf({ periods, stages, runs, behind }: PeriodWords): Claim[] {
  return periods.flatMap((period) => {
    const { pattern, from, to } = period
    const atStages = stages.map(({ pattern: stage, at, near }) => {
      const year = at < 0 ? to + at + 1 : from + at - 1
      return claim(period, 'stage', {
        source: `(?:${pattern})(?:${stage})(?!的?前|之?后|以后)`,
        from: year - near,
        to: year + near,
      })
    })
    const running = `(?:${runs})(?:${pattern})(?=(?:${behind})(?:[，。；、）]|$))`
    // It is prepared in the year before, and assessed in the year after.
    return [...atStages, claim(period, 'outside', { source: running, from: from - 1, to: to + 1 })]
  })
}

function claim(
  { name }: Period,
  outcome: Claim['outcome'],
  { source, ...years }: { source: string; from: number; to: number },
): Claim {
  return { pattern: new RegExp(source, 'gu'), sieve: sieveOf(source), name, outcome, ...years }
}
