import { allMatches } from '../../report/text/all-matches.ts'

/** Marks that come in pairs, and what is not one of them. */
export interface Pairing {
  /** Two characters each: `（）`. */
  pairs: readonly string[]
  /** A mark that can be either half of the first pair, and is never odd itself: the straight `"`. */
  either: string | null
  /** Marks inside a match are left out, unless the text pairs better with them. */
  except: readonly RegExp[]
  /** Finds every one of the marks. */
  any: RegExp
  /** What each mark is. */
  known: ReadonlyMap<string, Half>
}

/** Which half of which pair a mark is. */
interface Half {
  pair: string
  opens: boolean
  either: boolean
}

/** A mark without its other half. */
export interface Odd {
  at: number
  /** Which of the pairs, and which half. */
  pair: string
  opens: boolean
}

/** Makes marks ready to be looked for. */
export function preparePairing({ pairs, either, except }: Pick<Pairing, 'pairs' | 'either' | 'except'>): Pairing {
  const known = new Map<string, Half>(
    pairs.flatMap((pair) => Array.from(pair, (mark, half) => [mark, { pair, opens: half === 0, either: false }])),
  )
  if (either !== null) known.set(either, { pair: pairs[0] ?? '', opens: true, either: true })
  return { pairs, either, except, known, any: anyMark([...known.keys()]) }
}

/** A global pattern of single characters. */
export function anyMark(marks: readonly string[]): RegExp {
  return new RegExp(`[${marks.map((mark) => mark.replace(/[\\\]^-]/u, '\\$&')).join('')}]`, 'g')
}

/** The marks of a folded text that have no other half, in order. The nearest ones pair; each kind for itself. */
export function findUnpaired(value: string, pairing: Pairing): Odd[] {
  const marks = marksOf(value, pairing)
  if (marks.length === 0) return []
  const all = pair(marks)
  if (all.length === 0) return all
  const spared = indexesIn(value, pairing.except)
  const strict = spared.size === 0 ? all : pair(marks.filter(({ at }) => !spared.has(at)))
  return (strict.length <= all.length ? strict : all).map((odd) => insideNumber(value, odd))
}

/** What closes the brackets too soon that a number of a document stands in: （某水函）〔2024〕7号）. */
const closedTooSoon = /（[^（），。；]{1,20}(）)[〔[]\d{4}[〕\]]\d{1,5}号$/du

/** The mark in front of 〔2024〕7号 is the odd one, where brackets around the whole number would pair. */
function insideNumber(value: string, odd: Odd): Odd {
  if (odd.opens || odd.pair !== '（）') return odd
  const from = Math.max(0, odd.at - 40)
  const sooner = closedTooSoon.exec(value.slice(from, odd.at))?.indices?.[1]
  return sooner ? { ...odd, at: from + sooner[0] } : odd
}

interface Mark extends Odd {
  either: boolean
}

function marksOf(value: string, { any, known }: Pairing): Mark[] {
  const marks: Mark[] = []
  any.lastIndex = 0
  while (any.test(value)) {
    const at = any.lastIndex - 1
    const half = known.get(value.charAt(at))
    if (half) marks.push({ at, pair: half.pair, opens: half.opens, either: half.either })
  }
  return marks
}

function pair(marks: Mark[]): Odd[] {
  const open = new Map<string, Mark[]>()
  const odd: Mark[] = []
  for (const mark of marks) {
    let waiting = open.get(mark.pair)
    if (!waiting) open.set(mark.pair, (waiting = []))
    if (mark.opens && !(mark.either && waiting.length > 0)) waiting.push(mark)
    else if (waiting.pop() === undefined) odd.push(mark)
  }
  for (const waiting of open.values()) odd.push(...waiting)
  if (odd.length === 0) return odd
  return odd
    .filter(({ either }) => !either)
    .map(({ at, pair, opens }) => ({ at, pair, opens }))
    .sort((a, b) => a.at - b.at)
}

/** Every index inside a match of one of some global patterns. */
export function indexesIn(value: string, patterns: readonly RegExp[]): Set<number> {
  const found = new Set<number>()
  for (const pattern of patterns)
    for (const { index, 0: match } of allMatches(value, pattern))
      for (let at = index; at < index + match.length; at++) found.add(at)
  return found
}
