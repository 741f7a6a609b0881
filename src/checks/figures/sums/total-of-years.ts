import type { Indicator } from '../../../report/types.ts'
import { type FigureBlock, isCount, sentenceLead } from '../in-block.ts'
import { readGiven } from '../../shared/given-number.ts'

/** So far back the other year may stand. */
const reach = 8
/** A total of so many years behind them: 三年累计. */
export const spanning = /[，、；。]([两二三四五])年(?:来|间)?(?:累计|共计?|合计|总计)[^，。；、\d]{0,10}$/u

/** 五年累计制定、修改: what they did together may be told at length. */
export const atLength = /[，、；。]([两二三四五])年(?:来|间)?(?:累计|共计?|合计|总计)[^，。；\d]{0,20}$/u

/** 依次为2021年4件、2022年5件、2023年3件: figures with nothing but their years. */
export function areBare(run: Indicator[]): boolean {
  return run.length > 2 && run.slice(1).every(({ before, after }) => /^\d{4}年$/u.test(before) && after === '')
}

/** 三年合计: of how many years; 0 for none. */
export function yearsBehind(gap: string): number {
  return readGiven(/([两三四五])年[^，。；]*$/u.exec(gap)?.[1])
}

/** 三年累计 */
export function yearsIn(gap: string): number {
  return readGiven(spanning.exec(gap)?.[1])
}

const named = /年(?:来|间|以来)?(?:总?共|累计|合计|总计|共计|[达为有]){1,4}([一-龥]{2})/u

/** 审查284份；2023年审查251份，两年共审查535份: the only other figure of that act, which is of this year. */
export function ofThisYear(block: FigureBlock, at: number, gap: string): Indicator | undefined {
  const [last, act] = [block.figures[at - 1], named.exec(gap)?.[1]]
  if (!last || act === undefined || !/\d{4}年[^，。；、]{0,8}$/u.test(last.before)) return undefined
  const alike = block.figures
    .slice(Math.max(0, at - reach), at - 1)
    .filter(
      ({ measure, metric, past }) => measure === last.measure && metric.sentence === last.metric.sentence && !past,
    )
  const [now] = alike
  return now && alike.length === 1 && isCount(now) && now.before.includes(act) && !/\d{4}年/u.test(now.before)
    ? now
    : undefined
}

/** 两年累计受理: what a total of years names stands before it in its sentence. */
export function isSaidBefore(block: FigureBlock, last: Indicator, gap: string): boolean {
  return sentenceLead(block, last.metric.end, 120).includes(named.exec(gap)?.[1] ?? '')
}
