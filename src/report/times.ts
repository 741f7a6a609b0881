import { findDates } from './dates.ts'
import { pattern } from './pattern.ts'
import { apart, freeOf, nameSpans, spansOf, type Span } from './spans.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An expression of time in a block's text. */
export interface TimeWords extends Span {
  kind: 'explicit' | 'open' | 'vague'
  from: string | null
  to: string | null
  /** Where the one number begins that it dates (由年初的709个); null where it governs all that follows. */
  local: number | null
  /** The end of the brackets it stands in; it dates nothing beyond them. */
  bracket: number | null
}

type Candidate = Omit<TimeWords, 'local' | 'bracket'> & { long: boolean }

/** Finds the expressions of time in a folded text that can date figures, in order: no names, comparisons, background. */
export type TimeFinder = (value: string) => TimeWords[]

/** Compiles the words of time; periods and dates without a year are of the report year. */
export function makeTimeFinder({ time }: Vocabulary, reportYear: number | null): TimeFinder {
  const periods = time.periods.map((period) => periodFinder(period, reportYear))
  const loose = (['open', 'vague'] as const).flatMap((kind) =>
    time[kind].map((source) => looseFinder(source, kind, reportYear)),
  )
  const comparison = pattern(`(?:${time.comparison})$`)
  const background = pattern(`^(?:${time.background})`)
  // The period in the name of a plan, a mere comparison (较上年), background (在年初…的基础上).
  const isAside = (value: string, { start, end, long }: Candidate): boolean =>
    (long && value.charAt(start - 1) === '（') ||
    comparison.test(value.slice(Math.max(0, start - 6), start)) ||
    background.test(value.slice(end, end + 40))

  return (value) => {
    const free = freeOf(value.length, nameSpans(value))
    const dates = findDates(value, reportYear).map((date) => ({ ...date, kind: 'explicit' as const }))
    return apart([...loose.flatMap((find) => find(value)), ...dates, ...periods.flatMap((find) => find(value))])
      .filter((one) => free(one) && !isAside(value, one) && isForward(one))
      .map(({ start, end, kind, from, to }) => ({
        start,
        end,
        kind,
        from,
        to,
        local: localTo(value, start, end),
        bracket: bracketEnd(value, start),
      }))
  }
}

/** 331—11月 and 11月—1月 are no span of a calendar. */
function isForward({ from, to }: Pick<Candidate, 'from' | 'to'>): boolean {
  return from === null || to === null || from <= to
}

type Finder = (value: string) => Candidate[]

function periodFinder(period: Vocabulary['time']['periods'][number], reportYear: number | null): Finder {
  const source = new RegExp(period.pattern, 'gu')
  const year = reportYear === null ? null : String(reportYear + period.year)
  const from = year && period.start ? `${year}-${period.start}` : null
  const to = year && period.end ? `${year}-${period.end}` : null
  return (value) => spansOf(value, source).map((span) => ({ ...span, from, to, long: false, kind: 'explicit' }))
}

function looseFinder(words: string, kind: 'open' | 'vague', reportYear: number | null): Finder {
  const source = new RegExp(words, 'gu')
  const thisYear = reportYear === null ? null : `${String(reportYear)}-01-01`
  return (value) =>
    spansOf(value, source).map((span) => {
      const found = value.slice(span.start, span.end)
      const first = kind === 'open' ? findDates(found, reportYear)[0] : undefined
      return { ...span, kind, from: first?.from ?? (found.startsWith('今年') ? thisYear : null), to: null, long: false }
    })
}

/** Where the number begins that alone is dated: 由年初的709个, 从2021年5件; null for a time that governs what follows. */
function localTo(value: string, start: number, end: number): number | null {
  const joint = /^的?[约近超过多达不足]{0,3}(?=\d)/u.exec(value.slice(end, end + 8))?.[0]
  if (joint === undefined) return null
  return joint.startsWith('的') || /[由从]/u.test(value.charAt(start - 1)) ? end + joint.length : null
}

function bracketEnd(value: string, at: number): number | null {
  const before = value.slice(Math.max(0, at - 60), at)
  if (before.lastIndexOf('（') <= before.lastIndexOf('）')) return null
  const close = value.slice(at, at + 60).indexOf('）')
  return close < 0 ? null : at + close
}
