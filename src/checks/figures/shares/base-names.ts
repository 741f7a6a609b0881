import { once } from '../../../report/memo/once.ts'
import { type FigureWords, wholeOf } from '../figure-words.ts'

/** The words of what all is of which a share is told. */
export interface BaseWords extends FigureWords {
  /** Nouns of all that a list divides, beside those of any (投诉): 占投诉总数的. */
  divided: string
}

/** What a share is said to be of (占审结案件总数的). */
export interface BaseName {
  /** As it stands there. */
  said: string
  /** Without what only says that it is a number. */
  bare: string
  /** What is counted, without that it is all: 审结案件. */
  noun: string
  /** The act alone, which may be all that is told: 审结. */
  core: string
  /** It only says that it is all (总数), of it or of whatever a list divides (案件总数). */
  isAll: boolean
  isAllOfKind: boolean
}

/** Names of a base that only say that it is all. */
const all = /^(?:总数|总量|总额|其|全部|总|总人数|总数量|全部总数)$/u

/** What is made of the words once. */
export const baseNames = once((words: BaseWords) => {
  const { heads, counts } = words.figures
  // 案件总数 leaves 案件, and 案件数 nothing.
  const tail = new RegExp(`(?:总?(?:${counts})(?<!质量|力量)|(?:${heads})(?:数量|数|量|额)|的)$`, 'u')
  const whole = new RegExp(`^(?:全部|${wholeOf(words)}|总|所有)`, 'u')
  const head = new RegExp(`(?:${heads})$`, 'u')
  const kind = new RegExp(`^(?:全部|所有)?(?:${heads}|${words.divided})(?:的?总(?:数|量)|数)$`, 'u')
  return {
    read: (said: string): BaseName => {
      const noun = said.replace(whole, '').replace(tail, '').replace(tail, '')
      const [bare, core] = [said.replace(tail, ''), noun.replace(head, '')]
      return { said, bare, noun, core, isAll: all.test(said), isAllOfKind: kind.test(said) }
    },
    /** 裁决案件中 */
    among: new RegExp(`^(?:在|上述|这些)?([一-龥]{2,10}?)(?:${heads})?(?:当中|之中|中)(?!心|央|小|级|型|国|介)`, 'u'),
    /** 受理案件总量 */
    total: new RegExp(`^(?:全年)?([一-龥]{2,6}?)(?:${heads})?总(?:${counts})$`, 'u'),
  }
})
