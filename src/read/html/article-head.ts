import { isFurniture, isLinked, type PageParts, textOf } from './article.ts'
import type { TextLine } from './line-builder.ts'
import type { PageItem, PageTable } from './page-lines.ts'
import type { PageHead } from './page-title.ts'
import { nameOf } from './parse-page.ts'
import { bareDate, isAbout, isAround, isDated, publishedDate } from './page-words.ts'
import type { Chunk } from './text-chunks.ts'

/** A title is split over at most so many lines. */
const mostLines = 5
/** Shorter than this, words that stand in the title of the page may stand anywhere. */
const shortest = 8
/** A title may have this much more than what the page calls it by. */
const mostMore = 30

/** What stands above the article's first sentence: its title, when it was published, and what is the article's own. */
export function articleHead({ head, below: under }: PageParts, known: PageHead): (TextLine | PageTable)[] {
  const place = findTitle(head, known.title === null ? '' : bare(known.title.text))
  const dates = publishedLines([...head.map(({ item }) => item), ...under], known.published)
  const isKept = ({ item, inside }: PageParts['head'][number], at: number): boolean => {
    if (item.kind === 'line' && item.chunks.length === 0) return inside || (place !== null && at > place.start)
    return !isFurniture(item) && !isDateLine(item) && (inside || (place !== null && at >= place.end))
  }
  if (place === null) {
    // A title of its own is better than that of the page, which may be that of a column.
    const isTitled = head.some((part) => part.inside && canBeTitle(part))
    const title = known.title === null || isTitled ? [] : [lineOf([known.title])]
    return [...title, ...dates, ...head.filter(isKept).map(({ item }) => item)]
  }
  // Above the last words of the page around it, there is nothing of the article.
  const top = head.slice(0, place.start).findLastIndex(({ item }) => isFurniture(item)) + 1
  const above = head.slice(top, place.start).filter((part, at) => part.inside && isKept(part, top + at))
  const below = head.filter((part, at) => at >= place.end && isKept(part, at))
  const own = [...above, ...head.slice(place.start, place.end)].map(({ item }) => item)
  return [...own, ...dates, ...below.map(({ item }) => item)]
}

interface Lines {
  start: number
  end: number
}

/** The lines that are the title: as the page is called; else the last heading. Those in the article come first. */
function findTitle(head: PageParts['head'], title: string): Lines | null {
  let found: (Lines & { rank: number }) | null = null
  for (let start = head.length - 1; start >= 0; start--) {
    let joined = ''
    for (let end = start + 1; end <= Math.min(head.length, start + mostLines); end++) {
      const line = head[end - 1]
      if (line?.item.kind !== 'line' || isAround(textOf(line.item.chunks).trim())) break
      const text = bare(textOf(line.item.chunks))
      if (text === '' && joined === '') break
      joined += text
      const rank = text === '' ? 0 : rankOf(joined, title) * 2 + (line.inside ? 1 : 0)
      if (rank > 1 && rank > (found?.rank ?? 1)) found = { start, end, rank }
    }
  }
  return found ?? titleAboveFacts(head) ?? titleByName(head, title)
}

/** The line above the first facts of the article: 来源：… 发布时间：…. */
function titleAboveFacts(head: PageParts['head']): Lines | null {
  const facts = head.findIndex(
    ({ item }) => item.kind === 'line' && (isDateLine(item) || isAbout(textOf(item.chunks).trim())),
  )
  const end =
    head.slice(0, Math.max(0, facts)).findLastIndex(({ item }) => item.kind === 'table' || item.chunks.length > 0) + 1
  return canBeTitle(head[end - 1]) ? { start: end - 1, end } : null
}

/** The last line that the page calls or sets as a title, unless another is known. */
function titleByName(head: PageParts['head'], title: string): Lines | null {
  const named = head.findLastIndex((part) => canBeTitle(part) && isNamedTitle(part.item))
  if (named >= 0) return { start: named, end: named + 1 }
  const last =
    title === ''
      ? head.findLastIndex((part) => canBeTitle(part) && 'heading' in part.item && part.item.heading > 0)
      : -1
  return last < 0 ? null : { start: last, end: last + 1 }
}

function canBeTitle(part: PageParts['head'][number] | undefined): boolean {
  if (part?.item.kind !== 'line' || isFurniture(part.item) || isDateLine(part.item)) return false
  const text = bare(textOf(part.item.chunks))
  return text.length >= shortest && text.length <= 60 && /\p{Script=Han}{4}/u.test(text)
}

function isNamedTitle(item: PageItem): boolean {
  const { element } = item
  return /title|biaoti|headline|(?:^|[\s_-])bt(?:$|[\s_-])/i.test(nameOf(element))
}

/** 2: all of the title; 1: most of it, or more than it. */
function rankOf(text: string, title: string): number {
  if (text === title) return title === '' ? 0 : 2
  if (text.length < shortest || title.length < shortest) return 0
  const isMost = title.includes(text) && text.length >= 0.6 * title.length
  return isMost || (text.includes(title) && text.length <= title.length + mostMore) ? 1 : 0
}

function bare(text: string): string {
  return text.replaceAll(/[\s\u3000\u200b]/gu, '')
}

/** The dates of publication that the page shows, each as a line; else that of its head. */
function publishedLines(items: PageItem[], known: Chunk | null): TextLine[] {
  const shown = items.flatMap((item) => {
    const lines = item.kind === 'line' ? [item.chunks] : item.rows.flatMap(({ cells }) => pairs(cells))
    return lines.flatMap((chunks) => {
      const text = textOf(chunks)
      const match = text.length > 400 ? null : (publishedDate.exec(text) ?? bareDate.exec(text))
      if (match === null || (item.kind === 'line' && isLinked(item))) return []
      const label = match[0].includes('期') || match[0].includes('间') ? [] : [{ text: '发布日期：', source: null }]
      return [lineOf([...label, ...slice(chunks, match.index, match.index + match[0].length)])]
    })
  })
  if (shown.length > 0 || known === null) return shown.slice(0, 4)
  return [lineOf([{ text: '发布日期：', source: null }, known])]
}

/** The cells of a row two by two, since a label stands before its value. */
function pairs(cells: Chunk[][]): Chunk[][] {
  return cells.map((cell, at) => {
    const colon = /[：:]\s*$/u.test(textOf(cell)) ? [] : [{ text: '：', source: null }]
    return [...cell, ...colon, ...(cells[at + 1] ?? [])]
  })
}

/** Whether a line has nothing to say but when the article was published. */
function isDateLine(item: PageItem): boolean {
  return item.kind === 'line' && isDated(textOf(item.chunks))
}

function lineOf(chunks: Chunk[]): TextLine {
  return { kind: 'line', chunks, heading: 0, bold: false }
}

/** A stretch of chunks, by offsets into their text. */
function slice(chunks: Chunk[], start: number, end: number): Chunk[] {
  let at = 0
  return chunks.flatMap(({ text, source }) => {
    const [from, to] = [Math.max(0, start - at), Math.min(text.length, end - at)]
    at += text.length
    if (from >= to) return []
    const isSame = source !== null && source.end - source.start === text.length
    return [
      { text: text.slice(from, to), source: isSame ? { start: source.start + from, end: source.start + to } : source },
    ]
  })
}
