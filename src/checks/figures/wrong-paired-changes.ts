import type { Direction, Indicator, Report } from '../../report/types.ts'
import { relativeRange } from './change-ranges.ts'
import { type FigureBlock, figureBlocks, gapBetween, leadOf } from './in-block.ts'
import type { Miscount } from './miscount.ts'
import { agree, isPlain, numberOf, reckonedRange, writePercent } from './stated-range.ts'

/** Patterns of the words of changes that are told of several in turn. */
export interface PairedWords {
  /** Each in turn: 分别. */
  inTurn: string
  rising: string
  falling: string
  /** The year before, as it opens what things were then: 上年为. */
  before: string
}

const list = /^[、和及与]$/u
const reach = 16

/**
 * Changes of several told in turn, with what they were before: 事故11起、死亡9人，分别下降15.4%和25%（2023年为13起、12人）, or
 * 分别比上年的13起、12人下降15.4%和25%.
 */
export function makePairedCheck(words: PairedWords): (report: Report) => Miscount[] {
  const [inTurn, rising, falling, before] = [
    new RegExp(words.inTurn, 'u'),
    new RegExp(`(?:${words.rising})了?$`, 'u'),
    new RegExp(`(?:${words.falling})了?$`, 'u'),
    new RegExp(`(?:${words.before})$`, 'u'),
  ]
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      !inTurn.test(block.value)
        ? []
        : block.figures.flatMap((first, at): Miscount[] => {
            if (first.metric.unit !== '%' || block.figures[at - 1]?.metric.unit === '%') return []
            const amounts = listFrom(block, at)
            const lead = leadOf(block, at, 60)
            const direction: Direction | null = falling.test(lead) ? 'fall' : rising.test(lead) ? 'rise' : null
            if (amounts.length < 2 || direction === null || !amounts.every(({ metric }) => metric.unit === '%'))
              return []
            const after = listFrom(block, at + amounts.length)
            const led = block.figures.slice(Math.max(0, at - amounts.length), at)
            const [from, told] =
              before.test(leadOf(block, at + amounts.length, 12)) && inTurn.test(lead)
                ? [after, lead]
                : isList(block, led) && before.test(leadOf(block, at - led.length, 20))
                  ? [led, leadOf(block, at - led.length, 60)]
                  : [[], '']
            if (from.length !== amounts.length || !inTurn.test(told + lead)) return []
            const start = from === led ? at - led.length : at
            const ends = endsOf(block, start, from)
            return amounts.flatMap((amount, index) => judge(from[index], ends[index] ?? null, { amount, direction }))
          }),
    )
}

/** The figures from one on that only 、 or 和 parts. */
function listFrom(block: FigureBlock, at: number): Indicator[] {
  const figures = block.figures.slice(at, at + 1)
  for (let next = block.figures[at + figures.length]; next; next = block.figures[at + figures.length]) {
    if (!list.test(gapBetween(block, figures.at(-1) as Indicator, next))) break
    figures.push(next)
  }
  return figures
}

function isList(block: FigureBlock, figures: Indicator[]): boolean {
  return (
    figures.length > 1 &&
    figures.slice(1).every((one, at) => list.test(gapBetween(block, figures[at] as Indicator, one)))
  )
}

/** What each is now: as many of its measure as are told of stand before the changes, and none is a part; else null. */
function endsOf({ figures }: FigureBlock, at: number, from: Indicator[]): (Indicator | null)[] {
  const sentence = figures[at]?.metric.sentence
  const now = figures
    .slice(Math.max(0, at - reach), at)
    .filter((one) => one.metric.sentence === sentence && !one.part && !one.past)
  return from.map((one) => {
    const [told, found] = [from, now].map((list) => list.filter(({ measure }) => measure === one.measure)) as [
      Indicator[],
      Indicator[],
    ]
    return told.length === found.length ? (found[told.indexOf(one)] ?? null) : null
  })
}

function judge(
  from: Indicator | undefined,
  to: Indicator | null,
  { amount, direction }: { amount: Indicator; direction: Direction },
): Miscount[] {
  if (!from || !to || ![from, to, amount].every(({ metric }) => isPlain(metric)) || from.metric.unit === '%') return []
  const actual: Direction = to.metric.value > from.metric.value ? 'rise' : 'fall'
  const share = relativeRange(from, to)
  // Where it went the other way, it may be another figure that is meant.
  if (share === null || actual !== direction || agree(share, reckonedRange(amount))) return []
  const [a, b] = [numberOf(from.metric), numberOf(to.metric)]
  const apart = Math.abs(to.metric.value - from.metric.value)
  return [
    {
      kind: 'change',
      place: amount.metric.place,
      stated: amount.metric.text,
      terms: `(${actual === 'rise' ? b : a}-${actual === 'rise' ? a : b})÷${a}`,
      computed: writePercent((apart / from.metric.value) * 100),
      related: [from, to].map(({ metric }) => ({ metric, note: 'base' })),
    },
  ]
}
