import type { Indicator } from '../../../report/types.ts'
import { covers } from '../covers.ts'
import type { FigureWords } from '../figure-words.ts'
import type { FigureBlock } from '../in-block.ts'
import { isMean } from '../mean-words.ts'
import { isPlain } from '../stated-range.ts'

/** So many figures before an average are looked at. */
export const far = 12
const reckoning = /^(?:计算|测算|计)，/u

/** 快递业务量2.84亿件。…按常住人口312万人计算，人均快件业务量81件: the total of a name in the sentence before. */
export function totalBefore({ figures, value }: FigureBlock, at: number): Indicator[] {
  const mean = figures[at]
  const base = figures[at - 1]
  if (!mean || !base || base.metric.sentence !== mean.metric.sentence) return []
  if (!reckoning.test(value.slice(base.metric.end, mean.metric.start))) return []
  const noun = mean.before.replace(/^.*?均/u, '').replace(/约$/u, '')
  const named = largerBefore(figures, at, mean).filter(
    ({ whole, part, before }) => whole && !part && noun.length >= 3 && before.includes(noun.slice(-3)),
  )
  return named.length === 1 ? named : []
}

/** 全年办理案件624件。执法人员26名，人均办案24件: what the sentence before counts, the only one that is named so first. */
export function namedBefore({ figures }: FigureBlock, at: number, words: FigureWords): Indicator[] {
  const mean = figures[at]
  const noun = /均([一-龥]{2,6}?)(?:大?约|近|达|为|是|超过?)*$/u.exec(mean?.before ?? '')?.[1]
  if (!mean || noun === undefined) return []
  const before = largerBefore(figures, at, mean).filter((one) => !isMean(one, words))
  const named = before.filter(
    ({ words: name, part, past, scope }) => covers(name, noun) && !part && !past && scope === '',
  )
  return named.length === 1 ? [...named, ...before.filter((one) => one !== named[0])] : []
}

/** Of the sentence before, what is more than an average and in its unit. */
function largerBefore(figures: FigureBlock['figures'], at: number, { metric, measure }: Indicator): Indicator[] {
  return figures
    .slice(Math.max(0, at - far), at)
    .filter(
      (one) =>
        metric.sentence - one.metric.sentence === 1 &&
        one.measure === measure &&
        isPlain(one.metric) &&
        one.metric.value > metric.value,
    )
}

/** What an average is by, and the units in which that is counted. */
export interface Heads {
  /** The units in which things of any name are counted. */
  any: RegExp
  family: string[] | undefined
  per: string
}

export function isHead({ measure, metric, words, after }: Indicator, { any, family, per }: Heads): boolean {
  if (measure === null) return false
  return family ? family.includes(measure) : any.test(metric.unit ?? '') && (words + after).includes(per)
}

/** 完成项目38个。…平均每个项目36天: what is counted in a sentence before, if there is but one such number. */
export function countsBefore({ figures }: FigureBlock, at: number, heads: Heads): Indicator[] {
  const sentence = figures[at]?.metric.sentence ?? 0
  const near = figures.slice(Math.max(0, at - far), at).filter((one) => isHead(one, heads) && isPlain(one.metric))
  const counts = near.filter(({ metric, part }) => !part && sentence - metric.sentence <= 2)
  return new Set(counts.map(({ metric }) => metric.value)).size === 1 ? near : []
}
