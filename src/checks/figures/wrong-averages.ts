import type { Indicator, Report } from '../../report/types.ts'
import { byPeriod } from './average-by-period.ts'
import { describe, divide, meanRange } from './average-parts.ts'
import { covers } from './covers.ts'
import { type FigureBlock, figureBlocks, leadOf } from './in-block.ts'
import { isOfBefore } from './is-of-before.ts'
import { isMean } from './mean-words.ts'
import type { Miscount } from './miscount.ts'
import { agree, isPlain, numberOf, statedRange, stepOf } from './stated-range.ts'

/** Of what an average is, and in which units that is counted. */
export interface AverageWords {
  heads: { per: string; units: string[] }[]
}

const reach = 7
/** How far an average may be off that rests on another sentence. */
const narrow = 1.4
const far = 12
const reckoning = /^(?:计算|测算|计)，/u
/** A figure is off by whole places. */
const places = [10, 100, 1000, 10_000]
const average =
  /(?:(?<one>[日天月季周人户场件案家村镇次期所队笔亩校县乡站卷组点台辆车])均|(?:平均)?每(?:(?<kind>[个名位家户件场期次所队支])(?=[一-龥])|一)?(?<each>[天日月周人户场件案家村镇次期所队起宗笔亩台辆]|季度?|工作日|[一-龥]{2,5}?)|(?<=[，。；、])(?<noun>[一-龥]{2,5}?)平均)(?:[^，。；、\d]{0,10})$/u

/** Averages that do not follow from their total: by day, month and quarter, or by what is counted beside it. */
export function makeAverageCheck({ heads }: AverageWords): (report: Report) => Miscount[] {
  const units = heads.map(({ per, units: list }) => ({ per: new RegExp(`^(?:${per})$`, 'u'), units: list }))
  return (report) => {
    const { reportYear } = report.meta
    return figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((mean, at) => {
        const lead = leadOf(block, at, 24)
        if (!/[均每]/u.test(lead)) return []
        if (mean.measure === null || mean.metric.unit === '%' || !isPlain(mean.metric) || mean.metric.target) return []
        const groups = average.exec(lead)?.groups
        // 20个村、3个社区，平均每个村（社区）7名: of two kinds together.
        const both = /每(?:个)?([^，。；、]{1,6}（[^（）]{1,8}）)[^，。；、]{0,4}$/u.exec(lead)?.[1]
        if (both !== undefined && !block.figures.some(({ after }) => after.startsWith(both))) return []
        const [kind, each] = [groups?.['kind'], groups?.['each']]
        // 每所平均80件
        const per = each?.startsWith('平均') ? kind : (groups?.['one'] ?? each ?? groups?.['noun'])
        if (per === undefined) return []
        if (groups?.['one'] === undefined && !lead.includes('平均')) return []
        // 3900件（上年3584件），件均3.83万元: what was before is divided by nothing of now.
        const ofNow = (figure: Indicator) => isOfBefore(mean, reportYear) || !isOfBefore(figure, reportYear)
        const own = (figure: Indicator) =>
          figure.metric.unit !== '%' &&
          figure.metric.sentence === mean.metric.sentence &&
          isPlain(figure.metric) &&
          ofNow(figure)
        const before = block.figures
          .slice(Math.max(0, at - far), at)
          .filter(own)
          .slice(-reach)
        const around = [...before.toReversed(), ...block.figures.slice(at + 1, at + 4).filter(own)]
        const larger = around.filter(
          ({ measure, metric }) => measure === mean.measure && metric.value > mean.metric.value,
        )
        const totals = larger.length > 0 ? larger : totalBefore(block, at)
        if (/^(?:日|天|月|季度?|周|工作日)$/u.test(per)) return byPeriod(report, block, { mean, totals, per })
        const family = units.find((one) => one.per.test(kind === undefined || kind === '个' ? per : kind))?.units
        // 举办1156场，校均4场，场均180人次: what is an average itself is no such number.
        const counts = around.filter((one) => isHead(one, { family, per }) && !isMean(one))
        const named = counts.filter(({ before }) => isNamedBy(lead, before))
        if (named.length === 1) return byHeads(mean, totals, named)
        if (counts.length > 0 && totals.length === 0)
          return byHeads(mean, counts.every(({ scope }) => scope === '') ? namedBefore(block, at) : [], counts, narrow)
        if (counts.length > 0) return byHeads(mean, totals, counts)
        const counted = family || kind === '个' ? countsBefore(block, at, { family, per }) : []
        return byHeads(mean, totals, counted, narrow)
      }),
    )
  }
}

/** 受理412件，办结406件，办结件均退费7079元: which of them it is the mean of, its words say. */
function isNamedBy(lead: string, before: string): boolean {
  const act = /(?:^|[，。；])([一-龥]{2})[件案户]均[^，。；]*$/u.exec(lead)?.[1]
  return act !== undefined && before === act
}

/** 快递业务量2.84亿件。…按常住人口312万人计算，人均快件业务量81件: the total of a name in the sentence before. */
function totalBefore({ figures, value }: FigureBlock, at: number): Indicator[] {
  const mean = figures[at]
  const base = figures[at - 1]
  if (!mean || !base || base.metric.sentence !== mean.metric.sentence) return []
  if (!reckoning.test(value.slice(base.metric.end, mean.metric.start))) return []
  const noun = mean.before.replace(/^.*?均/u, '').replace(/约$/u, '')
  const named = figures
    .slice(Math.max(0, at - far), at)
    .filter(
      (one) =>
        mean.metric.sentence - one.metric.sentence === 1 &&
        one.measure === mean.measure &&
        one.whole &&
        !one.part &&
        isPlain(one.metric) &&
        one.metric.value > mean.metric.value,
    )
    .filter(({ before }) => noun.length >= 3 && before.includes(noun.slice(-3)))
  return named.length === 1 ? named : []
}

/** 全年办理案件624件。执法人员26名，人均办案24件: what the sentence before counts, the only one that is named so first. */
function namedBefore({ figures }: FigureBlock, at: number): Indicator[] {
  const mean = figures[at]
  const noun = /均([一-龥]{2,6}?)(?:大?约|近|达|为|是|超过?)*$/u.exec(mean?.before ?? '')?.[1]
  if (!mean || noun === undefined) return []
  const before = figures
    .slice(Math.max(0, at - far), at)
    .filter(
      (one) =>
        mean.metric.sentence - one.metric.sentence === 1 &&
        one.measure === mean.measure &&
        isPlain(one.metric) &&
        !isMean(one) &&
        one.metric.value > mean.metric.value,
    )
  const named = before.filter(({ words, part, past, scope }) => covers(words, noun) && !part && !past && scope === '')
  return named.length === 1 ? [...named, ...before.filter((one) => one !== named[0])] : []
}

interface Heads {
  family: string[] | undefined
  per: string
}

function isHead({ measure, metric, words, after }: Indicator, { family, per }: Heads): boolean {
  if (measure === null) return false
  return family
    ? family.includes(measure)
    : /^[个家户名人所]$/u.test(metric.unit ?? '') && (words + after).includes(per)
}

/** 完成项目38个。…平均每个项目36天: what is counted in a sentence before, if there is but one such number. */
function countsBefore({ figures }: FigureBlock, at: number, heads: Heads): Indicator[] {
  const sentence = figures[at]?.metric.sentence ?? 0
  const near = figures.slice(Math.max(0, at - far), at).filter((one) => isHead(one, heads) && isPlain(one.metric))
  const counts = near.filter(({ metric, part }) => !part && sentence - metric.sentence <= 2)
  return new Set(counts.map(({ metric }) => metric.value)).size === 1 ? near : []
}

function byHeads(mean: Indicator, totals: Indicator[], counts: Indicator[], widest = 2): Miscount[] {
  const stated = meanRange(mean)
  const pairs = totals.flatMap((total) => counts.filter((count) => count !== total).map((count) => ({ total, count })))
  const holds = pairs.some(({ total, count }) => agree(divide(statedRange(total), statedRange(count)), stated))
  const pair = pairs.find(({ count }) => !count.part) ?? pairs[0]
  if (holds || !pair) return []
  const value = pair.total.metric.value / pair.count.metric.value
  if (isMisplaced(mean, pair))
    return [describe(mean, pair.total, { by: numberOf(pair.count.metric), value, count: pair.count })]
  // Far off: it is the average of something else.
  if (value > mean.metric.value * widest || value < mean.metric.value / widest) return []
  return [describe(mean, pair.total, { by: numberOf(pair.count.metric), value, count: pair.count })]
}

/** 16.38亿元, 3486笔, 笔均4.7万元: the digits of the two right before it, but not the place. */
function isMisplaced(mean: Indicator, { total, count }: { total: Indicator; count: Indicator }): boolean {
  const { metric } = mean
  if (metric.value / stepOf(metric) < 10 || Math.max(total.index, count.index) !== mean.index - 1) return false
  if (Math.abs(total.index - count.index) !== 1 && !isNamedBy(mean.before, count.before)) return false
  const [low, high] = divide(statedRange(total), statedRange(count))
  const stated = meanRange(mean)
  return places.some(
    (times) => agree([low / times, high / times], stated) || agree([low * times, high * times], stated),
  )
}
