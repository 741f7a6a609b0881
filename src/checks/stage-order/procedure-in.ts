import { afterLast } from '../../report/text/cut-at-marks.ts'
import { findDates } from '../../report/times/find-dates.ts'
import type { DateSpan } from '../../report/times/resolve.ts'
import type { Meta } from '../../report/types.ts'
import type { Range } from '../shared/outside.ts'
import { type Dated, type Disorder, isPast } from './disorder-in.ts'

/** The stages of one procedure, by steps: those of one step have no order among them. */
export interface Procedure {
  stages: { name: string; step: number; pattern: RegExp }[]
  /** A sentence with one of these may tell of more than one matter. */
  apart: RegExp
}

/** What stands between a mark and a date where the clause goes on with the same matter. */
const lead = /^(?:并|随后|之后|后|再|又|最终|最后)?(?:经[^，。；]{2,16}后)?(?:[于在自至])?$/u
/** What follows a stage of that matter, and not of another thing (审议通过年度计划). */
const ends =
  /^(?:\d{1,3}个?(?:工作)?[日天]|的?(?:意见|建议)|会议?|证会|工作|程序|决定)*(?:$|[，。；、（）后并和再及]|实施|施行|执行|印发|通过)/u
/** The clause behind a date, with the name of what is told of: 将《…》公开征求意见. */
const behind = /^，?[^，。；《》]*(?:《[^《》]*》[^，。；《》]*)?/u
const reach = 64
const sentences = /[^。]+/gu

/**
 * Stages that a sentence tells of in their order, with whatever between them, but with dates the other way round: the later
 * stage, told of behind the earlier one, is dated before that began.
 */
export function procedureIn(value: string, procedures: Procedure[], meta: Meta): Disorder[] {
  if (!/[日月][^。]{1,200}[日月]/u.test(value)) return []
  const dates = findDates(value, meta.reportYear)
  if (dates.length < 2) return []
  return Array.from(value.matchAll(sentences)).flatMap(({ index, 0: sentence }) => {
    const range = { from: index, to: index + sentence.length }
    const own = dates.filter(({ start, end }) => start >= range.from && end <= range.to)
    const isOne = own.length > 1 && (sentence.match(/《/gu)?.length ?? 0) <= 1
    return isOne
      ? procedures.flatMap((one) => (one.apart.test(sentence) ? [] : disorderOf(value, range, { one, own, meta })))
      : []
  })
}

function disorderOf(
  value: string,
  range: Range,
  { one, own, meta }: { one: Procedure; own: readonly DateSpan[]; meta: Meta },
): Disorder[] {
  const dated = own.flatMap((date, at): Dated[] => {
    const { start, end, from, to } = date
    if (from === null || to === null) return []
    const stage = stageOf(value, { ...range, start, end, next: own[at + 1]?.start ?? range.to }, one)
    return stage ? [{ start, end, from, to, ...stage }] : []
  })
  // A stage that comes twice may be of two matters.
  if (new Set(dated.map(({ name }) => name)).size < dated.length) return []
  return dated.flatMap((second, at) => {
    const first = dated.slice(0, at).find(({ rank, from }) => rank < second.rank && from > second.to)
    const isSure = first !== undefined && isPast(value, second, meta)
    return isSure ? [{ doubt: false, earlier: first, later: second, first, second }] : []
  })
}

/** The stage that a date is of: named behind it in the same clause, or before it, if it stands in brackets. */
function stageOf(
  value: string,
  { from, start, end, next }: Range & { start: number; end: number; next: number },
  { stages }: Procedure,
): Pick<Dated, 'rank' | 'name' | 'until'> | null {
  const isInside = value.charAt(start - 1) === '（'
  const head = value.slice(from, isInside ? start - 1 : start)
  const clause = afterLast(head, '，；：')
  if (!isInside && clause.length < head.length && !lead.test(clause)) return null
  const told = isInside ? clause : (behind.exec(value.slice(end, Math.min(next, end + reach)))?.[0] ?? '')
  const offset = isInside ? start - 1 - clause.length : end
  const found = stages.flatMap(({ name, step, pattern }) => {
    const match = pattern.exec(told)
    if (!match) return []
    const until = match.index + match[0].length
    return [{ name, rank: step, index: match.index, until }]
  })
  const [best] = found.sort((a, b) => a.index - b.index || b.until - a.until)
  return best && ends.test(told.slice(best.until))
    ? { name: best.name, rank: best.rank, until: offset + best.until }
    : null
}
