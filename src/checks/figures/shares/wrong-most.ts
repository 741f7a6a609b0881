import { afterLast } from '../../../report/text/cut-at-marks.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { allMatches } from '../../../report/text/all-matches.ts'
import { placeOf } from '../../../report/text/text.ts'
import { type FigureBlock, figureBlocks, gapBetween, leadOf } from '../in-block.ts'
import { isPlain, numberOf } from '../stated-range.ts'
import type { Miscount } from '../miscount.ts'

/** Patterns of the words by which one of several figures is said to be the highest or the lowest. */
export interface ExtremeWords {
  extremes: {
    /** Before its name: 其中. */
    opens: string
    /** Between its name and the word: 数量. */
    idle: string
    most: string
    least: string
    /** The figures follow in turn: 分别. */
    inTurn: string
    /** Names of all that follow in turn, where each has its number: 四个季度. */
    quarters: string
  }
}

const link = /^[、，；和及与以](?![^，。；]{0,16}(?:其中|合计|共计|[同占]比|[比较][上去]))[^，。；、（）]{0,20}$/u
const inOrder = '一二三四'
const most = 12

/** Makes a check of 甲9件、乙6件，其中乙最多: another of those listed right before it is more. */
export function makeExtremeCheck({ extremes }: ExtremeWords): (report: Report) => Miscount[] {
  const { opens, idle } = extremes
  const said = new RegExp(
    `，(?:${opens})(?<name>[^，。；：、（）\\d]{2,16}?)(?:${idle}){0,3}(?:(?<most>${extremes.most})|${extremes.least})(?=[，。；]|$)`,
    'gu',
  )
  // 分别为214件、187件、305件，其中187件的临港区最多
  const byValue = new RegExp(
    `(?<=[，、])(?:${opens})?(?<value>\\d{1,9}(?:\\.\\d{1,4})?[万亿]?)[^，。；：、（）\\d的]{1,4}的[^，。；：、（）\\d]{2,16}?(?:${idle}){0,3}(?:(?<most>${extremes.most})|${extremes.least})(?=[，。；]|$)`,
    'gu',
  )
  const end = new RegExp(`(?:${idle}){1,3}$`, 'u')
  const inTurn = new RegExp(extremes.inTurn, 'u')
  const quarters = new RegExp(extremes.quarters, 'u')
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      !block.value.includes('最')
        ? []
        : [
            ...ofValues(block, byValue),
            ...allMatches(block.value, said).flatMap(({ index, 0: text, groups = {} }): Miscount[] => {
              const list = listBefore(block, index).map((one) => ({ ...one, label: one.label.replace(end, '') }))
              const name = (groups['name'] ?? '').replace(/^(?:以|是)/u, '')
              const first = list[0]?.at ?? 0
              const lead = leadOf(block, first, 60)
              const order = quarters.test(lead) && inTurn.test(lead) ? quarterOf(name) : null
              const own = order === null ? named(list, name) : list.length === inOrder.length ? list[order] : undefined
              if (list.length < 2 || own === undefined) return []
              const sign = groups['most'] === undefined ? -1 : 1
              const beyond = list.filter(({ figure }) => sign * (figure.metric.value - own.figure.metric.value) > 0)
              const top = beyond.reduce<Labelled | null>(
                (best, one) => (best && sign * (best.figure.metric.value - one.figure.metric.value) >= 0 ? best : one),
                null,
              )
              if (top === null) return []
              return [extreme(block, [index + 1, index + text.length], { own: own.figure, top: top.figure })]
            }),
          ],
    )
}

/** The one that is named by its value is another than the most of those listed before. */
function ofValues(block: FigureBlock, byValue: RegExp): Miscount[] {
  return allMatches(block.value, byValue).flatMap(({ index, 0: text, groups = {} }): Miscount[] => {
    const at = block.figures.findIndex(({ metric }) => metric.start >= index && metric.end <= index + text.length)
    const own = block.figures[at]
    const last = block.figures[at - 1]
    if (!own || last?.measure !== own.measure || last.metric.sentence !== own.metric.sentence) return []
    const list = listBefore(block, last.metric.end).map(({ figure }) => figure)
    if (list.length < 2 || !list.some(({ metric }) => metric.value === own.metric.value)) return []
    const sign = groups['most'] === undefined ? -1 : 1
    const [top] = list.toSorted((one, two) => sign * (two.metric.value - one.metric.value))
    if (!top || sign * (top.metric.value - own.metric.value) <= 0) return []
    return [extreme(block, [index, index + text.length], { own, top })]
  })
}

/** What is said to be the most, though another one is. */
function extreme(
  { text }: FigureBlock,
  [from, to]: [number, number],
  { own, top }: { own: Indicator; top: Indicator },
): Miscount {
  return {
    kind: 'extreme',
    place: placeOf(text, from, to),
    stated: text.raw.slice(from, to),
    terms: numberOf(own.metric),
    computed: top.metric.text,
    related: [{ metric: top.metric, note: 'base' }],
  }
}

interface Labelled {
  figure: Indicator
  label: string
  at: number
}

/** The figures of one measure that are listed right before a place. */
function listBefore(block: FigureBlock, end: number): Labelled[] {
  const { figures, value } = block
  const list: Labelled[] = []
  for (let at = figures.findLastIndex(({ metric }) => metric.end <= end); at >= 0 && list.length < most; at--) {
    const [figure, next] = [figures[at], list[0]?.figure]
    if (!figure || !isPlain(figure.metric) || figure.metric.target) break
    if (
      next ? figure.measure !== next.measure || !link.test(gapBetween(block, figure, next)) : !isEnd(value, figure, end)
    )
      break
    const label = afterLast(leadOf(block, at, 24), '，。；：、（）')
    list.unshift({ figure, label, at })
  }
  return list
}

/** Nothing stands between the last figure and what is said of them. */
function isEnd(value: string, { metric }: Indicator, end: number): boolean {
  return value.slice(metric.end, end) === ''
}

/** The one whose label has a name, if it is one. */
function named(list: Labelled[], name: string): Labelled | undefined {
  const own = list.filter(({ label }) => label === name || label.endsWith(name) || name.endsWith(label || '#'))
  return own.length === 1 ? own[0] : undefined
}

/** 第二季度 is the second of four. */
function quarterOf(name: string): number | null {
  const number = /^第?([一二三四])季度$/u.exec(name)?.[1]
  return number === undefined ? null : inOrder.indexOf(number)
}
