import { type AST, visitRegExpAST } from '@eslint-community/regexpp'

/** A repetition that can take one text in two ways: (?:共|计|共计)* takes 共计 as one word or as two. */
export interface AmbiguousRepeat {
  quant: string
  /** What it takes in two ways. */
  text: string
}

/** So often something must be repeatable to matter: each time the ways may double. */
const far = 16
/** More words than so many, or longer ones, are not looked at. */
const most = 600
const longest = 12

/** The first repetition of a pattern whose words can be told apart in more than one way; null where there is none that is known. */
export function ambiguousRepeat(pattern: AST.Pattern): AmbiguousRepeat | null {
  let found: AmbiguousRepeat | null = null
  visitRegExpAST(pattern, {
    onQuantifierEnter({ element, max, raw }) {
      if (found !== null || max < far) return
      const words = wordsOf(element)
      const text = words === null ? null : readTwice(words)
      if (text !== null) found = { quant: raw, text }
    },
  })
  return found
}

/** All texts that an element can take; null where they are not so few. The same text twice is one that is taken in two ways. */
function wordsOf(element: AST.Element): string[] | null {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)]
    case 'CharacterSet':
      return charactersOf(element)
    case 'CharacterClass':
      return element.negate ? null : unionOf(element.elements.map(charactersOf))
    case 'Group':
    case 'CapturingGroup':
      return unionOf(element.alternatives.map(({ elements }) => productOf(elements.map(wordsOf))))
    case 'Quantifier': {
      const words = wordsOf(element.element)
      if (words === null || element.max > 4) return null
      const sizes = Array.from({ length: element.max - element.min + 1 }, (_, more) => element.min + more)
      return unionOf(sizes.map((size) => productOf(Array.from({ length: size }, () => words))))
    }
    case 'Assertion':
      // What stands around them only takes ways away.
      return ['']
    default:
      return null
  }
}

function charactersOf(element: AST.CharacterSet | AST.CharacterClass['elements'][number]): string[] | null {
  // One of them stands for all.
  if (element.type === 'CharacterSet') return element.kind === 'digit' && !element.negate ? ['0'] : null
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type !== 'CharacterClassRange' || element.max.value - element.min.value > 40) return null
  const { min, max } = element
  return Array.from({ length: max.value - min.value + 1 }, (_, more) => String.fromCodePoint(min.value + more))
}

function unionOf(parts: (string[] | null)[]): string[] | null {
  const all = parts.flatMap((words) => words ?? [])
  return parts.includes(null) || all.length > most ? null : all
}

function productOf(parts: (string[] | null)[]): string[] | null {
  let all = ['']
  for (const words of parts) {
    if (words === null || all.length * words.length > most) return null
    all = all.flatMap((start) => words.map((end) => start + end))
  }
  return all
}

/** A text that is made of some words in two ways (Sardinas and Patterson); null where there is none. */
function readTwice(words: string[]): string | null {
  const known = new Set(words)
  if (known.has('') || words.some((word) => word.length > longest)) return null
  if (known.size < words.length) return words.find((word, at) => words.indexOf(word) !== at) ?? null
  // What one of two readings is ahead of the other, and the text so far.
  const ahead = new Map<string, string>()
  const queue = words.flatMap((long) =>
    words.flatMap((short) =>
      long !== short && long.startsWith(short) ? [[long.slice(short.length), long] as const] : [],
    ),
  )
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [rest, text] = next
    if (known.has(rest)) return text
    if (ahead.has(rest) || ahead.size > most) continue
    ahead.set(rest, text)
    for (const word of words) {
      if (word.startsWith(rest)) queue.push([word.slice(rest.length), text + word.slice(rest.length)])
      else if (rest.startsWith(word)) queue.push([rest.slice(word.length), text])
    }
  }
  return null
}
