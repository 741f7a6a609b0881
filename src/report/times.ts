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

/** The expressions of time in a folded text that can date figures, in order: no names, comparisons, background. */
export function findTimes(value: string, words: Vocabulary, reportYear: number | null): TimeWords[] {
  const free = freeOf(value.length, nameSpans(value))
  return apart([...looseTimes(value, words, reportYear), ...closedTimes(value, words, reportYear)])
    .filter((one) => free(one) && !isAside(value, one, words))
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

function closedTimes(value: string, { time }: Vocabulary, reportYear: number | null): Candidate[] {
  const dates = findDates(value, reportYear).map((date) => ({ ...date, kind: 'explicit' as const }))
  const periods = time.periods.flatMap(({ pattern: source, year, start, end }) => {
    const of = reportYear === null ? null : String(reportYear + year)
    const from = of && start ? `${of}-${start}` : null
    const to = of && end ? `${of}-${end}` : null
    return spansOf(value, new RegExp(source, 'gu')).map((span) => ({
      ...span,
      from,
      to,
      long: false,
      kind: 'explicit' as const,
    }))
  })
  return [...dates, ...periods]
}

function looseTimes(value: string, { time }: Vocabulary, reportYear: number | null): Candidate[] {
  return (['open', 'vague'] as const).flatMap((kind) =>
    time[kind]
      .flatMap((source) => spansOf(value, new RegExp(source, 'gu')))
      .map((span) => {
        const first = kind === 'open' ? findDates(value.slice(span.start, span.end), reportYear)[0] : undefined
        const year =
          /^今年/u.test(value.slice(span.start, span.end)) && reportYear !== null ? `${String(reportYear)}-01-01` : null
        return { ...span, kind, from: first?.from ?? year, to: null, long: false }
      }),
  )
}

/** The period in the name of a plan, a mere comparison (较上年), background (在年初…的基础上). */
function isAside(value: string, { start, end, long }: Candidate, { time }: Vocabulary): boolean {
  if (long && value.charAt(start - 1) === '（') return true
  return (
    pattern(`(?:${time.comparison})$`).test(value.slice(Math.max(0, start - 6), start)) ||
    pattern(`^(?:${time.background})`).test(value.slice(end, end + 40))
  )
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
