import { allMatches } from '../../../report/text/all-matches.ts'
import { groupBy } from '../../../report/group.ts'
import { blockOf } from '../../../report/links.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Change, Indicator, Report } from '../../../report/types.ts'
import { type FigureBlock, figureBlocks, gapBetween } from '../in-block.ts'
import { grownToTimes } from './grown-to-times.ts'
import { agree, isPlain, numberOf, type Range, statedRange } from '../stated-range.ts'
import type { Impossible } from './impossible-change.ts'

const doubled = /翻(?:了)?([一两二三四五]?)番/gu
const ofTheOther = /^[^，。；、\d]{0,4}的$/u
const isThat = /(?:是|为|达到?|相当于)(?:\d{4}年)?[^，。；、\d]{0,12}$/u
const ofThePast = /(?:上年|去年|\d年)(?:同期)?的$/u
const ofThePastNext = /^[，（](?:是|为|达到?)(?:上年|去年|\d{4}年)(?:同期)?的$/u
const fromNext = /^[，（]即?(?:由|从)[^，。；、\d]{0,12}$/u
const toNext = /^[^，。；、\d]{0,8}[到至为]$/u
/** By so many times, other ends are meant; a point that stands one place off is less. */
const farthest = 12
const less = /^[^，。；]{0,6}(?:以下|以内|左右|多)/u

/** 下降2倍, 下降120%, 增长-12%, 翻番 and N倍 that their figures contradict. */
export function findImpossible(report: Report): Impossible[] {
  const blocks = figureBlocks(report)
  const byBlock = groupBy(report.changes, ({ to }) => String(to?.block))
  return [
    ...report.changes.flatMap((change) => change.amounts.flatMap((amount) => alone(report, amount) ?? [])),
    ...blocks.flatMap((block) => [
      ...(block.value.includes('翻') ? doublings(block, byBlock.get(String(block.figures[0]?.block)) ?? []) : []),
      ...(block.value.includes('倍') ? [...multiples(block), ...grownToTimes(block)] : []),
    ]),
  ]
}

/** What no amount of this direction can be, whatever its ends. */
function alone(report: Report, { figure, direction }: Change['amounts'][number]): Impossible | null {
  const { metric } = figure
  const found = { place: metric.place, text: metric.text, terms: '', computed: '' }
  if (direction === 'fall' && metric.unit === '倍') return { ...found, kind: 'fold' }
  if (direction === 'fall' && metric.unit === '%' && metric.value > 100 && isPlain(metric))
    return { ...found, kind: 'beyond' }
  const sign = blockOf(report, figure).text.value.charAt(metric.start - 1)
  const minus = sign === '-' || sign === '−' || /^[-−]/u.test(metric.text)
  return minus && /[%倍]|百分点/u.test(metric.unit ?? '') ? { ...found, kind: 'negative' } : null
}

/** 由8个增加到16个，翻两番: so many times two. */
function doublings(block: FigureBlock, changes: Change[]): Impossible[] {
  const known = new Map(changes.flatMap((change) => (change.to ? [[change.to.metric.end, change] as const] : [])))
  const begun = new Map(
    changes.flatMap((change) => (change.from && change.to ? [[change.from.metric.start, change] as const] : [])),
  )
  return allMatches(block.value, doubled).flatMap((match): Impossible[] => {
    const start = match.index
    const lead = /[^。；\d]{0,16}$/u.exec(block.value.slice(Math.max(0, start - 16), start))?.[0] ?? ''
    const at = Array.from(lead, (_, offset) => start - lead.length + offset).find((end) => known.has(end))
    // 翻一番，由36场增加到72场
    const next =
      /^[^。；\d]{0,16}/u.exec(block.value.slice(start + match[0].length, start + match[0].length + 16))?.[0] ?? ''
    const after = fromNext.test(next) ? begun.get(start + match[0].length + next.length) : undefined
    const { from, to } = known.get(at ?? -1) ?? after ?? comparedAt(block, start)
    if (!from || !to) return []
    const [a, b] = [statedRange(from), statedRange(to)]
    if (a[0] <= 0) return []
    const times = 2 ** ({ 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 }[match[1] ?? ''] ?? 1)
    const near = /[近约]$/u.test(lead)
    const stated: Range = [times * (near ? 0.75 : 0.95), times * 1.15]
    if (agree([b[0] / a[1], b[1] / a[0]], stated)) return []
    const end = start + match[0].length
    return [
      {
        kind: 'double',
        place: placeOf(block.text, start, end),
        text: block.text.raw.slice(start, end),
        terms: `${numberOf(to.metric)}÷${numberOf(from.metric)}`,
        computed: ratioOf(to, from),
      },
    ]
  })
}

/** 1540件，比上年的770件翻了两番: the two figures right before. */
function comparedAt({ figures, value }: FigureBlock, end: number): { from?: Indicator; to?: Indicator } {
  const at = figures.findLastIndex(({ metric }) => metric.end <= end)
  if (at < 1 || !/^(?:相比)?，?(?:实现)?$/u.test(value.slice(figures[at]?.metric.end, end))) return {}
  const [to, from] = [figures[at - 1], figures[at]]
  if (!to || !from?.past || to.measure !== from.measure || to.metric.sentence !== from.metric.sentence) return {}
  return /[。；]/u.test(value.slice(to.metric.end, from.metric.start)) ? {} : { from, to }
}

/** 720家，是上年240家的4倍. */
function multiples(block: FigureBlock): Impossible[] {
  const { figures } = block
  return figures.flatMap((times, at): Impossible[] => {
    if (times.metric.unit !== '倍') return []
    const [base, figure] = endsAround(block, at) ?? [figures[at - 1], figures[at - 2]]
    if (!base || !figure || base.measure === null || base.measure !== figure.measure) return []
    if (![times, base, figure].every(({ metric }) => isPlain(metric))) return []
    if (figure.metric.sentence !== times.metric.sentence || less.test(times.after)) return []
    const before = figure.metric.end <= base.metric.start && base.metric.end <= times.metric.start
    if (before && !(ofTheOther.test(gapBetween(block, base, times)) && isThat.test(gapBetween(block, figure, base))))
      return []
    const [a, b] = [statedRange(base), statedRange(figure)]
    if (a[0] <= 0 || agree([b[0] / a[1], b[1] / a[0]], statedRange(times))) return []
    if (isOfAnotherScale(figure.metric.value / base.metric.value, times.metric.value)) return []
    return [
      {
        kind: 'multiple',
        place: times.metric.place,
        text: times.metric.text,
        terms: `${numberOf(figure.metric)}÷${numberOf(base.metric)}`,
        computed: ratioOf(figure, base),
      },
    ]
  })
}

/** 是上年的1.5倍，由80件增加到120件, or the other way round. */
function endsAround(block: FigureBlock, at: number): [Indicator, Indicator] | null {
  const [first, last, times, base, figure] = [-2, -1, 0, 1, 2].map((offset) => block.figures[at + offset])
  if (
    times &&
    first &&
    last &&
    ofThePastNext.test(gapBetween(block, last, times)) &&
    toNext.test(gapBetween(block, first, last))
  )
    return first.past ? [first, last] : null
  if (!times || !base || !figure || !ofThePast.test(times.before)) return null
  const follows = fromNext.test(gapBetween(block, times, base)) && toNext.test(gapBetween(block, base, figure))
  return follows ? [base, figure] : null
}

/** 日均34件，是上年10405件的1.2倍: of what was not told so near. */
export function isOfAnotherScale(computed: number, stated: number): boolean {
  return computed > stated * farthest || computed < stated / farthest
}

function ratioOf(to: Indicator, from: Indicator): string {
  return `${String(Number((to.metric.value / from.metric.value).toFixed(2)))}倍`
}
