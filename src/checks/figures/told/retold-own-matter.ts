import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Likeness } from './like-words.ts'
import type { LikeWords } from './told-words.ts'
import { isYearly, mayBeYearly } from './retold.ts'
import type { Retelling } from './retold-doings.ts'
import { topOf } from './top-of.ts'

const fine = 3

const actsOf = once(({ acts }: LikeWords) => new RegExp(`^((?:${acts})){1,3}`, 'u'))

/**
 * An act that stands alone, told again with what the body that reports has to do with: 立案189件 in the report of a bureau of 生态环境
 * and, in another part, 全年立案查处环境违法案件198件. Nothing else may be told by the act alone.
 */
export function retoldOwnMatter(report: Report, figures: Indicator[], words: LikeWords, like: Likeness): Retelling[] {
  const acts = actsOf(words)
  const title = report.meta.title?.value ?? ''
  const done = figures.flatMap((figure) => {
    const lead = figure.part ? '' : like.leadOf(figure)
    const said = acts.exec(lead)?.[0]
    return said === undefined || like.headOf(figure) !== ''
      ? []
      : [{ figure, act: lead.slice(0, 2), matter: lead.slice(said.length) }]
  })
  const groups = groupBy(done, ({ figure, act }) => `${figure.measure ?? ''} ${act}`)
  return [...groups.values()].flatMap((group): Retelling[] => {
    const [alone, other] = group.filter(({ matter }) => matter === '')
    if (!alone || other || !mayBeYearly(alone.figure)) return []
    const first = alone.figure
    return group
      .filter(
        ({ figure, matter }) => matter !== '' && isYearly(figure) && topOf(report, figure) !== topOf(report, first),
      )
      .filter(({ figure }) => first.scope === '' || figure.scope === '' || first.scope === figure.scope)
      .filter(({ matter }) => title.includes(like.contentOf(matter).slice(0, 2)))
      .map(({ figure: second }) => ({
        first,
        second,
        isEvident: (difference, digits) => difference === 'swapped' && (digits >= fine || isYearly(first)),
      }))
  })
}
