import type { Indicator, Report } from '../../report/types.ts'
import { bodyBefore } from './direct-figures.ts'
import { timesAgree } from './times-agree.ts'

/** Makes a test whether two figures hold for one place, body and time: surely, as far as they say, or not. */
export function makeSharesScope(report: Report): (one: Indicator, two: Indicator) => 'same' | 'open' | 'no' {
  return (one, two) => {
    if (one.scope !== '' && two.scope !== '' && placeName(one) !== placeName(two)) {
      // 镇人民调解委员会 may have been read as the place 镇.
      if (!one.before.includes(two.scope) || !two.before.includes(one.scope)) return 'no'
    }
    if (one.stock !== two.stock && [one, two].some(isOwnStock)) return 'no'
    if (bodyBefore(report, one) !== bodyBefore(report, two)) return 'no'
    return timesAgree(one.metric.time, two.metric.time, report.meta.reportYear)
  }
}

/** What is new, or the sum of several years. */
function isOwnStock({ stock, metric }: Indicator): boolean {
  return stock === 'new' || (stock === 'total' && metric.time.kind !== 'open' && metric.time.kind !== 'explicit')
}

function placeName({ scope }: Indicator): string {
  return scope.replace(/^[全我本]/u, '').replace(/各级|各/u, '')
}
