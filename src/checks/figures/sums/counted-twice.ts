import { readGiven } from '../../shared/given-number.ts'
import type { Indicator } from '../../../report/types.ts'
import type { FigureBlock } from '../in-block.ts'

/** A note on a list ends so far behind it. */
const noted = 80

/** Patterns of what says that one case counts in more than one part. */
export interface TwiceWords {
  /** In some of them, however many: 有交叉, 由两个部门联合办理. */
  twice: string
  /** In as many as are told: 共同, 一并. */
  jointly: string
}

/** Parts from the first to the last figure, which come to so many more than their whole. */
interface Excess {
  first: Indicator
  last: Indicator
  by: number
}

/**
 * Makes a test whether the sentence says that some count in more than one part: 其中甲22件、乙16件（2件两边都计）, or
 * 书记主持4次、镇长主持3次，10月的一次由二人共同主持, where as many are shared as there are too many.
 */
export function makeTwiceTest({ twice, jointly }: TwiceWords): (block: FigureBlock, excess: Excess) => boolean {
  const [some, shared] = [new RegExp(twice, 'u'), new RegExp(jointly, 'u')]
  const counted = /(\d{1,6}|[一二两三四五六七八九十]{1,3})(?:余)?([一-龥]{1,2})/gu
  return ({ value }, { first, last, by }) => {
    if (by <= 0) return false
    const [start, end] = [first.metric.end, last.metric.end]
    const note = /^[^。]*(?:。（[^（）]*)?/u.exec(value.slice(start, end + noted))?.[0] ?? ''
    if (some.test(note)) return true
    const behind = note.slice(end - start)
    if (!shared.test(behind)) return false
    const unit = first.metric.unit ?? ''
    return Array.from(behind.matchAll(counted)).some(
      ([, number, own = '']) => own.startsWith(unit) && readGiven(number) === by,
    )
  }
}
