import { groupBy } from '../../report/group.ts'
import { once } from '../../report/once.ts'
import type { Indicator, Report } from '../../report/types.ts'
import type { Likeness } from './like-words.ts'
import type { Retelling } from './retold-doings.ts'
import { topOf } from './top-of.ts'

/** Words that say how many of something there are in all (划分, 设有). */
export interface FoundedWords {
  founded: string
}

const allOf = /^(?:目前|现有)?[全本][国省市区县州盟旗镇乡局委办厅院街道系统]{1,2}(?:现有|共有|所有)?的?$/u
const several = 3

const foundedOf = once(
  ({ founded }: FoundedWords) => new RegExp(`(?:^|[市区县镇乡局道])(?:共|已|现)?(?:${founded})`, 'u'),
)

/** 划分62个网格 and, in another part, 全街道26个网格: all there are of a thing, with digits that changed places. */
export function retoldAll(report: Report, figures: Indicator[], words: FoundedWords, like: Likeness): Retelling[] {
  const isOwn = ({ part, stock, metric }: Indicator) => !part && stock !== 'new' && metric.scale === 1
  const all = new Set(figures.filter((figure) => figure.after !== '' && allOf.test(figure.before) && isOwn(figure)))
  if (all.size === 0) return []
  const founded = foundedOf(words)
  const measures = new Set([...all].map(({ measure }) => measure))
  const others = figures.filter((figure) => measures.has(figure.measure) && !all.has(figure) && isOwn(figure))
  const told = [...others, ...all].flatMap((figure) => {
    const { before, after, measure } = figure
    const isAll = all.has(figure)
    const act = isAll ? '' : founded.exec(before)?.[0]
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
