import type { Indicator, Report } from '../../report/types.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount, leadOf } from './in-block.ts'
import type { Miscount } from './miscount.ts'
import { agree, numberOf, type Range, statedRange, writeLike } from './stated-range.ts'

/** So many groups of so many each. */
interface Group {
  count: Indicator
  each: Indicator
}

const eachOf =
  /^[^，。；、：（）\d]{0,10}[，、]?(?:平均)?(?:每(?:个|家|名|所|支|场|期)?|各(?=[配聘选设派有建开举组召办审]))[^，。；、：（）\d]{0,10}$/u
const link = /^[^，。；：（）\d]{0,12}(?:[，、；]|[和及与]|以及)[^，。；：（）\d]{0,6}$/u
const total = /[，、；。（](?:[一-龥]{0,4}?(?:合计|共计|总计|累计)|(?:全年|年内|今年)?共)[^，。；、：（）\d]{0,10}$/u
/** By more, others are counted, too. */
const more = 1.15
const ofAll = /全[年国省市县区州旗局]/u
const open = /(?:至少|不少于|不低于|以上|左右|不超过|至多|最多|平均)/u
/** 共26个，其中县城2个: there are more than the groups. */
const others = /^[^，。；：（）]{0,8}[，（；](?:其中|含|包括|另|还)/u
const limit = 0.3

/** “共96名，其中7个村每村12名、2个社区每个社区8名”: so many times so many do not make the whole. */
export function findWrongGroups(report: Report): Miscount[] {
  const blocks = figureBlocks(report).filter(({ value }) => /[每各]/u.test(value))
  return blocks.flatMap((block) =>
    block.figures.flatMap((_, at) => {
      const last = groupAt(block, at - 2)
      if (last && at >= 2 && groupAt(block, at) && link.test(between(block, at - 1))) return []
      const groups = groupsFrom(block, at)
      const [first] = groups
      if (!first) return []
      const whole = wholeOf(block, at, groups)
      return whole ? judge(whole, groups) : []
    }),
  )
}

function flat(text: string): string {
  return text.replaceAll(/（[^（）\d]{0,12}）/gu, '')
}

function groupAt(block: FigureBlock, at: number): Group | null {
  const [count, each] = [block.figures[at], block.figures[at + 1]]
  if (!count || !each || !isCount(count) || !isCount(each) || count.metric.sentence !== each.metric.sentence)
    return null
  if (count.measure === '人' || count.metric.value < 2 || count.metric.target || each.metric.target) return null
  const gap = flat(gapBetween(block, count, each))
  return eachOf.test(gap) && !open.test(gap) && !open.test(each.after.slice(0, 4)) ? { count, each } : null
}

function between(block: FigureBlock, at: number): string {
  const [one, two] = [block.figures[at], block.figures[at + 1]]
  return one && two ? gapBetween(block, one, two) : ''
}

function groupsFrom(block: FigureBlock, at: number): Group[] {
  const groups: Group[] = []
  for (let next = at; next < block.figures.length; next += 2) {
    const group = groupAt(block, next)
    if (!group || (groups.length > 0 && !link.test(between(block, next - 1)))) break
    groups.push(group)
  }
  return groups
}

/** The whole before 其中, or behind 共. */
function wholeOf(block: FigureBlock, at: number, groups: Group[]): Indicator | null {
  const measure = groups[0]?.each.measure
  const [before, after] = [block.figures[at - 1], block.figures[at + groups.length * 2]]
  const fits = (figure: Indicator | undefined): figure is Indicator =>
    figure !== undefined &&
    isCount(figure) &&
    (figure.measure === measure || (measure === '人' && figure.measure === '人次'))
  const behind = at + groups.length * 2
  const lead = leadOf(block, behind, 24)
  if (fits(after) && total.test(lead)) {
    // 全年共开展宣讲30场: others may have held some, too.
    const isOfAll = ofAll.test(lead) && after.metric.value > more * productOf(groups)
    return isOfAll || isMore(block, after, behind) ? null : after
  }
  const opened = /^[^，。；：（）\d]{0,12}(?:[，。；]?（?其中[，：]?|[：（])[^，。；：（）\d]{0,8}$/u
  return fits(before) && before.metric.value > 1 && groups.length > 1 && opened.test(between(block, at - 1))
    ? before
    : null
}

function productOf(groups: Group[]): number {
  return groups.reduce((all, { count, each }) => all + count.metric.value * each.metric.value, 0)
}

/** 共开展16场，县级开展1场: others of the same are told of behind, or the whole is that of the year. */
function isMore({ value, figures }: FigureBlock, whole: Indicator, at: number): boolean {
  const { end, sentence } = whole.metric
  return (
    others.test(value.slice(end, end + 12)) ||
    figures
      .slice(at + 1, at + 4)
      .some(({ measure, metric }) => measure === whole.measure && metric.sentence === sentence)
  )
}

function judge(whole: Indicator, groups: Group[]): Miscount[] {
  const sum = groups.reduce<Range>(
    ([low, high], { count, each }) => {
      const [a, b] = [statedRange(count), statedRange(each)]
      return [low + a[0] * b[0], high + a[1] * b[1]]
    },
    [0, 0],
  )
  if (agree(sum, statedRange(whole))) return []
  const value = productOf(groups)
  if (Math.abs(value - whole.metric.value) > limit * whole.metric.value) return []
  return [
    {
      kind: 'sum',
      place: whole.metric.place,
      stated: whole.metric.text,
      terms: groups.map(({ count, each }) => `${numberOf(count.metric)}×${numberOf(each.metric)}`).join('+'),
      computed: writeLike(whole.metric, value),
      related: groups.map(({ each }) => ({ metric: each.metric, note: 'part' as const })),
    },
  ]
}
