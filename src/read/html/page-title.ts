import { attribute, isElement, isText, type Page, type PageElement } from './parse-page.ts'
import type { Chunk } from './text-chunks.ts'

/** What the head of a page says: how its article is called and when it was published. */
export interface PageHead {
  title: Chunk | null
  published: Chunk | null
}

const titles = ['articletitle', 'og:title', 'dc.title', 'twitter:title']
const dates = ['pubdate', 'publishdate', 'article:published_time', 'og:release_date', 'releasedate']

/** Reads the head of a page. Places are those of the tags, or of a value that stands in its tag as it is. */
export function pageHead({ root }: Page, source: string): PageHead {
  const elements = root.childNodes.filter(isElement).flatMap((part) => part.childNodes.filter(isElement))
  const metas = elements.filter(({ tagName }) => tagName === 'meta')
  const valueOf = (names: string[]): Chunk | null => {
    for (const name of names) {
      const meta = metas.find((one) => (attribute(one, 'name') || attribute(one, 'property')).toLowerCase() === name)
      const value = meta === undefined ? '' : attribute(meta, 'content').trim()
      if (meta !== undefined && value !== '') return placed(value, meta, source)
    }
    return null
  }
  const date = valueOf(dates)
  return {
    title: valueOf(titles) ?? titleOf(elements, source),
    published: date !== null && /^\d{4}[-年./]\d{1,2}[-月./]\d{1,2}/u.test(date.text) ? date : null,
  }
}

function placed(text: string, element: PageElement, source: string): Chunk {
  const place = element.sourceCodeLocation
  if (!place) return { text, source: null }
  const at = source.indexOf(text, place.startOffset)
  const isInside = at >= 0 && at + text.length <= place.endOffset
  return { text, source: isInside ? { start: at, end: at + text.length } : null }
}

/** The longest part of the title: the others name the column and the site. */
function titleOf(elements: PageElement[], source: string): Chunk | null {
  const element = elements.find(({ tagName }) => tagName === 'title')
  const text = element?.childNodes.find(isText)?.value ?? ''
  const parts = text.split(/[|_>＞»\n]|[-—–·]\s{0,9}(?=\P{N})/u).map((part) => part.trim())
  const names = parts.filter((part) => part.length >= 6 && !/(?:网|网站|门户|平台|首页|人民政府)$/u.test(part))
  const longest = names.reduce((most, part) => (part.length > most.length ? part : most), '')
  if (element === undefined || longest === '') return null
  return placed(longest, element, source)
}
