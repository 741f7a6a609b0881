import type { CellMetric, Report } from '../../../report/types.ts'
import { countsMany } from './counts-many.ts'
import type { FigureWords } from '../figure-words.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, numberOf, type Range } from '../stated-range.ts'
import { type TableLine, tableLines } from './table-lines.ts'
import { rangeOf } from './table-sums.ts'

/** Patterns of the heads of parts. */
export interface WithinWords extends FigureWords {
  table: {
    /** Heads of what is part of the line before it: 其中：…. */
    parts: string
    /** Heads of parts that count something else than their whole: 罚款, 人数. */
    otherwise: string
    uncounted: string
    distinct: string
    loose: string
  }
  /** Parts that have nothing in common: 维持, 撤销. */
  exclusive: string
}

/** A line, those behind it that are parts of it, and the lines before it, which they may be parts of as well. */
interface Whole {
  line: TableLine
  parts: TableLine[]
  /** Empty where another line follows the parts: they are of the line they stand below. */
  before: TableLine[]
}

/** Finds figures of rows and columns 其中 that are more than those of the line they are parts of. */
export function makeWithinCheck(words: WithinWords): (report: Report) => Miscount[] {
  const { table, exclusive } = words
  const [isMany, otherwise] = [countsMany(words), new RegExp(`(?:${table.otherwise})$`, 'u')]
  const [parts, uncounted] = [new RegExp(table.parts, 'u'), new RegExp(table.uncounted, 'u')]
  const [apart, distinct, loose] = [
    new RegExp(exclusive, 'u'),
    new RegExp(table.distinct, 'u'),
    new RegExp(table.loose, 'u'),
  ]
  const isPart = ({ names }: TableLine): boolean => names.some((name) => parts.test(name))
  const labelOf = ({ names }: TableLine): string => (names.at(-1) ?? '').replace(parts, '').replace(/^[：，]/u, '')
  const wrongOf = (whole: Whole, crossing: TableLine[]): Miscount[] =>
    crossing.flatMap(({ names }, at): Miscount[] => {
      const total = whole.line.figures[at]
      if (!total || names.some((name) => uncounted.test(name))) return []
      const own = whole.parts.flatMap((line) => {
        const figure = line.figures[at]
        const label = labelOf(line)
        // 其中：涉及企业 of 案件, and 其中：罚款金额, count something else.
        const isOther =
          figure?.unit === null &&
          (otherwise.test(label) || (distinct.test(label) && !distinct.test(labelOf(whole.line))))
        return figure && !isOther && isAlike(figure, total) ? [{ figure, label }] : []
      })
      const isLess = (range: Range): boolean =>
        range[0] > rangeOf(total)[1] && !whole.before.some(({ figures }) => isEnough(figures[at], range))
      const single = own.find(({ figure }) => isLess(rangeOf(figure)))
      if (single) return [miscountOf([single.figure], total)]
      if (own.length < 2 || !own.every(({ label }) => apart.test(label))) return []
      const figures = own.map(({ figure }) => figure)
      return isLess(addRanges(figures.map(rangeOf))) ? [miscountOf(figures, total)] : []
    })
  return ({ tables }) =>
    tables.flatMap((one) => {
      if ([...one.caption, ...one.notes].some(({ value }) => loose.test(value))) return []
      const { rows, columns } = tableLines(one)
      const found = [
        ...wholesOf(rows, { isPart, uncounted, isMany }).flatMap((whole) => wrongOf(whole, columns)),
        ...wholesOf(columns, { isPart, uncounted, isMany }).flatMap((whole) => wrongOf(whole, rows)),
      ]
      return [...new Map(found.map((miscount) => [miscount.place.start, miscount])).values()]
    })
}

interface Reading {
  isPart: (line: TableLine) => boolean
  uncounted: RegExp
  isMany: (lines: readonly TableLine[]) => boolean
}

function wholesOf(lines: readonly TableLine[], { isPart, uncounted, isMany }: Reading): Whole[] {
  if (isMany(lines)) return []
  const isCounted = ({ names }: TableLine): boolean => !names.some((name) => uncounted.test(name))
  return lines.flatMap((line, at): Whole[] => {
    if (isPart(line) || !isCounted(line)) return []
    const rest = lines.slice(at + 1)
    const end = rest.findIndex((one) => !isPart(one))
    const parts = rest.slice(0, end < 0 ? undefined : end).filter(isCounted)
    return parts.length === 0 ? [] : [{ line, parts, before: end < 0 ? lines.slice(0, at) : [] }]
  })
}

/** A part without a unit counts what the line before it counts. */
function isAlike(part: CellMetric, total: CellMetric): boolean {
  const same = part.unit === total.unit || part.unit === null
  return same && part.scale === total.scale && !/[%‰倍成]|百分点/u.test(total.unit ?? '')
}

function isEnough(figure: CellMetric | null | undefined, [low]: Range): boolean {
  return figure ? rangeOf(figure)[1] >= low : false
}

function miscountOf(figures: CellMetric[], total: CellMetric): Miscount {
  const [first = total] = figures
  const sum = figures.reduce((all, { value }) => all + value, 0)
  const terms = figures.map(numberOf).join('+')
  return {
    kind: 'exceed',
    place: first.place,
    stated: figures.length > 1 ? `${terms}=${String(sum / total.scale)}` : first.text,
    terms,
    computed: total.text,
    related: [{ metric: total, note: 'base' }],
  }
}
