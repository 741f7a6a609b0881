import { findDates } from '../../../report/times/find-dates.ts'
import type { DateSpan } from '../../../report/times/resolve.ts'
import type { Report } from '../../../report/types.ts'
import { figureBlocks, leadOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { agree, isPlain, type Range, statedRange } from '../stated-range.ts'

const day = 86_400_000
/** How long a unit is, in days, and how far a round number of them may be off. */
const units: Record<string, readonly [number, number]> = { 天: [1, 1], 日: [1, 1], 周: [7, 2], 个月: [30.44, 16] }

/** Patterns of words for how long something took. */
export interface SpanWords {
  spans: {
    /** 历时 */
    lasts: string
    /** What may stand behind the first day, and behind the last: 启动; 结束. */
    begun: string
    ended: string
  }
}

/** Makes a check of 3月1日至5月31日，历时4个月: a duration that is not that of the dates right before it. */
export function makeSpanCheck({ spans: { lasts, begun, ended } }: SpanWords): (report: Report) => Miscount[] {
  const [may, joint] = [new RegExp(lasts, 'u'), new RegExp(`^(?:起|${begun})?，?(?:至|到)$`, 'u')]
  const lasting = new RegExp(`(?:${ended})?[，、（]?(?:共|前后|整个)?(?:${lasts})(?:了|约|近|超过?|逾|整|共)*$`, 'u')
  return (report) => {
    const { reportYear } = report.meta
    const blocks = figureBlocks(report).filter(({ value }) => may.test(value))
    return blocks.flatMap((block) =>
      block.figures.flatMap((figure, at): Miscount[] => {
        const { metric } = figure
        const unit = units[metric.unit ?? '']
        if (unit === undefined || !isPlain(metric)) return []
        const [length, slack] = unit
        const lead = leadOf(block, at, 48)
        const words = lasting.exec(lead)
        if (!words) return []
        const before = lead.slice(0, words.index)
        const span = spanAtEnd(before, reportYear, joint)
        if (span === null) return []
        const [low, high] = statedRange(figure)
        // From month to month one may be counted or not; of days only those on which work was done.
        const longer = /[日号]$/u.test(before) ? 0 : 31
        const shortest = length === 1 ? (span.days * 5) / 7 : span.days - longer
        const stated: Range = [low * length - slack, high * length + slack]
        if (agree([shortest, span.days], stated) || span.days > 1500) return []
        const value = span.days / length
        // Ten days are neither one week nor two.
        const decimals = slack < length / 2 ? 1 : 0
        return [
          {
            kind: 'change',
            place: metric.place,
            stated: metric.text,
            terms: before.slice(span.start),
            computed: `${String(Number(value.toFixed(decimals)))}${metric.unit ?? ''}`,
            related: [],
          },
        ]
      }),
    )
  }
}

interface Span {
  /** Where its dates begin. */
  start: number
  /** Its days, the first and the last among them. */
  days: number
}

/** What the dates at the end of a text span. */
function spanAtEnd(text: string, year: number | null, joint: RegExp): Span | null {
  const dates = findDates(text, year)
  const [first, last] = [dates.at(-2), dates.at(-1)]
  if (!last || last.end !== text.length) return null
  if (isDay(last) || !last.from || !last.to) {
    const joined = first && isDay(first) && joint.test(text.slice(first.end, last.start))
    return joined ? spanOf(first.start, first.from, last.to) : null
  }
  return spanOf(last.start, last.from, last.to)
}

function isDay({ from, to }: DateSpan): boolean {
  return from !== null && from === to
}

function spanOf(start: number, from: string | null, to: string | null): Span | null {
  const days = from && to ? Math.round((Date.parse(to) - Date.parse(from)) / day) + 1 : NaN
  return days > 1 ? { start, days } : null
}
