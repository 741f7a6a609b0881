import { baseBehind } from './base-behind.ts'
import { bareEnds, type Ends, endsOf, isListed } from './change-ends.ts'
import type { Around } from './around.ts'
import { isPair } from './is-pair.ts'
import { blockOf, linked, sentenceOf } from '../links.ts'
import type { ChangePatterns } from './change-patterns.ts'
import type { Amount, Change, Direction, Indicator, Report } from '../types.ts'
import { ofYearBefore } from './year-before.ts'

type Body = Pick<Report, 'blocks' | 'sentences' | 'meta'>

/** Finds what is said to have become more or less, in order; ends are null where they do not stand there. */
export function changesOf(body: Body, indicators: Indicator[], patterns: ChangePatterns): Change[] {
  const changes: Change[] = []
  const earlier = ofYearBefore(indicators, body.meta.reportYear)
  let last: { change: Change; at: number; isListed?: boolean } | null = null
  for (const [at, figure] of indicators.entries()) {
    const around = aroundOf(body, indicators, at)
    const direction = directionOf(around.lead(figure), patterns) ?? directionBefore(around, patterns)
    if (direction === null) {
      const ends = bareEnds(around, patterns)
      // 减少16件、下降25%，由64件降到48件: what the amounts are of comes after them.
      const led =
        last?.at === at - 2 && last.isListed !== true && around.second !== undefined && around.last !== undefined
      if (ends && last && led && isOpen(last.change) && patterns.fromNext.test(gapOf(around))) {
        Object.assign(last.change, ends)
      } else if (ends && !isSame(changes.at(-1), ends)) changes.push({ ...ends, amounts: [] })
      continue
    }
    const amount: Amount = { figure, direction }
    // 增加46件，达到276件，增长20%: the end stands between the amounts.
    if (last && last.at === at - 2 && endsIn(last.change, around.last) && isReached(around, patterns)) {
      last.change.to ??= around.last ?? null
      last.change.amounts.push(amount)
      last.at = at
      continue
    }
    // 比上年减少24件，下降25%: a second amount of the same change.
    if (last && last.at === at - 1 && around.last && patterns.chained.test(around.gap(around.last, figure))) {
      last.change.from ??= baseBehind(around, last.change.to, patterns)
      last.change.amounts.push(amount)
      last.at = at
      continue
    }
    // 分别下降25%和66.7%: which of them is whose?
    const shared = around.lead(figure).includes('分别')
    const ends = (shared ? null : endsOf(around, patterns, earlier)) ?? { from: null, to: null, direction: null }
    const known = ends.from && ends.to && changes.at(-1)
    const bare = known && known.from === ends.from && known.to === ends.to && known.amounts.length === 0 ? known : null
    const change: Change = bare ?? { ...ends, amounts: [] }
    change.amounts.push(amount)
    if (!bare) changes.push(change)
    last = { change, at, isListed: isListed(around) }
  }
  return changes
}

/** 压缩62.5%，由8天压缩到3天: the amount has its ends already. */
function isSame(change: Change | undefined, { from, to }: Ends): boolean {
  return change?.from === from && change.to === to
}

/** Whether a change may end in a figure: 比上年的52件增加13件，达到65件，增长25%. */
function endsIn({ to }: Change, figure: Indicator | undefined): boolean {
  return to === null || to === figure
}

function isOpen({ from, to }: Change): boolean {
  return from === null && to === null
}

/** What stands between the two figures before one. */
function gapOf({ last, second, gap }: Around): string {
  return last && second ? gap(second, last) : ''
}

function aroundOf(body: Body, indicators: Indicator[], at: number): Around {
  const figure = linked(indicators, at, 'indicator')
  const { value } = blockOf(body, figure).text
  const near = (index: number) => (indicators[index]?.block === figure.block ? indicators[index] : undefined)
  return {
    figure,
    last: near(at - 1),
    second: near(at - 2),
    next: near(at + 1),
    third: near(at + 2),
    near: () =>
      indicators.slice(Math.max(0, at - 8), at).filter(({ metric }) => metric.sentence === figure.metric.sentence),
    gap: (from, to) => value.slice(from.metric.end, to.metric.start),
    lead: ({ metric, index }) => {
      const before = near(index - 1)
      const start = Math.max(
        metric.start - 40,
        sentenceOf(body, metric).start,
        before && before.index < index ? before.metric.end : 0,
      )
      return value.slice(start, metric.start)
    },
  }
}

function directionOf(lead: string, { rise, fall }: ChangePatterns): Direction | null {
  return fall.test(lead) ? 'fall' : rise.test(lead) ? 'rise' : null
}

/** 压缩办理时限62.5%，由20天压缩到8天: a percentage of what the noun between names, told by the ends behind it. */
function directionBefore({ figure, next, third, gap, lead }: Around, patterns: ChangePatterns): Direction | null {
  if (figure.metric.unit !== '%' || !next || !third || !isPair(next, third)) return null
  if (!patterns.fromNext.test(gap(figure, next)) || !patterns.to.test(gap(next, third))) return null
  const own = lead(figure)
  return patterns.fallIn.test(own) ? 'fall' : patterns.riseIn.test(own) ? 'rise' : null
}

function isReached({ figure, last, second, gap }: Around, patterns: ChangePatterns): boolean {
  if (!last || !second || !isPair(second, last) || second.metric.sentence !== figure.metric.sentence) return false
  return patterns.reached.test(gap(second, last)) && patterns.chained.test(gap(last, figure))
}
