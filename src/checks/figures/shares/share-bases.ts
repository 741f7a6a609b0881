import type { Indicator } from '../../../report/types.ts'
import type { BaseName } from './base-names.ts'
import { covers } from '../covers.ts'
import { type FigureBlock, gapBetween, isCount, sentenceLead } from '../in-block.ts'

const wide = 40
/** What a base counts is named so far before it. */
const far = 120

/** How many figures before a share its base may stand. */
export const reach = 8

const within = /^[^，。；：]{0,16}[，。；：]?（?其中/u

const among = /^[^，。；：（）]{0,14}中[，：]?(?:有)?[^，。；：]{0,14}$/u

const timed = /^(?:[年月期季][末底终初]|全年度?|当年|本年度?)/u

/** 受理268件，比上年下降20%。按类型分，甲57件，占21.3%: the whole of a list that is opened in a sentence of its own. */
export function announcedBase({ figures, value }: FigureBlock, at: number, opening: RegExp): Indicator | null {
  const part = figures[at]
  if (!part) return null
  let first = at
  while (first > at - wide && figures[first - 1]?.metric.sentence === part.metric.sentence) first--
  const [last, next] = [figures[first - 1]?.metric, figures[first]?.metric]
  if (!last || !next || !opening.test(sentenceLead({ value }, next.start, next.start - last.end))) return null
  const before = figures.slice(Math.max(0, first - wide), first)
  const near = before.filter(({ metric }) => part.metric.sentence - metric.sentence === 1)
  const wholes = near.filter((one) => isCount(one) && one.measure === part.measure && !one.past && !one.part)
  const [whole, other] = wholes
  return whole && other === undefined && whole.metric.value > part.metric.value ? whole : null
}

/** What may be a base; 甲60件，占12%；乙40件，占8%: a part with a share of its own is none. */
export function withoutShares(block: FigureBlock, at: number, part: Indicator): Indicator[] {
  const near = block.figures.slice(Math.max(0, at - reach), at + 1)
  return near.slice(0, -1).filter((figure, index) => {
    const next = near[index + 1]
    const shared = next?.metric.unit === '%' && /^[^。；]{0,12}占/u.test(gapBetween(block, figure, next))
    return isCount(figure) && figure.measure === part.measure && !shared
  })
}

/** The whole of a part: the last figure before 其中, or that of N件中，M件. */
export function certainBase(block: FigureBlock, at: number, of: BaseName): Indicator | null {
  const { figures } = block
  const part = figures[at]
  for (let before = at - 1; part && before >= Math.max(0, at - reach); before--) {
    const last = figures[before]
    const next = figures[nextCount(figures, before + 1)]
    if (!last || !next) return null
    const gap = gapBetween(block, last, next)
    if (!within.test(gap) && !among.test(gap)) continue
    if (!isCount(last)) continue
    // 9.83万户，比上年末的9.12万户增长7.8%。其中…: of what there is now.
    const base = last.past ? comparedWith(figures, before) : last
    if (base === null) return null
    if (base.measure !== part.measure || base.metric.value < part.metric.value) return null
    if (next.metric.sentence === base.metric.sentence && hasOwnWhole(block, at, base)) return null
    const named = of.bare
    const known = named === '' || of.isAll || covers(base.words + base.after, named)
    return known || isTotalOf(block, base, named) || isOfThatTime(block, base, of) ? base : null
  }
  return null
}

/** What a figure of before is compared with: the count right before it in its sentence. */
function comparedWith(figures: Indicator[], at: number): Indicator | null {
  const [past, now] = [figures[at], figures[at - 1]]
  const isPair = past && now?.measure === past.measure && now.metric.sentence === past.metric.sentence
  return isPair && isCount(now) && !now.past ? now : null
}

/** 受理120件，其中78件网上办理。审查85件，纠正的19件，占比…: the sentence of the part has a whole of its own. */
function hasOwnWhole({ figures }: FigureBlock, at: number, base: Indicator): boolean {
  const part = figures[at]
  if (!part || base.metric.sentence === part.metric.sentence) return false
  return figures
    .slice(Math.max(0, at - reach), at)
    .some(
      (one) =>
        one.metric.sentence === part.metric.sentence &&
        isCount(one) &&
        one.measure === part.measure &&
        one.metric.value > part.metric.value,
    )
}

/** 检查甲52家、乙38家，共计90家: what a total counts is named before its parts. */
function isTotalOf(block: FigureBlock, { metric, words }: Indicator, named: string): boolean {
  return words.length < 2 && sentenceLead(block, metric.start, far).includes(named)
}

/** 馆藏…，年末达到64.2万卷，其中49.6万卷，占年末馆藏的: its time stands beside the base, its noun earlier in the sentence. */
export function isOfThatTime(block: FigureBlock, { metric, before }: Indicator, { bare: named }: BaseName): boolean {
  const time = timed.exec(named)?.[0]
  const noun = named.slice(time?.length)
  if (time === undefined || !before.startsWith(time) || noun.length < 2) return false
  return sentenceLead(block, metric.start, far).includes(noun)
}

/** 裁决案件中适用终局裁决523件: the figure before that counts what the part is said to be among. */
export function namedAmong(block: FigureBlock, at: number, among: RegExp): Indicator | null {
  const part = block.figures[at]
  const named = part && among.exec(part.before)?.[1]
  if (!part || named === undefined) return null
  const alike = block.figures
    .slice(Math.max(0, at - reach), at)
    .filter((one) => isCount(one) && one.measure === part.measure)
  const [base, other] = alike.filter(({ words, after }) => (words + after).includes(named))
  return base && other === undefined && base.metric.value > part.metric.value ? base : null
}

/** Percentages may stand between a whole and 其中. */
function nextCount(figures: Indicator[], at: number): number {
  let next = at
  while (next < figures.length - 1 && figures[next]?.metric.unit === '%') next++
  return next
}

/** 网上办理占比: the only figure of the sentence that counts it. */
export function sharedPart(block: FigureBlock, at: number, subject: string): number | null {
  const last = block.figures[at]
  const found: number[] = []
  for (let index = at; index > Math.max(-1, at - reach); index--) {
    const figure = block.figures[index]
    if (!figure || figure.metric.sentence !== last?.metric.sentence) break
    const name = figure.words + figure.after
    const own = figure.words.length >= 2 && subject.includes(figure.words)
    if (isCount(figure) && (own || name.includes(subject))) found.push(index)
  }
  return found.length === 1 ? (found[0] ?? null) : null
}
