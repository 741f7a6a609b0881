import { isHollow } from './is-hollow.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import type { Span } from '../text/spans.ts'

/** A deficiency has no more details than that, parted by ；. */
const most = 3

/** What a sentence is known to be, beside its words. */
export interface Standing {
  /** No other sentence says what is lacking, so that 基础仍较薄弱：…；…；… is all that there is. */
  alone: boolean
  /** The sentence before it only admits that something is lacking: 仍有落差。主要是：…；…. */
  announced: boolean
}

/**
 * The clauses of a sentence that are deficiencies of their own: those parted by ； of which each says what is lacking
 * (half of them behind 主要是：, or where they are many and announced; any where nothing but that list can say it), else
 * what stands behind 主要是：. None where the sentence is one deficiency as a whole. 究其原因 ends the list.
 */
export function clausesThat(value: string, patterns: ShortcomingPatterns, { alone, announced }: Standing): Span[] {
  const { lack, detail, leads, reasons } = patterns
  const lead = alone && value.split('；').length > most ? /^[^：。；]{0,40}：/u.exec(value)?.[0] : undefined
  const led = lead !== undefined && lack.test(lead)
  const opening = leads.exec(value)?.[0]
  const from = opening?.length ?? (led ? lead.length : 0)
  const clauses: Span[] = []
  for (const match of value.slice(from).matchAll(/[^；]+；?/gu)) {
    const start = from + match.index
    if (clauses.length > 0 && reasons.test(match[0])) break
    clauses.push({ start, end: start + match[0].length })
  }
  const texts = clauses.map(({ start, end }) => value.slice(start, end))
  const lacking = texts.filter((clause) => lack.test(clause)).length
  const opens = opening !== undefined && (announced || isHollow(opening, patterns))
  const own = texts.every((clause) => !isHollow(clause, patterns) && (led || opens || !detail.test(clause)))
  // 有许多不如意之处。甲；乙；丙；丁: so many are no details of one.
  const isList = lack.test(value.slice(0, from)) || (announced && alone && texts.length > most)
  const enough = opens ? 1 : isList ? texts.length / 2 : texts.length
  if (clauses.length > 1 && own && lacking >= enough) return clauses
  return from > 0 ? [{ start: from, end: value.length }] : []
}
