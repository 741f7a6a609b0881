import type { Indicator, Report } from '../../../report/types.ts'
import type { SortWords } from './find-series.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount } from '../in-block.ts'
import { judgeTotal } from './judge-total.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, statedRange } from '../stated-range.ts'
import { areBare, atLength, isSaidBefore, ofThisYear, spanning, yearsBehind, yearsIn } from './total-of-years.ts'
import { areYears, isNamedLike, periodsIn, runBefore } from './total-runs.ts'
import { readGiven } from '../../shared/given-number.ts'

/** Patterns of what closes a list with its total, and of the parts of a year. */
export interface TotalWords extends SortWords {
  /** Right before the total: 合计, 共计. */
  total: string
  /** Groups of labels of periods that are a whole year. */
  periods: string[][]
  /** The year as a whole. */
  year: string
  /** Labels of what remains (其他): the list is complete. */
  rest: string
  /** Acts: what was done with some of them is no total. */
  combined: string
  /** Words that open parts, perhaps not all (其中). */
  within: string
}

/** 12个乡镇、20个部门共32个单位 */
const united = /^[^，。；、：（）\d]{1,10}(?:共计?|合计|总计)$/u
const listed = /^、[^，。；、：（）\d]{2,20}$/u
/** 全年共制定、提请审议 */
const acts = /[，；](?:全年|年内|今年|以上)?共([一-龥]{2,6}(?:、[一-龥]{2,6}){1,3})$/u

/** Totals behind their parts (甲20件、乙15件，合计36件; 上半年…，下半年…，全年…) that are not their sum. */
export function makeTotalCheck({
  total,
  periods,
  year,
  rest,
  combined,
  within,
  sorts,
}: TotalWords): (report: Report) => Miscount[] {
  const [closing, counting, yearly] = [
    new RegExp(`[，、；。（](?:以上)?[一-龥]{0,4}?(?:${total})(?:达到?|为|有)?[^，。；、：（）\\d]{0,10}$`, 'u'),
    /[，、；（]共[^，。；、：（）\d]{0,10}$/u,
    new RegExp(`[，、；。](?:${year})[^，。；、\\d]{0,12}$`, 'u'),
  ]
  // 其他案件7起，各类林业案件共计126起: the total names what all of a complete list are.
  const remaining = new RegExp(`^(?:${rest})`, 'u')
  const allKinds = new RegExp(
    `^[，；。](?:${year})?(?:共|总共)?([^，。；、\\d各全年共]{0,4})各(?:${sorts})([一-龥]{2,14}?)(?:${total}|[达至]到?|为|共|计){0,4}$`,
    'u',
  )
  const doing = new RegExp(combined, 'u')
  /** Whether it totals a list that ends with 其他; null where it names no kinds. */
  const totalsAll = (gap: string, first: string, last: string): boolean | null => {
    const [, act = '', noun = ''] = allKinds.exec(gap) ?? []
    if (noun === '' || !remaining.test(last)) return null
    const isSame = last.replace(remaining, '') === '' || last.includes(noun.slice(-2))
    return isSame && !doing.test(noun) && first.includes(act)
  }
  const more = new RegExp(`^[^，。；、（）]{0,10}（(?:${within})`, 'u')
  const forms = [united, closing, yearly, spanning, atLength, counting, acts, allKinds]
  const groups = periods.map((group) => group.map((source) => new RegExp(source, 'u')))
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((figure, at) => {
        const item = block.figures[at - 1]
        // 三项共计90件: the number of items is none of them.
        const counted = item && /^[两二三四五六七八九十]/u.test(item.metric.text) ? 1 : 0
        const last = block.figures[at - 1 - counted]
        if (!last || !isCount(figure) || last.measure !== figure.measure) return []
        const gap = gapBetween(block, last, figure)
        if (!forms.some((form) => form.test(gap))) return []
        const isUnited = united.test(gap)
        if (isUnited && !figure.after.startsWith('单位')) return []
        const all = runBefore(block, at, at - 1 - counted)
        const due = yearsBehind(gap)
        const now = due === 2 && all.length === 1 ? ofThisYear(block, at, gap) : undefined
        if (now) return judgeTotal(figure, { parts: [now, last], run: [now, last], kind: 'sum' })
        // 清理63件，修改9件。2022年12件、2023年15件、2024年18件，三年合计45件: the years are all that is totalled.
        const ofYears = due < all.length && areYears(block, at - counted - due, due)
        const run = ofYears ? all.slice(-due) : all
        // 来访20件、来信15件，三项共计36件: the third is not told.
        if (isUnited) return counted === 0 && run.length > 1 ? judgeTotal(figure, { parts: run, run, kind: 'sum' }) : []
        if (counted > 0 && (item?.metric.value ?? 0) > run.length) return []
        const listed = listedFirst(gap)
        if (listed > 0) return listed > 1 && listed < run.length ? ofSome(figure, run, listed) : []
        const part = periodsIn(block, run, groups)
        // 三年共办结138件 behind two figures is not their total.
        // 三年合计55件（含上级移送10件）: others than those before.
        if (more.test(block.value.slice(figure.metric.end, figure.metric.end + 24))) return []
        if (due > 0 && due !== run.length) return []
        // 制发数为2022年11件、…，三年合计备案40件: of what is named otherwise there may be fewer, but not more.
        const isMore = figure.metric.value > run.reduce((sum, { metric }) => sum + metric.value, 0)
        if (isMore && due > 2 && due === run.length && areBare(run) && areYears(block, at - counted - due, due))
          return judgeTotal(figure, { parts: run, run, kind: 'sum' })
        if (!forms.some((form) => form !== atLength && form.test(gap))) return []
        // 2023年受理86件，2024年受理104件，两年累计审结175件
        if (due > 0 && !isSaidBefore(block, last, gap)) return []
        // 审查决策6项、文件21件、合同138份，共计165件: the list begins with what is counted in another unit.
        if (closing.test(gap) && isListedBefore(block, run[0])) return []
        const certain = closing.test(gap) ? run.length : yearly.test(gap) ? part : 0
        const ofAll = totalsAll(gap, run[0]?.before ?? '', last.before)
        if (ofAll === false) return []
        if (ofAll === true && run.length > 2) return judgeTotal(figure, { parts: run, run, kind: 'sum' })
        if (certain >= 2) return judgeTotal(figure, { parts: run.slice(-certain), run, kind: 'sum' })
        if (spanning.test(gap) && run.length === yearsIn(gap) && areYears(block, at - counted - run.length, run.length))
          return judgeTotal(figure, { parts: run, run, kind: 'sum' })
        // 评查处罚案卷60卷、许可案卷35卷，共评查案卷105卷
        const named = isNamedLike(figure, run)
        if (counting.test(gap) && named && run.length >= 2)
          return judgeTotal(figure, { parts: run, run, kind: 'doubtful', named })
        // 提请审议2件，印发5件，全年共印发、提请审议7件
        const doings = acts.exec(gap)?.[1]?.split('、') ?? []
        if (doings.length === run.length && run.some(({ words }) => doings.some((one) => words.endsWith(one))))
          return judgeTotal(figure, { parts: run, run, kind: 'doubtful', named: true, few: true })
        // 共办结120件 may count something else.
        return counting.test(gap) && run.length >= 2 ? judgeTotal(figure, { parts: run, run, kind: 'doubtful' }) : []
      }),
    )
}

/** Whether a count in another unit stands in the same list right before the first of a run. */
function isListedBefore(block: FigureBlock, first: Indicator | undefined): boolean {
  const last = first && block.figures[block.figures.indexOf(first) - 1]
  return first !== undefined && last !== undefined && isCount(last) && listed.test(gapBetween(block, last, first))
}

/** 前三类合计: the total of so many that the list has first; 0 for none. */
function listedFirst(gap: string): number {
  return readGiven(/前([二两三四五六七八九十])[一-龥]{1,4}$/u.exec(gap)?.[1])
}

/** Those may be the first or the largest. */
function ofSome(figure: Indicator, run: Indicator[], size: number): Miscount[] {
  const largest = run.toSorted((a, b) => b.metric.value - a.metric.value).slice(0, size)
  const first = run.slice(0, size)
  if (agree(addRanges(largest.map(statedRange)), statedRange(figure))) return []
  return judgeTotal(figure, { parts: first, run: first, kind: 'sum' })
}
