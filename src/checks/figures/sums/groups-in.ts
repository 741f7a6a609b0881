import type { Indicator, Report } from '../../../report/types.ts'
import { endingLength } from '../common-parts.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount, leadOf } from '../in-block.ts'

/** So many groups of so many each. */
export interface Group {
  count: Indicator
  each: Indicator
}

const link = /^[^，。；：（）\d]{0,12}(?:[，、；]|[和及与]|以及)[^，。；：（）\d]{0,6}$/u
const total = /[，、；。（](?:[一-龥]{0,4}?(?:合计|共计|总计|累计)|(?:全年|年内|今年)?共)[^，。；、：（）\d]{0,10}$/u
/** By more, others are counted, too. */
const more = 1.15
const open = /(?:至少|不少于|不低于|以上|左右|不超过|至多|最多|平均)/u
/** 共26个，其中县城2个: there are more than the groups. */
const others = /^[^，。；：（）]{0,8}[，（；](?:其中|含|包括|另|还)/u
/** 各设2名宣传员，共36名: nothing else can be meant. */
const tight = /^[^，。；、：（）\d]{0,12}，(?:共计?|合计|总计)$/u

/** What is made of the words of groups. */
export interface GroupPatterns {
  eachOf: RegExp
  /** 全年, 全市 */
  ofAll: RegExp
  people: RegExp
}

/** A whole and the groups it is made of. */
export interface Groups {
  whole: Indicator
  groups: Group[]
  isTight: boolean
}

/** What a report says of groups and their whole. */
export function groupsIn(report: Report, prepared: GroupPatterns): Groups[] {
  const blocks = figureBlocks(report).filter(({ value }) => /[每各]/u.test(value))
  return blocks.flatMap((block) =>
    block.figures.flatMap((_, at) => {
      const last = groupAt(block, at - 2, prepared)
      if (last && at >= 2 && groupAt(block, at, prepared) && link.test(between(block, at - 1))) return []
      const turned = turnedGroup(block, at)
      if (turned) return [turned]
      const groups = groupsFrom(block, at, prepared)
      const [first] = groups
      if (!first) return []
      const whole = wholeOf(block, { at, groups }, prepared)
      const isTight = whole?.after === '' && groups.length === 1 && tight.test(between(block, at + 1))
      return whole ? [{ whole, groups, isTight }] : []
    }),
  )
}

function flat(text: string): string {
  return text.replaceAll(/（[^（）\d]{0,12}）/gu, '')
}

function groupAt(block: FigureBlock, at: number, { eachOf, people }: GroupPatterns): Group | null {
  const [count, each] = [block.figures[at], block.figures[at + 1]]
  if (!count || !each || !isCount(count) || !isCount(each) || count.metric.sentence !== each.metric.sentence)
    return null
  if (people.test(count.measure ?? '') || count.metric.value < 2 || count.metric.target || each.metric.target)
    return null
  const gap = flat(gapBetween(block, count, each))
  return eachOf.test(gap) && !open.test(gap) && !open.test(each.after.slice(0, 4)) ? { count, each } : null
}

const eachSaid = /每([一-龥]{1,14})$/u
const ofThem = /^([一-龥]{0,6}?)(?:总共|共计?|合计|一共)([一-龥]{0,8})$/u

/** 每个村配备3名调解员，15个村共配备45名; what they do together is what each of them does. */
function turnedGroup(block: FigureBlock, at: number): Groups | null {
  const [each, count, whole] = block.figures.slice(at, at + 3)
  if (!each?.before.includes('每') || !count || !whole) return null
  if (![each, count, whole].every((one) => isCount(one) && !one.metric.target)) return null
  if (each.measure !== whole.measure || each.metric.sentence !== whole.metric.sentence) return null
  const [, said = ''] = eachSaid.exec(each.before) ?? []
  const [together, noun, done = ''] = ofThem.exec(gapBetween(block, count, whole)) ?? []
  // 每期培训40人，6期共培训240人
  const them = noun === '' ? (count.metric.unit ?? '') : (noun ?? '')
  // Between 每 and the noun a measure word may stand: 每个村, 每村.
  // 每个社区矫正中心, 14个中心
  const within = them.length > 1 && said.includes(them) ? said.slice(said.indexOf(them)) : ''
  const named = [said.slice(1), said, within].find((words) => endingLength(them, words) > 0)
  if (together === undefined || named === undefined || open.test(each.before + each.after)) return null
  if (!named.slice(endingLength(them, named)).startsWith(done.slice(0, 2))) return null
  const gap = gapBetween(block, each, count)
  return /^[^，。；、：（）\d]{0,10}，(?:全[一-龥]{1,2}|现有|共有|我[一-龥])?$/u.test(gap) &&
    !isMore(block, whole, at + 2)
    ? { whole, groups: [{ count, each }], isTight: false }
    : null
}

function between(block: FigureBlock, at: number): string {
  const [one, two] = [block.figures[at], block.figures[at + 1]]
  return one && two ? gapBetween(block, one, two) : ''
}

function groupsFrom(block: FigureBlock, at: number, prepared: GroupPatterns): Group[] {
  const groups: Group[] = []
  for (let next = at; next < block.figures.length; next += 2) {
    const group = groupAt(block, next, prepared)
    if (!group || (groups.length > 0 && !link.test(between(block, next - 1)))) break
    groups.push(group)
  }
  return groups
}

/** The whole before 其中, or behind 共. */
function wholeOf(
  block: FigureBlock,
  { at, groups }: { at: number; groups: Group[] },
  { ofAll, people }: GroupPatterns,
): Indicator | null {
  const measure = groups[0]?.each.measure
  const [before, after] = [block.figures[at - 1], block.figures[at + groups.length * 2]]
  const fits = (figure: Indicator | undefined): figure is Indicator =>
    figure !== undefined &&
    isCount(figure) &&
    (figure.measure === measure || (people.test(measure ?? '') && figure.measure === `${measure ?? ''}次`))
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

/** So many times so many, all together. */
export function productOf(groups: Group[]): number {
  return groups.reduce((all, { count, each }) => all + count.metric.value * each.metric.value, 0)
}

/** 共开展16场，县级开展1场: others of the same are told of behind, or the whole is that of the year. */
function isMore({ value, figures }: FigureBlock, whole: Indicator, at: number): boolean {
  const { end, sentence } = whole.metric
  return (
    others.test(value.slice(end, end + 12)) ||
    figures
      .slice(at + 1, at + 4)
      // 共配备84名，持有资格证的19名: some of them.
      .some(
        ({ measure, metric, before }) =>
          measure === whole.measure && metric.sentence === sentence && !before.endsWith('的'),
      )
  )
}
