import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Likeness } from './like-words.ts'
import type { LikeWords } from './told-words.ts'
import { isYearly, mayBeYearly } from './retold.ts'
import type { Retelling } from './retold-doings.ts'
import { topOf } from './top-of.ts'

const fine = 3

const readersOf = once(({ acts, seen }: LikeWords) => ({
  acts: new RegExp(`^(?:${acts}){1,3}`, 'u'),
  seen: new RegExp(seen, 'u'),
  later: new RegExp(`^[一-龥]{0,10}?((?:${acts}){1,3})`, 'u'),
}))

/**
 * An act that stands alone, told again with what the body that reports has to do with: 立案189件 in the report of a bureau of 生态环境
 * and, in another part, 全年立案查处环境违法案件198件. Nothing else may be told by the act alone.
 */
export function retoldOwnMatter(report: Report, figures: Indicator[], words: LikeWords, like: Likeness): Retelling[] {
  const { acts, seen, later } = readersOf(words)
  const title = report.meta.title?.value ?? ''
  const done = figures.flatMap((figure) => {
    const lead = figure.part ? '' : like.leadOf(figure)
    // 局长推动全年立案查处…: whose doing it is stands before the act.
    const isSeen = seen.test(figure.before)
    const said = acts.exec(lead)?.[0] ?? (isSeen ? later.exec(lead)?.[1] : undefined)
    if (said === undefined || like.headOf(figure) !== '') return []
    const rest = lead.slice(lead.indexOf(said) + said.length)
    const matter = like.contentOf(rest)
    // 检查企业: of a word that says little, nothing tells that it is all that the act is done to.
    if (matter === '' && rest !== '') return []
    return [{ figure, act: said.slice(0, 2), matter, isSeen }]
  })
  const groups = groupBy(done, ({ figure, act }) => `${figure.measure ?? ''} ${act}`)
  return [...groups.values()].flatMap((group): Retelling[] => {
    const [alone, other] = group.filter(({ matter, isSeen }) => matter === '' && !isSeen)
    if (!alone || other || !mayBeYearly(alone.figure)) return []
    const first = alone.figure
    return group
      .filter(({ figure }) => figure !== first && isYearly(figure) && topOf(report, figure) !== topOf(report, first))
      .filter(({ figure }) => first.scope === '' || figure.scope === '' || first.scope === figure.scope)
      .filter(({ matter }) => title.includes(matter.slice(0, 2)))
      .map(({ figure: second }) => ({
        first,
        second,
        isEvident: (difference, digits) => difference === 'swapped' && (digits >= fine || isYearly(first)),
      }))
  })
}
