/** Marks that come in pairs, and what is not one of them. */
export interface Pairing {
  /** Two characters each: `（）`. */
  pairs: readonly string[]
  /** A mark that can be either half of the first pair, and is never odd itself: the straight `"`. */
  either: string | null
  /** Marks inside a match are left out, unless the text pairs better with them. */
  except: readonly RegExp[]
}

/** A mark without its other half. */
export interface Odd {
  at: number
  /** Which of the pairs, and which half. */
  pair: string
  opens: boolean
}

/** The marks of a folded text that have no other half, in order. The nearest ones pair; each kind for itself. */
export function findUnpaired(value: string, pairing: Pairing): Odd[] {
  const marks = marksOf(value, pairing)
  const all = pair(marks)
  if (all.length === 0) return all
  const spared = new Set(pairing.except.flatMap((pattern) => indexesIn(value, pattern)))
  if (spared.size === 0) return all
  const strict = pair(marks.filter(({ at }) => !spared.has(at)))
  return strict.length <= all.length ? strict : all
}

interface Mark extends Odd {
  either: boolean
}

function marksOf(value: string, { pairs, either }: Pairing): Mark[] {
  const known = new Map<string, Omit<Mark, 'at'>>(
    pairs.flatMap((pair) => Array.from(pair, (mark, half) => [mark, { pair, opens: half === 0, either: false }])),
  )
  if (either !== null) known.set(either, { pair: pairs[0] ?? '', opens: true, either: true })
  return Array.from({ length: value.length }, (_, at) => ({ at, mark: known.get(value.charAt(at)) })).flatMap(
    ({ at, mark }) => (mark ? [{ at, ...mark }] : []),
  )
}

function pair(marks: Mark[]): Odd[] {
  const open = new Map<string, Mark[]>()
  const closing: Mark[] = []
  for (const mark of marks) {
    const waiting = open.get(mark.pair) ?? []
    open.set(mark.pair, waiting)
    if (mark.opens && !(mark.either && waiting.length > 0)) waiting.push(mark)
    else if (waiting.pop() === undefined) closing.push(mark)
  }
  const odd = [...closing, ...[...open.values()].flat()].filter(({ either }) => !either)
  return odd.map(({ at, pair, opens }) => ({ at, pair, opens })).sort((a, b) => a.at - b.at)
}

/** Every index inside a match. */
export function indexesIn(value: string, pattern: RegExp): number[] {
  return [...value.matchAll(pattern)].flatMap(({ index, 0: match }) => Array.from(match, (_, at) => index + at))
}
