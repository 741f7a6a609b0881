import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import { judgeByEndBefore } from './judge-by-end-before.ts'
import { judgeChange } from './judge-change.ts'
import type { WrongChange } from './wrong-change.ts'
import { isPlain } from '../stated-range.ts'

const most = 16

/** What is wrong with the changes of a report, as far as it is certain what has changed. */
export function wrongChangesOf({ changes, indicators }: Report, words: FigureWords): WrongChange[] {
  return changes.flatMap((change) => {
    const wrong = judgeChange(change, words)
    const { from, to } = change
    if (from !== null && to === null && wrong.length === 0)
      return judgeByEndBefore(change, figuresBefore(from, indicators, 1), words)
    // 由64件下降到48件: both ends are told of in one.
    if (wrong.length === 0 || to === null || (from !== null && from.index < to.index)) return wrong
    // 660件，其中甲400件、乙260件，增长10%: what has grown may be the whole, or any before.
    const amounts = change.amounts.map(({ figure }) => figure)
    // 收到2136件，受理1874件；2023年受理1215件，2024年比2023年增长54.2%: nor need it be the first.
    const last = from !== null && amounts[0] ? amounts[0] : to
    const others = figuresBefore({ ...to, index: last.index }, indicators).filter(
      (other) => !amounts.includes(other) && other !== from && other !== to,
    )
    return others.some((other) => judgeChange({ ...change, to: other }, words).length === 0) ? [] : wrong
  })
}

/** The figures of its measure before one in its sentence, or in so many sentences of its block before that. */
function figuresBefore(
  { index, block, measure, metric: { sentence } }: Indicator,
  indicators: Indicator[],
  sentences = 0,
): Indicator[] {
  return indicators
    .slice(Math.max(0, index - most), index)
    .filter(
      (one) =>
        one.block === block &&
        one.metric.sentence >= sentence - sentences &&
        one.measure === measure &&
        !one.past &&
        isPlain(one.metric),
    )
}
