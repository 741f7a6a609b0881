import { groupBy } from '../../report/group.ts'
import type { Indicator, Report } from '../../report/types.ts'
import type { Likeness } from './like-words.ts'
import { mayBeYearly } from './retold.ts'
import type { Retelling } from './retold-doings.ts'

const rate = /^[一-龥]{2,4}[率度]$/u
const length = 3
const several = 12
const shortest = 2

/**
 * A rate told of again with whose it is: 接听12333热线来电21万个，接通率96.4% and 12333热线全年接通率98.2%. Nothing narrower may stand
 * with what was counted before it.
 */
export function retoldRates({ indicators }: Report, figures: Indicator[], like: Likeness): Retelling[] {
  const rates = figures.filter(
    ({ metric, measure, part, after }) => metric.unit === '%' && measure !== null && !part && after === '',
  )
  const named = rates.map((figure) => ({ figure, lead: like.leadOf(figure) }))
  const groups = groupBy(named, ({ lead }) => lead.slice(-length))
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2 || group.length > several) return []
    const bare = group.filter(({ lead }) => lead.length <= length + 2 && rate.test(lead))
    return bare.flatMap(({ figure: first, lead }) => {
      const counted = indicators[first.index - 1]
      if (counted?.metric.sentence !== first.metric.sentence || counted.part) return []
      const base = like.leadOf(counted)
      return group.flatMap(({ figure: second, lead: full }): Retelling[] => {
        if (second.metric.sentence === first.metric.sentence || !full.endsWith(lead)) return []
        const owner = full.slice(0, -lead.length)
        const at = owner.length > shortest ? base.indexOf(owner) : -1
        if (at < 0 || like.contentOf(owner).length < shortest) return []
        // 12333热线来电 are all of 12333热线, 12333热线投诉 are not.
        if (like.withoutHead(base.slice(at + owner.length)) !== '' || like.contentOf(base.slice(0, at)) !== '')
          return []
        if (!mayBeYearly(first) || !mayBeYearly(second)) return []
        return [{ first, second, isEvident: (difference) => ['rate', 'digit', 'swapped'].includes(difference) }]
      })
    })
  })
}
