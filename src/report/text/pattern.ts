import { lazily } from '../memo/lazily.ts'
import { type Characters, charactersOf, type Sieve, sieveOf } from './sieve.ts'

/** A pattern of the vocabulary, for use on folded text. */
export function pattern(source: string): RegExp {
  return new RegExp(source, 'u')
}

/** A pattern that may not be made yet. */
export interface Late {
  readonly regex: RegExp
}

/** A pattern that is made when it is first used: of those of a rule set, most are tried on no text of a report. */
export function late(source: string, flags: string): Late {
  const made = lazily(() => new RegExp(source, flags))
  return {
    get regex() {
      return made()
    },
  }
}

/** Whether any of the patterns (not global ones) matches. */
export function matchesAny(text: string, patterns: RegExp[]): boolean {
  return patterns.some((one) => one.test(text))
}

/** A pattern (not a global one), and which texts it is worth trying on. */
export interface Sieved {
  late: Late
  sieve: Sieve
}

/** A pattern with its sieve. */
export function sieved(source: string): Sieved {
  return { late: late(source, 'u'), sieve: sieveOf(source) }
}

/** The first of some patterns that matches a text, as it does. */
export function firstMatch(text: string, characters: Characters, patterns: Sieved[]): RegExpExecArray | null {
  for (const one of patterns) {
    const match = one.sieve(characters) ? one.late.regex.exec(text) : null
    if (match) return match
  }
  return null
}

/** A test whether any of some patterns matches a text. */
export function testOf(sources: string[]): (text: string) => boolean {
  const patterns = sources.map(sieved)
  return (text) => firstMatch(text, charactersOf(text), patterns) !== null
}

/** A global pattern of plain words, longest first, so that none hides a longer one; of no words: one without matches. */
export function anyOf(words: string[]): RegExp {
  const literal = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  return new RegExp(literal.join('|') || '(?!)', 'gu')
}
