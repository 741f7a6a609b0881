import { allMatches } from '../../../report/text/all-matches.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { kept } from '../../../report/memo/kept.ts'
import { commonEnd } from '../common-parts.ts'
import type { Difference } from './differ.ts'
import { enough, makeNounTests } from './like-nouns.ts'
import { isYearly, retold } from './retold.ts'
import { around, type LikeWords, type NameWords, patternsOf } from './told-words.ts'
import type { Told } from './told-figure.ts'
import { digitsIn } from '../stated-range.ts'
import { topOf } from './top-of.ts'

/** How much must be said of what is counted where so many digits changed places. */
const contentDue: Record<number, number> = { 2: 4, 3: 3 }
const key = 3
/** So many digits that changed places are told of one thing, if only the last word is the same. */
const sure = 5

/** The marks around a name among words that narrow it down, with others of them. */
function withQuotes(narrow: string, from: string): string {
  const words = [...narrow.split(','), ...from.split(',').filter((word) => /^[“”]$/u.test(word))]
  return [...new Set(words.filter((word) => word !== ''))].toSorted().join()
}

/** A test whether two figures are told in like words, and what it makes of words. */
export type Likeness = ReturnType<typeof makeLikeness>

/** Makes a test whether two figures are told in like words. */
export function makeLikeness(report: Report, words: LikeWords & NameWords) {
  const { indicators, meta } = report
  const title = meta.title?.value ?? ''
  const { plain, generic, heads, tails, reading, place, each, seeing, body, isAudience, isMoreDone } = patternsOf(words)
  const readAround = reading()
  const contentOf = (text: string) => text.replaceAll(generic, '')
  /** 街道 narrows nothing down where it is the 街道 that reports. */
  const withoutOwn = (narrow: string) =>
    narrow === ''
      ? ''
      : narrow
          .split(',')
          .filter((word) => !title.includes(word))
          .join(',')
  const toldOf = kept((figure: Indicator): Told => {
    const own = readAround(around(figure))
    const last = indicators[figure.index - 1]
    const isBare = own.lead.length < enough && contentOf(own.lead).length < 2
    const taken = isBare && last?.metric.sentence === figure.metric.sentence ? readAround(around(last)) : null
    const { lead, head, act } = own
    const noun = taken ? taken.lead.replace(each, '') : lead
    // 每村培育“法律明白人”4名，全镇64名: the name is in quotes.
    const narrow = taken && head === '' ? withQuotes(own.narrow, taken.narrow) : own.narrow
    return { figure, lead, noun, head: figure.metric.unit === '%' ? '' : head, act, narrow: withoutOwn(narrow) }
  }, Infinity)
  const { alike, isEnd, isNarrower, nounShared } = makeNounTests({ contentOf, heads, seeing })
  const isRetold = retold(report, contentOf, { plain, seeing, body, tails, isAudience })
  /** The place that a figure is all of. */
  const placeOf = ({ before }: Indicator): string | null => allMatches(before, place).at(-1)?.[1] ?? null
  const isApart = (first: Indicator, second: Indicator) => topOf(report, first) !== topOf(report, second)
  const like = (first: Indicator, second: Indicator, difference: Difference): boolean => {
    const [one, two] = [toldOf(first), toldOf(second)]
    if (one.narrow !== two.narrow) return false
    const isSlip = difference === 'swapped' && isApart(first, second)
    if (isSlip && digitsIn(first.metric) >= key && isYearly(first) && isYearly(second) && isMoreDone(one, two))
      return true
    if (one.act.length > 0 && two.act.length > 0 && !one.act.some((word) => two.act.includes(word))) return false
    const [here, there] = [placeOf(first), placeOf(second)]
    if (here !== null && there !== null && here !== there) return false
    if (isRetold(one, two, difference)) return true
    if (first.part || second.part || difference === 'rate' || difference === 'few') return false
    const length = Math.max(alike(one, two), alike(two, one))
    const digits = digitsIn(first.metric)
    const wholes = (here !== null && here === there) || (isYearly(first) && isYearly(second))
    // 收缴罚没款1286.4万元, 罚没款1268.4万元
    if (difference === 'swapped' && digits > 3 && wholes && isEnd(one, two)) return true
    if (isSlip) {
      // 人民调解员1206名, 1260名调解员; 法律明白人57名, 75名法律明白人
      const common = [nounShared(one, two), nounShared(two, one)].find((noun) => noun.length >= key) ?? ''
      if (contentOf(common).length >= (contentDue[digits] ?? 1)) return true
      // 追发工资等待遇2316.8万元, 追讨工资待遇2136.8万元
      const end = commonEnd(one.noun, two.noun)
      if (digits >= sure && end >= 2 && contentOf(one.noun.slice(-end)).length >= 2) return true
    }
    if (length < enough || (first.metric.unit === '%' && isNarrower(one, two))) return false
    if (difference === 'swapped') return digits >= 3 || wholes
    if (difference === 'rounded') return length >= enough
    return length > enough && wholes && (digits >= 3 || length >= enough + 2)
  }
  return Object.assign(like, {
    plain,
    contentOf,
    leadOf: (figure: Indicator): string => toldOf(figure).lead,
    headOf: (figure: Indicator): string => toldOf(figure).head,
    narrowOf: (figure: Indicator): string => toldOf(figure).narrow,
    actsOf: (figure: Indicator): readonly string[] => toldOf(figure).act,
    withoutHead: (text: string): string => text.replace(tails, ''),
    /** Keys of which like figures share one. */
    keysOf: (figure: Indicator): string[] => {
      const { noun, head } = toldOf(figure)
      return [noun.slice(-key), head.slice(0, key)].filter((part) => part.length === key)
    },
  })
}
