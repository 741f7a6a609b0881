import type { Direction, Indicator, Report } from '../../../report/types.ts'
import { gapRange, relativeRange } from './change-ranges.ts'
import { type FigureBlock, figureBlocks, gapBetween, leadOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { agree, isPlain, numberOf, reckonedRange, statedRange, writePercent } from '../stated-range.ts'

/** Patterns of the words of changes that are told of several in turn. */
export interface PairedWords {
  /** Each in turn: 分别. */
  inTurn: string
  rising: string
  falling: string
  /** The year before, as it opens what things were then: 上年为. */
  before: string
}

/** Several changes told in turn, with what each was and what it is now. */
interface Paired {
  amounts: Indicator[]
  from: Indicator[]
  to: (Indicator | null)[]
  direction: Direction | null
}

const list = /^[、和及与]$/u
const opened = /[由从][^，。；、\d]{0,8}$/u
const reached = /^(.{2,4})[到至为]$/u
const reach = 16

/**
 * Changes of several told in turn that do not follow from their ends: 事故11起、死亡9人，分别下降15.4%和35%（上年为13起、12人）,
 * 分别比上年的13起、12人减少2起、5人, 分别由13起、12人下降至11起、9人，降幅为15.4%、35%.
 */
export function makePairedCheck(words: PairedWords): (report: Report) => Miscount[] {
  const [inTurn, rising, falling, before] = [
    new RegExp(words.inTurn, 'u'),
    new RegExp(`(?:${words.rising})`, 'u'),
    new RegExp(`(?:${words.falling})`, 'u'),
    new RegExp(`(?:${words.before})$`, 'u'),
  ]
  const directionOf = (text: string): Direction | null =>
    falling.test(text) === rising.test(text) ? null : falling.test(text) ? 'fall' : 'rise'
  /** The changes that begin with a figure; null for none. */
  const pairedAt = (block: FigureBlock, at: number): Paired | null => {
    const amounts = listFrom(block, at)
    const count = amounts.length
    if (count < 2 || isInList(block, at)) return null
    const lead = leadOf(block, at, 60)
    const direction = directionOf(lead.slice(-reach))
    const after = listFrom(block, at + count)
    if (after.length === count && before.test(leadOf(block, at + count, 12)) && inTurn.test(lead))
      return { amounts, from: after, to: endsOf(block, at, after), direction }
    const led = listFrom(block, at - count)
    if (led.length !== count || isInList(block, at - count)) return null
    const head = leadOf(block, at - count, 60)
    if (before.test(head) && inTurn.test(head + lead))
      return { amounts, from: led, to: endsOf(block, at - count, led), direction }
    const past = listFrom(block, at - 2 * count)
    const move = reached.exec(head)?.[1] ?? ''
    const isMove = past.length === count && directionOf(move) !== null && opened.test(leadOf(block, at - 2 * count, 40))
    return isMove && /^[，（]/u.test(lead) ? { amounts, from: past, to: led, direction: directionOf(move) } : null
  }
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      inTurn.test(block.value)
        ? block.figures.flatMap((_, at) => {
            const paired = pairedAt(block, at)
            return paired ? paired.amounts.flatMap((amount, index) => judge(paired, amount, index)) : []
          })
        : [],
    )
}

/** The figures from one on that only 、 or 和 parts. */
function listFrom(block: FigureBlock, at: number): Indicator[] {
  const figures = at < 0 ? [] : block.figures.slice(at, at + 1)
  for (let next = block.figures[at + figures.length]; next; next = block.figures[at + figures.length]) {
    if (!list.test(gapBetween(block, figures.at(-1) as Indicator, next))) break
    figures.push(next)
  }
  return figures
}

function isInList(block: FigureBlock, at: number): boolean {
  const [last, figure] = [block.figures[at - 1], block.figures[at]]
  return last !== undefined && figure !== undefined && list.test(gapBetween(block, last, figure))
}

/** What each is now: as many of its measure as are told of stand before the changes, and none is a part; else null. */
function endsOf({ figures }: FigureBlock, at: number, from: Indicator[]): (Indicator | null)[] {
  const sentence = figures[at]?.metric.sentence
  const now = figures
    .slice(Math.max(0, at - reach), at)
    .filter((one) => one.metric.sentence === sentence && !one.part && !one.past)
  return from.map((one) => {
    const told = from.filter(({ measure }) => measure === one.measure)
    const found = now.filter(({ measure }) => measure === one.measure)
    return told.length === found.length ? (found[told.indexOf(one)] ?? null) : null
  })
}

function judge({ from: all, to: ends, direction }: Paired, amount: Indicator, index: number): Miscount[] {
  const [from, to] = [all[index], ends[index]]
  if (!from || !to || from.measure === null || from.measure !== to.measure || from.metric.unit === '%') return []
  if (![from, to, amount].every(({ metric }) => isPlain(metric))) return []
  const [a, b] = [from.metric.value, to.metric.value]
  // Where it went the other way, it may be another figure that is meant.
  if (a === b || direction !== (b > a ? 'rise' : 'fall')) return []
  const isShare = amount.metric.unit === '%'
  if (!isShare && amount.measure !== from.measure) return []
  const reckoned = isShare ? relativeRange(from, to) : gapRange(from, to)
  if (reckoned === null || agree(reckoned, isShare ? reckonedRange(amount) : statedRange(amount))) return []
  const [high, low] = b > a ? [to, from] : [from, to]
  const difference = `${numberOf(high.metric)}-${numberOf(low.metric)}`
  return [
    {
      kind: 'change',
      place: amount.metric.place,
      stated: amount.metric.text,
      terms: isShare ? `(${difference})÷${numberOf(from.metric)}` : difference,
      computed: isShare ? writePercent((Math.abs(b - a) / a) * 100) : String(Math.abs(b - a)),
      related: [from, to].map(({ metric }) => ({ metric, note: 'base' })),
    },
  ]
}
