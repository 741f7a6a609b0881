import type { AspectWords } from '../vocabulary.ts'
import { allMatches } from '../text/all-matches.ts'
import { late } from '../text/pattern.ts'
import { charactersOf, sieveOf } from '../text/sieve.ts'
import { makeWordIndex } from './word-index.ts'

/** Which aspects some text names, by number, each with the words that name it. */
export type Named = Map<number, Set<string>>

/** Which kinds of lack a text names, and which kinds its acts would mend. */
export interface Aspects {
  lacking: (text: string) => Named
  mended: (text: string) => Named
}

/** Compiles the aspects of a vocabulary. */
export function makeAspects(aspects: AspectWords[]): Aspects {
  return { lacking: finderOf(aspects.map(({ lack }) => lack)), mended: finderOf(aspects.map(({ act }) => act)) }
}

/** Which of some patterns match a text, and with what; their plain words are looked up all at once. */
function finderOf(sources: string[]): (text: string) => Named {
  const choices = sources.map((source) => {
    const words: string[] = []
    const rest: string[] = []
    for (const choice of choicesOf(source)) (plainWord.test(choice) ? words : rest).push(choice)
    return { words, rest }
  })
  const findWords = makeWordIndex(choices.map(({ words }) => words))
  const patterns = choices.flatMap(({ rest }, at) => {
    const source = rest.join('|')
    return rest.length === 0 ? [] : [{ at, source: late(source, 'gu'), sieve: sieveOf(source) }]
  })
  return (text) => {
    const found: Named = new Map()
    const add = (at: number, word: string): void => {
      const words = found.get(at)
      if (words) words.add(word)
      else found.set(at, new Set([word]))
    }
    findWords(text, add)
    const characters = charactersOf(text)
    for (const { at, source, sieve } of patterns)
      if (sieve(characters)) for (const [word] of allMatches(text, source.regex)) add(at, word)
    return found
  }
}

const plainWord = /^\p{Script=Han}{2,}$/u

/** The choices of a pattern that stand outside brackets. */
function choicesOf(source: string): string[] {
  const choices: string[] = []
  let parts: string[] = []
  let depth = 0
  for (const part of source.split('|')) {
    parts.push(part)
    // Most parts have neither brackets nor escapes.
    const turn = special.test(part) ? turnOf(part) : plain
    depth += turn.depth
    if (depth !== 0 || turn.escapes) continue
    choices.push(parts.length === 1 ? part : parts.join('|'))
    parts = []
  }
  return parts.length === 0 ? choices : [...choices, parts.join('|')]
}

const special = /[\\()[\]]/
const plain = { depth: 0, escapes: false }

/** How many more brackets a part between bars opens than it closes, and whether it escapes the bar behind it. */
function turnOf(part: string): typeof plain {
  let depth = 0
  let at = 0
  for (; at < part.length; at++) {
    const character = part[at]
    if (character === '\\') at++
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth--
  }
  return { depth, escapes: at > part.length }
}
