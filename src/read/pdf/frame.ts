import type { Row } from './row.ts'

/** The block that text is set in on pages of one kind. */
export interface Frame {
  left: number
  right: number
  /** From one line to the next. */
  pitch: number
  /** Size of most characters. */
  size: number
  /** Lines that are full end at the right edge, all of them. */
  justified: boolean
  /** Paragraphs open with an indented line. */
  indented: boolean
}

/** The block of some lines, all of pages that are set alike. */
function frameOf(rows: Row[], width: number): Frame {
  const size = most(rows.map((row) => [Math.round(row.size * 2) / 2, row.text.length]))
  const body = rows.filter((row) => Math.abs(row.size - size) <= 0.75)
  const left = edge(
    body.map((row) => row.left),
    size,
  )
  // Marks at the end of a line may hang over the edge.
  const whole = body.filter(({ text }) => !/[，。、；：！？．.,]$/u.test(text))
  const last = -edge(
    (whole.length >= 4 ? whole : body).map((row) => -row.right),
    size,
  )
  // Where all lines are short, none shows where the block ends: about as far from the edge of the page as it begins.
  const isOpen = rows.every(({ column }) => column === 0) && width - last > 1.6 * left
  const right = isOpen ? width - left : last
  const full = body.filter((row) => row.right > right - 2.2 * size)
  const flush = full.filter((row) => row.right > right - 0.35 * size)
  const steps = body.flatMap((row, at) => {
    const before = body[at - 1]
    if (before?.page !== row.page || before.base >= row.base) return []
    return [row.base - before.base]
  })
  return {
    ...{ left, right, size },
    pitch: pitchOf(steps) || 1.6 * size,
    justified: full.length >= 4 && flush.length >= 0.8 * full.length,
    indented: isIndented(body, { left, right, size }),
  }
}

/** The smallest step that many lines have: where paragraphs are set apart, most of the others are. */
function pitchOf(steps: number[]): number {
  const near = (step: number): number => steps.filter((other) => Math.abs(other - step) <= 0.5).length
  return steps.toSorted((one, other) => one - other).find((step) => near(step) >= 0.12 * steps.length) ?? 0
}

/** What weighs most. */
function most(values: [number, number][]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of values) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/** The outermost place that lines begin at, a few strays apart. */
function edge(places: number[], size: number): number {
  const sorted = places.toSorted((one, other) => one - other)
  const enough = Math.min(4, Math.max(1, sorted.length * 0.08))
  const found = sorted.find((place, at) => {
    const next = sorted.slice(at, at + Math.ceil(enough) + 1)
    return next.filter((other) => other - place < 0.5 * size).length >= enough
  })
  return found ?? sorted[0] ?? 0
}

/** Whether lines indented by two characters stand before lines at the edge. */
function isIndented(rows: Row[], { left, right, size }: Pick<Frame, 'left' | 'right' | 'size'>): boolean {
  const indents = rows.filter((row) => row.left > left + 1.4 * size && row.left < left + 2.8 * size)
  const opening = indents.filter((row) => row.right > right - 2.2 * size)
  return indents.length >= 2 && (opening.length >= 2 || indents.length >= 0.5 * rows.length)
}

/** The block of each kind of pages: of one width and, where they are set so, left and right ones apart; and of each column. */
export function framesOf(rows: Row[], pages: { width: number }[]): (row: Row) => Frame {
  const widthOf = ({ page }: Row): number => pages[page - 1]?.width ?? 0
  const kindOf = (row: Row): string => `${Math.round(widthOf(row) / 5)} ${row.column}`
  const frames = new Map<string, Frame[]>()
  for (const [kind, group] of grouped(rows, kindOf)) {
    const width = widthOf(group[0] as Row)
    const sides = [0, 1].map((side) => group.filter(({ page }) => page % 2 === side))
    const own = sides.map((side) => frameOf(side, width))
    const isMirrored =
      sides.every((side) => side.length >= 20) &&
      Math.abs((own[0]?.left ?? 0) - (own[1]?.left ?? 0)) > 0.3 * (own[0]?.size ?? 0)
    const whole = frameOf(group, width)
    frames.set(kind, isMirrored ? own : [whole, whole])
  }
  return (row) => frames.get(kindOf(row))?.[row.page % 2] ?? frameOf([row], widthOf(row))
}

function grouped(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
