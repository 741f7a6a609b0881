import type { Indicator, Report } from '../../../report/types.ts'
import { bodyReader, type BodyWords } from './body-before.ts'
import { makeRivalry, type RivalWords } from './rivals.ts'
import { timesAgree } from '../times-agree.ts'

/** Makes a test whether two figures hold for one thing, place, body and time: surely, as far as they say, or not. */
export function makeSharesScope(
  report: Report,
  words: BodyWords & RivalWords,
): (one: Indicator, two: Indicator, isSlip?: boolean) => 'same' | 'open' | 'no' {
  const bodyBefore = bodyReader(words)
  const areRivals = makeRivalry(report, words)
  return (one, two, isSlip = false) => {
    if (one.scope !== '' && two.scope !== '' && placeName(one) !== placeName(two)) {
      // 镇人民调解委员会 may have been read as the place 镇.
      if (!one.before.includes(two.scope) || !two.before.includes(one.scope)) return 'no'
    }
    if (one.stock !== two.stock && [one, two].some(isOwnStock)) return 'no'
    const [mine, other] = [bodyBefore(report, one, isSlip), bodyBefore(report, two, isSlip)]
    // 委员会受理…，成功率96.9%; 推动委员会成功率达98.6%: the name of the body may stand in the clause itself.
    const named = (mine === '' && names(one, other)) || (other === '' && names(two, mine))
    if ((mine !== other && !named) || areRivals(one, two)) return 'no'
    return timesAgree(one.metric.time, two.metric.time, report.meta.reportYear)
  }
}

function names({ before }: Indicator, body: string): boolean {
  return before.includes(body.replace(/^(?:全年|年内|今年)/u, ''))
}

/** What is new, or the sum of several years. */
function isOwnStock({ stock, metric }: Indicator): boolean {
  return stock === 'new' || (stock === 'total' && metric.time.kind !== 'open' && metric.time.kind !== 'explicit')
}

function placeName({ scope }: Indicator): string {
  return scope.replace(/^[全我本]/u, '').replace(/各级|各/u, '')
}
