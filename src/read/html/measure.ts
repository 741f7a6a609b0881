import { isBlock, isHidden } from './elements.ts'
import { nameOf, type PageElement } from './parse-page.ts'
import { isNamedAround } from './page-words.ts'
import { walk } from './walk.ts'

/** How much of what an element holds. */
export interface Measure {
  /** Characters that are seen. */
  characters: number
  /** Those of them that are links. */
  linked: number
  /** Marks that only sentences have, outside links. */
  marks: number
  /** 。 outside links. */
  sentences: number
  /** Ends of lines. */
  breaks: number
  tables: number
}

export type Measures = Map<PageElement, Measure>

/** What stands around an article is not longer than this. */
export const longestAround = 400

const none: Measure = { characters: 0, linked: 0, marks: 0, sentences: 0, breaks: 0, tables: 0 }

/** Measures every element that is seen, in one go. */
export function measure(root: PageElement): Measures {
  const measures: Measures = new Map([[root, { ...none }]])
  const path = [{ element: root, own: { ...none } }]
  let links = 0
  walk(root, {
    text({ value }) {
      const own = path.at(-1)?.own
      if (own === undefined) return
      const characters = value.match(/\S/gu)?.length ?? 0
      own.characters += characters
      if (links > 0) own.linked += characters
      else {
        own.marks += value.match(/[，。；、：]/gu)?.length ?? 0
        own.sentences += value.match(/。/gu)?.length ?? 0
      }
    },
    enter(element) {
      const own = path.at(-1)?.own
      if (isHidden(element) || own === undefined) return false
      if (element.tagName === 'br' || isBlock(element)) own.breaks++
      if (element.tagName === 'table') own.tables++
      if (isLink(element)) links++
      path.push({ element, own: { ...none } })
      return true
    },
    leave(element) {
      const own = path.pop()?.own ?? none
      if (isLink(element)) links--
      measures.set(element, own)
      const outer = path.at(-1)?.own
      // The sentences of a footer are none of the article; one that is called so may be the article all the same.
      const isLeft = own.characters < longestAround && isNamedAround(nameOf(element))
      if (outer !== undefined) add(outer, isLeft ? { ...own, marks: 0, sentences: 0 } : own)
    },
  })
  measures.set(root, path[0]?.own ?? none)
  return measures
}

/** What a measure of nothing is. */
export function measureOf(measures: Measures, element: PageElement): Measure {
  return measures.get(element) ?? none
}

/** Whether an element is a link. */
export function isLink({ tagName, attrs }: PageElement): boolean {
  return tagName === 'a' && attrs.some(({ name }) => name === 'href' || name === 'onclick')
}

function add(sum: Measure, one: Measure): void {
  sum.characters += one.characters
  sum.linked += one.linked
  sum.marks += one.marks
  sum.sentences += one.sentences
  sum.breaks += one.breaks
  sum.tables += one.tables
}
