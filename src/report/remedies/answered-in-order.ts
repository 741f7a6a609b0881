/** Fewer that are answered in order show no custom. */
const fewest = 2

/** What is known of a shortcoming, beside its words. */
export interface Place {
  /** The item of the plan that answers it, by number; null where none certainly does. */
  answer: number | null
  /** It answers itself, so that the plan need not. */
  inline: boolean
}

/** What stands in a plan where the answer to a shortcoming would. */
export interface Standing {
  /** The items of the plan, by number. */
  items: Set<number>
  /** The plan has an item for each shortcoming, and all the others are answered in order. */
  only: boolean
  /** The plan has an item for each shortcoming, and one that stands in this place. */
  own: boolean
}

/**
 * For each shortcoming that nothing certainly answers, the items of the plan (of `count`, by number) that stand where its
 * answer would; null where none does. Plans that take shortcomings up one by one, in the order in which they are admitted,
 * leave between two that are answered an item for the one between them.
 */
export function answeredInOrder(places: Place[], count: number): (Standing | null)[] {
  const asked = places.flatMap(({ inline }, at) => (inline ? [] : [at]))
  const known = asked.flatMap((at) => places[at]?.answer ?? [])
  const inOrder = known.every((answer, at) => at === 0 || answer > (known[at - 1] ?? 0))
  const found = places.map((): Standing | null => null)
  if (known.length < fewest || known.length * 2 < asked.length || !inOrder) return found
  const only = known.length === asked.length - 1 && count <= asked.length + 1
  let open: number[] = []
  let from = 0
  // Those between the same two that are answered share what the plan leaves between these.
  const share = (to: number, closed: boolean): void => {
    const free = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
    const isEven = free.length === open.length
    for (const [at, one] of open.entries())
      if (free.length > 0)
        found[one] = {
          items: new Set(isEven ? free.slice(at, at + 1) : free),
          only: only && isEven && closed,
          own: isEven && count === asked.length,
        }
    open = []
  }
  for (const at of asked) {
    const answer = places[at]?.answer ?? null
    if (answer === null) {
      open.push(at)
      continue
    }
    share(answer, true)
    from = answer + 1
  }
  // What stands behind the last that is answered may be about none: plans end with what every plan has.
  share(count, false)
  return found
}
