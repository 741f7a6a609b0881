import { afterLast, beforeFirst } from '../../../report/text/cut-at-marks.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { countsBefore, openerOf, someOf } from './counts-before.ts'
import type { FigureWords } from '../figure-words.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount, leadOf } from '../in-block.ts'
import { type LeftWords, makeLeftForm } from './left-form.ts'
import { meanWords } from '../mean-words.ts'
import { exceeding } from '../exceeding.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, type Range, statedRange, writeLike } from '../stated-range.ts'

/** Patterns of the words of what is done and what is left. */
export interface RestWords extends FigureWords, LeftWords {
  /** 办结, 化解. */
  done: string
  /** Something is from before (结转): what is left cannot be reckoned. */
  older: string
}

const least = 2
const limit = 0.15

/** 排查196起，化解191起，尚有6起未化解: what is done does not leave so many. */
export function makeRestCheck({ done, left, undone, older, figures }: RestWords): (report: Report) => Miscount[] {
  const doing = new RegExp(`(?:${done})`, 'gu')
  const leftForm = makeLeftForm({ left, undone })
  const before = new RegExp(older, 'u')
  const aside = new RegExp(meanWords({ figures }), 'u')
  const mayBeLeft = new RegExp(`未|有|${left}|${undone}`, 'u')
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((rest, at) => {
        const lead = leadOf(block, at, 24)
        if (!mayBeLeft.test(lead)) return []
        if (!isCount(rest) || rest.metric.target) return []
        const [part, whole] = countsBefore(block, at, aside)
        if (!part || !whole) return []
        const words = part.before + part.after
        const acts = words.match(doing) ?? []
        const clause = afterLast(lead, '，。；、')
        const form = leftForm(rest, clause, { words, isDivided: isDividedIn(block, { whole, part, rest }) })
        // 126名，118名持证，其余8名: some of those, and the others.
        const isOfThem = form === 'left' && part.before === '' && /^其[余他]/u.test(clause)
        if (form === null || (form !== 'not' && acts.length === 0 && !isOfThem)) return []
        // 立案64件，其中罚款51件，其余7件: the parts of a list, which is judged as such.
        if (form === 'left' && openerOf(block, at) !== null) return []
        const from = block.value.lastIndexOf('。', whole.metric.start) + 1
        const story = block.value.slice(Math.max(from, whole.metric.start - 60), rest.metric.end)
        if (
          before.test(story) ||
          before.test(beforeFirst(block.value.slice(rest.metric.end, rest.metric.end + 16), '。；'))
        )
          return []
        const rests = restsFrom(block, at)
        if (form !== 'left') return judge(whole, part, rests)
        return isLeftOfEarlier(block, whole, rests[0]) ? [] : [...judge(whole, part, rests), ...tooMany(whole, part)]
      }),
    )
}

/** 16个部门有11个完成对接，尚有6个部门未接入: some of a number of things, and all others of it. */
function isDividedIn(
  block: FigureBlock,
  { whole, part, rest }: { whole: Indicator; part: Indicator; rest: Indicator },
): boolean {
  const units = new Set([whole, part, rest].map(({ metric }) => metric.unit))
  return (
    units.size === 1 &&
    someOf.test(gapBetween(block, whole, part)) &&
    block.figures.indexOf(rest) - block.figures.indexOf(whole) === 2
  )
}

/** 受理72件，办结69件，当日办结41件；其余3件: what is left is of what stands before both. */
function isLeftOfEarlier({ figures }: FigureBlock, whole: Indicator, { metric, measure }: Indicator): boolean {
  const before = figures[figures.indexOf(whole) - 1]
  return (
    before?.measure === measure &&
    before.metric.sentence === whole.metric.sentence &&
    before.metric.value - whole.metric.value === metric.value
  )
}

/** 正在推进2项，长期坚持1项: with what may be counted beside it. */
function restsFrom(block: FigureBlock, at: number): [Indicator, ...Indicator[]] {
  const first = block.figures[at] as Indicator
  const others = block.figures.slice(at + 1, at + 4)
  const end = others.findIndex((figure, index) => {
    const gap = gapBetween(block, others[index - 1] ?? first, figure)
    return figure.measure !== first.measure || !/^[^，。；、]{0,12}[，、；][^，。；、]{0,12}$/u.test(gap)
  })
  return [first, ...(end < 0 ? others : others.slice(0, end))]
}

/** 排查27处，整改29处，其余2处: more was done than there was to do, though something is left. */
function tooMany(whole: Indicator, part: Indicator): Miscount[] {
  const over = part.metric.value - whole.metric.value
  const isSlip = over > 0 && over <= Math.max(least, limit * whole.metric.value)
  if (whole.measure !== part.measure || !isSlip || agree(statedRange(whole), statedRange(part))) return []
  return [exceeding(part, whole)]
}

function judge(whole: Indicator, part: Indicator, [rest, ...others]: [Indicator, ...Indicator[]]): Miscount[] {
  const [all, some, left] = [statedRange(whole), statedRange(part), statedRange(rest)]
  if (
    whole.measure !== part.measure ||
    part.metric.value > whole.metric.value ||
    rest.metric.value > whole.metric.value
  )
    return []
  const gap: Range = [all[0] - some[1], all[1] - some[0]]
  const sums = others.map((_, end) => addRanges([left, ...others.slice(0, end + 1).map(statedRange)]))
  if ([left, ...sums].some((sum) => agree(gap, sum))) return []
  const value = whole.metric.value - part.metric.value
  if (Math.abs(value - rest.metric.value) > Math.max(least, limit * whole.metric.value)) return []
  return [
    {
      kind: 'sum',
      place: rest.metric.place,
      stated: rest.metric.text,
      terms: `${numberOf(whole.metric)}-${numberOf(part.metric)}`,
      computed: writeLike(whole.metric, Number(value.toPrecision(12))),
      related: [
        { metric: whole.metric, note: 'base' },
        { metric: part.metric, note: 'part' },
      ],
    },
  ]
}
