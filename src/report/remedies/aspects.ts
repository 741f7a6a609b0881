import type { AspectWords } from '../vocabulary.ts'
import { pattern } from '../pattern.ts'
import { makeWordIndex } from './word-index.ts'

/** Which kinds of lack a text names, and which kinds its acts would mend: numbers of aspects. */
export interface Aspects {
  lacking: (text: string) => Set<number>
  mended: (text: string) => Set<number>
}

/** Compiles the aspects of a vocabulary. */
export function makeAspects(aspects: AspectWords[]): Aspects {
  return { lacking: finderOf(aspects.map(({ lack }) => lack)), mended: finderOf(aspects.map(({ act }) => act)) }
}

/** Which of some patterns match a text; their plain words are looked up all at once. */
function finderOf(sources: string[]): (text: string) => Set<number> {
  const choices = sources.map((source) => choicesOf(source))
  const findWords = makeWordIndex(choices.map((list) => list.filter(isWord)))
  const patterns = choices.map((list) => {
    const rest = list.filter((choice) => !isWord(choice))
    return rest.length > 0 ? pattern(rest.join('|')) : null
  })
  return (text) => {
    const found = new Set<number>()
    findWords(text, (at) => found.add(at))
    for (const [at, one] of patterns.entries()) if (one?.test(text) === true) found.add(at)
    return found
  }
}

function isWord(choice: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(choice)
}

/** The choices of a pattern that stand outside brackets. */
function choicesOf(source: string): string[] {
  const choices: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < source.length; at++) {
    const character = source[at]
    if (character === '\\') at++
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth--
    else if (character === '|' && depth === 0) {
      choices.push(source.slice(from, at))
      from = at + 1
    }
  }
  return [...choices, source.slice(from)]
}
