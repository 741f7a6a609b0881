import { once } from '../../../report/memo/once.ts'
import { remembered } from '../../../report/memo/remembered.ts'
import type { Indicator } from '../../../report/types.ts'
import type { VerbWords } from './attributive.ts'
import { wholeOf } from '../figure-words.ts'
import { type IndicatorWords, makePlain } from './indicator-name.ts'
import { makeMoreDone, type StageWords } from './more-done.ts'
import { audienceTest, seeingTo, type SeenWords } from './audience-test.ts'
import type { Told } from './told-figure.ts'

/** Patterns of words that keep like figures apart or leave them alike. */
export interface LikeWords extends SeenWords, StageWords, VerbWords {
  /** Acts: figures with different ones differ (受理, 办结). */
  acts: string
  /** Another sort of matter of the same name (应诉). */
  matters: string
  /** Words that narrow a figure down where only one of two has them (重点, 涉企). */
  narrower: string
  /** From whom matters came, which narrows nothing down (县级下放的). */
  given: string
}

/** Particles and the like that a noun behind a number ends with. */
const particles =
  '的|中|内|里|逐|全部|全都|均|都|已|未|无|被|虽|仍|还(?!款|贷|迁|建)|尚|(?<!不)可|(?<!性)能(?![源力耗])|由|在(?![册建线校岗编库职押])|把|达|为(?!民)|是|(?<![国所占享])有(?![限效关害毒])|没'
const closing =
  /(?:(?:保持|稳定|维持)在?|(?:提高|提升|上升|增加)[到至]|高达|达到|达|为|是|共|总数|超过|超|将近|近|逾|突破|不到|不足|仅|约|至|有){1,9}$/u
const opening = /^[为给替向对与把将]/u
const dated = /\d{4}年(?:度|[底末初])?|\d{1,2}月|全年度?|年内|今年|本年度?|当年|年度|年[底末]|截[至止]/gu

/** The words of names that tell of what is counted. */
export type NameWords = Pick<IndicatorWords, 'idle' | 'generic' | 'same' | 'divisions'>

/** What is made of the words, for any number of reports. */
export const patternsOf = once((words: LikeWords & NameWords) => {
  const plain = makePlain(words)
  return {
    plain,
    generic: new RegExp(words.generic, 'gu'),
    heads: new RegExp(`^(?:${words.figures.heads})`, 'u'),
    tails: new RegExp(`(?:${words.figures.heads})+$`, 'u'),
    /** 全市, but not 全部 or 全面. */
    place: new RegExp(`[全我本](${words.figures.places})(?!面|部|体|民|域)`, 'gu'),
    /** A body that did it: 县卫生综合执法支队（监督检查）. */
    body: new RegExp(`^[一-龥]{0,16}(?:${words.figures.bodies.ends})$`, 'u'),
    /** 每个村（社区）（培育） */
    each: new RegExp(`^每个?(?:${words.divisions})+`, 'u'),
    seeing: new RegExp(seeingTo(words), 'u'),
    isAudience: audienceTest(words),
    isMoreDone: makeMoreDone(words),
    reading: remembered(makeReader(words, plain)),
  }
})

export type LikePatterns = ReturnType<typeof patternsOf>

/** What stands around a figure, as one text. */
export function around({ before, after }: Indicator): string {
  return `${before}\0${after}`
}

/** Makes a function that reads what stands around a figure by itself. */
function makeReader({ acts, narrower: narrowing, verbs, ...words }: LikeWords, plain: (words: string) => string) {
  const [act, narrower, done] = [new RegExp(acts, 'gu'), new RegExp(narrowing, 'gu'), new RegExp(`(?:${acts})+$`, 'u')]
  const counted = new RegExp(words.indicators.together, 'gu')
  const nounEnd = new RegExp(`${particles}|${verbs}`, 'u')
  const here = new RegExp(`^${wholeOf(words)}`, 'u')
  // 承接县级下放的处罚事项: from whom they came narrows nothing down.
  const given = new RegExp(words.given, 'gu')
  return (text: string): Pick<Told, 'lead' | 'head' | 'act' | 'narrow'> => {
    const [before = '', after = ''] = text.split('\0')
    const own = before
      .replace(/^其中[，：]?/u, '')
      .replaceAll(dated, '')
      .replace(closing, '')
      .replaceAll(counted, '')
    const head = after.slice(0, nounEnd.exec(after)?.index)
    const narrows = /[和及与、]/u.test(before) ? head : before.replace(/^其中/u, '') + head
    return {
      lead: plain(own).replace(opening, '').replace(here, ''),
      head: plain(head).replace(done, ''),
      act: plain(before).match(act) ?? [],
      narrow: [...new Set(narrows.replaceAll(given, '').match(narrower) ?? [])].toSorted().join(),
    }
  }
}
