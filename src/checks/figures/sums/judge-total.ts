import type { Indicator } from '../../../report/types.ts'
import { isDigitSlip } from '../digits-slip.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, statedRange, writeLike } from '../stated-range.ts'

/** What a total is taken to be of. */
interface Totalled {
  parts: Indicator[]
  run: Indicator[]
  kind: 'sum' | 'doubtful'
  /** The parts are named like the total. */
  named?: boolean
  /** They are so few that one more or less is much. */
  few?: boolean
}

/** What is wrong with a total, unless it is that of the last parts of the run, however many, or too far off to be a slip. */
export function judgeTotal(whole: Indicator, { parts, run, kind, named = false, few = false }: Totalled): Miscount[] {
  const stated = statedRange(whole)
  const ranges = run.map(statedRange)
  // The list may begin anywhere in the run.
  if (ranges.some((_, from) => agree(addRanges(ranges.slice(from)), stated))) return []
  const sum = parts.reduce((total, { metric }) => total + metric.value, 0)
  const off = Math.abs(sum - whole.metric.value) / whole.metric.value
  if (kind === 'sum' || few ? off > 0.3 : off > 0.1 || !(named || isDigitSlip(sum, whole.metric.value))) return []
  return [
    {
      kind,
      place: whole.metric.place,
      stated: whole.metric.text,
      terms: parts.map(({ metric }) => numberOf(metric)).join('+'),
      computed: writeLike(parts[0]?.metric ?? whole.metric, Number(sum.toPrecision(12))),
      related: parts.map(({ metric }) => ({ metric, note: 'part' as const })),
    },
  ]
}
