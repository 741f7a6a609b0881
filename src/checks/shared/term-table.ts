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
  terms: readonly Term[]
  /**
   * By the sound of what a term, or a slip of it, begins with: by the last bits of that key, where the first slot of them
   * is; 0: no term has them, as at most places of a text.
   */
  heads: Int32Array
  /** Three numbers a slot: the key, which term, and where the next slot of the same bits is. Plain numbers are made fastest. */
  slots: number[]
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

/** The bits of a key that `heads` knows. */
const startBits = 0xffff

/** Makes terms ready; only those of three characters or more are searched for. */
export function prepareTerms({ terms, looks, lawful, grammar }: TermOptions, alike: Alike): TermTable {
  const pairs = looks.split(/\s+/u).flatMap((group) => pairsOf(Array.from(group)))
  const ready: Term[] = []
  for (const { names, free } of terms) {
    const [freeStart, freeEnd] = [free === 'start' || free === 'both', free === 'end' || free === 'both']
    for (const text of names.split(/\s+/u)) if (text.length >= 3) ready.push({ text, freeStart, freeEnd })
  }
  const table: TermTable = {
    ...{ terms: ready, heads: new Int32Array(startBits + 1), slots: [0, 0, 0], alike, looks: new Set(pairs) },
    ...{ lawful: new Set(lawful.split(/\s+/u)), grammar: new Set(grammar) },
  }
  const likes = new Map<number, number[]>()
  for (const pair of pairs) {
    const [one, sound] = [pair.charCodeAt(0), soundOf(pair.charCodeAt(1), alike)]
    likes.set(one, [...(likes.get(one) ?? []), sound])
  }
  // From the last: a slot comes before those that are there.
  for (let at = ready.length - 1; at >= 0; at--) addTerm(table, at, likes)
  return table
}

/** The terms that may begin at a place of these sounds. */
export function termsAt(sounds: Uint16Array, at: number, { terms, heads, slots }: TermTable): readonly Term[] {
  const key = startKey(sounds[at] ?? 0, sounds[at + 1] ?? 0, sounds[at + 2] ?? 0)
  let slot = heads[key & startBits] ?? 0
  if (slot === 0) return noTerms
  const found: Term[] = []
  for (; slot !== 0; slot = slots[slot + 2] ?? 0)
    if (slots[slot] === key) found.push(terms[slots[slot + 1] ?? 0] as Term)
  return found
}

function pairsOf(group: string[]): string[] {
  return group.flatMap((one) => group.filter((other) => other !== one).map((other) => one + other))
}

/** By what a slip may begin with: the term's own sound, two characters that changed places, one that looks alike. */
function addTerm(table: TermTable, term: number, likes: Map<number, number[]>): void {
  const { alike, terms } = table
  const { text } = terms[term] as Term
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

function add({ heads, slots }: TermTable, key: number, term: number): void {
  const first = heads[key & startBits] ?? 0
  for (let slot = first; slots[slot + 1] === term && slot !== 0; slot = slots[slot + 2] ?? 0)
    if (slots[slot] === key) return
  heads[key & startBits] = slots.length
  slots.push(key, term, first)
}

const noTerms: readonly Term[] = []
const none: readonly number[] = []
