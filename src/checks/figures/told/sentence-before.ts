import { blockOf, sentenceOf } from '../../../report/links.ts'
import type { Indicator, Report } from '../../../report/types.ts'

/** What stands before a figure in its sentence. */
export function sentenceBefore(report: Report, figure: Indicator): string {
  const { start } = sentenceOf(report, figure.metric)
  return blockOf(report, figure).text.value.slice(start, figure.metric.start)
}
