import { isHollow } from './is-hollow.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import type { Span } from './spans.ts'

/** A deficiency has no more details than that, parted by ；. */
const most = 3

/**
 * The clauses of a sentence that are deficiencies of their own: those parted by ； of which each says what is lacking
 * (behind 仍有差距，主要是： half of them), else what stands behind 主要是：. None where the sentence is one deficiency as a whole.
 * `alone`: no other sentence says what is lacking, so that 基础仍较薄弱：…；…；… is all that there is.
 */
export function clausesThat(value: string, patterns: ShortcomingPatterns, alone: boolean): Span[] {
  const { lack, detail, leads } = patterns
  const lead = alone && value.split('；').length > most ? /^[^：。；]{0,40}：/u.exec(value)?.[0] : undefined
  const led = lead !== undefined && lack.test(lead)
  const from = leads.exec(value)?.[0].length ?? (led ? lead.length : 0)
  const clauses: Span[] = []
  for (const match of value.slice(from).matchAll(/[^；]+；?/gu)) {
    const start = from + match.index
    clauses.push({ start, end: start + match[0].length })
  }
  const texts = clauses.map(({ start, end }) => value.slice(start, end))
  const lacking = texts.filter((clause) => lack.test(clause)).length
  const own = texts.every((clause) => !isHollow(clause, patterns) && (led || !detail.test(clause)))
  // Behind 仍有差距，主要是： some may say it in other words.
  const enough = lack.test(value.slice(0, from)) ? texts.length / 2 : texts.length
  if (clauses.length > 1 && own && lacking >= enough) return clauses
  return from > 0 ? [{ start: from, end: value.length }] : []
}
