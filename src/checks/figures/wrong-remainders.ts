import type { Indicator, Report } from '../../report/types.ts'
import { isDigitSlip } from './digits-slip.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount, leadOf } from './in-block.ts'
import type { Miscount } from './miscount.ts'
import { addRanges, agree, numberOf, statedRange, writeLike } from './stated-range.ts'

/** Patterns of the words of what is left of a whole. */
export interface RemainderWords {
  remainder: {
    /** Before what is left: 剩余, 尚有; `pending`: behind or before it, that it waits: 正在办理. */
    left: string
    pending: string
    /** What is no longer left: 办结. */
    done: string
    /** More than the whole may be left: 含上年结转. */
    more: string
  }
}

/** No whole is finished in more ways. */
const most = 5
/** Further off, it is left of something else. */
const limit = 0.3

/** 收到612件，办结574件，剩余48件正在办理: what is left is not the whole without what is done. */
export function makeRemainderCheck({ remainder }: RemainderWords): (report: Report) => Miscount[] {
  const [left, pending] = [new RegExp(`(?:${remainder.left})`, 'u'), new RegExp(`(?:${remainder.pending})`, 'u')]
  // 下达整改通知书275份 is not yet done.
  const finished = new RegExp(`(?:${remainder.done})(?:了|案件|事项|问题|线索)?$`, 'u')
  const [done, more] = [new RegExp(`(?:${remainder.done})`, 'u'), new RegExp(`(?:${remainder.more})`, 'u')]
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((rest, at) => {
        const lead = leadOf(block, at, 12)
        const behind = block.value.slice(rest.metric.end, rest.metric.end + 12).split(/[，。；]/u)[0] ?? ''
        const own = /[^，。；、：（]*$/u.exec(lead)?.[0] ?? ''
        if (!isCount(rest) || rest.part || !left.test(own) || !pending.test(own + behind)) return []
        const story = storyBefore(block, at)
        const [whole, ...gone] = story
        if (!whole || gone.length === 0 || gone.some(({ metric }) => metric.value > whole.metric.value)) return []
        const told = block.value.slice(Math.max(0, whole.metric.start - 20), rest.metric.end) + behind
        const since = block.value.slice(whole.metric.end, rest.metric.end) + behind
        if (more.test(told) || /\d{4}年/u.test(since) || !done.test(wordsOf(gone[0]))) return []
        if (whole.metric.target || finished.test(whole.words)) return []
        return judge({ whole, gone, rest, others: othersBehind(block, at) })
      }),
    )
}

function wordsOf(figure: Indicator | undefined): string {
  return figure ? figure.before + figure.words + figure.after.slice(0, 4) : ''
}

/** The figures of its measure before one in its sentence: the whole, and what is done of it. */
function storyBefore(block: FigureBlock, at: number): Indicator[] {
  const { figures } = block
  const rest = figures[at]
  const story: Indicator[] = []
  for (let before = at - 1; before >= 0 && story.length <= most; before--) {
    const figure = figures[before]
    if (!figure || !rest || figure.metric.sentence !== rest.metric.sentence) break
    if (/[；：]/u.test(gapBetween(block, figure, figures[before + 1] ?? rest))) break
    if (isCount(figure) && figure.measure === rest.measure) story.unshift(figure)
  }
  return story
}

/** 还有10个正在推进、12个尚未启动: more that is left, or is told of what is left. */
function othersBehind({ figures }: FigureBlock, at: number): Indicator[] {
  const rest = figures[at]
  return figures
    .slice(at + 1, at + 4)
    .filter((one) => isCount(one) && one.measure === rest?.measure && one.metric.sentence === rest.metric.sentence)
}

interface Told {
  whole: Indicator
  gone: Indicator[]
  rest: Indicator
  others: Indicator[]
}

function judge({ whole, gone, rest, others }: Told): Miscount[] {
  const stated = statedRange(whole)
  // Some of what stands between is only a part of what is done.
  const some = gone.reduce<Indicator[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
  const holds = (left: Indicator[]) => some.some((set) => agree(addRanges([...set, ...left].map(statedRange)), stated))
  if (holds([rest]) || others.some((_, last) => holds([rest, ...others.slice(0, last + 1)]))) return []
  const sums = some.slice(1).map((set) => {
    return { set, left: set.reduce((left, { metric }) => left - metric.value, whole.metric.value) }
  })
  // With more than one act, or more that is left, only a slip is evidence.
  const alone = gone.length === 1 && others.length === 0
  const found = alone
    ? sums.find(({ left }) => Math.abs(left - rest.metric.value) <= limit * whole.metric.value)
    : sums.find(({ left }) => isDigitSlip(left, rest.metric.value))
  if (!found || found.left < 0) return []
  const parts = [whole, ...found.set]
  return [
    {
      kind: 'sum',
      place: rest.metric.place,
      stated: rest.metric.text,
      terms: parts.map(({ metric }) => numberOf(metric)).join('-'),
      computed: writeLike(rest.metric, Number(found.left.toPrecision(12))),
      related: parts.map(({ metric }) => ({ metric, note: 'part' as const })),
    },
  ]
}
