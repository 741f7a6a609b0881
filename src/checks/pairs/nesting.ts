import { indexesIn } from '../shared/unpaired.ts'

/** Two marks of one pair, as indexes. */
export interface Pair {
  pair: string
  open: number
  close: number
}

/** How the pairs of a text lie to each other, where that is wrong. */
export interface Nesting {
  /** Pairs that close before one that was opened inside them, with that one. */
  crossed: { outer: Pair; inner: Pair }[]
  /** Pairs right inside one of the same marks, with that one. */
  doubled: { outer: Pair; inner: Pair }[]
}

/** Marks that so many others were opened after are not looked for. */
const deepest = 20

/** Pairs whose nesting is looked at, made ready. */
export interface NestingMarks {
  pairs: readonly string[]
  /** Marks inside a match are left out. */
  except: readonly RegExp[]
  /** Finds every mark of the pairs, and of the others that these may not cross. */
  all: RegExp
  /** The pair of each mark. */
  pairOf: ReadonlyMap<string, string>
}

/** Pairs of a folded text whose marks all pair. */
export function findNesting(value: string, { pairs, except, all, pairOf }: NestingMarks): Nesting {
  const found: Nesting = { crossed: [], doubled: [] }
  all.lastIndex = 0
  if (!all.test(value)) return found
  const spared = indexesIn(value, except)
  const open: Omit<Pair, 'close'>[] = []
  const pending = new Map<number, Pair[]>()
  for (all.lastIndex = 0; all.test(value);) {
    const at = all.lastIndex - 1
    const mark = value.charAt(at)
    const pair = pairOf.get(mark)
    if (pair === undefined || spared.has(at)) continue
    if (mark === pair.charAt(0)) {
      open.push({ pair, open: at })
      continue
    }
    const top = Math.max(0, open.length - deepest)
    const inTop = open.slice(top).findLastIndex((one) => one.pair === pair)
    const index = top + inTop
    const [opened] = inTop < 0 ? [] : open.splice(index, 1)
    if (opened === undefined) continue
    const whole = { ...opened, close: at }
    for (const outer of pending.get(opened.open) ?? []) found.crossed.push({ outer, inner: whole })
    // What was opened inside and is still open will close outside.
    const inner = open[index]
    if (inner !== undefined) pending.set(inner.open, [...(pending.get(inner.open) ?? []), whole])
    const around = open.at(-1)
    if (around?.pair === pair && index === open.length && pairs.includes(pair))
      found.doubled.push({ outer: { ...around, close: value.indexOf(pair.charAt(1), at + 1) }, inner: whole })
  }
  found.crossed = found.crossed.filter(({ outer, inner }) => pairs.includes(outer.pair) || pairs.includes(inner.pair))
  return found
}
