import { blockOf, sentenceOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { areOfTwoYears } from './are-of-two-years.ts'
import type { ProfileWords } from './beyond-all.ts'
import type { Conflict } from './conflict.ts'
import { isPlain } from '../stated-range.ts'

/** Patterns of words by which only some of the divisions of a place are meant. */
export interface SampleWords extends ProfileWords {
  /** 抽取, 试点 */
  sampled: string
}

/** 11个乡镇、28个县直部门: how many divisions, and how many offices beside them. */
interface Pair {
  divisions: Indicator
  division: string
  offices: number
}

/** One or two more are a slip; of fewer than so many, any number may be told of. */
const [most, least] = [2, 5]

const readersOf = once(({ divisions, profile: { offices }, sampled }: SampleWords) => ({
  joined: new RegExp(`^(${divisions})(?:和|与|及|以及|、)$`, 'u'),
  offices: new RegExp(`^[一-龥]{0,4}(?:${offices})`, 'u'),
  sampled: new RegExp(sampled, 'u'),
}))

/** 对11个乡镇、28个县直部门开展督察 and 组织12个乡镇和28个县直部门…述法: as many offices, and one division more. */
export function findPlacesAndOffices(report: Report, words: SampleWords): Conflict[] {
  const readers = readersOf(words)
  const pairs = report.indicators.flatMap((one) => pairAt(report, one, readers))
  return pairs.flatMap((second, at): Conflict[] => {
    const others = pairs.slice(0, at).filter(({ division }) => division === second.division)
    const first = others.find(({ offices }) => offices === second.offices)
    if (!first || new Set(others.map(({ divisions }) => divisions.metric.value)).size > 1) return []
    const [x, y] = [first.divisions, second.divisions]
    const apart = Math.abs(x.metric.value - y.metric.value)
    const isSlip = apart > 0 && apart <= most && Math.min(x.metric.value, y.metric.value) >= least
    const isOnce = x.block !== y.block && !areOfTwoYears(x, y, report.meta.reportYear)
    return isSlip && isOnce ? [{ first: x, second: y, certain: false }] : []
  })
}

function pairAt(report: Report, one: Indicator, readers: ReturnType<typeof readersOf>): Pair[] {
  const two = report.indicators[one.index + 1]
  if (!two || two.block !== one.block || two.metric.sentence !== one.metric.sentence) return []
  if ([one, two].some(({ metric, past }) => past || !isPlain(metric) || metric.unit !== '个')) return []
  const { value } = blockOf(report, one).text
  const division = readers.joined.exec(value.slice(one.metric.end, two.metric.start))?.[1]
  const { start } = sentenceOf(report, one.metric)
  if (division === undefined || !readers.offices.test(two.after)) return []
  if (two.metric.value < least || readers.sampled.test(value.slice(start, two.metric.end))) return []
  return [{ divisions: one, division, offices: two.metric.value }]
}
