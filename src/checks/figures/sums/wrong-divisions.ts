import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureWords, wholeOf } from '../figure-words.ts'
import { type FigureBlock, figureBlocks, gapBetween } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { isPlain, numberOf, writeLike } from '../stated-range.ts'

/** Patterns of the divisions of a place, of which two kinds have a name together. */
export interface DivisionWords extends FigureWords {
  unions: {
    /** What stands before a number of them that is all: 下辖. */
    has: string
    /** Where the number changed, it may be either. */
    changed: string
    /** Both together and each of the two: 村（社区）; 村, 社区. */
    of: { both: string; one: string; other: string }[]
  }
}

/** Further off, one of the numbers is of something else. */
const farthest = 0.35
const around = 60

/** A number of each kind, which follow each other: 23个行政村、4个社区. */
interface Listed {
  parts: Indicator[]
  sum: number
  /** What both are called stands before them, with its number: 26个村（社区）（23个行政村、4个社区）. */
  own: Indicator | null
  /** 全镇, 下辖: they are all there are. */
  isAll: boolean
}

const readersOf = once(({ unions: { has, changed, of }, ...words }: DivisionWords) => ({
  all: new RegExp(`(?:${wholeOf(words)}|(?:${has})(?:有|共)?)$`, 'u'),
  whole: new RegExp(`(?:${wholeOf(words)})(?:的|现有|共有|共)?$`, 'u'),
  changed: new RegExp(changed, 'u'),
  kinds: of.map(({ both, one, other }) => ({
    both: new RegExp(`^(?:${both})(?![、和及与])`, 'u'),
    nouns: [one, other].map((noun) => new RegExp(`^(?:${noun})(?=[、，。；）和及与\\d]|$)`, 'u')),
    opened: new RegExp(`^(?:${both})[（，：](?:其中|即|包括|含|分别(?:为|是))?[，：]?(?:有)?$`, 'u'),
    goesOn: new RegExp(`^(?:${one}|${other})(?:[、和及与]|以及)\\d+个`, 'u'),
    ends: new RegExp(`^(?:${one}|${other})(?:[，。；）]|$)`, 'u'),
    gap: new RegExp(`^(?:${one}|${other})(?:[、和及与]|以及)?$`, 'u'),
  })),
}))

/** Makes a check of 26个村（社区） where there are 23个行政村、4个社区, right behind it or elsewhere in the report. */
export function makeDivisionCheck(words: DivisionWords): (report: Report) => Miscount[] {
  const { all, whole, changed, kinds } = readersOf(words)
  return (report) => {
    const blocks = figureBlocks(report)
    return kinds.flatMap((kind) => {
      const lists = blocks.flatMap((block) =>
        block.figures.flatMap((_, at) => {
          const list = listedAt(block, at, kind)
          if (!list || isNearWords(block, list.parts, changed)) return []
          const isAll = all.test(list.parts[0]?.before ?? '') && kind.ends.test(list.parts.at(-1)?.after ?? '')
          return [{ ...list, isAll }]
        }),
      )
      const own = lists.flatMap((list) => (list.own ? judge(list.own, list, 'sum') : []))
      const known = lists.filter(({ isAll }) => isAll)
      const [list] = known
      if (!list || new Set(known.map(({ sum }) => sum)).size > 1) return own
      const wholes = blocks.flatMap((block) =>
        block.figures.filter((figure) => isCounted(figure) && kind.both.test(figure.after) && !figure.past),
      )
      if (wholes.some(({ metric }) => metric.value === list.sum)) return own
      // 指导18个村（社区） may be some of them, unless there are not as many.
      const told = wholes.filter((figure) => figure.metric.value > list.sum || whole.test(figure.before))
      return [
        ...own,
        ...told.filter((figure) => !figure.part && figure !== list.own).flatMap((one) => judge(one, list, 'doubtful')),
      ]
    })
  }
}

type Kind = ReturnType<typeof readersOf>['kinds'][number]

function isCounted({ metric }: Indicator): boolean {
  return metric.unit === '个' && metric.scale === 1 && isPlain(metric)
}

function listedAt(block: FigureBlock, at: number, { nouns, opened, goesOn, gap }: Kind): Omit<Listed, 'isAll'> | null {
  const { figures, value } = block
  const sortOf = (figure: Indicator | undefined) =>
    figure && isCounted(figure) ? nouns.findIndex((noun) => noun.test(figure.after)) : -1
  const [first, second] = [figures[at], figures[at + 1]]
  if (!first || !second || sortOf(first) < 0 || !gap.test(gapBetween(block, first, second))) return null
  const third = figures[at + 2]
  const hasThird = third !== undefined && sortOf(third) >= 0 && gap.test(gapBetween(block, second, third))
  const parts = hasThird ? [first, second, third] : [first, second]
  const last = parts.at(-1) ?? second
  const sorts = new Set(parts.map(sortOf))
  if (sorts.size < 2 || sorts.has(-1) || goesOn.test(value.slice(last.metric.end, last.metric.end + 24))) return null
  const before = figures[at - 1]
  const own = before && isCounted(before) && opened.test(gapBetween(block, before, first)) ? before : null
  return { parts, own, sum: parts.reduce((sum, { metric }) => sum + metric.value, 0) }
}

/** 新设2个社区: the number has changed. */
function isNearWords({ value }: FigureBlock, parts: Indicator[], words: RegExp): boolean {
  const [start, end] = [parts[0]?.metric.start ?? 0, parts.at(-1)?.metric.end ?? 0]
  return words.test(value.slice(Math.max(0, start - around), end + around))
}

function judge({ metric }: Indicator, { parts, sum }: Listed, kind: 'sum' | 'doubtful'): Miscount[] {
  if (sum === metric.value || Math.abs(sum - metric.value) > farthest * metric.value) return []
  return [
    {
      kind,
      place: metric.place,
      stated: metric.text,
      terms: parts.map((part) => numberOf(part.metric)).join('+'),
      computed: writeLike(metric, sum),
      related: parts.map((part) => ({ metric: part.metric, note: 'part' as const })),
    },
  ]
}
