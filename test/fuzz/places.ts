import { invisible } from '../../src/parse/invisible.ts'
import type { Location, Point } from '../../src/problem/place.ts'

const seen = new RegExp(`[^\\s${invisible}]`, 'u')

/** What is wrong with a place of a text: it must be a stretch of it, with lines and columns that agree. */
export function placeFaults(text: string, { start, end }: Location): string[] {
  const shown = `${start.line}:${start.column}(${start.offset})–${end.line}:${end.column}(${end.offset})`
  return [
    ...(start.offset < 0 || end.offset < start.offset || end.offset > text.length ? [`place outside: ${shown}`] : []),
    ...(start.offset === end.offset && seen.test(text) ? [`empty place: ${shown}`] : []),
    ...([start, end].every((point) => agrees(text, point)) ? [] : [`line and offset differ: ${shown}`]),
    ...([start, end].some(({ offset }) => cutsCharacter(text, offset)) ? [`place cuts a character: ${shown}`] : []),
  ]
}

function agrees(text: string, { line, column, offset }: Point): boolean {
  const before = text.slice(0, offset)
  const breaks = before.match(/\r\n|\n|\r(?!$)/gu) ?? []
  const lineStart = offset - (column - 1)
  const inLine = column >= 1 && lineStart >= 0 && !/[\r\n]/.test(text.slice(lineStart, offset))
  return inLine && breaks.length === line - 1 && (lineStart === 0 || /[\r\n]/.test(text.charAt(lineStart - 1)))
}

/** Whether an offset stands in the middle of a character. */
export function cutsCharacter(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))
}
