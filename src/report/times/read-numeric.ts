import type { Point } from './read-point.ts'

const dash = '(?:[至到]|—{1,2}|-{1,2}|～)'
const full = /((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/y
const month = /((?:19|20)\d{2})[-./](0[1-9]|1[0-2]|[1-9])(?![\d年月日])/y
const dayOnly = /(\d{1,2})[-./](\d{1,2})(?![\d.%万亿])/y
const monthOnly = /(0[1-9]|1[0-2])(?![\d.%年万亿])/y
const yearless = new RegExp(`(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?=${dash}(?:0[1-9]|1[0-2])-\\d{2}(?!\\d))`, 'y')
const join = new RegExp(dash, 'y')
/** Before it, 2023.11 is a month and no decimal. */
const introduced = /(?:截[至止]到?|自|从|于|（)$/u

/** Dates in figures alone and their ranges: 2023-01-05, 2023.01—2023.12, 09-01至12-01; null where there is none. */
export function readNumeric(text: string, at: number): [Point] | [Point, Point] | null {
  const day = pointOf(full, text, at, (found) => [found[1], found[3], found[4]])
  const first =
    day ??
    pointOf(month, text, at, (found) => [found[1], found[2], undefined]) ??
    pointOf(yearless, text, at, (found) => [undefined, found[1], found[2]])
  if (!first) return null
  join.lastIndex = first.end
  const from = first.end + (join.exec(text)?.[0].length ?? 0)
  const last = from > first.end ? rangeEnd(text, from, first, day !== null) : null
  if (last) return [first, last]
  return day || introduced.test(text.slice(Math.max(0, at - 3), at)) ? [first] : null
}

function rangeEnd(text: string, at: number, first: Point, day: boolean): Point | null {
  if (day || first.year === null)
    return (
      pointOf(full, text, at, (found) => [found[1], found[3], found[4]]) ??
      pointOf(dayOnly, text, at, (found) => [undefined, found[1], found[2]])
    )
  return (
    pointOf(month, text, at, (found) => [found[1], found[2], undefined]) ??
    pointOf(monthOnly, text, at, (found) => [undefined, found[1], undefined])
  )
}

type Fields = [year: string | undefined, month: string | undefined, day: string | undefined]

function pointOf(form: RegExp, text: string, start: number, fields: (found: RegExpExecArray) => Fields): Point | null {
  form.lastIndex = start
  const found = form.exec(text)
  if (!found) return null
  const [y, m, d] = fields(found)
  const number = Number(m)
  return {
    start,
    end: start + found[0].length,
    year: y === undefined ? null : Number(y),
    shift: 0,
    month: number,
    first: [number, d === undefined ? 1 : Number(d)],
    last: [number, Number(d ?? 0)],
    day: null,
  }
}
