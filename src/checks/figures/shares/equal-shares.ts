import type { Indicator } from '../../../report/types.ts'
import { baseNames, type BaseWords } from './base-names.ts'
import { type FigureBlock, isCount } from '../in-block.ts'
import type { Strict } from './judge-share.ts'
import type { Percentage } from './percentages.ts'
import { reach } from './share-bases.ts'
import { statedBase } from './named-bases.ts'
import type { EqualWords } from './share-pairs.ts'

/** Makes a reader of what is so large a share of what is named: 首违不罚17起，相当于行政处罚案件数的17.9%. */
export function makeEqualShares(words: EqualWords & BaseWords) {
  const names = baseNames(words)
  const said = new RegExp(
    `^[^，。；、（）\\d]{0,20}，(?:大约)?(?:${words.equals})([^，。；、（）\\d]{2,20}?)的(?:近|约|不到|超过?)*$`,
    'u',
  )
  return ({ figures }: FigureBlock, percentage: Percentage): Strict | null => {
    const of = said.exec(percentage.lead)?.[1]
    const part = figures[percentage.at - 1]
    if (of === undefined || !part || !isCount(part)) return null
    const before = figures
      .slice(Math.max(0, percentage.at - 1 - reach), percentage.at - 1)
      .filter((figure: Indicator) => isCount(figure) && figure.measure === part.measure)
    const base = statedBase(before, part, names.read(of))
    return base ? { percentage, part, base, before, others: [...before, part] } : null
  }
}
