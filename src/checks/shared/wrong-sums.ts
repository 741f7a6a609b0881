import type { Indicator } from '../../report/indicator.ts'
import type { Report } from '../../report/types.ts'
import type { Miscount } from './miscount.ts'
import { addRanges, agree, isPlain, numberOf, statedRange, writeLike } from './stated-range.ts'

interface Part {
  figure: Indicator
  label: string
  /** 其中 or the like stands before the first of the list. */
  introduced: boolean
}

/** Opens the parts right behind the whole; its group is the first label. */
const opening =
  /^[^，。；：（）]{0,16}[，。；：]?（?(?:其中|分别(?:为|是)|具体(?:为|是))(?:包括|有)?[：，]?([^，。；：、（）\d]{1,20})$/u
/** Without such words, only the classes of a closed group are parts: 清理文件21件，继续有效12件、修改5件、废止4件. */
const unopened = /^[^，。；：（）]{0,20}[，：]([^，。；：、（）\d]{1,12})$/u
const following = /^[^，。；、：（）]{0,12}[，、和及]([^，。；：、（）]{1,20})$/u
const foreign = /同比|环比|较上|比上|增长|增加|下降|降低|减少|累计|共计|合计|其中|占比/u
// 其他方式处理 is a status like the others, and some may still be pending.
const rest = /^(?:其他|其它|其余|剩余|余下)(?!.*(?:处理|方式|办结|审结))/u
const most = 60

/**
 * Wholes that are not the sum of the parts they introduce. Only lists that show that they are complete are
 * reckoned: with 其他 at the end, a closed pair (`closed`: groups of patterns), or classes that miss by a hair.
 */
export function findWrongSums(report: Report, figures: Indicator[], closed: string[][]): Miscount[] {
  const groups = closed.map((group) => group.map((source) => new RegExp(source, 'u')))
  return figures.flatMap((whole, at) => {
    const value = report.blocks[whole.block]?.text.value ?? ''
    const { metric } = whole
    if (!isPlain(metric) || metric.unit === null || metric.unit === '%') return []
    const parts = partsAfter(figures, at, value)
    const list = completeList(parts, groups)
    if (!list) return []
    const ranges = parts.map(({ figure }) => statedRange(figure))
    const stated = statedRange(whole)
    // The list may end anywhere: no alarm if any beginning of it makes the whole.
    if (ranges.some((_, end) => agree(addRanges(ranges.slice(0, end + 1)), stated))) return []
    const shown = parts.slice(0, list.size).map(({ figure }) => figure.metric)
    const range = addRanges(ranges.slice(0, list.size))
    const sum = shown.reduce((total, part) => total + part.value, 0)
    const excess = (sum - metric.value) / metric.value
    if (excess > list.over || -excess > list.under) return []
    // Perhaps they are the parts of a figure before (受理9件，办结8件，其中…).
    if (nearby(figures, at).some((other) => other.metric.unit === metric.unit && agree(range, statedRange(other))))
      return []
    const finest = shown.reduce((a, b) => (b.scale / 10 ** b.decimals < a.scale / 10 ** a.decimals ? b : a), metric)
    const [first] = shown
    return [
      {
        kind: 'sum' as const,
        metric,
        terms: shown.map(numberOf).join('+'),
        computed: writeLike(finest, sum),
        related: first ? [{ metric: first, note: 'part' as const }] : [],
      },
    ]
  })
}

/** The figures before one, in its block. */
export function nearby(figures: Indicator[], at: number): Indicator[] {
  return figures.slice(Math.max(0, at - 6), at).filter(({ block }) => block === figures[at]?.block)
}

function partsAfter(figures: Indicator[], at: number, value: string): Part[] {
  const whole = figures[at]
  const parts: Part[] = []
  let last = whole
  for (let next = at + 1; whole && last && next < figures.length && parts.length < most; next++) {
    const figure = figures[next]
    if (figure?.block !== whole.block || figure.metric.start - last.metric.end > 120) break
    const between = value.slice(last.metric.end, figure.metric.start)
    const inner = parts.length > 0 && between.lastIndexOf('（') > between.lastIndexOf('）')
    const share = figure.metric.unit === '%' && /占[^，。；]{0,8}$/u.test(between)
    if (inner || (share && parts.length > 0)) continue
    const plain = between.replaceAll(/（[^（）]{0,100}）/gu, '').replace(/，占[^，、。；]{0,20}$/u, '')
    const link = plain.replace(/^，占[^，、。；]{0,20}/u, '')
    const opened = opening.exec(link)?.[1]
    const label = parts.length > 0 ? following.exec(link)?.[1] : (opened ?? unopened.exec(link)?.[1])
    if (label === undefined || foreign.test(label) || figure.metric.unit !== whole.metric.unit) break
    if (!isPlain(figure.metric)) return []
    parts.push({ figure, label, introduced: parts[0]?.introduced ?? opened !== undefined })
    last = figure
    if (rest.test(label)) break
  }
  return parts
}

/** Where the list surely ends, and by what share of the whole its sum may be over or under it to be a slip. */
function completeList(parts: Part[], groups: RegExp[][]): { size: number; over: number; under: number } | null {
  const labels = parts.map(({ label }) => label)
  const introduced = parts[0]?.introduced ?? false
  if (introduced && labels.length >= 2 && rest.test(labels.at(-1) ?? ''))
    return { size: labels.length, over: 0.2, under: 0.2 }
  const group = groups.find(
    (patterns) =>
      labels.length >= patterns.length &&
      patterns.every((pattern) => labels.slice(0, patterns.length).some((label) => pattern.test(label))),
  )
  // Of a pair one may be left to the reader; three classes are all there are.
  if (group && (introduced || group.length > 2))
    return { size: group.length, over: 0.2, under: group.length > 2 ? 0.2 : 0.03 }
  const classes = introduced && labels.length >= 3 && labels.every((label) => label.endsWith('类'))
  return classes ? { size: labels.length, over: 0.03, under: 0.03 } : null
}
