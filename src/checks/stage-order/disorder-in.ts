import { findDates } from '../../report/times/find-dates.ts'
import type { DateSpan } from '../../report/times/resolve.ts'
import type { Meta } from '../../report/types.ts'
import { restOfSentence } from '../shared/rest-of-sentence.ts'

/** The stages of one sort of act, in their order. */
export interface Chain {
  /** They may be told of in another order after all. */
  doubt: boolean
  /** Dates without a day are compared, too, where each stage stands right behind its date. */
  months: boolean
  /** What may stand between a date and its stage then. */
  right: RegExp
  stages: { name: string; pattern: RegExp }[]
}

/** A stage with its day or month. */
export interface Dated {
  start: number
  end: number
  from: string
  to: string
  rank: number
  name: string
  /** Where what names it ends. */
  until: number
}

/** Two stages of which the one that is due later has the earlier date. */
export interface Disorder extends Pick<Chain, 'doubt'> {
  earlier: Dated
  later: Dated
  first: Dated
  second: Dated
}

/** How far behind its date a stage is named. */
const reach = 40
/** What stands between a stage and the date of the next where both are of one act: …通过，并于…. */
const onward = /^[^，。；、《》]{0,4}[，、]?(?:并|随后|然后|后|再|又)?(?:于|在|自|从)?(?<same>[同当]年)?$/u
/** What stands between a date and the stage of the same act, which has been named before, with words of how it was done. */
export function rightBehind(manner: string): RegExp {
  return new RegExp(`^(?:份|[初底末]|[上中下]旬)?，?(?:${manner}|经[^，。；]{2,12})?$`, 'u')
}

/** Of which another thing is told: 7月通过验收的一期工程. */
const ofAnother = /^[的后前]/u

/** A day late in the year and one early in a year (12-25, 01-06): without a year, the second may be of the next. */
const turnOfYear = /^1[0-2]-\d\d0[1-3]-/u

/** The stages in a text that are told of in one breath, with dates the other way round. */
export function disorderIn(value: string, chains: Chain[], meta: Meta): Disorder[] {
  if (!/[日月][^。；]{1,60}[日月]/u.test(value)) return []
  const dates = findDates(value, meta.reportYear)
  return dates.length < 2 ? [] : chains.flatMap((chain) => disorderOf(value, dates, chain, meta))
}

function disorderOf(value: string, dates: readonly DateSpan[], chain: Chain, meta: Meta): Disorder[] {
  const dated = dates.flatMap(({ start, end, from, to }, at): Dated[] => {
    if (from === null || to === null || (from !== to && !(chain.months && from.slice(0, 7) === to.slice(0, 7))))
      return []
    const rest = restOfSentence(value, end, Math.min(end + reach, dates[at + 1]?.start ?? Infinity))
    const stage = stageIn(rest, chain)
    return stage ? [{ start, end, from, to, ...stage, until: end + stage.until }] : []
  })
  return dated.flatMap((second, at): Disorder[] => {
    const first = dated[at - 1]
    const between = first && onward.exec(value.slice(first.until, second.start))
    if (first === undefined || !between || first.rank === second.rank) return []
    const same = between.groups?.['same'] !== undefined
    const pair = same ? { ...second, ...inYear(second, first.from) } : second
    const [earlier, later] = first.rank < second.rank ? [first, pair] : [pair, first]
    if (earlier.from <= later.to) return []
    const isSure = same || (chain.months ? isPast(value, later, meta) : isOfOneYear(value, earlier, later))
    return isSure ? [{ doubt: chain.doubt, earlier, later, first, second }] : []
  })
}

function inYear({ from, to }: Dated, other: string): Pick<Dated, 'from' | 'to'> {
  const year = other.slice(0, 4)
  return { from: year + from.slice(4), to: year + to.slice(4) }
}

function isOfOneYear(value: string, earlier: Dated, { start, end, from }: Dated): boolean {
  return value.slice(start, end).includes('年') || !turnOfYear.test(earlier.from.slice(5) + from.slice(5))
}

/** Whether a stage, if told of without its year, cannot be of the year after: it is told of before that day. */
export function isPast(value: string, { start, end, from }: Dated, { signed, reportYear }: Meta): boolean {
  if (value.slice(start, end).includes('年')) return true
  const next = `${String(Number(from.slice(0, 4)) + 1)}${from.slice(4)}`
  return reportYear !== null && next > (signed?.date ?? `${String(reportYear + 1)}-03-31`)
}

/** The stage that a clause names first. */
function stageIn(
  clause: string,
  { stages, months, right }: Chain,
): { rank: number; name: string; until: number } | null {
  const found = stages.flatMap(({ name, pattern }, rank) => {
    const match = pattern.exec(clause)
    if (!match) return []
    const until = match.index + match[0].length
    const isClose = right.test(clause.slice(0, match.index)) && !ofAnother.test(clause.slice(until))
    return months && !isClose ? [] : [{ rank, name, index: match.index, until }]
  })
  const [first] = found.sort((a, b) => a.index - b.index)
  return first ?? null
}
