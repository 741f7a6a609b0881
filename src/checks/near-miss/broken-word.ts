import { once } from '../../report/memo/once.ts'
import { pairsIn } from '../../report/text/pairs-in.ts'
import type { TermTable } from './term-table.ts'

/** What terms say of words. */
interface Words {
  whole: ReadonlySet<string>
  /** Each two neighbours in them. */
  pairs: ReadonlySet<string>
  /** The two characters that one begins or ends with: mostly words. */
  edges: ReadonlySet<string>
  /** How many different ones begin with a character. */
  begun: ReadonlyMap<string, number>
}

/** How many words a character begins that hardly begins any. */
const few = 12

/**
 * Whether the last character of a term, which another stands for, cannot be the beginning of a word that goes on, as these
 * two do. A long term without its end is no word, and no word is known that begins so: 行政复议受里窗口.
 */
export function isBrokenWord(term: string, next: string, table: TermTable): boolean {
  if (term.length < 6) return false
  const { pairs, whole, begun } = wordsOf(table)
  return !pairs.has(next) && !whole.has(term.slice(0, -1)) && (begun.get(next.charAt(0)) ?? 0) < few
}

/** Whether two characters are a word, as far as terms tell: one begins or ends with them. */
export function isTermEdge(two: string, table: TermTable): boolean {
  return two.length === 2 && wordsOf(table).edges.has(two)
}

/** Made when a slip may be the beginning of another word: of most texts it is never asked. */
const wordsOf = once(({ terms, lawful }: TermTable): Words => {
  const pairs = new Set([...terms.map(({ text }) => text), ...lawful].flatMap(pairsIn))
  const begun = new Map<string, number>()
  for (const pair of pairs) begun.set(pair.charAt(0), (begun.get(pair.charAt(0)) ?? 0) + 1)
  const edges = new Set(terms.flatMap(({ text }) => [text.slice(0, 2), text.slice(-2)]))
  return { whole: new Set(terms.map(({ text }) => text)), pairs, edges, begun }
})
