import type { Place } from '../problem/place.ts'
import { type Line, trim } from './lines.ts'
import { isFigure, isNothing } from './plain-figure.ts'

/** A line whose words are set apart as in a row of a table. */
export interface WideRow {
  line: Line
  /** The ways to cut it into cells, likeliest first; none for a row that is one cell. */
  cuts: Place[][]
  /** A cell behind its first is a figure. */
  counts: boolean
  /** A cell behind its first says that there is none. */
  blank: boolean
}

const longest = 400
const longestCell = 40
const most = 40

/** What stands between cells; one space, or one that does not break, stands between words as well. */
const gap = /[\t\u3000]|[ \u00a0]{2}/u
const wideGap = /\t|[\u3000 \u00a0]{2}/u
const stroke = /[|｜]/u
const han = /^\p{Script=Han}$/u

/** What no cell holds: the end of a sentence or clause, a label (电话：), a leader of contents, a comment. */
const prose = /[。；;！!？?]|，(?!\d{3})|(?<!其中)[：:](?![^（(]{0,40}[）)])|…|\.{3}|·{3}|-->|<[!/a-z]/iu
const cn = '[一二三四五六七八九十]{1,3}'
/** What opens a heading. */
const ordinal = new RegExp(`^(?:${cn}、|[（(]${cn}[）)]|第${cn}[章节部])`, 'u')
const ordinalOnly = new RegExp(
  `^(?:${cn}、?|[（(](?:${cn}|\\d{1,2})[）)]|第${cn}(?:[章节]|部分)|\\d{1,2}[.．、)）]?)$`,
  'u',
)
/** What opens the title of a table, or a heading or a list of Markdown. */
const title = new RegExp(`^(?:附?[表图]\\s?(?:\\d{1,3}|${cn})(?!\\p{Script=Han})|#|[-*+] )`, 'u')
const day = /年[\d\p{Script=Han}]{1,3}月[\d\p{Script=Han}]{1,3}日$/u

/** A line as a row of cells; null where nothing in it is set apart, or it is something else. */
export function wideRow(text: string, line: Line, strokes: boolean): WideRow | null {
  const { start, end } = line
  if (end - start > longest) return null
  const slice = text.slice(start, end)
  const isStruck = stroke.test(slice)
  if (isStruck ? !strokes : !gap.test(slice)) return null
  if (prose.test(slice) || title.test(slice)) return null
  const cuts = isStruck ? [byStrokes(text, line)] : byGaps(text, line)
  const cells = (cuts.at(-1) ?? []).map((cell) => text.slice(cell.start, cell.end)).filter((cell) => cell !== '')
  if (cells.length < 2 || cells.length > most || cells.some(({ length }) => length > longestCell)) return null
  // 目　录
  if (isOther(cells) || isOneWord(cells, cuts)) return null
  const [, ...values] = cells
  return { line, cuts, counts: values.some(isFigure), blank: values.some(isNothing) }
}

/** A line that may stand in a table as a row of one cell: 其中, 行政处罚类. */
export function singleRow(text: string, line: Line): WideRow | null {
  if (line.end - line.start > 12) return null
  const slice = text.slice(line.start, line.end)
  return [prose, title, ordinal, stroke, gap].some((other) => other.test(slice))
    ? null
    : { line, cuts: [], counts: false, blank: false }
}

function isOneWord(cells: string[], cuts: Place[][]): boolean {
  return cells.every((cell) => han.test(cell)) && !cuts.some(({ length }) => length > 1 && length < cells.length)
}

/** Headings (一、　总体情况) and signatures (某局　2025年1月20日). */
function isOther(cells: string[]): boolean {
  const [first = '', second = ''] = cells
  if (cells.length === 2 && day.test(second)) return true
  const opens = cells.length === 2 ? ordinalOnly.test(first) || ordinal.test(first) : ordinal.test(first)
  return opens && !cells.slice(1).some(isFigure)
}

function byStrokes(text: string, { start, end }: Line): Place[] {
  const between = [...text.slice(start, end).matchAll(/[|｜]/gu)].map(({ index }) => index)
  const cells = cut(
    text,
    { start, end },
    between.map((at) => ({ start: start + at, end: start + at + 1 })),
  )
  const first = between[0] === 0 ? 1 : 0
  return cells.slice(first, between.at(-1) === end - start - 1 ? -1 : undefined)
}

/** At each tab, where there are some; at wide gaps; at all gaps but those between the characters of a word; at all. */
function byGaps(text: string, line: Line): Place[][] {
  const { start, end } = line
  const gaps = [...text.slice(start, end).matchAll(/[\t\u3000 \u00a0]+/gu)]
    .filter(([written]) => gap.test(written))
    .map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }))
  const loose = cut(text, line, gaps)
  const wide = gaps.filter((one) => wideGap.test(text.slice(one.start, one.end)))
  const cuts = [...(wide.length > 0 ? [cut(text, line, wide)] : []), together(text, loose), loose]
  return gaps.some((one) => text.slice(one.start, one.end).includes('\t')) ? [byTabs(text, line), ...cuts] : cuts
}

/** Of cells that are tabs apart one may be empty, the first and the last one, too. */
function byTabs(text: string, line: Line): Place[] {
  let { end } = line
  while (/[\t\u3000 ]/u.test(text.charAt(end))) end++
  const slice = text.slice(line.origin, end)
  const tabs = [...slice.matchAll(/\t/gu)].map(({ index }) => line.origin + index)
  return cut(
    text,
    { start: line.origin, end },
    tabs.map((at) => ({ start: at, end: at + 1 })),
  )
}

function cut(text: string, { start, end }: Place, gaps: readonly Place[]): Place[] {
  const ends = [...gaps.map((one) => one.start), end]
  return ends.map((to, at) => trim(text, gaps[at - 1]?.end ?? start, to))
}

/** Cells of one character that follow each other are a word: 合　计. */
function together(text: string, cells: readonly Place[]): Place[] {
  const isOne = (cell: Place | undefined): boolean => cell !== undefined && han.test(text.slice(cell.start, cell.end))
  const joined: Place[] = []
  for (const [at, cell] of cells.entries()) {
    const last = joined.at(-1)
    if (last && isOne(cell) && isOne(cells[at - 1])) joined[joined.length - 1] = { start: last.start, end: cell.end }
    else joined.push(cell)
  }
  return joined
}
