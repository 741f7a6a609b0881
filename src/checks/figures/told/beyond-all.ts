import { blockOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Conflict } from './conflict.ts'
import { type FigureWords, wholeOf } from '../figure-words.ts'
import { timesAgree } from '../times-agree.ts'

/** Patterns of the words of a place and its divisions. */
export interface ProfileWords extends FigureWords {
  divisions: string
  profile: {
    /** What else is told in the sentence that says how many divisions there are: 面积, 人口. */
    beside: string
    /** What stands before that number: 下辖. */
    has: string
    /** What says of a number that it is all: 全部. */
    all: string
    /** What says so before it: 全部15个街道. */
    wholly: string
    /** What may stand before such a number. */
    lead: string
    /** Where the number changed, it may be either. */
    changed: string
    /** Offices of which a body has so many: 部门. */
    offices: string
    /** What they have beneath them, of which there are as many as there are: 站. */
    beneath: string
    /** What brings them in: 对, 组织. */
    with: string
  }
}

/** More than so much more is of a larger place. */
const most = 1.5
const clause = 40

const readersOf = once(({ divisions, profile, figures }: ProfileWords) => ({
  ofAll: new RegExp(`^${wholeOf({ figures })}$`, 'u'),
  noun: new RegExp(`^(?:${divisions})`, 'u'),
  beside: new RegExp(profile.beside, 'u'),
  has: new RegExp(`(?:${profile.has})$`, 'u'),
  wholly: new RegExp(`(?:${profile.wholly})$`, 'u'),
  lead: new RegExp(`^(?:${profile.lead})?$`, 'u'),
  changed: new RegExp(profile.changed, 'u'),
  all: new RegExp(`^(?:${divisions})(?:${profile.all})`, 'u'),
}))

/** 街道…共有14个社区、人口9.6万人; 15个社区全部聘请法律顾问: more than the place is said to have. */
export function findBeyondAll(report: Report, words: ProfileWords): Conflict[] {
  const { ofAll, noun, beside, has, wholly, lead, changed, all } = readersOf(words)
  const counted = report.indicators.flatMap((figure) => {
    const named = figure.metric.unit === '个' && !figure.past ? noun.exec(figure.after)?.[0] : undefined
    return named === undefined ? [] : [{ figure, named }]
  })
  const every = new Set(counted.filter(({ figure }) => wholly.test(figure.before)).map(({ named }) => named))
  const wholes = counted.filter(({ figure, named }) => {
    const text = around(report, figure)
    const isProfile = has.test(figure.before) && beside.test(text)
    // 全县17个镇（街道）全部…, or 全县17个镇 beside 全部18个镇
    const isAll = ofAll.test(figure.before) && (all.test(figure.after) || every.has(named))
    return (isProfile || isAll) && !changed.test(text)
  })
  return wholes.flatMap(({ figure: whole, named }, at) => {
    // Two places are told of.
    const isOther = ({ figure }: { figure: Indicator }) => figure.metric.value !== whole.metric.value
    if (wholes.some((other, index) => other.named === named && (index < at || isOther(other)))) return []
    const beyond = counted.find(
      ({ figure, named: own }) =>
        own === named &&
        figure !== whole &&
        (wholly.test(figure.before) || (lead.test(figure.before) && all.test(figure.after))) &&
        figure.metric.value > whole.metric.value &&
        figure.metric.value <= whole.metric.value * most &&
        timesAgree(figure.metric.time, whole.metric.time, report.meta.reportYear) !== 'no',
    )
    return beyond ? [{ first: whole, second: beyond.figure, certain: false }] : []
  })
}

function around(report: Report, { block, metric }: Indicator): string {
  const { value } = blockOf(report, { block }).text
  return value.slice(Math.max(0, metric.start - clause), metric.end + clause)
}
