import { allMatches } from '../../report/text/all-matches.ts'
import { blockOf } from '../../report/links.ts'
import { partsAbove } from '../../report/parts/parts.ts'
import { afterLast, beforeFirst } from '../../report/text/cut-at-marks.ts'
import { pairsIn } from '../../report/text/pairs-in.ts'
import type { Sieve } from '../../report/text/sieve.ts'
import type { Report, Sentence, Text } from '../../report/types.ts'
import { charactersIn } from '../shared/texts-in.ts'

/** A pattern, and which texts it may be found in. */
export interface Sought {
  pattern: RegExp
  sieve: Sieve
}

/** Patterns of a claim and of what is told against it. */
export interface ContraryPair {
  claim: Sought
  counter: Sought
  aside: RegExp
  /** Both tell of one thing: they share a word that has none of this; null where nothing need be shared. */
  idle: RegExp | null
}

/** A claim, and what contradicts it. */
export interface Contradiction {
  claim: Said
  counter: Said
}

/** A sentence of the report year. */
export interface Told {
  text: Text
  sentence: string
  start: number
}

/** A sentence, unless it tells of other years. */
export function toldIn(
  { blocks, outline, meta }: Report,
  { block, start, end }: Sentence,
  { past, plan }: { past: RegExp; plan: string | null },
): Told[] {
  const { text, heading } = blockOf({ blocks }, { block })
  const sentence = text.value.slice(start, end)
  if (past.test(sentence) || (plan !== null && partsAbove(outline, heading).includes(plan))) return []
  // 比2024年下降2.4个百分点 is told of this year.
  const years = allMatches(sentence, /(?<![比较与同由从](?:20\d{2}年至)?)(20\d{2})年/gu).map(([, year]) => Number(year))
  const isOther = years.length > 0 && meta.reportYear !== null && !years.includes(meta.reportYear)
  return isOther ? [] : [{ text, sentence, start }]
}

/** What a sentence says, with the clause it says it in. */
export interface Said extends Told {
  from: number
  to: number
  clause: string
}

/** What a claim and its counter say against each other; the first counter of each claim. */
export function contradictions(told: Told[], { claim, counter, aside, idle }: ContraryPair): Contradiction[] {
  const counters = saidIn(told, counter).filter(({ sentence }) => !aside.test(sentence))
  if (counters.length === 0) return []
  return saidIn(told, claim)
    .filter(({ clause }) => !aside.test(clause))
    .flatMap((one): Contradiction[] => {
      const other = counters.find(
        (against) =>
          against.sentence !== one.sentence && (idle === null || shareWord(one.clause, against.clause, idle)),
      )
      return other ? [{ claim: one, counter: other }] : []
    })
}

/** What sentences say that contradicts itself: the groups `claim` and `counter` of a pattern. */
export function contraryWithin(told: Told[], { aside, ...sought }: Sought & { aside: RegExp }): Contradiction[] {
  return foundIn(told, sought).flatMap((one) =>
    allMatches(one.sentence, sought.pattern).flatMap(({ indices }): Contradiction[] => {
      const { claim, counter } = indices?.groups ?? {}
      if (!claim || !counter || aside.test(one.sentence.slice(0, counter[1]))) return []
      const said = ([from, to]: [number, number]): Said => ({
        ...one,
        from: one.start + from,
        to: one.start + to,
        clause: one.sentence.slice(from, to),
      })
      return [{ claim: said(claim), counter: said(counter) }]
    }),
  )
}

function saidIn(told: Told[], sought: Sought): Said[] {
  return foundIn(told, sought).flatMap(({ text, sentence, start }) =>
    allMatches(sentence, sought.pattern).map(({ index, 0: words }) => {
      const before = afterLast(sentence.slice(0, index), '，。；')
      const after = beforeFirst(sentence.slice(index + words.length), '，。；')
      const clause = before + words + after
      return { text, sentence, start, from: start + index, to: start + index + words.length, clause }
    }),
  )
}

/** The sentences of texts in which a pattern may be found: of most patterns there are none. */
function foundIn(told: Told[], { sieve }: Sought): Told[] {
  return told.filter(({ text }) => sieve(charactersIn(text)))
}

/** Whether two clauses share two characters that make a word of their own. */
function shareWord(one: string, other: string, idle: RegExp): boolean {
  return pairsIn(one).some((pair) => /^\p{Script=Han}{2}$/u.test(pair) && !idle.test(pair) && other.includes(pair))
}
