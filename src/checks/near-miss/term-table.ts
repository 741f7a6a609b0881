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
  /** By the code of a character: those that look like it, which it may be a slip for. */
  looks: ReadonlyMap<number, string>
  /** What is right, though it sounds or looks like a part of a term. */
  lawful: ReadonlySet<string>
  /** Slips, as a rule, that may be right. */
  unsure: ReadonlySet<string>
  /** Characters that stand between words: they are no slip for one of a term. */
  grammar: ReadonlySet<string>
  /** Characters without which a term may be another that is right. */
  affixes: ReadonlySet<string>
}

/** What is needed to make a table of terms. */
export interface TermOptions {
  terms: readonly TermGroup[]
  /** Groups of characters that look alike. */
  looks: string
  lawful: string
  unsure: string
  grammar: string
  affixes: string
}

/** A key of three neighbouring sounds; the same key for others does no harm. */
export function startKey(first: number, second: number, third: number): number {
  return first * 7919 + second * 89 + third
}

/** The bits of a key that `heads` knows. */
const startBits = 0xffff

/** Makes terms ready; only those of three characters or more are searched for. */
export function prepareTerms({ terms, looks, lawful, unsure, grammar, affixes }: TermOptions, alike: Alike): TermTable {
  const ready: Term[] = []
  for (const { names, free } of terms) {
    const [freeStart, freeEnd] = [free === 'start' || free === 'both', free === 'end' || free === 'both']
    for (const text of names.split(/\s+/u)) if (text.length >= 3) ready.push({ text, freeStart, freeEnd })
  }
  const table: TermTable = {
    ...{ terms: ready, heads: new Int32Array(startBits + 1), slots: [0, 0, 0], alike, looks: looksOf(looks) },
    ...{ lawful: wordsOf(lawful), unsure: wordsOf(unsure), grammar: new Set(grammar), affixes: new Set(affixes) },
  }
  // From the last: a slot comes before those that are there.
  for (let at = ready.length - 1; at >= 0; at--) addTerm(table, at)
  return table
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/\s+/u))
}

/**
 * The terms that may begin at a place: by its sounds, by those of two characters in turn, or by those that it has when one
 * character stands for another that it looks like. Tried where a text is read, for most of a table is never met.
 */
export function termsAt(
  value: string,
  at: number,
  { sounds, table }: { sounds: Uint16Array; table: TermTable },
): Term[] {
  const [a, b, c] = [sounds[at] ?? 0, sounds[at + 1] ?? 0, sounds[at + 2] ?? 0]
  let found = termsOf(startKey(a, b, c), noTerms, table)
  if (a !== b) found = termsOf(startKey(b, a, c), found, table)
  if (b !== c) found = termsOf(startKey(a, c, b), found, table)
  found = termsOf(startKey(a, b, sounds[at + 3] ?? 0), found, table)
  const { looks, alike } = table
  for (let more = 0; more < 3; more += 1) {
    const likes = looks.get(value.charCodeAt(at + more))
    if (likes === undefined) continue
    for (let index = 0; index < likes.length; index += 1) {
      const sound = soundOf(likes.charCodeAt(index), alike)
      const key = startKey(more === 0 ? sound : a, more === 1 ? sound : b, more === 2 ? sound : c)
      found = termsOf(key, found, table)
    }
  }
  return found
}

/** Those of a key, behind others that were found. Other keys share its bits, and most of them have none. */
function termsOf(key: number, before: Term[], { terms, heads, slots }: TermTable): Term[] {
  let found = before
  for (let slot = heads[key & startBits] ?? 0; slot !== 0; slot = slots[slot + 2] ?? 0) {
    if (slots[slot] !== key) continue
    if (found === before) found = [...before]
    found.push(terms[slots[slot + 1] ?? 0] as Term)
  }
  return found
}

/** Of groups of characters that look alike, by the code of each the others. */
function looksOf(groups: string): Map<number, string> {
  const looks = new Map<number, string>()
  for (const group of groups.split(/\s+/u))
    for (const one of group) {
      const code = one.charCodeAt(0)
      looks.set(code, (looks.get(code) ?? '') + group.replace(one, ''))
    }
  return looks
}

/** By its sounds, and those that it has when its third character is missing. */
function addTerm(table: TermTable, term: number): void {
  const { alike, terms } = table
  const { text } = terms[term] as Term
  const [a, b] = [soundOf(text.charCodeAt(0), alike), soundOf(text.charCodeAt(1), alike)]
  add(table, startKey(a, b, soundOf(text.charCodeAt(2), alike)), term)
  if (text.length > 5) add(table, startKey(a, b, soundOf(text.charCodeAt(3), alike)), term)
}

function add({ heads, slots }: TermTable, key: number, term: number): void {
  const first = heads[key & startBits] ?? 0
  heads[key & startBits] = slots.length
  slots.push(key, term, first)
}

const noTerms: Term[] = []
