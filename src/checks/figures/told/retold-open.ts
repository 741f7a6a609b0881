import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import type { Likeness } from './like-words.ts'
import { mayBeYearly } from './retold.ts'
import type { Retelling } from './retold-doings.ts'
import { sentenceBefore } from './sentence-before.ts'
import { topOf } from './top-of.ts'

const phrase = '(?:正在|尚在|仍在|还在|尚未|未|待)[一-龥]{2,3}'
const alone = new RegExp(`^(?:尚有|另有)?(${phrase})的?$`, 'u')
const told = new RegExp(`^(?:的)?([一-龥]{2,8}?)(${phrase})$`, 'u')
const opening = /^(?:目前)?(?:尚|还|仍)有$/u
/** One of many has less open than all: 西岭镇尚有. */
const ofSomeBy = once(
  ({ figures: { places, bodies } }: FigureWords) => new RegExp(`(?:${places}|${bodies.ends})(?:尚|还|仍)有$`, 'u'),
)

/** 调解成功49起、正在处理5起 and, in another part, 尚有6起纠纷正在处理: what is still open is told of twice. */
export function retoldOpen(report: Report, figures: Indicator[], words: FigureWords, like: Likeness): Retelling[] {
  const known = figures.flatMap((figure) => {
    const said = alone.exec(figure.before)?.[1]
    return said !== undefined && figure.after === '' && mayBeYearly(figure) ? [{ figure, said }] : []
  })
  if (known.length === 0) return []
  const ofSome = ofSomeBy(words)
  return figures.flatMap((second): Retelling[] => {
    const [, noun = '', said] = told.exec(second.after) ?? []
    if (said === undefined || !opening.test(second.before) || ofSome.test(sentenceBefore(report, second))) return []
    const alike = known.filter(({ figure, said: own }) => own === said && figure.measure === second.measure)
    const [first, other] = alike
    if (!first || other || topOf(report, first.figure) === topOf(report, second)) return []
    // 受理涉水纠纷58起，…: what is open is of all that were told of there.
    const story = like.plain(sentenceBefore(report, first.figure))
    if (!story.includes(noun)) return []
    return [{ first: first.figure, second, isEvident: (difference) => difference !== 'rounded', isOfAll: true }]
  })
}
