import type { CellMetric } from '../../../report/types.ts'
import { addRanges, agree, type Range, reckonedRange } from '../stated-range.ts'
import type { TableLine } from './table-lines.ts'
import type { TableTotal } from './table-totals.ts'

/** A total that can be reckoned: its figure, and those of all parts, the nearest to it first. */
export interface Sum {
  total: CellMetric
  parts: CellMetric[]
  /** What its figures are called: the head of the line that crosses the total. */
  name: string
  /** So many parts from the first on make the total; none where no number of them does. */
  sizes: ReadonlySet<number>
  /** At least two parts are something, so that the sum proves what is added up. */
  telling: boolean
}

const notCounted = /[%‰倍成分天日时岁位/]|百分点/u

/** The sum at one place of a total; none where a part is missing, or figures are not of one kind. */
export function sumAt(
  { line, parts: lines, sums }: TableTotal,
  { at, names }: { at: number; names: string[] },
  isMany: (lines: readonly TableLine[]) => boolean,
): Sum[] {
  const total = line.figures[at]
  const parts = lines.flatMap(({ figures }) => figures[at] ?? [])
  if (!total || total.value === 0 || parts.length < lines.length) return []
  // 检查（件）, 处罚（件）, 合计: the total is of what its parts are.
  const counted = total.unit ?? parts[0]?.unit ?? null
  if (isMany(lines)) return []
  if (notCounted.test(counted ?? '') || parts.some(({ unit, scale }) => unit !== counted || scale !== total.scale))
    return []
  const stated = rangeOf(total)
  const sizes = new Set<number>()
  let range: Range = [0, 0]
  for (const [before, part] of parts.entries()) {
    range = addRanges([range, rangeOf(part)])
    if (before > 0 && agree(range, stated)) sizes.add(before + 1)
  }
  const subtotals = sums.flatMap(({ figures }) => figures[at] ?? [])
  if (subtotals.length > 1 && agree(addRanges(subtotals.map(rangeOf)), stated)) sizes.add(parts.length)
  const telling = parts.filter(({ value }) => value > 0).length > 1
  return [{ total, parts, name: names.join('') || line.names.join(''), sizes, telling }]
}

/** What the figure of a cell can stand for. */
export function rangeOf(metric: CellMetric): Range {
  return reckonedRange({ metric, approximators: [] })
}

/** How many of the parts a total sums up: all, unless most sums of the table prove that it is fewer. */
export function likeliestSize(sums: readonly Sum[], all: number): number {
  const proofs = new Map<number, number>()
  for (const { sizes, telling } of sums) {
    if (telling) for (const size of sizes) proofs.set(size, (proofs.get(size) ?? 0) + 1)
  }
  const [best = all, most = 0] = [...proofs].sort((a, b) => b[1] - a[1])[0] ?? []
  return most > Math.max(1, proofs.get(all) ?? 0) ? best : all
}
