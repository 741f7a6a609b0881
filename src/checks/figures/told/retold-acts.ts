import { groupBy } from '../../../report/group.ts'
import { blockOf, headingOf, sentenceOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Likeness } from './like-words.ts'
import type { LikeWords } from './told-words.ts'
import { mayBeYearly, isYearly } from './retold.ts'
import type { Retelling } from './retold-doings.ts'
import { topOf } from './top-of.ts'

const several = 4
const passive = /[被已]|予以/gu
/** What a title says beside its subject. */
const longest = 6

const patternsOf = once(({ acts, matters }: LikeWords) => ({
  isAct: new RegExp(`^(?:${acts})$`, 'u'),
  isOther: new RegExp(`${matters}|其中[^，。]{2,}`, 'u'),
}))

/**
 * An act that stands alone, told again with what it was done to: 行政复议案件9件，维持6件、撤销1件 and 全年行政复议案件被撤销2件;
 * 审结181件 under the heading 行政复议 and 审结行政复议案件191件; 计划检查企业600家次，实际检查618家次 and 检查企业681家次.
 */
export function retoldActs(report: Report, figures: Indicator[], words: LikeWords, like: Likeness): Retelling[] {
  const { isAct, isOther } = patternsOf(words)
  const leads = figures.map((figure) => ({ figure, lead: like.leadOf(figure).replaceAll(passive, '') }))
  const alone = groupBy(
    leads.filter(({ figure, lead }) => isAct.test(lead) && like.headOf(figure) === '' && mayBeYearly(figure)),
    ({ figure, lead }) => `${figure.measure ?? ''} ${lead}`,
  )
  if (alone.size === 0) return []
  return leads.flatMap(({ figure: second, lead }): Retelling[] => {
    if (second.part || second.after.startsWith('的') || !isYearly(second)) return []
    return [lead.slice(0, 2), lead.slice(-2)].flatMap((act): Retelling[] => {
      const object = lead.startsWith(act) ? lead.slice(2) : lead.slice(0, -2)
      const specific = like.withoutHead(object)
      const isSpecific = like.contentOf(specific).length >= 2
      const noun = isSpecific ? specific : object
      const known = alone.get(`${second.measure ?? ''} ${act}`)
      // Of mere 企业 there may be others, where the act is told of more than once.
      if (!known || noun.length < 2 || (!isSpecific && known.length > 1)) return []
      const of = known.filter(({ figure }) => isOf(report, figure, { noun, isOther }) && isFree(figure, second))
      const [first] = of
      // Told of two bodies or times, each has a value of its own.
      if (!first || of.length > several || new Set(of.map(({ figure }) => figure.metric.value)).size > 1) return []
      if (topOf(report, first.figure) === topOf(report, second)) return []
      return [
        {
          first: first.figure,
          second,
          isEvident: (difference, digits) =>
            isSpecific
              ? difference === 'swapped' || difference === 'few' || (difference === 'digit' && digits >= 3)
              : difference === 'swapped' && digits >= 3 && isYearly(first.figure),
        },
      ]
    })
  })
}

/** Neither says whose it is, or both the same. */
function isFree(one: Indicator, two: Indicator): boolean {
  return one.scope === '' || two.scope === '' || one.scope.slice(1) === two.scope.slice(1)
}

/** Whether what stands before a figure in its sentence, back to ；, or the title over it names what it is of. */
function isOf(report: Report, figure: Indicator, { noun, isOther }: { noun: string; isOther: RegExp }): boolean {
  const block = blockOf(report, figure)
  const { start } = sentenceOf(report, figure.metric)
  const before = block.text.value.slice(start, figure.from).split('；').at(-1) ?? ''
  if (before.includes(noun)) return !isOther.test(before.slice(before.lastIndexOf(noun) + noun.length))
  const title = headingOf(report, block)?.title.value ?? ''
  return title.includes(noun) && title.length <= noun.length + longest
}
