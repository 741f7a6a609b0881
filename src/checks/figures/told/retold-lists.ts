import { groupBy } from '../../../report/group.ts'
import { blockOf, headingOf } from '../../../report/links.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { Likeness } from './like-words.ts'
import { mayBeYearly } from './retold.ts'
import type { Retelling } from './retold-doings.ts'
import { sentenceBefore } from './sentence-before.ts'
import type { LikeWords } from './told-words.ts'
import { topOf } from './top-of.ts'

interface Member {
  figure: Indicator
  act: string
  /** What it was done to, where it says: 废止文件6件. */
  noun: string
}

const passive = /[被已虽]|予以/gu
const actOf = once(({ acts }: LikeWords) => new RegExp(`^(?:${acts})`, 'u'))

/**
 * Acts that are listed twice, of which one has its value and the other not: 继续有效19件、修改5件、废止7件 and, in another part,
 * 废止文件6件、修改5件.
 */
export function retoldLists(report: Report, figures: Indicator[], words: LikeWords, like: Likeness): Retelling[] {
  const isAct = actOf(words)
  const members = figures.filter(mayBeYearly).flatMap((figure): Member[] => {
    if (like.headOf(figure) !== '') return []
    const lead = like.leadOf(figure).replaceAll(passive, '')
    const act = isAct.exec(lead)?.[0] ?? lead
    const noun = like.withoutHead(lead.slice(act.length)) || lead.slice(act.length)
    return act.length < 2 ? [] : [{ figure, act, noun }]
  })
  const lists = [...groupBy(members, ({ figure }) => String(figure.metric.sentence)).values()].filter(
    (list) => list.length > 1 && new Set(list.map(({ act }) => act)).size === list.length,
  )
  const byAct = groupBy(
    lists.flatMap((list) => list.map((one) => ({ list, key: keyOf(one) }))),
    ({ key }) => key,
  )
  return lists.flatMap((one): Retelling[] => {
    // Where three tell of an act, there are several such works.
    const alike = one.filter((member) => byAct.get(keyOf(member))?.length === 2)
    const two = byAct.get(alike[0] ? keyOf(alike[0]) : '')?.find(({ list }) => list !== one)?.list
    if (!two || alike.length < 2 || (two[0]?.figure.index ?? 0) < (one[0]?.figure.index ?? 0)) return []
    const pairs = alike.flatMap((first) => {
      const second = two.find((other) => keyOf(other) === keyOf(first))
      return second ? [{ first, second }] : []
    })
    const [wrong, ...others] = pairs.filter(({ first, second }) => valueOf(first) !== valueOf(second))
    // Of kinds (食品12件、药品9件), more must agree than of what was done to some.
    const due = wrong && isAct.test(wrong.first.act) ? 2 : 4
    if (!wrong || others.length > 0 || pairs.length < due || !areOfOne(report, one, two)) return []
    const [first, second] = [wrong.first.figure, wrong.second.figure]
    if (topOf(report, first) === topOf(report, second)) return []
    return [{ first, second, isEvident: (difference) => difference !== 'rounded' && difference !== 'rate' }]
  })
}

function valueOf({ figure }: Member): number {
  return figure.metric.value
}

function keyOf({ figure, act }: Pick<Member, 'figure' | 'act'>): string {
  return `${figure.measure ?? ''} ${act}`
}

/** What the one names, the other tells of: 文件, 规范性文件. */
function areOfOne(report: Report, one: Member[], two: Member[]): boolean {
  const toldIn = (list: Member[]) =>
    list
      .slice(0, 1)
      .map(
        ({ figure }) =>
          sentenceBefore(report, figure) + (headingOf(report, blockOf(report, figure))?.title.value ?? ''),
      )
      .join('')
  const nouns = (list: Member[]) => list.map(({ noun }) => noun).filter((noun) => noun.length >= 2)
  const [a, b] = [nouns(one), nouns(two)]
  return (
    (a.length > 0 || b.length > 0) &&
    a.every((noun) => toldIn(two).includes(noun) || b.includes(noun)) &&
    b.every((noun) => toldIn(one).includes(noun) || a.includes(noun))
  )
}
