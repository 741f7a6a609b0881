import type { Indicator, Report } from '../../report/types.ts'
import { isDigitSlip } from './digits-slip.ts'
import { makeSeriesFinder, type OpeningWords, type Part, type Series } from './find-series.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount } from './in-block.ts'
import type { Miscount } from './miscount.ts'
import { addRanges, agree, numberOf, type Range, statedRange, stepOf, writeLike } from './stated-range.ts'

/** Patterns of the words of wholes and their parts. */
export interface SumWords extends OpeningWords {
  /** Labels of what remains (其他): the list is complete. */
  rest: string
  /** Labels that may still follow it (尚未审结). */
  open: string
  /** Groups of labels that together are always the whole. */
  closed: string[][]
  /** Labels that one and the same case can have together (女性 and 党员; 立案 and 办结). */
  overlapping: string
  /** Acts that may go together (责令 and 罚款), so that their sum proves little. */
  combined: string
  /** Labels that can be more than the whole, since they take over from earlier (办结). */
  carried: string
}

/** How far a sum may be off, as a share of the whole, to be taken for a mistake. */
interface Verdict {
  kind: 'sum' | 'exceed' | 'doubtful'
  size: number
}

const back = 12

/** Wholes that are not the sum of the parts they introduce, or less than one of them. */
export function makeSumCheck(words: SumWords): (report: Report) => Miscount[] {
  const findSeries = makeSeriesFinder(words)
  const judge = makeJudge(words)
  const carried = new RegExp(words.carried, 'u')
  return (report) => {
    // 比上年增加20件，其中…: the parts of a change are changes.
    const changing = new Set(report.changes.flatMap(({ amounts }) => amounts.map(({ figure }) => figure)))
    return figureBlocks(report).flatMap((block) => {
      const taken = new Set<Indicator>()
      return block.figures.flatMap((figure, at) => {
        if (taken.has(figure)) return []
        const series = findSeries(block, at)
        if (!series || changing.has(figure)) return []
        if (series.opening !== 'none') for (const { figure: part } of series.parts) taken.add(part)
        const wholes = wholesBefore(block, series, taken)
        const whole = wholes[0]
        if (!whole || changing.has(whole)) return []
        const larger = largerPart(block, { series, whole, wholes }, carried)
        if (larger) return [larger]
        const verdict = series.parts.length < 2 ? null : judge(block, series, wholes)
        return verdict ? [describe(whole, series.parts.slice(0, verdict.size), verdict.kind)] : []
      })
    })
  }
}

/** What the series can be the parts of, the likeliest first. */
function wholesBefore(block: FigureBlock, { at, opening, parts }: Series, taken: Set<Indicator>): Indicator[] {
  const { figures } = block
  const measure = parts[0]?.figure.measure
  const before = figures.slice(Math.max(0, at - back), at).toReversed()
  const own = new Set(parts.map(({ figure }) => figure))
  const alike = before.filter((figure) => figure.measure === measure && isCount(figure) && !own.has(figure))
  const first = parts[0]?.figure
  // Only figures that say something about the whole may stand between: 94件，同比增长5%，其中….
  const direct = before.find(
    ({ metric, measure: its, before: words }) =>
      metric.unit !== '%' && its !== '个百分点' && !/(?:平均|[人户日月场]均|每)[^，。；]{0,12}$/u.test(words),
  )
  const near = direct && first && first.metric.sentence - direct.metric.sentence <= 1
  const free = alike.filter((figure) => !taken.has(figure))
  if (opening === 'announced') return [...free, ...alike.filter((figure) => taken.has(figure))]
  if (!direct || !near) return []
  // 发现问题325个，发出通知书74份，其中程序类143个: the whole stands further off.
  if (direct.measure !== measure) {
    const own = free.filter(({ metric }) => metric.sentence === first.metric.sentence)
    return opening === 'within' && parts.length > 2 ? own.filter((one) => isNear(one, parts)) : []
  }
  if (!isCount(direct)) return []
  // 其中甲30件、乙20件，其中罚款…: of the last part, or of the whole?
  return taken.has(direct) ? [] : [direct, ...alike.filter((figure) => figure !== direct)]
}

function isNear({ metric }: Indicator, parts: Part[]): boolean {
  const sum = parts.reduce((total, { figure }) => total + figure.metric.value, 0)
  return Math.abs(sum - metric.value) <= 0.05 * metric.value
}

/** 查处46起，其中电鱼52起. */
function largerPart(
  block: FigureBlock,
  { series, whole, wholes }: { series: Series; whole: Indicator; wholes: Indicator[] },
  carried: RegExp,
): Miscount | null {
  if (series.opening === 'none' || series.opening === 'colon' || series.opening === 'bracket') return null
  if (series.opening === 'announced' && series.parts.length < 2) return null
  const least = Math.max(...wholes.slice(0, 4).map((one) => statedRange(one)[1]))
  const part = listedTogether(block, series, whole).find(
    ({ figure, label }) => statedRange(figure)[0] > least && !carried.test(label + figure.after),
  )
  // 其中 may open what is no part at all (其中，全年…).
  if (!part || part.figure.whole || (part.figure !== series.parts[0]?.figure && series.opening === 'announced'))
    return null
  if (gapBetween(block, whole, series.parts[0]?.figure ?? whole).length > 40) return null
  return {
    kind: 'exceed',
    place: part.figure.metric.place,
    stated: part.figure.metric.text,
    terms: numberOf(part.figure.metric),
    computed: whole.metric.text,
    related: [{ metric: whole.metric, note: 'base' }],
  }
}

/** The parts up to where a lone ， ends the list: 造林148亩、其中甲43亩，修复草原517亩 tells of something else. */
function listedTogether(block: FigureBlock, { parts }: Series, whole: Indicator): Part[] {
  const gaps = parts.slice(1).map(({ figure }, at) => gapBetween(block, parts[at]?.figure ?? figure, figure))
  // 隐患820处，其中重大12处，已整改835处: what was done with the same things.
  const parted = gaps.map((gap) => gap.includes('，') && !/，[均现]?已/u.test(gap))
  const first = parts[0]?.figure ?? whole
  const isAside = gapBetween(block, whole, first).includes('、其中')
  const end = parted.findIndex((is, at) => is && (isAside || parted[at === 0 ? 1 : at - 1] !== true))
  return end < 0 ? parts : parts.slice(0, end + 1)
}

function makeJudge(words: SumWords) {
  const [rest, open, overlapping, combined] = [
    new RegExp(words.rest, 'u'),
    new RegExp(words.open, 'u'),
    new RegExp(words.overlapping, 'u'),
    new RegExp(words.combined, 'u'),
  ]
  const groups = words.closed.map((group) => group.map((source) => new RegExp(source, 'u')))
  return (block: FigureBlock, { opening, parts }: Series, wholes: Indicator[]): Verdict | null => {
    const whole = wholes[0]
    if (!whole) return null
    const ranges = parts.map(({ figure }) => statedRange(figure))
    // The list may begin and end anywhere: no alarm if any run of it makes a whole.
    const prefixes = ranges.map((_, end) => addRanges(ranges.slice(0, end + 1)))
    if (parts.length <= 12 && runsOf(ranges).some((range) => agree(range, statedRange(whole)))) return null
    if (prefixes.some((range) => wholes.some((one) => agree(range, statedRange(one))))) return null
    const pairs = wholes.slice(0, 4).map((one, at) => addRanges([statedRange(one), statedRange(wholes[at + 1] ?? one)]))
    const all = prefixes.at(-1)
    if (!all || pairs.slice(0, -1).some((range) => agree(range, all))) return null
    const labels = parts.map(({ label }) => label)
    const excessOf = (size: number) =>
      (parts.slice(0, size).reduce((sum, { figure }) => sum + figure.metric.value, 0) - whole.metric.value) /
      whole.metric.value
    const size = completeSize(labels, { rest, open, groups, opening })
    if (size !== null) {
      const excess = excessOf(size)
      const limit =
        opening === 'none'
          ? size > 2
            ? 0.2
            : 0.12
          : opening === 'announced' && gapBetween(block, whole, parts[0]?.figure ?? whole).length > 60
            ? 0.15
            : 0.35
      return Math.abs(excess) <= limit ? { kind: 'sum', size } : null
    }
    const excess = excessOf(parts.length)
    const money = whole.measure === '元'
    const has = (pattern: RegExp) => parts.some(({ label, figure }) => pattern.test(label + figure.after.slice(0, 8)))
    if (opening !== 'announced' && !money && has(overlapping)) return null
    const mixed = opening !== 'announced' && !money && has(combined)
    const slip = isSlip(whole, parts)
    const hair = slip && parts.length > 2 && Math.abs(excess) <= 0.03
    const ended = parts.length > 1 && open.test(labels.at(-1) ?? '') && !mixed
    if (opening === 'none' && ended && Math.abs(excess) <= 0.1) return { kind: 'doubtful', size: parts.length }
    if (opening === 'none')
      return isEvident(block, { parts, whole, excess, slip }) ? { kind: 'doubtful', size: parts.length } : null
    if (mixed) return hair ? { kind: 'doubtful', size: parts.length } : null
    if (excess > 0) return excess <= 0.25 ? { kind: 'sum', size: parts.length } : null
    const short = -excess
    const open3 = parts.length > 2
    if (opening === 'announced')
      return short <= 0.2 && open3
        ? { kind: 'sum', size: parts.length }
        : short <= 0.1
          ? { kind: 'doubtful', size: 2 }
          : null
    const classes = open3 && labels.every((label) => label.endsWith('类'))
    const limit =
      opening === 'bracket' || opening === 'colon' ? (open3 ? 0.1 : 0.03) : classes ? 0.05 : open3 ? 0.04 : 0.02
    const evident = slip || (open3 && short <= 0.03) || opening === 'bracket'
    if (classes && short <= 0.03) return { kind: 'sum', size: parts.length }
    return short <= limit && evident ? { kind: 'doubtful', size: parts.length } : null
  }
}

/** How many labels of a list surely are the whole; null where it may be partial. */
function completeSize(
  labels: string[],
  { rest, open, groups, opening }: { rest: RegExp; open: RegExp; groups: RegExp[][]; opening: Opening },
): number | null {
  const last = labels.findLastIndex((label) => rest.test(label))
  if (last > 0 && (opening !== 'none' || /^(?:涉及|包括|含|有)/u.test(labels[0] ?? ''))) {
    let size = last + 1
    while (size < labels.length && open.test(labels[size] ?? '')) size++
    return size
  }
  for (const group of groups) {
    const ends = group.map((pattern) => labels.findIndex((label) => pattern.test(label)))
    const size = Math.max(...ends) + 1
    if (ends.every((at) => at >= 0) && new Set(ends).size === group.length && size === group.length) return size
  }
  return null
}

type Opening = Series['opening']

/** Without a word that opens it, a list behind its whole is known by its marks, and by how near it comes. */
function isEvident(
  block: FigureBlock,
  { parts, whole, excess, slip }: { parts: Part[]; whole: Indicator; excess: number; slip: boolean },
): boolean {
  const [first, second, third] = parts.map(({ figure }) => figure)
  if (!first || !second || !slip || Math.abs(excess) > 0.05 || whole.metric.value < 20) return false
  const listed =
    /^[^，。；]{0,6}、/u.test(gapBetween(block, first, second)) &&
    /^[^，。；、：（）]{0,12}[，：]/u.test(gapBetween(block, whole, first))
  return listed && (third !== undefined || whole.whole)
}

/** The sums of all runs of a list. */
function runsOf(ranges: Range[]): Range[] {
  return ranges.flatMap((_, from) =>
    ranges.slice(from).map((__, size) => addRanges(ranges.slice(from, from + size + 1))),
  )
}

/** Whether one wrong key in the whole or in one part explains the sum. */
function isSlip({ metric }: Indicator, parts: Part[]): boolean {
  const step = Math.min(stepOf(metric), ...parts.map(({ figure }) => stepOf(figure.metric)))
  const units = (value: number) => Math.round(value / step)
  const sum = parts.reduce((total, { figure }) => total + units(figure.metric.value), 0)
  const gap = units(metric.value) - sum
  if (isDigitSlip(units(metric.value), sum)) return true
  return parts.some(({ figure }) => isDigitSlip(units(figure.metric.value), units(figure.metric.value) + gap))
}

function describe({ metric }: Indicator, parts: Part[], kind: Miscount['kind']): Miscount {
  const shown = parts.map(({ figure }) => figure.metric)
  const finest = shown.reduce((a, b) => (stepOf(b) < stepOf(a) ? b : a), metric)
  const sum = shown.reduce((total, part) => total + part.value, 0)
  return {
    kind,
    place: metric.place,
    stated: metric.text,
    terms: shown.map(numberOf).join('+'),
    computed: writeLike(finest, Number(sum.toPrecision(12))),
    related: shown.map((part) => ({ metric: part, note: 'part' as const })),
  }
}
