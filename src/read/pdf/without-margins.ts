import type { Row } from './row.ts'

/** A page with the height it has, its lines in order. */
export interface PageRows {
  height: number
  rows: Row[]
}

/** The lines of pages without page numbers and running heads and feet; those left are numbered. */
export function withoutMargins(pages: PageRows[]): Row[] {
  const pitch = pitchOf(pages)
  const edges = pages.map((page) => edgesOf(page, pitch))
  const seen = new Map<string, Set<number>>()
  for (const row of edges.flat())
    for (const key of keysOf(row)) seen.set(key, (seen.get(key) ?? new Set()).add(row.page))
  const often = Math.max(2, Math.min(4, pages.length / 3))
  const isRunning = (row: Row): boolean => keysOf(row).some((key) => (seen.get(key)?.size ?? 0) >= often)
  return pages.flatMap((page, at) => {
    const edge = edges[at] ?? []
    const gone = new Set(edge.filter((row) => isRunning(row) || isPageNumber(row, page)))
    return page.rows.filter((row) => !gone.has(row)).map((row, index) => ({ ...row, line: index + 1 }))
  })
}

/** At most so many lines at the head and at the foot of a page can be no text. */
const depth = 3
/** And they stand in so much of its height. */
const margin = 0.13

function edgesOf({ rows, height }: PageRows, pitch: number): Row[] {
  const down = rows.toSorted((one, other) => one.base - other.base)
  const head = down.slice(0, depth).filter(({ base }) => base < margin * height)
  const foot = down.slice(-depth).filter(({ base }) => base > (1 - margin) * height)
  // What stands in the block of text is text, even if it is said again on the next page.
  const isApart = (row: Row, inner: Row | undefined): boolean =>
    inner === undefined ||
    Math.abs(row.base - inner.base) > 1.2 * pitch ||
    Math.abs(row.size - inner.size) > 0.08 * inner.size ||
    !/\p{Script=Han}/u.test(row.text)
  const above = head.findLastIndex((row, at) => isApart(row, down[at + 1]))
  const below = foot.findIndex((row, at) => isApart(row, down[down.length - foot.length + at - 1]))
  return [...head.slice(0, above + 1), ...(below < 0 ? [] : foot.slice(below))]
}

/** From one line to the next, as it mostly is. */
function pitchOf(pages: PageRows[]): number {
  const steps = pages.flatMap(({ rows }) =>
    rows.map(({ base }, at) => base - (rows[at - 1]?.base ?? base)).filter((step) => step > 0),
  )
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0
}

/**
 * What a running head has in common from page to page: its height and its words, numbers apart; on the facing page it may
 * stand at the other side. Two heights beside each other, so that none falls between.
 */
function keysOf({ base, text, size, page }: Row): string[] {
  // A bare number is that of the page only if it goes up with the pages.
  const words = /^\d+$/u.test(text) ? `${Number(text) - page}` : text.replaceAll(/\d+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|\b[ivx]+\b/gu, '#')
  const height = Math.floor(base / 4)
  return [height, height + 1].map((step) => `${step} ${Math.round(size)} ${words}`)
}

/** A page number that stands nowhere else, as on the only page; by its form, or by saying the number of its page. */
function isPageNumber({ text, page, base }: Row, { height, rows }: PageRows): boolean {
  const value = text.replaceAll(/\s/gu, '')
  if (form.test(value) || printed.test(value)) return true
  const isLast = rows.every((row) => row.base <= base)
  return isLast && base > (1 - margin) * height && value === String(page)
}

/** What browsers print above and below a page: when, and from where. */
const printed = /^\d{1,4}([/.-])\d{1,2}\1\d{1,4},?(?:上午|下午)?\d{1,2}:\d{2}|^(?:https?|file|ﬁle):\/\//u
const mark = '[-—–－·~～_=|]'
const form = new RegExp(
  `^(?:${mark}{1,4}(?:\\d{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[ivxIVX]{1,5})${mark}{1,4}|第?\\d{1,3}页(?:[,，/]?共\\d{1,3}页)?|(?:Page)?\\d{1,3}(?:/|of)\\d{1,3})$`,
  'u',
)
