import { placeOf } from '../../../report/text/text.ts'
import type { Block, CellMetric, Report, Table } from '../../../report/types.ts'
import { countsMany } from './counts-many.ts'
import type { FigureWords } from '../figure-words.ts'
import { isDigitSlip } from '../digits-slip.ts'
import type { Miscount } from '../miscount.ts'
import { numberOf } from '../stated-range.ts'
import { tableLines } from './table-lines.ts'
import { likeliestSize, type Sum, sumAt } from './table-sums.ts'
import { makeRelationCheck } from './wrong-relations.ts'
import { makeTotalFinder, type TableTotal, type TableWords } from './table-totals.ts'

// Further off, something else is meant.
const limit = 0.35
// And nearer still, where no other sum of the table proves what is added up.
const alone = 0.2

/** Totals of rows and columns of tables that are not the sum of the others, where it is certain what is added up. */
export function makeTableCheck(words: TableWords & FigureWords): (report: Report) => Miscount[] {
  const [isMany, unrelatedIn] = [countsMany(words), makeRelationCheck(words)]
  const totalsIn = makeTotalFinder(words)
  const [loose, uncounted, distinct] = [
    new RegExp(words.table.loose, 'u'),
    new RegExp(words.table.uncounted, 'u'),
    new RegExp(words.table.distinct, 'u'),
  ]
  const judgeTotal = (total: TableTotal, crossing: { names: string[] }[]): Wrong[] => {
    const sums = crossing.flatMap(({ names }, at) =>
      names.some((name) => uncounted.test(name)) ? [] : sumAt(total, { at, names }, isMany),
    )
    const size = likeliestSize(sums, total.parts.length)
    const wrong = sums.filter(({ sizes }) => sizes.size === 0)
    const proofs = sums.filter(({ sizes, telling }) => telling && sizes.has(size)).length
    const certain = proofs > 0
    if (certain ? proofs < wrong.length : sums.length > 1 || total.doubtful) return []
    return wrong.flatMap((sum) => miscountOf(sum, { size, certain, distinct }))
  }
  const judgeTable = (table: Table): Miscount[] => {
    if ([...table.caption, ...table.notes].some(({ value }) => loose.test(value))) return []
    const { rows, columns } = tableLines(table)
    const found = [
      ...totalsIn(rows).flatMap((total) => judgeTotal(total, columns)),
      ...totalsIn(columns).flatMap((total) => judgeTotal(total, rows)),
    ]
    const starts = new Set(found.map(({ miscount }) => miscount.place.start))
    // The total of totals is told of once, and not at all where one of them is wrong itself.
    const own = found.filter(({ parts }) => !parts.some(({ place }) => starts.has(place.start)))
    const sums = [...new Map(own.map(({ miscount }) => [miscount.place.start, miscount])).values()]
    // What is wrong in a sum is not told of again where a share or change follows from it.
    const told = new Set(found.flatMap(({ miscount, parts }) => [miscount.place.start, ...parts.map(startOfCell)]))
    const related = unrelatedIn(table).filter(
      ({ miscount, of }) => ![miscount.place.start, ...of.map(startOfCell)].some((start) => told.has(start)),
    )
    return [...sums, ...related.map(({ miscount }) => miscount)]
  }
  return (report) => [...wholeTables(report), ...report.appended.tables.filter(hasHead)].flatMap(judgeTable)
}

/**
 * The tables but those that may be the rest of one that a page break cut: they have no head, or nothing stands between
 * them and the table before.
 */
function wholeTables({ tables, blocks }: Report): Table[] {
  let next = 0
  return tables.filter(({ headRows, caption, place }, at) => {
    const first = next
    while (startOf(blocks.at(next)) < place.start) next++
    return headRows > 0 && (at === 0 || next > first || caption.length > 0)
  })
}

function hasHead({ headRows }: Table): boolean {
  return headRows > 0
}

function startOf(block: Block | undefined): number {
  return block === undefined ? Infinity : placeOf(block.text).start
}

function startOfCell({ place }: CellMetric): number {
  return place.start
}

/** A wrong total, with the figures it was reckoned from. */
interface Wrong {
  miscount: Miscount
  parts: CellMetric[]
}

interface Proof {
  size: number
  certain: boolean
  distinct: RegExp
}

function miscountOf({ total, parts: all, name }: Sum, { size, certain, distinct }: Proof): Wrong[] {
  // From the first row or column to the last.
  const parts = all.slice(0, size).sort((a, b) => a.place.start - b.place.start)
  const sum = parts.reduce((value, part) => value + part.value, 0)
  const isSlip = isDigitSlip(total.value, sum)
  if (!isSlip && Math.abs(sum - total.value) / total.value > (certain ? limit : alone)) return []
  if (!isSlip && total.value < sum && distinct.test(name + (total.unit ?? ''))) return []
  if (!certain && leavesOut(parts, total)) return []
  const figures = [total, ...parts]
  const exact = figures.every(({ scale, decimals }) => scale === 1 && decimals === 0)
  const terms = parts.map(numberOf)
  const miscount: Miscount = {
    // Where another line proves what is added up, what is not even explained by rounding is wrong.
    kind: exact || certain ? 'table' : 'doubtful',
    place: total.place,
    stated: total.text,
    terms: (terms.length > 12 ? [...terms.slice(0, 3), '…', terms.at(-1) ?? ''] : terms).join('+'),
    computed: (sum / total.scale).toFixed(Math.max(...figures.map(({ decimals }) => decimals))),
    name,
    related: parts.slice(0, 1).map((metric) => ({ metric, note: 'part' as const })),
  }
  return [{ miscount, parts }]
}

/** The total is that without some neighbours, which may be parts of another part. */
function leavesOut(parts: readonly CellMetric[], { value }: CellMetric): boolean {
  const all = parts.reduce((sum, part) => sum + part.value, 0)
  return parts.some((_, from) => {
    let rest = all
    return parts.slice(from).some((part) => (rest -= part.value) === value)
  })
}
