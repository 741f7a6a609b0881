import { indexesIn, type Pairing } from './unpaired.ts'

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

/** Pairs of a folded text whose marks all pair; `across`: other pairs that may not be crossed. */
export function findNesting(value: string, { pairs, except }: Pairing, across: readonly string[]): Nesting {
  const spared = new Set(except.flatMap((pattern) => indexesIn(value, pattern)))
  const known = new Map([...pairs, ...across].flatMap((pair) => Array.from(pair, (mark) => [mark, pair] as const)))
  const open: Omit<Pair, 'close'>[] = []
  const found: Nesting = { crossed: [], doubled: [] }
  const pending = new Map<number, Pair[]>()
  for (let at = 0; at < value.length; at++) {
    const mark = value.charAt(at)
    const pair = known.get(mark)
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
