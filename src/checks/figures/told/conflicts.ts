import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { BodyWords } from './body-before.ts'
import type { FigureWords } from '../figure-words.ts'
import { type IndicatorWords, makeNamer, type Named } from './indicator-name.ts'
import { makeConflictJudge } from './judge-conflict.ts'
import { keySlip } from './key-slip.ts'
import { meanWords } from '../mean-words.ts'
import { isPlain } from '../stated-range.ts'
import { timesAgree } from '../times-agree.ts'
import { findToldTwice, type TwiceWords } from './told-twice.ts'
import type { Conflict } from './conflict.ts'

/** What makes a figure a change, beside what makes it a mean. */
export interface RelativeWords extends FigureWords {
  relative: string
}

const several = 12
/** 成功率提高到92.3%: how high it is, and not by how much it has changed. */
const level = /(提高|提升|上升|增长|增加)[到至]$/u
const namerOf = once(makeNamer)
const relativeOf = once(({ relative, ...words }: RelativeWords) => new RegExp(`${relative}|${meanWords(words)}`, 'u'))

/** Indicators that have two values. One conflict an indicator; time grows with the number of figures. */
export function findConflicts(
  report: Report,
  words: IndicatorWords & TwiceWords & RelativeWords & BodyWords,
): Conflict[] {
  const figures = report.indicators
  const namer = namerOf(words)
  const nameOf = namer.begin()
  const isRelative = relativeOf(words)
  const comparable = figures.filter(
    (figure) => isComparable(figure, report.meta.reportYear) && !isRelative.test(withoutLevel(figure)),
  )
  const named = comparable.flatMap((figure) =>
    figure.part || isAmongNamed(figure) || figure.metric.unit === null
      ? []
      : (nameOf(figure, figures[figure.index - 1]) ?? []),
  )
  const judge = makeConflictJudge(report, words)
  const groups = [...groupBy(named, ({ name }) => name).values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.slice(0, several).map(namer.weigh))
  const conflicts = groups.flatMap((some) => {
    // An indicator with many values is counted time and again.
    if (new Set(some.map(({ figure }) => figure.metric.value)).size > 3) return []
    return firstPair(some, (one, two) => {
      if (areBeside(one.figure, two.figure)) return null
      const verdict = judge(one, two)
      return verdict === 'none' ? null : { first: one.figure, second: two.figure, certain: verdict === 'certain' }
    })
  })
  const found = [...conflicts, ...groups.flatMap((group) => companions(report, group))]
  const told = new Set(found.flatMap(({ first, second }) => [first, second]))
  const twice = findToldTwice(report, comparable, words)
  return [...found, ...twice.filter(({ first, second }) => !told.has(first) && !told.has(second))]
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

/** What stands before a figure, but for 提高到. */
function withoutLevel({ before, words }: Indicator): string {
  const raised = level.exec(before)
  if (!raised) return before + words
  const [, act = ''] = raised
  return before.slice(0, raised.index) + (words.endsWith(act) ? words.slice(0, -act.length) : words.replace(level, ''))
}

/** 9个国考断面中优良断面8个, 5个乡镇办案不足10件: what stands between two figures names one thing only. */
function areBeside(one: Indicator, two: Indicator): boolean {
  return two.index === one.index + 1 && two.metric.sentence === one.metric.sentence && two.from === one.metric.end
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
    const slip = keySlip(a.metric, b.metric)
    return slip !== null && slip >= 2 ? { first: a, second: b, certain: false } : null
  })
}

/** 12个国考断面中11个: what is among those named before it. */
function isAmongNamed({ before }: Indicator): boolean {
  return /[一-龥]{2}(?:当|之)?中[，：]?有?$/u.test(before)
}

/** Whether a figure tells how things are, be it of a part. A unit may be left out behind 万 (18.6万参保群众). */
function isComparable({ metric, past, before, after }: Indicator, reportYear: number | null): boolean {
  const { target, time, unit } = metric
  // 合格率达到90%以上 is what is to be reached, whatever stands over it.
  if (unit === '%' && /^以[上内]/u.test(after) && /(?<!已)(?:达到?|[到至])$/u.test(before)) return false
  // What was done in the report year is no promise, even in the plan.
  // 全年…达到90%以上 is one of the year that is planned.
  const known = (time.kind === 'explicit' && /\d|今/u.test(time.text ?? '')) || time.from === 'paragraph'
  const done = known && reportYear !== null && (time.end ?? '9') <= `${String(reportYear)}-12-31`
  return !past && (unit !== null || metric.scale > 1) && (!target || done) && isPlain(metric)
}
