import { allMatches } from '../../report/text/all-matches.ts'
import { regexOption } from '../shared/option-schemas.ts'
import { itemsBefore } from './enumerated-items.ts'
import type { Enumeration } from './enumerations.ts'

/** The schema of the words before names that have a value each. */
export const respectiveOption = regexOption(
  '“分别”前面的名称里有这些文字的不比较 · Names with these words before 分别 are not compared (的: they are parted in two ways)',
)

const value = '\\d[\\d.,]*[万亿]?(?:个?百分点|[%％‰]|[一-龥]{0,3})'
const values = `${value}(?:(?:、|和|及|以及)[一-龥]{0,2}${value})+`
/** 立案、结案、执行案件数分别为30件、25件 */
const respective = new RegExp(`分别(?<lead>[一-龥]{0,8}?)(?<values>${values})(?=[，。；）]|$)`, 'gu')
const separator = /、|和|及|以及/u

/**
 * Makes a finder of as many values as names, or rather of one more or less: what 分别 gives to each of some names, 立案、结案、
 * 执行案件数分别为30件、25件. Names that are joined by 和 may be one or two.
 */
export function makeRespectiveFinder(partial: string): (text: string) => Enumeration[] {
  const unclear = new RegExp(partial, 'u')
  return (text) =>
    (text.includes('分别') ? allMatches(text, respective) : []).flatMap(({ index, groups = {} }): Enumeration[] => {
      const { lead = '', values: listed = '' } = groups
      const items = itemsBefore(text, index)
      if (items === null || items.open || items.names.some((name) => unclear.test(name))) return []
      const count = listed.split(separator).length
      if (items.fewest < 2 || (count !== items.fewest - 1 && count !== items.most + 1)) return []
      const from = index + '分别'.length + lead.length
      return [{ from, to: from + listed.length, count: items.names.length, side: 'before' }]
    })
}
