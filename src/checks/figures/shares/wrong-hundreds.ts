import { allMatches } from '../../../report/text/all-matches.ts'
import { afterLast } from '../../../report/text/cut-at-marks.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { readGiven } from '../../shared/given-number.ts'
import { type FigureBlock, figureBlocks, gapBetween, leadOf, sentenceLead } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, isPlain, numberOf, statedRange, stepOf } from '../stated-range.ts'

/** Patterns of the words of shares that are a whole together. */
export interface HundredWords {
  announced: string
  rest: string
  overlapping: string
  elsewhere: string
  /** Grades (A级): one thing has one of them. */
  grades: string
  /** Groups of labels that are always the whole. */
  closed: string[][]
  /** What says behind them that there are no others: 再无其他. */
  exhausted: string
}

const label = '[^，。；、（）]{0,20}'
const opening = new RegExp(`占(?:比(?:例|重)?)?${label}$`, 'u')
const most = 30
/** 共分三类: so many shares are all. */
const divided =
  /分(?:为|成|作)?(?:以下)?([两二三四五六七八九十]|\d{1,2})(?:大?[类种]|个?部分|个?档次?|个?等[次级])[^。；]{0,40}$/u

/** Shares of one whole that are not 100 % together, where nothing is left out. */
export function makeHundredCheck(words: HundredWords): (report: Report) => Miscount[] {
  const [announced, rest, overlapping, elsewhere] = [
    new RegExp(words.announced, 'u'),
    new RegExp(words.rest, 'u'),
    new RegExp(words.overlapping, 'u'),
    new RegExp(words.elsewhere, 'u'),
  ]
  const link = new RegExp(
    `^(?:（[^（）]{0,60}）)?[，、；和及与](?:${label}占(?:比)?${label}|(?:${words.rest})的?|)(?:为|约|达)?$`,
    'u',
  )
  const closed = words.closed.map((group) => group.map((one) => new RegExp(one, 'u')))
  const isExhausted = new RegExp(words.exhausted, 'u')
  const isGradeChain = makeGradeChain(words.grades)
  return (report) =>
    figureBlocks(report).flatMap((block) => {
      if (!block.value.includes('占')) return []
      const taken = new Set<Indicator>()
      return block.figures.flatMap((first, at) => {
        if (taken.has(first) || !isShare(first) || !opening.test(leadOf(block, at, 60))) return []
        const list = sharesFrom(block, at, link)
        for (const figure of list) taken.add(figure)
        if (list.length < 2) return []
        const ranges = list.map(statedRange)
        const whole = [100, 100] as const
        const sum = list.reduce((total, { metric }) => total + metric.value, 0)
        if (ranges.slice(0, -1).some((_, end) => agree(addRanges(ranges.slice(0, end + 1)), whole))) return []
        // Rounding moves the sum by one in the last place, seldom by two.
        const slack = Math.max(...list.map(({ metric }) => stepOf(metric))) * (list.length > 5 ? 2 : 1)
        if (Math.abs(sum - 100) <= slack + 1e-9) return []
        const labels = list.map((_, index) => leadOf(block, at + index, 30))
        const clauses = sentenceLead(block, first.metric.start, 60)
        // 全区受理2864件，从结构看，投诉占…: what stands before the figure says nothing of the shares.
        if (elsewhere.test(clauses.slice(-leadOf(block, at, 60).length)) || labels.some((text) => elsewhere.test(text)))
          return []
        const known = announced.test(clauses)
        const end = list.at(-1)?.metric.end ?? 0
        const complete =
          rest.test((labels.at(-1) ?? '').replace(/^[，、；]/u, '')) ||
          partsIn(clauses) === list.length ||
          areClosed(labels, closed) ||
          isExhausted.test(block.value.slice(end, end + 24))
        const graded = sum > 100 && isGradeChain(labels)
        const mixed = !graded && labels.some((text) => overlapping.test(text))
        const off = sum - 100
        const kind =
          Math.abs(off) > 15 || (mixed && !complete && !known)
            ? null
            : complete || graded || (known && (off > 0 || (list.length > 2 && off > -6)))
              ? ('total100' as const)
              : list.length > 2 && Math.abs(off) <= 5
                ? ('doubtful' as const)
                : null
        return kind === null ? [] : [describe(list, sum, kind)]
      })
    })
}

/** 属实的占54%、部分属实的占21%、不属实的占19%: each is one of a group that has no others. */
function areClosed(labels: string[], groups: RegExp[][]): boolean {
  const names = labels.map((label) => afterLast(label, '，。、；：中'))
  return groups.some(
    (group) =>
      group.length === names.length &&
      group.every((pattern) => names.filter((name) => pattern.test(name)).length === 1),
  )
}

/** How many parts the words before a list of shares say there are. */
function partsIn(clauses: string): number {
  return readGiven(divided.exec(clauses)?.[1])
}

function isShare({ metric }: Indicator): boolean {
  return metric.unit === '%' && isPlain(metric) && !metric.target
}

function sharesFrom(block: FigureBlock, at: number, link: RegExp): Indicator[] {
  const list = block.figures.slice(at, at + 1)
  for (let next = at + 1; list.length < most; next++) {
    const [last, figure] = [list.at(-1), block.figures[next]]
    if (!last || !figure || !isShare(figure) || !link.test(gapBetween(block, last, figure))) break
    list.push(figure)
  }
  return list
}

function describe(list: Indicator[], sum: number, kind: Miscount['kind']): Miscount {
  const last = (list.at(-1) ?? list[0]) as Indicator
  return {
    kind,
    place: last.metric.place,
    stated: '100%',
    terms: list.map(({ metric }) => `${numberOf(metric)}%`).join('+'),
    computed: `${String(Number(sum.toFixed(2)))}%`,
    related: list.slice(0, -1).map(({ metric }) => ({ metric, note: 'part' })),
  }
}

const open = /及?以(?<side>[上下])/u

/** Makes a test whether labels are grades from the best to the worst, each its own: AA级, A级, B级及以下. */
function makeGradeChain(grades: string): (labels: string[]) => boolean {
  const grade = new RegExp(grades, 'gu')
  return (labels) => {
    const names = labels.map((text) => allMatches(text, grade).map(([name]) => name))
    if (names.some(({ length }) => length !== 1)) return false
    if (new Set(names.flat()).size !== labels.length) return false
    return labels.every((text, at) => {
      const side = open.exec(text)?.groups?.['side']
      return side === undefined || at === (side === '上' ? 0 : labels.length - 1)
    })
  }
}
