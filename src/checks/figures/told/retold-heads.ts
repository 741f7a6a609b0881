import { groupBy } from '../../../report/group.ts'
import type { Indicator } from '../../../report/types.ts'
import { digitsIn } from '../stated-range.ts'
import type { Likeness } from './like-words.ts'
import type { Retelling } from './retold-doings.ts'

const fine = 3
const several = 12
/** What stands before a figure that opens its clause. */
const opening = /^(?:[一-龥]{0,4})$/u

const toAll = /^的?(?<head>[一-龥]{2,8}?)(?:均|都|全部|已)/u

/**
 * All of what was counted, told again by the head of its name, with two digits in each other's place: 设立村级河长236名 and
 * 263名河长均按要求巡河. No other figure has that value.
 */
export function retoldHeads(figures: Indicator[], like: Likeness): Retelling[] {
  const again = figures.flatMap((second) => {
    const isOpen = !second.part && digitsIn(second.metric) >= fine && opening.test(second.before)
    const noun = isOpen ? toAll.exec(second.after)?.groups?.['head'] : undefined
    return noun === undefined ? [] : [{ second, noun }]
  })
  if (again.length === 0) return []
  const byMeasure = groupBy(figures, ({ measure }) => measure ?? '')
  const valueOf = ({ metric }: Indicator): number => metric.value
  return again.flatMap(({ second, noun }): Retelling[] => {
    const same = byMeasure.get(second.measure ?? '') ?? []
    if (same.filter((one) => valueOf(one) === valueOf(second)).length > 1) return []
    const firsts = same.filter(
      (one) => one.index < second.index && !one.part && one.after === '' && like.leadOf(one).endsWith(noun),
    )
    if (firsts.length === 0 || firsts.length > several) return []
    return firsts.map((first) => ({
      first,
      second,
      isEvident: (difference, digits) => difference === 'swapped' && digits >= fine,
      isOfAll: true,
    }))
  })
}
