import { blockOf, sentenceOf } from '../../../report/links.ts'
import type { Indicator } from '../../../report/types.ts'
import type { Report } from '../../../report/types.ts'

const timeOnly =
  /^(?:[一二三四五六七八九十]+是|今年以来|今年|全年|本年度?|年内|去年|上年|截[至止](?:目前)?|目前|当前|其中|同时|[\d年月日至底末初—-]|[，：、（）])*$/u

/**
 * Which figures stand for themselves: nothing but time and other figures before them in their sentence, which
 * could narrow down what they count. By the order of the metrics.
 */
export function directFigures(report: Report, figures: Indicator[]): boolean[] {
  const direct: boolean[] = []
  for (const { metric, block, from, before } of figures) {
    const { value } = blockOf(report, { block }).text
    const { start } = sentenceOf(report, metric)
    const last = figures[direct.length - 1]
    const led = from - start <= 60 && timeOnly.test(value.slice(start, from))
    const listed =
      last?.metric.sentence === metric.sentence &&
      /^[^，。；：]{0,20}[，、；和及]?$/u.test(value.slice(last.metric.end, Math.min(from, last.metric.end + 40))) &&
      direct.at(-1) === true
    direct.push(led || listed || /^(?:全年|今年|本年度?|\d{4}年)/u.test(before))
  }
  return direct
}
