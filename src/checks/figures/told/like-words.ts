import { allMatches } from '../../../report/text/all-matches.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { commonEnd, endingLength, prefixIn } from '../common-parts.ts'
import type { Difference } from './differ.ts'
import { isYearly, retold } from './retold.ts'
import { around, type LikeWords, type NameWords, patternsOf, type Told } from './told-words.ts'
import { digitsIn } from '../stated-range.ts'
import { topOf } from './top-of.ts'

const enough = 4
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
  const known = new Map<Indicator, Told>()
  const contentOf = (text: string) => text.replaceAll(generic, '')
  const toldOf = (figure: Indicator): Told => {
    const before = known.get(figure)
    if (before !== undefined) return before
    const told = read(figure)
    known.set(figure, told)
    return told
  }
  const read = (figure: Indicator): Told => {
    const own = readAround(around(figure))
    const last = indicators[figure.index - 1]
    const isBare = own.lead.length < enough && contentOf(own.lead).length < 2
    const taken = isBare && last?.metric.sentence === figure.metric.sentence ? readAround(around(last)) : null
    const { lead, head, act } = own
    const noun = taken ? taken.lead.replace(each, '') : lead
    // 每村培育“法律明白人”4名，全镇64名: the name is in quotes.
    const narrow = taken && head === '' ? withQuotes(own.narrow, taken.narrow) : own.narrow
    return { figure, lead, noun, head: figure.metric.unit === '%' ? '' : head, act, narrow: withoutOwn(narrow) }
  }
  /** 街道 narrows nothing down where it is the 街道 that reports. */
  const withoutOwn = (narrow: string) =>
    narrow === ''
      ? ''
      : narrow
          .split(',')
          .filter((word) => !title.includes(word))
          .join(',')
  const alike = (one: Told, two: Told): number => {
    if (two.head.length >= 2) {
      const end = endingLength(one.noun, two.head)
      if (end >= enough) return end
      const part = prefixIn(one.noun, two.head)
      const next = two.head.slice(part)
      const closed = next === '' || heads.test(next) || two.head[part - 1] === one.noun.at(-1)
      const shared = two.act.some((word) => one.act.includes(word))
      if (part >= enough && closed && (shared || contentOf(two.head.slice(0, part)) !== '')) return enough
      // 评查案卷264卷, 评查的246卷案卷
      if (end === two.head.length && shared && contentOf(two.head) !== '') return enough
      if (one.head.length >= enough && one.head === two.head) return one.head.length
    }
    const [short, long] = one.noun.length <= two.noun.length ? [one, two] : [two, one]
    if (short.head !== '' || long.head !== '') return 0
    const [a, b] = [short.noun, long.noun]
    if (a === b && a.length >= enough - 1) return enough
    const tail = commonEnd(a, b)
    // 行政许可事项网上办理率, 行政确认事项网上办理率: what stands before the same words begins alike and tells them apart.
    const areKinds = a.length >= tail + 2 && b.length >= tail + 2 && a.slice(0, 2) === b.slice(0, 2)
    if (tail >= enough + 2 && !areKinds && contentOf(a.slice(0, -tail)) === '' && contentOf(a.slice(-tail)).length >= 2)
      return tail
    if (a.length < enough || prefixIn(b, a) < a.length || a.slice(-2) !== b.slice(-2)) return 0
    // Words that mostly say little must be the same.
    return contentOf(a).length >= 2 || contentOf(b).length === contentOf(a).length ? a.length : 0
  }
  const isEnd = (one: Told, two: Told): boolean => {
    const [short, long] = one.noun.length <= two.noun.length ? [one.noun, two.noun] : [two.noun, one.noun]
    return one.head === two.head && short.length >= key && long.endsWith(short) && contentOf(short).length >= 2
  }
  /** 网上立案率, 知识产权案件网上立案率: of some of them only. */
  const isNarrower = (one: Told, two: Told): boolean => {
    const [short, long] = one.noun.length <= two.noun.length ? [one, two] : [two, one]
    const more = long.noun.endsWith(short.noun) ? long.noun.slice(0, -short.noun.length) : ''
    return contentOf(more.replace(seeing, '')).length >= 2
  }
  const isRetold = retold(report, contentOf, { plain, seeing, body, tails, isAudience })
  /** What is counted, before the one figure and behind the other, with no more before it than what was done. */
  const nounShared = ({ noun }: Told, { head }: Told): string => {
    const length = endingLength(noun, head)
    const isAll = length === head.length || length > enough
    return isAll && contentOf(noun.slice(0, noun.length - length)).length <= 2 ? head.slice(0, length) : ''
  }
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
