import { blockOf, sentenceOf } from '../../report/links.ts'
import type { Indicator } from '../../report/types.ts'
import type { Report } from '../../report/types.ts'

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

const body =
  /(?:^|[，；：。])([一-龥]{0,8}(?:局|委员会|委|办公室|镇|乡|街道|支队|大队|中心|所|法院|检察院|公司|学校|村|社区))(?![长党务级\d]|员会|领导|班子|主要|会议|书记)(?=[^，。；：]{0,24}[，：])/u
// 带领驻村…, 深入社区…: where it is done, not who does it.
const reached = /[到赴对向驻]|深入|走[访进]|[听召]|主持|带[领队头]|组织|协调|推动|督促/u
/** 全局, 街道, 部分学校: no body but that of the report, or nobody in particular. */
const anyBody = /^(?:全?[^全]{1,2}|(?:部分|个别|少数|一些|基层|乡镇|各).*)$/u
const own = /^(?:我|本|局党|委党|党)/u

/**
 * The body whose work the clauses before a figure in its sentence tell of (县公安局强化…，), or only those behind its last ；
 * (全局 or 街道 is none then); empty for none.
 */
export function bodyBefore(report: Report, { metric, block, from }: Indicator, isNear = false): string {
  const start = Math.max(sentenceOf(report, metric).start, from - 120)
  const lead = blockOf(report, { block }).text.value.slice(start, from)
  const name = body.exec(isNear ? lead.slice(lead.lastIndexOf('；') + 1) : lead)?.[1] ?? ''
  return own.test(name) || (isNear && anyBody.test(name)) || reached.test(name) ? '' : name
}
