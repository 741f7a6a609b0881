import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureWords, wholeOf } from '../figure-words.ts'
import type { Likeness } from './like-words.ts'
import type { Retelling } from './retold-doings.ts'
import { topOf } from './top-of.ts'

const whoseOf = once(
  (words: FigureWords) =>
    new RegExp(`^(?:目前|截至目前|其中|在)?，?(?:${wholeOf(words)}|上述|这)?(?:现有|共有|实有)?(?:的)?$`, 'u'),
)
const base = /^([一-龥“”]{4,14}?)(?:当中|之中|中|均|全部|全都)(?![心央小级型国])/u
const had = /(?:现有|共有|实有|在册)(?:的)?([一-龥]{4,14})(?:共计?|总数)?$/u
const least = 10

/**
 * All there is of something, told of again as what others are a part of: 现有持证执法人员46人 and 全局41名持证执法人员中;
 * 116项政务服务事项中 and, in another part, 119项政务服务事项中.
 */
export function retoldBases(report: Report, figures: Indicator[], words: FigureWords, like: Likeness): Retelling[] {
  const whose = whoseOf(words)
  const named = figures.flatMap((figure) => {
    const noun = nounOf(figure, whose)
    return noun === null || figure.metric.value < least ? [] : [{ figure, noun: like.plain(noun) }]
  })
  const groups = groupBy(named, ({ figure, noun }) => `${figure.measure ?? ''} ${noun}`)
  return [...groups.values()].flatMap(([one, two, ...others]): Retelling[] => {
    if (!one || !two || others.length > 1 || like.contentOf(one.noun).length < 2) return []
    const last = others.at(-1) ?? two
    const [first, second] = [one.figure, last.figure]
    return topOf(report, first) === topOf(report, second)
      ? []
      : [{ first, second, isEvident: (difference) => difference === 'swapped' || difference === 'digit' }]
  })
}

function nounOf({ before, after }: Indicator, whose: RegExp): string | null {
  if (after !== '') return whose.test(before) ? (base.exec(after)?.[1] ?? null) : null
  return had.exec(before)?.[1] ?? null
}
