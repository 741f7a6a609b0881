import { afterLast, beforeFirst } from '../../../report/text/cut-at-marks.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount, leadOf } from '../in-block.ts'
import { meanWords } from '../mean-words.ts'
import { exceeding } from '../exceeding.ts'
import type { Miscount } from '../miscount.ts'
import { someOf } from '../some-of.ts'
import { addRanges, agree, numberOf, type Range, statedRange, writeLike } from '../stated-range.ts'

/** Patterns of the words of what is done and what is left. */
export interface RestWords extends FigureWords {
  /** 办结, 化解. */
  done: string
  /** 其余, 剩余. */
  left: string
  /** 正在, 顺延. */
  undone: string
  /** Something is from before (结转): what is left cannot be reckoned. */
  older: string
}

const most = 12
const refused = /^(?:不予|未予|不)[一-龥]{2}/u
const parts = /其中|包括|包含|含|（|按[^，。；]{1,8}分/u
const least = 2
const limit = 0.15

/** 尚有6个, 余下2个 */
const leftOver = /^(?:但|目前|现)?(?:[尚还仍]|另外?)(?:有|剩|余)|^(?:其余|余下|剩余|剩下|尚余|还剩)的?$/u
const lacking =
  /^[^，。；\d]{0,20}(?:(?:未|没有)(?<act>[^，。；\d]{1,10})(?=[，。；]|$)|正在|[尚还]在|待|不具备|不达标)/u
/** 未接入; an act with an object of its own is another one. */
const short = 3

/** 排查196起，化解191起，尚有6起未化解: what is done does not leave so many. */
export function makeRestCheck({ done, left, undone, older, figures }: RestWords): (report: Report) => Miscount[] {
  const doing = new RegExp(`(?:${done})`, 'gu')
  const [leaving, open, before] = [
    new RegExp(`^[，；。、和及]?(?:对|将|目前)?(?:${left})(?:的|有|[一-龥]{0,6})$`, 'u'),
    new RegExp(`(?:${undone})`, 'u'),
    new RegExp(`(?:${older})`, 'u'),
  ]
  const aside = new RegExp(meanWords({ figures }), 'u')
  const mayBeLeft = new RegExp(`未|有|${left}|${undone}`, 'u')
  const started = new RegExp(`^(?:${undone})[^，。；、]{0,8}$`, 'u')
  /** How a figure is said to be what is left of one with these words. */
  const isLeft = (
    figure: Indicator,
    lead: string,
    { words, isDivided }: { words: string; isDivided: boolean },
  ): 'left' | 'not' | 'open' | null => {
    const clause = afterLast(lead, '，。；、')
    if (isDivided && leftOver.test(clause) && (/[剩余其]/u.test(clause) || isLacking(figure, words))) return 'not'
    if (leaving.test(clause)) return 'left'
    const undoing = /^(?:[尚还仍另其]?[有中]|目前|剩余|尚)?未(?:能|予|被)?([一-龥]{1,2}?)(?:的|[一-龥]{0,2})$/u.exec(
      clause,
    )?.[1]
    if (undoing !== undefined) return words.includes(undoing) ? 'not' : null
    if (started.test(clause)) return 'open'
    if (!/^(?:目前)?(?:[尚还仍]|另外?)有$/u.test(clause)) return null
    const behind = figure.after.slice(0, 24)
    const not = /^[^，。；]{0,6}未(?:能|予|被)?([一-龥]{1,2})/u.exec(behind)?.[1]
    if (not !== undefined) return words.includes(not) || words.includes(not.charAt(0)) ? 'not' : null
    return open.test(behind) ? 'open' : null
  }
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((rest, at) => {
        const lead = leadOf(block, at, 24)
        if (!mayBeLeft.test(lead)) return []
        if (!isCount(rest) || rest.metric.target) return []
        const [part, whole] = withoutLists(block, at, aside)
        if (!part || !whole) return []
        const words = part.before + part.after
        const acts = words.match(doing) ?? []
        const form = isLeft(rest, lead, { words, isDivided: isDividedIn(block, { whole, part, rest }) })
        // 126名，118名持证，其余8名: some of those, and the others.
        const isOfThem = form === 'left' && part.before === '' && /^其[余他]/u.test(afterLast(lead, '，。；、'))
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

/** 尚有6个部门未接入: what some have not is what the others have. */
function isLacking({ after }: Indicator, words: string): boolean {
  const found = lacking.exec(after.slice(0, 32))
  const act = found?.groups?.['act']
  return found !== null && (act === undefined || act.length <= short || words.includes(act.slice(-2)))
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

/** The count right before one and the count before that, lists of parts left out; none where there is more. */
function withoutLists(block: FigureBlock, at: number, aside: RegExp): (Indicator | undefined)[] {
  const rest = block.figures[at]
  const found: Indicator[] = []
  for (let index = at - 1; rest && index >= Math.max(0, at - most) && found.length < 2; index--) {
    const figure = block.figures[index]
    if (!figure || rest.metric.sentence - figure.metric.sentence > 1) break
    if (!isCount(figure) || figure.past || aside.test(figure.before)) continue
    // 化解191起，包括土地类73起、邻里类52起；未化解的5起
    const opener = openerOf(block, index)
    if (opener !== null && opener < index) {
      index = opener + 1
      continue
    }
    if (figure.measure !== rest.measure) break
    // 受理52件、不予受理6件；审结49件: what was not taken in is not what is dealt with.
    if (found.length === 1 && refused.test(figure.words)) continue
    found.push(figure)
  }
  return found
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

/** Where the figure stands whose parts a list up to a figure gives; null where it is in no list. */
function openerOf(block: FigureBlock, at: number): number | null {
  for (let index = at; index > Math.max(0, at - most); index--) {
    const [last, figure] = [block.figures[index - 1], block.figures[index]]
    if (!last || !figure) return null
    const gap = gapBetween(block, last, figure)
    if (/[。；]/u.test(gap)) return null
    if (parts.test(gap)) return index - 1
  }
  return null
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
