import { groupBy } from '../../report/group.ts'
import type { Indicator, Metric, Report } from '../../report/types.ts'
import { covers } from './covers.ts'
import { isDigitSlip } from './digits-slip.ts'
import { bodyBefore, directFigures } from './direct-figures.ts'
import { makeSameStory } from './same-story.ts'
import { agree, isPlain, statedRange, stepOf } from './stated-range.ts'
import { timesAgree } from './times-agree.ts'

/** What the words of a report are to an indicator. */
export interface IndicatorWords {
  /** Patterns of words that tell no indicator from another, that say nothing of what is counted, that mean “there are”. */
  idle: string
  generic: string
  have: string
  /** Groups of words for one act or rate (制定, 出台; 办结率, 结案率). */
  same: string[][]
  /** Pattern of the divisions of a place (行政村, 镇街), which everybody counts alike. */
  divisions: string
}

/** Two values of one indicator. */
export interface Conflict {
  first: Indicator
  second: Indicator
  /** They speak of one time, in one unit, beyond doubt. */
  certain: boolean
}

/** A figure that can be compared, with what its indicator comes down to. */
interface Named {
  figure: Indicator
  name: string
  /** So many characters say what is counted. */
  weight: number
  whole: boolean
  /** It counts the divisions of a place. */
  division: boolean
  /** 有, 聘任 … was taken off the name. */
  had: boolean
  direct: boolean
}

const change = /增长|增加|下降|降低|减少|提升|提高|上升|压减|压缩|缩短|同比|环比|人均|日均|平均|每/u
const several = 12
const wholePlace = /(全[国省市县区州盟旗镇乡]|我[省市县区州盟旗镇乡])(?:所有|现有|共有|共|有|的|各)*$/u
// From here on it is another thing that is counted.
const near = 0.25
const slip = 0.03

/** Indicators that have two values. One conflict an indicator; time grows with the number of figures. */
export function findConflicts(report: Report, words: IndicatorWords): Conflict[] {
  const figures = report.indicators
  const direct = directFigures(report, figures)
  const nameOf = namer(words)
  const named = figures.flatMap((figure, at) => {
    if (!isComparable(figure, report.meta.reportYear)) return []
    const one = nameOf(figure, figures[at - 1])
    return one ? [{ ...one, figure, direct: direct[at] === true }] : []
  })
  const judge = makeJudge(report)
  const groups = [...groupBy(named, ({ name }) => name).values()]
  const conflicts = groups.flatMap((group) => {
    const some = group.slice(0, several)
    // An indicator with many values is counted time and again.
    if (new Set(some.map(({ figure }) => figure.metric.value)).size > 3) return []
    return firstPair(some, (one, two) => {
      const verdict = judge(one, two)
      return verdict === 'none' ? null : { first: one.figure, second: two.figure, certain: verdict === 'certain' }
    })
  })
  return [...conflicts, ...groups.flatMap((group) => companions(report, group.slice(0, several)))]
}

function firstPair(group: Named[], judge: (one: Named, two: Named) => Conflict | null): Conflict[] {
  for (const [at, one] of group.entries()) {
    for (const two of group.slice(at + 1)) {
      const conflict = judge(one, two)
      if (conflict) return [conflict]
    }
  }
  return []
}

/** 旁听18场次、586人次 and 旁听18场次、568人次: what is told beside one and the same figure, in the same unit. */
function companions({ indicators, meta }: Report, group: Named[]): Conflict[] {
  const nextOf = ({ figure }: Named) => {
    const next = indicators[figure.index + 1]
    return next && next.metric.sentence === figure.metric.sentence && isPlain(next.metric) && !next.part
      ? next
      : undefined
  }
  return firstPair(group, (one, two) => {
    const [a, b] = [nextOf(one), nextOf(two)]
    if (!a || !b || one.weight < 2 || one.figure.metric.value !== two.figure.metric.value) return null
    if (one.figure.metric.value < 5 || a.measure === null || a.measure !== b.measure) return null
    if (a.measure === one.figure.measure || timesAgree(a.metric.time, b.metric.time, meta.reportYear) === 'no')
      return null
    const slip = slipOf(a.metric, b.metric)
    return slip !== null && slip >= 2 ? { first: a, second: b, certain: false } : null
  })
}

function isComparable({ metric, part, past, before, words }: Indicator, reportYear: number | null): boolean {
  const { target, time, unit } = metric
  // What was done in the report year is no promise, even in the plan.
  const done = time.kind === 'explicit' && reportYear !== null && (time.end ?? '9') <= `${String(reportYear)}-12-31`
  return isPlain(metric) && unit !== null && !part && !past && (!target || done) && !change.test(before + words)
}

function namer({ idle, generic, have, same, divisions }: IndicatorWords) {
  const division = new RegExp(`^(?:的)?(${divisions})`, 'u')
  const named = new RegExp(`${wholePlace.source.replace('*$', '*')}(${divisions})(?:共有|总数|共|有)?$`, 'u')
  const one = new Map(same.flatMap(([first = '', ...others]) => others.map((word) => [word, first])))
  const others = new RegExp([...one.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'gu')
  const [idling, naming, having] = [new RegExp(idle, 'gu'), new RegExp(generic, 'gu'), new RegExp(`^(?:${have})`, 'u')]
  const plain = (words: string) =>
    words
      .replaceAll(idling, '')
      .replaceAll(/[^\p{Script=Han}\da-z]/giu, '')
      .replaceAll(others, (word) => one.get(word) ?? word)
  return (figure: Indicator, last: Indicator | undefined): Omit<Named, 'figure' | 'direct'> | null => {
    const unit = figure.metric.unit ?? ''
    const [, near] = wholePlace.exec(figure.before) ?? []
    const [, place = near, counted = near && division.exec(figure.after)?.[1]] = named.exec(figure.before) ?? []
    if (place !== undefined && counted !== undefined)
      return { name: `division ${place} ${counted}`, weight: 3, whole: true, had: false, division: true }
    // A mere 签发量 takes its object from the figure before: 签发电子证照128种，签发量921万个.
    const bare = plain(figure.words)
    const object = bare.length <= 3 && /[量数额]/u.test(figure.before) && last ? plain(last.words) : ''
    const taken =
      object !== '' && last?.metric.sentence === figure.metric.sentence && bare !== '' && covers(object, bare)
    const words = taken ? object : bare
    const rest = words.replace(having, '')
    // 占全市46%: of what, another clause says.
    if (rest.length < 3 || /^占\p{Script=Han}{0,3}$/u.test(words)) return null
    const key = unit === '%' ? rest : [...new Set(rest)].sort().join('')
    return {
      name: `${figure.measure ?? ''} ${key}`,
      weight: rest.replaceAll(naming, '').length,
      whole: figure.whole || (taken && last.whole),
      had: rest !== words,
      division: false,
    }
  }
}

function makeJudge(report: Report): (a: Named, b: Named) => 'none' | 'doubtful' | 'certain' {
  const sameStory = makeSameStory(report)
  return (a, b) => {
    const [one, two] = [a.figure, b.figure]
    const [x, y] = [one.metric, two.metric]
    if (agree(statedRange(one), statedRange(two))) return 'none'
    if (one.scope !== '' && two.scope !== '' && placeName(one) !== placeName(two)) return 'none'
    if (
      one.stock !== two.stock &&
      [one, two].some(
        ({ stock, metric }) =>
          stock === 'new' || (stock === 'total' && metric.time.kind !== 'open' && metric.time.kind !== 'explicit'),
      )
    )
      return 'none'
    if (bodyBefore(report, one) !== bodyBefore(report, two)) return 'none'
    const times = timesAgree(x.time, y.time, report.meta.reportYear)
    if (times === 'no') return 'none'
    const apart = Math.abs(x.value - y.value) / Math.max(x.value, y.value)
    const wholes = [a, b].filter(({ whole }) => whole).length
    const direct = [a, b].every((each) => each.whole || each.direct)
    const specific = a.weight >= 3 && b.weight >= 3
    // 各镇街共聘请…: a scope that only one of them names may be narrower.
    if ((bodyOf(one) === '') !== (bodyOf(two) === '') && apart > slip && !sameStory(one, two)) return 'none'
    const certain = times === 'same' && x.unit === y.unit && a.had === b.had && wholes > 0
    const keyed = slipOf(x, y)
    if (a.division && b.division) return apart <= 0.2 ? 'doubtful' : 'none'
    // To the letter the same, of one body: even words that mostly say little are enough for a slip.
    const literal = one.words === two.words && one.words.length >= 6 && one.scope === two.scope && one.scope !== ''
    if (literal && wholes === 2 && keyed !== null && keyed >= 3 && apart <= 0.5) return 'doubtful'
    const related = [a, b].every(({ weight }) => weight > 0)
    if (direct && keyed !== null && related && !specific) {
      // 1120 and 1210 are one number typed twice; 17 and 18 only where both count all there is.
      if (keyed >= 3 && apart <= 0.5) return 'doubtful'
      if (wholes > 0 && apart <= 0.2 && one.scope === two.scope && shortest(a, b) >= 2) return 'doubtful'
      if (wholes === 2 && apart <= 0.2 && one.scope !== '' && one.scope === two.scope) return 'doubtful'
    }
    if (
      keyed !== null &&
      wholes === 2 &&
      (a.had || b.had) &&
      one.scope !== '' &&
      one.scope === two.scope &&
      apart <= 0.2
    )
      return 'doubtful'
    if (specific && direct && keyed !== null && keyed >= 2 && apart <= 0.6) return certain ? 'certain' : 'doubtful'
    if (specific && direct && apart <= near) return certain ? 'certain' : 'doubtful'
    if (wholes === 2) {
      if (specific) return 'doubtful'
      if (apart <= slip && Math.min(x.value, y.value) >= 20) return certain ? 'certain' : 'doubtful'
      return sameStory(one, two) ? 'doubtful' : 'none'
    }
    return 'none'
  }
}

/** How many digits two values have that differ by a slip of the keys; null for others. */
function slipOf(x: Metric, y: Metric): number | null {
  const step = Math.min(stepOf(x), stepOf(y))
  const [a, b] = [Math.round(x.value / step), Math.round(y.value / step)]
  return isDigitSlip(a, b) ? String(a).length : null
}

function shortest(a: Named, b: Named): number {
  return Math.min(a.weight, b.weight)
}

function bodyOf({ scope }: Indicator): string {
  return scope.replace(/^(?:[全我本各]?[国省市区县州盟旗镇乡局委厅办院]|全系统)?$/u, '')
}

function placeName({ scope }: Indicator): string {
  return scope.replace(/^[全我本]/u, '').replace(/各级|各/u, '')
}
