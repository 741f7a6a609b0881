import type { Indicator } from '../../../report/types.ts'
import type { BaseName } from './base-names.ts'
import { covers } from '../covers.ts'

/** 占审结数的: the only figure before, in this sentence or the last, that counts what the share names; null where none or several do. */
export function statedBase(before: Indicator[], part: Indicator, { noun, core }: BaseName): Indicator | null {
  const countingIt = (name: string) =>
    before.filter(({ words, after }) => {
      const at = (words + after).indexOf(name)
      return name.length >= 2 && at >= 0 && !/[未不]$/u.test((words + after).slice(0, at))
    })
  const full = countingIt(noun)
  // 占审结案件的: 审结239件 is enough.
  const [base, other] = full.length > 0 ? full : countingIt(core)
  if (!base || other !== undefined || base.past || base.metric.value <= part.metric.value) return null
  return part.metric.sentence - base.metric.sentence <= 1 ? base : null
}

function isDenied(words: string): boolean {
  return /^[未不]/u.test(words)
}

/** The figure the share names (占审结案件的), or the only larger one before it in its sentence. */
export function likelyBase(before: Indicator[], part: Indicator, { noun }: BaseName): Indicator | null {
  const larger = before.filter(({ metric }) => metric.value > part.metric.value)
  if (noun.length >= 2)
    return (
      larger.findLast(({ words, after }) => covers(words + after, noun) && isDenied(words) === isDenied(noun)) ?? null
    )
  const own = larger.filter(({ metric }) => metric.sentence === part.metric.sentence)
  return own.reduce<Indicator | null>((most, one) => (most && most.metric.value >= one.metric.value ? most : one), null)
}
