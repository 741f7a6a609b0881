import { groupBy } from '../../../report/group.ts'
import { once } from '../../../report/memo/once.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import type { Likeness } from './like-words.ts'
import type { Retelling } from './retold-doings.ts'
import { topOf } from './top-of.ts'

/** Words that say how many of something there are in all (划分, 设有). */
export interface FoundedWords {
  founded: string
}

const several = 3

const patternsOf = once(({ founded, figures: { places } }: FoundedWords & FigureWords) => ({
  allOf: new RegExp(`^(?:目前|现有)?[全本](?:${places}){1,2}(?:现有|共有|所有)?的?$`, 'u'),
  founding: new RegExp(`(?:^|${places})(?:共|已|现)?(?:${founded})`, 'u'),
}))

/** 划分62个网格 and, in another part, 全街道26个网格: all there are of a thing, with digits that changed places. */
export function retoldAll(
  report: Report,
  figures: Indicator[],
  words: FoundedWords & FigureWords,
  like: Likeness,
): Retelling[] {
  const { allOf, founding } = patternsOf(words)
  const isOwn = ({ part, stock, metric }: Indicator) => !part && stock !== 'new' && metric.scale === 1
  const all = new Set(figures.filter((figure) => figure.after !== '' && allOf.test(figure.before) && isOwn(figure)))
  if (all.size === 0) return []
  const measures = new Set([...all].map(({ measure }) => measure))
  const others = figures.filter((figure) => measures.has(figure.measure) && !all.has(figure) && isOwn(figure))
  const told = [...others, ...all].flatMap((figure) => {
    const { before, after, measure } = figure
    const isAll = all.has(figure)
    const act = isAll ? '' : founding.exec(before)?.[0]
    if (act === undefined) return []
    const noun = after === '' ? before.slice(before.indexOf(act) + act.length) : like.headOf(figure)
    return like.contentOf(noun).length < 2 ? [] : [{ figure, isAll, key: `${measure ?? ''} ${noun}` }]
  })
  return [...groupBy(told, ({ key }) => key).values()].flatMap((group) => {
    const [first, second] = [group.find(({ isAll }) => !isAll)?.figure, group.find(({ isAll }) => isAll)?.figure]
    if (!first || !second || group.length > several || topOf(report, first) === topOf(report, second)) return []
    return [{ first, second, isEvident: (difference) => difference === 'swapped', isOfAll: true }]
  })
}
