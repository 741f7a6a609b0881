import { commonEnd, endingLength, prefixIn } from '../common-parts.ts'
import type { LikePatterns } from './told-words.ts'
import type { Told } from './told-figure.ts'

/** So many characters in common are a name. */
export const enough = 4
/** A shorter end of a name may be that of others. */
const shortest = 3

/** Makes tests whether the nouns of two figures are one, by the words in them that tell something (`contentOf`). */
export function makeNounTests({
  contentOf,
  heads,
  seeing,
}: { contentOf: (text: string) => string } & Pick<LikePatterns, 'heads' | 'seeing'>) {
  /** How many characters of a noun they have in common, at least; 0 where they may be two. */
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
    const [short, long] = byLength(one, two)
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
    const [{ noun: short }, { noun: long }] = byLength(one, two)
    return one.head === two.head && short.length >= shortest && long.endsWith(short) && contentOf(short).length >= 2
  }
  /** 网上立案率, 知识产权案件网上立案率: of some of them only. */
  const isNarrower = (one: Told, two: Told): boolean => {
    const [short, long] = byLength(one, two)
    const more = long.noun.endsWith(short.noun) ? long.noun.slice(0, -short.noun.length) : ''
    return contentOf(more.replace(seeing, '')).length >= 2
  }
  /** What is counted, before the one figure and behind the other, with no more before it than what was done. */
  const nounShared = ({ noun }: Told, { head }: Told): string => {
    const length = endingLength(noun, head)
    const isAll = length === head.length || length > enough
    return isAll && contentOf(noun.slice(0, noun.length - length)).length <= 2 ? head.slice(0, length) : ''
  }
  return { alike, isEnd, isNarrower, nounShared }
}

function byLength(one: Told, two: Told): [Told, Told] {
  return one.noun.length <= two.noun.length ? [one, two] : [two, one]
}
