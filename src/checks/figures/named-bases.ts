import type { Indicator } from '../../report/types.ts'
import { covers } from './covers.ts'

/** What ends the name of a base and tells nothing of it: 总数, 案件数. */
export const tail = /(?:(?:总|案件|件|人|户|企业)?(?:数量|数|(?<!质|力)量|额)|总人数|的)$/u

const heads = /(?:案件|事项|申请|人员|企业|单位|项目|对象)$/u

/** 占审结数的: the only figure before, in this sentence or the last, that counts what the share names; null where none or several do. */
export function statedBase(before: Indicator[], part: Indicator, of: string): Indicator | null {
  const named = nameIn(of)
  const countingIt = (name: string) =>
    before.filter(({ words, after }) => {
      const at = (words + after).indexOf(name)
      return name.length >= 2 && at >= 0 && !/[未不]$/u.test((words + after).slice(0, at))
    })
  const full = countingIt(named)
  // 占审结案件的: 审结239件 is enough.
  const [base, other] = full.length > 0 ? full : countingIt(named.replace(heads, ''))
  if (!base || other !== undefined || base.past || base.metric.value <= part.metric.value) return null
  return part.metric.sentence - base.metric.sentence <= 1 ? base : null
}

function nameIn(of: string): string {
  return of
    .replace(/^(?:全部|全[市县区省镇局]|总|所有)/u, '')
    .replace(tail, '')
    .replace(tail, '')
}

function isDenied(words: string): boolean {
  return /^[未不]/u.test(words)
}

/** The figure the share names (占审结案件的), or the only larger one before it in its sentence. */
export function likelyBase(before: Indicator[], part: Indicator, of: string): Indicator | null {
  const larger = before.filter(({ metric }) => metric.value > part.metric.value)
  const named = nameIn(of)
  if (named.length >= 2)
    return (
      larger.findLast(({ words, after }) => covers(words + after, named) && isDenied(words) === isDenied(named)) ?? null
    )
  const own = larger.filter(({ metric }) => metric.sentence === part.metric.sentence)
  return own.reduce<Indicator | null>((most, one) => (most && most.metric.value >= one.metric.value ? most : one), null)
}
