import type { Indicator } from '../../../report/types.ts'

const basis =
  /(?:按照?|以|从)([^，。；、：\d]{1,12}?)(?:来?(?:计算?|测算|统计|论|看|衡量)|口径)，?[^，。；、：\d]{0,16}$/u
const measures = [
  { named: /金额|[款额值价]|资金|标的/u, unit: /元$/u },
  { named: /面积/u, unit: /亩|公顷|平方|平米|㎡/u },
  { named: /人次/u, unit: /人次/u },
  { named: /[人员]/u, unit: /^[人名位]$/u },
]

/**
 * Makes a filter of what a percentage may be of, where its measure is said (清偿39笔8214万元，按金额计清偿率92%): what is counted
 * in another one is no base of it.
 */
export function reckonedBy(lead: string): (figure: Indicator) => boolean {
  const by = basis.exec(lead)?.[1]
  if (by === undefined) return () => true
  const known = measures.find(({ named }) => named.test(by))
  return ({ metric: { unit } }) => unit !== null && (known ? known.unit.test(unit) : by.includes(unit.charAt(0)))
}
