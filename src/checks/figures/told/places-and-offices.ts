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

/** 11个乡镇、28个县直部门: how many divisions, and how many offices, or divisions of another sort, beside them. */
interface Pair {
  divisions: Indicator
  division: string
  /** How many offices, or others. */
  beside: string
  /** 辖18个行政村、2个社区: it says how many there are. */
  isProfile: boolean
  /** Beside offices. */
  isOffices: boolean
}

/** One or two more are a slip; of fewer than so many, any number may be told of. */
const [most, least] = [2, 5]

const readersOf = once(({ divisions, profile: { offices, has }, sampled }: SampleWords) => ({
  joined: new RegExp(`^(${divisions})(?:和|与|及|以及|、)$`, 'u'),
  other: new RegExp(`^(?:${divisions})`, 'u'),
  has: new RegExp(`(?:${has})$`, 'u'),
  offices: new RegExp(`^[一-龥]{0,4}(?:${offices})`, 'u'),
  sampled: new RegExp(sampled, 'u'),
}))

/**
 * 对11个乡镇、28个县直部门开展督察 and 组织12个乡镇和28个县直部门…述法: as many offices, and one division more; 辖18个行政村、2个社区 and
 * 17个行政村、2个社区的公开栏.
 */
export function findPlacesAndOffices(report: Report, words: SampleWords): Conflict[] {
  const readers = readersOf(words)
  const pairs = report.indicators.flatMap((one) => pairAt(report, one, readers))
  return pairs.flatMap((second, at): Conflict[] => {
    const others = pairs.slice(0, at).filter(({ division }) => division === second.division)
    const first = others.find(({ beside }) => beside === second.beside)
    if (
      !first ||
      !(second.isOffices || first.isProfile) ||
      new Set(others.map(({ divisions }) => divisions.metric.value)).size > 1
    )
      return []
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
  if (division === undefined || readers.sampled.test(value.slice(start, two.metric.end))) return []
  const isOffices = readers.offices.test(two.after) && two.metric.value >= least
  const other = isOffices ? '' : readers.other.exec(two.after)?.[0]
  const isProfile = readers.has.test(one.before)
  if (other === undefined) return []
  return [{ divisions: one, division, beside: `${String(two.metric.value)} ${other}`, isProfile, isOffices }]
}
