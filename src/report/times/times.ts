import { allMatches } from '../text/all-matches.ts'
import { type Clues, cluesIn } from './clues.ts'
import { once } from '../memo/once.ts'
import { pattern } from '../text/pattern.ts'
import { sieveOf } from '../text/sieve.ts'
import { spanEnd } from './span-end.ts'
import { apart, freeOf, nameSpans, type Span, spansOf } from '../text/spans.ts'
import { makePeriodFinder, type Period } from './find-periods.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** An expression of time in a block's text. */
export interface TimeWords extends Span {
  kind: 'explicit' | 'open' | 'vague'
  from: string | null
  to: string | null
  /** Where the one number begins that it dates (由年初的709个); null where it governs all that follows. */
  local: number | null
  /** The end of the brackets it stands in; it dates nothing beyond them. */
  bracket: number | null
  /** It belongs to a thing (印发2025年工作要点) and dates nothing beyond its sentence. */
  attribute: boolean
  /** It is when a law came to be (该法1983年通过); what is told behind it is of no such time. */
  enacted: boolean
}

type Candidate = Omit<TimeWords, 'local' | 'bracket' | 'attribute' | 'enacted'> & { long: boolean }

/** Finds the expressions of time in a folded text that can date figures, in order: no names, comparisons, background. */
export type TimeFinder = (value: string, clues?: Clues) => TimeWords[]

const compiled = once(({ time }: Vocabulary) => ({
  loose: (['open', 'vague'] as const).flatMap((kind) =>
    time[kind].map((source) => ({ kind, source: new RegExp(source, 'gu'), sieve: sieveOf(source) })),
  ),
  since: new RegExp(`(?:${time.since})`, 'uy'),
  comparison: pattern(`(?:${time.comparison})$`),
  attribute: pattern(`(?:${time.attribute})$`),
  enacted: pattern(`^(?:${time.enacted})`),
  routines: time.routines.map((source) => ({ source: new RegExp(source, 'gu'), sieve: sieveOf(source) })),
  background: pattern(`^(?:${time.background})`),
}))

/** Finds times with the words of a vocabulary; periods and dates without a year are of the report year. */
export function makeTimeFinder(words: Vocabulary, reportYear: number | null): TimeFinder {
  const findPeriods = makePeriodFinder(words.time.periods, reportYear)
  const { loose, since, comparison, attribute, enacted, routines, background } = compiled(words)
  // The period in the name of a plan, a mere comparison (较上年), background (在年初…的基础上).
  const isAside = (value: string, { start, end, kind, long }: Candidate): boolean =>
    (long && value.charAt(start - 1) === '（' && !isNamed(value, start, end)) ||
    comparison.test(value.slice(Math.max(0, start - 6), start)) ||
    (kind === 'open' && isOfObject(value, start, end)) ||
    background.test(value.slice(end, end + 40))

  return (value, clues = cluesIn(value, reportYear)) => {
    const periods = findPeriods(value, clues)
    const near = loose.filter(({ sieve }) => sieve(clues.characters))
    const found = near.flatMap(({ kind, source }) =>
      wordsOf(value, source).map((span) => ({ ...span, kind, from: startIn(span, periods), to: null, long: false })),
    )
    if (periods.length === 0 && found.length === 0) return []
    const names = nameSpans(value)
    const isApart = freeOf(names)
    const isFree = (span: Span) => isApart(span) || !names.some((one) => cuts(one, span))
    const isOnce = freeOf(
      routines.flatMap(({ source, sieve }) => (sieve(clues.characters) ? spansOf(value, source) : [])),
    )
    const all = [...found, ...periods.map((period) => opened(value, period, since))]
    return apart(all.map((one) => ended(value, one, reportYear)))
      .filter((one) => isFree(one) && isOnce(one) && !isAside(value, one))
      .map(({ start, end, kind, from, to }) => ({
        start,
        end,
        kind,
        from,
        to,
        local: localTo(value, start, end),
        bracket: isNamed(value, start, end) ? null : bracketEnd(value, start),
        attribute: attribute.test(value.slice(Math.max(0, start - 6), start)),
        enacted: enacted.test(value.slice(end, end + 12)),
      }))
  }
}

/** “十四五”时期（2021年至2025年）, 近三年（2023年至2025年）: the brackets say of when a stretch of time is that is named. */
function isNamed(value: string, start: number, end: number): boolean {
  return value.charAt(end) === '）' && named.test(value.slice(Math.max(0, start - 7), start))
}

const named = /(?:时期|期间|周期|[近这前后][一二两三四五六七八九十\d]{1,2}年来?|[一二两三四五六七八九十\d]年[间来])（$/u

/** Whether a name has a part of a time, or is it; not whole within it: 自2021年“八五”普法启动以来, “八五”普法收官之年. */
function cuts(name: Span, { start, end }: Span): boolean {
  const isWithin = name.start >= start && name.end <= end && name.end - name.start < end - start
  return name.start < end && start < name.end && !isWithin
}

/** 对2015年以来的文件开展清理: it is said of the documents, not of what was done with them. */
function isOfObject(value: string, start: number, end: number): boolean {
  return /[对将把]$/u.test(value.slice(Math.max(0, start - 1), start)) && value.charAt(end) === '的'
}

/** Every match, with the group `lead` that stands before it. */
function wordsOf(value: string, source: RegExp): Span[] {
  return allMatches(value, source).map((match) => ({
    start: match.index - (match.groups?.['lead']?.length ?? 0),
    end: match.index + match[0].length,
  }))
}

/** Where an open time begins: 自去年9月试运行以来. */
function startIn({ start, end }: Span, periods: Period[]): string | null {
  return periods.find((period) => period.start >= start && period.end <= end)?.from ?? null
}

/** A period with 起, 以来 … behind it has no end: 2023年5月起, 自9月1日起. */
function opened(value: string, period: Period, since: RegExp): Candidate {
  since.lastIndex = period.end
  const word = since.exec(value)?.[0]
  if (word === undefined) return { ...period, kind: 'explicit' }
  // 8月起开展为期两个月的自查: when it ended is told by how long it went on.
  if (lasting.test(value.slice(period.end, period.end + 48))) return { ...period, to: null, kind: 'explicit' }
  const from = /[自从]/u.test(value.charAt(period.start - 1)) ? 1 : 0
  return { ...period, start: period.start - from, end: period.end + word.length, to: null, kind: 'open', long: false }
}

/** 2021年以来的五年: how long it went on tells when it ended. */
function ended(value: string, one: Candidate, reportYear: number | null): Candidate {
  if (one.kind !== 'open') return one
  const found = spanEnd(value.slice(one.end, one.end + 80), one.from, reportYear)
  return found ? { ...one, kind: 'explicit', to: found.to, end: one.end + found.length } : one
}

const lasting = /^[^。；]{0,36}(?:为期|历时)[\d一二两三四五六七八九十半]{1,3}个?(?:月|天|周|年)/u

/**
 * Where the number begins that alone is dated: 由年初的709个, 从2021年5件, 上年为10.4%; null for a time that governs what
 * follows.
 */
function localTo(value: string, start: number, end: number): number | null {
  const compared = /^[上去前]一?年/u.test(value.slice(start, end))
    ? stated.exec(value.slice(end, end + 8))?.[0]
    : undefined
  if (compared !== undefined) return end + compared.length
  const joint = /^的?[约近超过多达不足]{0,3}(?=\d)/u.exec(value.slice(end, end + 8))?.[0]
  if (joint === undefined || isTopic(value, start, end)) return null
  return joint.startsWith('的') || /[由从]/u.test(value.charAt(start - 1)) ? end + joint.length : null
}

/** 2023年的57个违法图斑中，有22个…; 2023年的7场宣讲平均每场…: all that is said of them is of that year. */
function isTopic(value: string, start: number, end: number): boolean {
  const rest = value.slice(end, end + 28)
  if (start > 0 && !/[。；：，]/u.test(value.charAt(start - 1))) return false
  return (value.charAt(start - 1) !== '，' && topic.test(rest)) || base.test(rest)
}

const topic = /^的[约近超过多达不足]{0,3}\d[^，。；到至降增升减比]{1,20}，/u
/** Of which what follows is a part, or a mean. */
const base =
  /^的[约近超过多达不足]{0,3}\d[^，。；到至降增升减比]{1,16}?(?:(?<![集其])[中里](?![心小学型级等央介国])|平均|[一-龥]均每)/u

/** What stands between the year before and its one figure. */
const stated = /^(?:同期)?(?:数|值)?[为是][约近超]?(?=\d)/u

function bracketEnd(value: string, at: number): number | null {
  const before = value.slice(Math.max(0, at - 60), at)
  if (before.lastIndexOf('（') <= before.lastIndexOf('）')) return null
  const close = value.slice(at, at + 60).indexOf('）')
  return close < 0 ? null : at + close
}
