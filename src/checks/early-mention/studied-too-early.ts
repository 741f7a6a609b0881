import { findDates } from '../../report/times/find-dates.ts'
import type { Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import type { PreparedEvent } from './known-events.ts'
import { mentionsOf } from './mentions-of.ts'

/** A date that a comma ends tells when what follows was done. */
const governs = /^(?:份|[上中下]旬|[初底末]|以?前|[上下]午)?，[^；]*$/u

/** Events up to the day of writing of which something is told that was done on a day before them: 2025年3月，专题学习党的二十届四中全会精神. */
export function studiedTooEarly(
  report: Report,
  day: string,
  { events, coming, studied, parts }: { events: PreparedEvent[]; coming: RegExp; studied: RegExp; parts: string[] },
): Finding[] {
  const { reportYear } = report.meta
  if (reportYear === null) return []
  const over = events.filter(({ held }) => held <= day)
  return mentionsOf(report, over, (sentence, { held, at, isAhead }) => {
    const before = sentence.slice(0, at)
    const date = findDates(before, reportYear).at(-1)
    if (!date?.to || date.to >= held || isAhead(parts) || coming.test(sentence)) return false
    const between = before.slice(date.end)
    return governs.test(between) && studied.test(between)
  }).map(({ place, data }) => ({ place, outcome: 'before', data: { ...data, signed: '', year: String(reportYear) } }))
}
