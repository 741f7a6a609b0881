import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Likeness } from './like-words.ts'
import { withReachedNames } from './reached-names.ts'
import type { Retelling } from './retold-doings.ts'
import type { StockWords } from './retold-stocks.ts'
import { sentenceBefore } from './sentence-before.ts'
import { topOf } from './top-of.ts'

const attributeOf = once(({ stocks }: StockWords) => new RegExp(`^(?:其中)?((?:${stocks}){1,3})的$`, 'u'))

/**
 * What there is for long, told of again in another part as an attribute with a longer noun: 新制定行政规范性文件9件，年末现行有效文件82件
 * and 现行有效的84件行政规范性文件.
 */
export function retoldAttributes(report: Report, figures: Indicator[], words: StockWords, like: Likeness): Retelling[] {
  const attribute = attributeOf(words)
  const again = figures.flatMap((figure) => {
    const act = attribute.exec(figure.before)?.[1]
    return act === undefined || figure.part ? [] : [{ figure, act: like.plain(act), head: like.headOf(figure) }]
  })
  if (again.length === 0) return []
  const known = withReachedNames(report, figures)
  return again.flatMap(({ figure: second, act, head }): Retelling[] => {
    const firsts = known.filter((first) => {
      if (first.measure !== second.measure || first.after !== '' || topOf(report, first) === topOf(report, second))
        return false
      const lead = like.leadOf(first)
      const noun = lead.startsWith(act) ? lead.slice(act.length) : ''
      if (noun.length < 2 || !head.endsWith(noun)) return false
      const more = head.slice(0, -noun.length)
      return more === '' || like.plain(sentenceBefore(report, first)).includes(more)
    })
    const [one, other] = firsts
    const first = one && figures.find(({ index }) => index === one.index)
    return first && !other
      ? [{ first, second, isEvident: (difference) => ['swapped', 'digit', 'near'].includes(difference) }]
      : []
  })
}
