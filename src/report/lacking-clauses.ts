import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import type { Span } from './spans.ts'

/**
 * The clauses of a sentence that are deficiencies of their own: those parted by ； of which each says what is lacking,
 * else what stands behind 主要是：. None where the sentence is one deficiency as a whole.
 */
export function clausesThat(value: string, { lack, hollow, detail, leads }: ShortcomingPatterns): Span[] {
  const from = leads.exec(value)?.[0].length ?? 0
  const clauses: Span[] = []
  for (const match of value.slice(from).matchAll(/[^；]+；?/gu)) {
    const start = from + match.index
    clauses.push({ start, end: start + match[0].length })
  }
  const each = clauses.every(({ start, end }) => {
    const clause = value.slice(start, end)
    return lack.test(clause) && !hollow.test(clause) && !detail.test(clause)
  })
  if (clauses.length > 1 && each) return clauses
  return from > 0 ? [{ start: from, end: value.length }] : []
}
