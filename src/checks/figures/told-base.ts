import type { Indicator, Report } from '../../report/types.ts'
import { isCount } from './in-block.ts'
import { timesAgree } from './times-agree.ts'

/** Words so long count one thing wherever they stand. */
const telling = 5

/**
 * 查处一般程序案件956件 … 街道中队办理一般程序案件741件，占全区一般程序案件的77.5%: the one figure of the report, wherever it
 * stands, that counts exactly what a share is said to be of.
 */
export function toldBase({ indicators, meta }: Report, part: Indicator, noun: string): Indicator | null {
  if (noun.length < telling || part.words === noun || !part.words.endsWith(noun)) return null
  const bases = indicators.filter(
    (one) => one.words === noun && one.measure === part.measure && isCount(one) && !one.past && !one.metric.target,
  )
  const [base] = bases
  const isOne = new Set(bases.map(({ metric }) => metric.value)).size === 1
  if (!base || !isOne || base.scope !== '' || base.metric.value <= part.metric.value) return null
  return timesAgree(base.metric.time, part.metric.time, meta.reportYear) === 'no' ? null : base
}

/** 全区, in a report of a district: what is said to be of all of it is of all that the report tells of. */
export function isOwnPlace({ meta }: Report, away: string): boolean {
  return away.startsWith('全') && (meta.named?.value.includes(away.slice(1)) ?? false)
}
