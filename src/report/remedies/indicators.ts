import { allMatches } from '../text/all-matches.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Which indicators a text names (水箱清洗率), and which of them it says will be better. */
export interface Indicators {
  named: (text: string) => string[]
  bettered: (text: string) => string[]
}

/** No name of an indicator is longer. */
const longest = 16

/** Compiles the words for indicators of a vocabulary. */
export function makeIndicators({ indicator, better, bettering }: Vocabulary['remedies']): Indicators {
  const name = new RegExp(`\\p{Script=Han}{1,${longest}}?(?:${indicator})`, 'gu')
  const after = new RegExp(`^[^，。；\\d]{0,6}(?:${better})`, 'u')
  const before = new RegExp(`(?:${bettering})[^，。；\\d]*$`, 'u')
  // 将水箱清洗率, 提高水箱清洗率: what stands before the name is none of it.
  const lead = new RegExp(`^.*(?:[将把让令其该]|使(?!用)|确保|力争|${bettering})`, 'u')
  return {
    named: (text) => allMatches(text, name).map(([word]) => word),
    bettered: (text) =>
      allMatches(text, name).flatMap(({ index, 0: word }) => {
        const rest = text.slice(index + word.length, index + word.length + longest)
        return after.test(rest) || before.test(word) ? [word.replace(lead, '')] : []
      }),
  }
}

/** With less in common, two names are of different things: 回访率, 受理率. */
const telling = 3

/** So much in common is no other thing: 联单使用率. */
const ample = 5

/** Whether a name is all of another, or its end (回复率 of 听证申请回复率): `same`, `part`. */
export function likeIndicator(name: string, other: string): 'same' | 'part' | null {
  if (other.length < telling) return null
  if (other.endsWith(name)) return 'same'
  if (!name.endsWith(other)) return null
  return other.length >= ample ? 'same' : 'part'
}
