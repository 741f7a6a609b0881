import type { Indicator, Report } from '../../../report/types.ts'
import type { BaseName } from './base-names.ts'
import { type FigureBlock, isCount } from '../in-block.ts'
import { timesAgree } from '../times-agree.ts'

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

/** So short, a name may be that of anything: 案件. */
const short = 3

/**
 * 道路运输812件、超限超载957件 … 办理非现场案件688件，占超限超载案件的71.9%: the one figure of the paragraph, in an earlier
 * sentence, that bears the name a share is said to be of.
 */
export function namedInBlock({ figures }: FigureBlock, part: Indicator, { noun, core }: BaseName): Indicator | null {
  const names = [noun, core].filter((name) => name.length >= short)
  // 办理林草许可285件，其中林木采伐213件 … 占林木采伐许可的: the noun of the list stands before it.
  const isPartOfThat = (one: Indicator): boolean =>
    one.part &&
    one.words.length > short &&
    noun.length === one.words.length + 2 &&
    noun.startsWith(one.words) &&
    figures.some(
      (whole) =>
        whole.index < one.index &&
        whole.metric.sentence === one.metric.sentence &&
        !whole.part &&
        whole.words.endsWith(noun.slice(-2)),
    )
  const bases = figures.filter(
    (one) =>
      one.index < part.index &&
      one.measure === part.measure &&
      isCount(one) &&
      !one.past &&
      !one.metric.target &&
      (names.some((name) => one.words === name || one.words + one.after === name) || isPartOfThat(one)),
  )
  const [base, other] = bases
  if (!base || other || base.metric.sentence === part.metric.sentence) return null
  return base.metric.value > part.metric.value ? base : null
}

/** 全区, in a report of a district: what is said to be of all of it is of all that the report tells of. */
export function isOwnPlace({ meta }: Report, away: string): boolean {
  return away.startsWith('全') && (meta.named?.value.includes(away.slice(1)) ?? false)
}
