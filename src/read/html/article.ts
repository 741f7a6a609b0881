import { isAroundElement, mainContent } from './main-content.ts'
import type { Measures } from './measure.ts'
import type { PageLine } from './line-builder.ts'
import { linesOf, type PageItem, type Reading } from './page-lines.ts'
import type { PageElement } from './parse-page.ts'
import { isAbout, isAround, isLabel } from './page-words.ts'
import type { Chunk } from './text-chunks.ts'

/** The lines of a page: those of its article in three zones, and those above and below it. */
export interface PageParts {
  /** Above the first sentence: on the page around it, or already in the element of the article. */
  head: { item: PageItem; inside: boolean }[]
  body: PageItem[]
  /** Below the last sentence, up to where the page around begins. */
  tail: PageItem[]
  /** The first lines below the element of the article. */
  below: PageItem[]
}

/** A line that is mostly links. */
const mostLinks = 0.6
/** Where the signature stands outside the element of the article, it does so in its next lines. */
const signatureLines = 6
/** And what the page says of the article, in these. */
const linesBelow = 10

/** Tells the article of a page from what stands around it. */
export function partsOf(body: PageElement, reading: Reading): PageParts {
  const items = linesOf(body, reading)
  const main = mainContent(body, reading.measures)
  const inside = makeInside(main)
  const around = makeAround(reading.measures, body)
  const shown = items.filter((item) => !around(item.element))
  const first = shown.findIndex(isProse(inside))
  const last = shown.findLastIndex(isProse(inside))
  if (first < 0) {
    const own = shown.filter((item) => inside(item.element) && !isFurniture(item))
    return { head: own.map((item) => ({ item, inside: true })), body: [], tail: [], below: [] }
  }
  const end = shown.findLastIndex((item) => inside(item.element))
  return {
    head: withValues(shown.slice(0, first)).map((item) => ({ item, inside: inside(item.element) })),
    body: shown.slice(first, last + 1).filter((item) => inside(item.element)),
    tail: [...closeOf(shown.slice(last + 1, end + 1)), ...signatureOf(shown.slice(end + 1))],
    below: shown.slice(last + 1, end + 1 + linesBelow),
  }
}

/** Labels put together with the values on the lines below them. */
function withValues(items: PageItem[]): PageItem[] {
  const joined: PageItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    const isValue = item.kind === 'line' && last?.kind === 'line' && item.characters > 0 && isLabel(textOf(last.chunks))
    if (isValue) joined[joined.length - 1] = { ...last, chunks: [...last.chunks, ...item.chunks] }
    else joined.push(item)
  }
  return joined
}

/** The characters of a line. */
export function textOf(chunks: Chunk[]): string {
  return chunks.map(({ text }) => text).join('')
}

/** Whether a line is a link, or most of it. */
export function isLinked({ linked, characters }: PageLine): boolean {
  return characters > 0 && linked >= mostLinks * characters
}

/** Whether a line or table belongs to the page, not to the article, by its words. */
export function isFurniture(item: PageItem): boolean {
  if (item.kind === 'table') return isAboutTable(item)
  const text = textOf(item.chunks).trim()
  return isLinked(item) || isAround(text) || isAbout(text)
}

/** Whether a table gives the facts that pages give of an article. */
function isAboutTable({ rows }: PageItem & { kind: 'table' }): boolean {
  const texts = rows.flatMap(({ cells }) => cells.map(textOf))
  return texts.filter((text) => isAbout(text.trim())).length >= 2
}

/** Sentences, and the headings and tables between them. */
function isProse(inside: (element: PageElement) => boolean): (item: PageItem) => boolean {
  return (item) => {
    if (!inside(item.element)) return false
    if (item.kind === 'table') return !isAboutTable(item)
    const text = textOf(item.chunks).trim()
    if (text === '' || isLinked(item) || isAround(text) || (isAbout(text) && !text.includes('，'))) return false
    if (
      /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章条])/u.test(
        text,
      )
    )
      return true
    return (text.length >= 15 && text.includes('。')) || (text.length >= 40 && /[，；]/u.test(text))
  }
}

/** What stands below the last sentence, up to the first line of the page around. */
function closeOf(items: PageItem[]): PageItem[] {
  const end = items.findIndex((item) => item.kind === 'line' && isAround(textOf(item.chunks).trim()))
  return items.slice(0, end < 0 ? items.length : end).filter((item) => !isFurniture(item))
}

/** Signature and date, where they stand below the element of the article. */
function signatureOf(items: PageItem[]): PageItem[] {
  const near = items.filter((item) => item.kind === 'table' || item.chunks.length > 0).slice(0, signatureLines)
  const end = near.findIndex((item) => item.kind === 'table' || isFurniture(item) || textOf(item.chunks).length > 60)
  const own = near.slice(0, end < 0 ? near.length : end)
  const date = own.findLastIndex((item) => item.kind === 'line' && isDate(textOf(item.chunks)))
  return own.slice(0, date + 1)
}

function isDate(text: string): boolean {
  return /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u.test(
    text.replaceAll(/[\s\u3000]/gu, ''),
  )
}

function makeInside(main: PageElement): (element: PageElement) => boolean {
  return inherited((element) => element === main)
}

function makeAround(measures: Measures, body: PageElement): (element: PageElement) => boolean {
  return inherited((element) => element !== body && isAroundElement(element, measures))
}

/** Whether something holds of an element or one that it stands in. Many are asked for, so what is known is kept. */
function inherited(holds: (element: PageElement) => boolean): (element: PageElement) => boolean {
  const known = new Map<PageElement, boolean>()
  return (element) => {
    const path: PageElement[] = []
    let at: PageElement | null = element
    while (at !== null && !known.has(at)) {
      path.push(at)
      at = at.parentNode !== null && 'tagName' in at.parentNode ? at.parentNode : null
    }
    let answer = at !== null && known.get(at) === true
    for (const one of path.reverse()) {
      answer ||= holds(one)
      known.set(one, answer)
    }
    return answer
  }
}
