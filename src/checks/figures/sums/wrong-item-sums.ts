import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureBlock, figureBlocks, isCount } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, statedRange, writeLike } from '../stated-range.ts'

/** Pattern of what opens items in paragraphs of their own. */
export interface ItemWords {
  /** 具体, 构成情况 */
  itemized: string
}

const closed = /[；;。]$/u
const longest = 60
const most = 30
const limit = 0.2

/** Makes a check of a whole (全年新增6240个，具体为：) that is not the sum of the items, one a paragraph, which it opens. */
export function makeItemSumCheck({ itemized }: ItemWords): (report: Report) => Miscount[] {
  const opened = new RegExp(`^[^，。；：（）\\d]{0,12}[，。]?(?:${itemized})(?:为|是|如下|包括|有)?：$`, 'u')
  return (report) => {
    const blocks = figureBlocks(report)
    return blocks.flatMap((block, at) => {
      const whole = block.figures.at(-1)
      if (!whole || !opened.test(block.value.slice(whole.metric.end))) return []
      const parts = isCount(whole) ? itemsAfter(blocks, at, whole) : []
      return parts.length > 1 ? judge(whole, parts) : []
    })
  }
}

/** The figure of each item up to the one that ends with 。; none where an item has no such figure or several. */
function itemsAfter(blocks: readonly FigureBlock[], at: number, whole: Indicator): Indicator[] {
  const parts: Indicator[] = []
  for (const block of blocks.slice(at + 1, at + 1 + most)) {
    const alike = block.figures.filter(({ measure }) => measure === whole.measure)
    const [part] = alike
    if (!part || alike.length > 1 || part.block !== whole.block + parts.length + 1 || !isCount(part)) return []
    if (block.value.length > longest || !closed.test(block.value)) return []
    parts.push(part)
    if (block.value.endsWith('。')) return parts
  }
  return []
}

function judge(whole: Indicator, parts: Indicator[]): Miscount[] {
  if (agree(addRanges(parts.map(statedRange)), statedRange(whole))) return []
  const sum = parts.reduce((total, { metric }) => total + metric.value, 0)
  if (Math.abs(sum - whole.metric.value) > limit * whole.metric.value) return []
  return [
    {
      kind: 'sum',
      place: whole.metric.place,
      stated: whole.metric.text,
      terms: parts.map(({ metric }) => numberOf(metric)).join('+'),
      computed: writeLike(parts[0]?.metric ?? whole.metric, Number(sum.toPrecision(12))),
      related: parts.map(({ metric }) => ({ metric, note: 'part' as const })),
    },
  ]
}
