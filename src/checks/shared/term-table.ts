import { type Alike, foldAlike } from './alike.ts'

/** Terms of a field that have one way of being written. */
export interface TermGroup {
  /** Parted by spaces or line breaks. */
  names: string
  /** Where another word may begin or end within them, so that a slip there is one at the edge of a phrase only. */
  free?: 'start' | 'end' | 'both'
}

/** A term as it is searched for. */
export interface Term {
  text: string
  folded: string
  freeStart: boolean
  freeEnd: boolean
}

/** Terms, ready to be searched for. */
export interface TermTable {
  /** By the sound of what a term, or a slip of it, begins with. */
  byStart: Map<number, Term[]>
  alike: Alike
  /** Characters that look alike, as one string each: `己已`. */
  looks: ReadonlySet<string>
  /** What is right, though it sounds or looks like a part of a term. */
  lawful: ReadonlySet<string>
  /** Characters that stand between words: they are no slip for one of a term. */
  grammar: ReadonlySet<string>
}

/** What is needed to make a table of terms. */
export interface TermOptions {
  terms: readonly TermGroup[]
  /** Groups of characters that look alike. */
  looks: string
  lawful: string
  grammar: string
}

/** A key of three neighbouring characters of a folded text; the same key for others does no harm. */
export function startKey(folded: string, at: number): number {
  return keyOf(folded.charCodeAt(at), folded.charCodeAt(at + 1), folded.charCodeAt(at + 2))
}

function keyOf(first: number, second: number, third: number): number {
  return first * 7919 + second * 89 + third
}

/** Makes terms ready; only those of three characters or more are searched for. */
export function prepareTerms({ terms, looks, lawful, grammar }: TermOptions, alike: Alike): TermTable {
  const pairs = looks.split(/\s+/u).flatMap((group) => pairsOf(Array.from(group)))
  const table: TermTable = {
    ...{ byStart: new Map(), alike, looks: new Set(pairs), lawful: new Set(lawful.split(/\s+/u)) },
    grammar: new Set(grammar),
  }
  const likes = new Map<string, number[]>()
  for (const [one = '', other = ''] of pairs) {
    const sound = foldAlike(other, alike).charCodeAt(0)
    likes.set(one, [...(likes.get(one) ?? []), sound])
  }
  for (const { names, free } of terms)
    for (const text of names.split(/\s+/u)) {
      if (text.length < 3) continue
      const ends = { freeStart: free === 'start' || free === 'both', freeEnd: free === 'end' || free === 'both' }
      addTerm(table.byStart, { text, folded: foldAlike(text, alike), ...ends }, likes)
    }
  return table
}

function pairsOf(group: string[]): string[] {
  return group.flatMap((one) => group.filter((other) => other !== one).map((other) => one + other))
}

/** By what a slip may begin with: the term's own sound, two characters that changed places, one that looks alike. */
function addTerm(byStart: TermTable['byStart'], term: Term, likes: Map<string, number[]>): void {
  const { text, folded } = term
  const [a, b, c] = [folded.charCodeAt(0), folded.charCodeAt(1), folded.charCodeAt(2)]
  const add = (key: number): void => {
    const list = byStart.get(key)
    if (list === undefined) byStart.set(key, [term])
    else if (list.at(-1) !== term) list.push(term)
  }
  add(keyOf(a, b, c))
  for (const like of likes.get(text.charAt(0)) ?? []) add(keyOf(like, b, c))
  for (const like of likes.get(text.charAt(1)) ?? []) add(keyOf(a, like, c))
  for (const like of likes.get(text.charAt(2)) ?? []) add(keyOf(a, b, like))
  if (text.length === 3) return
  add(keyOf(b, a, c))
  add(keyOf(a, c, b))
  add(keyOf(a, b, folded.charCodeAt(3)))
}
