import { groupBy } from '../../../report/group.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { isMadeOf } from './is-made-of.ts'
import type { Likeness } from './like-words.ts'
import { isYearly, mayBeYearly } from './retold.ts'
import type { Retelling } from './retold-doings.ts'
import { sentenceBefore } from './sentence-before.ts'
import { topOf } from './top-of.ts'

const rate = /^[一-龥]{2,4}[率度]$/u
const named = /[率度]$/u
const length = 3
const several = 12
const shortest = 2

/** Pattern of who may stand before a rate without making it another one. */
export interface RateWords {
  /** 行政机关负责人出庭应诉率 is no other rate; 知识产权案件网上立案率 is of less. */
  whose: string
}

/**
 * A rate told of again with whose it is: 接听12333热线来电21万个，接通率96.4% and 12333热线全年接通率98.2%. Nothing narrower may stand
 * with what was counted before it.
 */
export function retoldRates(report: Report, figures: Indicator[], words: RateWords, like: Likeness): Retelling[] {
  const whose = new RegExp(`(?:${words.whose})$`, 'u')
  const { indicators } = report
  const rates = figures.filter(
    ({ metric, measure, part, after }) => metric.unit === '%' && measure !== null && !part && after === '',
  )
  const told = rates.map((figure) => ({ figure, lead: like.leadOf(figure) }))
  const groups = groupBy(told, ({ lead }) => lead.slice(-length))
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2 || group.length > several) return []
    const swapped = swappedIn(group, whose, like)
    if (swapped.length > 0) return swapped
    const bare = group.filter(({ lead }) => lead.length <= length + 2 && rate.test(lead))
    return bare.flatMap(({ figure: first, lead }) => {
      const counted = indicators[first.index - 1]
      if (counted?.metric.sentence !== first.metric.sentence || counted.part) return []
      const base = like.leadOf(counted)
      return group.flatMap(({ figure: second, lead: full }): Retelling[] => {
        if (second.metric.sentence === first.metric.sentence || !full.endsWith(lead)) return []
        const owner = full.slice(0, -lead.length)
        if (owner.length <= shortest || like.contentOf(owner).length < shortest) return []
        if (!isOfAll(base, owner, like) && !isToldOf(report, { first, second, owner }, like)) return []
        if (!mayBeYearly(first) || !mayBeYearly(second)) return []
        return [{ first, second, isEvident: (difference) => ['rate', 'digit', 'swapped'].includes(difference) }]
      })
    })
  })
}

/** 12333热线来电 are all of 12333热线, 12333热线投诉 are not. */
function isOfAll(base: string, owner: string, like: Likeness): boolean {
  const at = base.indexOf(owner)
  return at >= 0 && like.withoutHead(base.slice(at + owner.length)) === '' && like.contentOf(base.slice(0, at)) === ''
}

/** 全县行政机关行政应诉案件68件，…；负责人应当出庭54件，…出庭应诉率100% and, in another part, 全县行政机关负责人出庭应诉率94.4%: all its words. */
function isToldOf(
  report: Report,
  { first, second, owner }: { first: Indicator; second: Indicator; owner: string },
  like: Likeness,
): boolean {
  const told = sentenceBefore(report, first)
  return (
    isYearly(second) &&
    told.includes(second.scope) &&
    topOf(report, first) !== topOf(report, second) &&
    isMadeOf(owner, like.plain(told))
  )
}

/**
 * 行政机关负责人出庭应诉率96.5% and, in another paragraph, 负责人出庭应诉率95.6%: one name is the end of the other, and two digits have
 * changed places. There is no third such rate.
 */
function swappedIn(group: { figure: Indicator; lead: string }[], whose: RegExp, like: Likeness): Retelling[] {
  const [one, two, third] = group
  if (!one || !two || third) return []
  const [short, full] = one.lead.length <= two.lead.length ? [one.lead, two.lead] : [two.lead, one.lead]
  if (short.length < length || !named.test(short) || !full.endsWith(short)) return []
  const more = full.slice(0, -short.length)
  if (like.contentOf(more) !== '' && !whose.test(more)) return []
  if (one.figure.block === two.figure.block) return []
  if (!mayBeYearly(one.figure) || !mayBeYearly(two.figure)) return []
  return [{ first: one.figure, second: two.figure, isEvident: (difference) => difference === 'swapped', isOfAll: true }]
}
