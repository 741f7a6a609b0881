import { blockOf, sentenceOf } from '../../report/links.ts'
import type { Metric, Report } from '../../report/types.ts'

const opens = /^[^，。；：、]{0,14}(?:中[，有]?(?:截[至止]|[到至])?|，(?:其中)?，?(?:截[至止]|[到至]))$/u
const names = /^[^，。；：]{0,14}$/u

/**
 * Whether a figure is a whole, of which a part is told right behind it with the time (68项中2023年有41项; 32项任务，到2024年底完成29项):
 * so the whole is that of then.
 */
export function isWholeOfDated(report: Report, metric: Metric, next: Metric | undefined): boolean {
  if (next?.sentence !== metric.sentence || next.time.kind !== 'explicit' || next.time.place === null) return false
  if (next.unit !== metric.unit || next.unit === null || next.value > metric.value) return false
  const { value } = blockOf(report, sentenceOf(report, metric)).text
  const [gap, words] = [value.slice(metric.end, next.start), next.time.text ?? '']
  const at = words === '' ? -1 : gap.indexOf(words)
  if (at < 0) return false
  const from = /^(?:截[至止]|[到至])/u.exec(words)?.[0] ?? ''
  return opens.test(gap.slice(0, at) + from) && names.test(gap.slice(at + words.length))
}
