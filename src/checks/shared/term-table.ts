import { type Alike, soundOf } from './alike.ts'

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
  freeStart: boolean
  freeEnd: boolean
}

/** Terms, ready to be searched for. */
export interface TermTable {
  /** By the sound of what a term, or a slip of it, begins with. */
  byStart: Map<number, Term[]>
  /** 1 for the last bits of each such key: most places of a text need not be looked up. */
  starts: Uint8Array
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

/** A key of three neighbouring sounds; the same key for others does no harm. */
export function startKey(first: number, second: number, third: number): number {
  return first * 7919 + second * 89 + third
}

/** The bits of a key that `starts` knows. */
export const startBits = 0xffff

/** Makes terms ready; only those of three characters or more are searched for. */
export function prepareTerms({ terms, looks, lawful, grammar }: TermOptions, alike: Alike): TermTable {
  const pairs = looks.split(/\s+/u).flatMap((group) => pairsOf(Array.from(group)))
  const table: TermTable = {
    ...{ byStart: new Map(), starts: new Uint8Array(startBits + 1), alike, looks: new Set(pairs) },
    ...{ lawful: new Set(lawful.split(/\s+/u)), grammar: new Set(grammar) },
  }
  const likes = new Map<number, number[]>()
  for (const pair of pairs) {
    const [one, sound] = [pair.charCodeAt(0), soundOf(pair.charCodeAt(1), alike)]
    likes.set(one, [...(likes.get(one) ?? []), sound])
  }
  for (const { names, free } of terms)
    for (const text of names.split(/\s+/u)) {
      if (text.length < 3) continue
      const ends = { freeStart: free === 'start' || free === 'both', freeEnd: free === 'end' || free === 'both' }
      addTerm(table, { text, ...ends }, likes)
    }
  return table
}

function pairsOf(group: string[]): string[] {
  return group.flatMap((one) => group.filter((other) => other !== one).map((other) => one + other))
}

/** By what a slip may begin with: the term's own sound, two characters that changed places, one that looks alike. */
function addTerm(table: TermTable, term: Term, likes: Map<number, number[]>): void {
  const { text } = term
  const { alike } = table
  const [first, second, third] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)]
  const [a, b, c] = [soundOf(first, alike), soundOf(second, alike), soundOf(third, alike)]
  add(table, startKey(a, b, c), term)
  for (const like of likes.get(first) ?? none) add(table, startKey(like, b, c), term)
  for (const like of likes.get(second) ?? none) add(table, startKey(a, like, c), term)
  for (const like of likes.get(third) ?? none) add(table, startKey(a, b, like), term)
  if (text.length === 3) return
  add(table, startKey(b, a, c), term)
  add(table, startKey(a, c, b), term)
  add(table, startKey(a, b, soundOf(text.charCodeAt(3), alike)), term)
}

function add({ byStart, starts }: TermTable, key: number, term: Term): void {
  starts[key & startBits] = 1
  const list = byStart.get(key)
  if (list === undefined) byStart.set(key, [term])
  else if (list[list.length - 1] !== term) list.push(term)
}

const none: readonly number[] = []
