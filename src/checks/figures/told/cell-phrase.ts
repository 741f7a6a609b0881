import type { Metric } from '../../../report/types.ts'
import { writeLike } from '../stated-range.ts'

/** A figure of a table with its name, as a reader is shown it: 行政复议案件128件, 罚款83.5万元 (万元 stands in the head). */
export function cellPhrase(name: string, metric: Metric): string {
  const { text, unit, value } = metric
  if (!/\d$/u.test(text) || unit === null) return name + text
  return `${name}${writeLike(metric, value)}${unit}`
}
