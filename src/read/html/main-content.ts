import { isDataTable } from './data-table.ts'
import { isBlock } from './elements.ts'
import { longestAround, type Measures, measureOf } from './measure.ts'
import { isElement, isText, nameOf, type PageElement } from './parse-page.ts'
import { isAbout, isAround, isDated, isNamedAround } from './page-words.ts'

/** The element that holds the article has this much of all that looks like sentences. */
const most = 0.7
/** Sentences beside it are its own too, unless so much of them is links. */
const fewLinks = 0.3

/** The smallest element that holds the article: the sentences of the page, wherever they are wrapped. */
export function mainContent(body: PageElement, measures: Measures): PageElement {
  const total = measureOf(measures, body).marks
  let main = body
  for (let inner: PageElement | undefined = main; inner !== undefined && total > 0;) {
    main = inner
    inner = main.childNodes
      .filter(isElement)
      .find((child) => measureOf(measures, child).marks >= most * total && isContainer(child, measures, body))
  }
  return withSentencesBeside(main, body, measures)
}

function isContainer(element: PageElement, measures: Measures, body: PageElement): boolean {
  if (element.tagName === 'table' && isDataTable(element, measures, body)) return false
  if (/^(?:p|h[1-6]|li|dt|pre)$/.test(element.tagName)) return false
  return isBlock(element) || measureOf(measures, element).breaks > 2
}

/** Editors wrap what was pasted; what was typed then stands beside it. */
function withSentencesBeside(main: PageElement, body: PageElement, measures: Measures): PageElement {
  let element = main
  let found = main
  while (element !== body && element.parentNode !== null && 'tagName' in element.parentNode) {
    const parent: PageElement = element.parentNode
    const beside = parent.childNodes.filter((child) => child !== element)
    const isSeen = (child: (typeof beside)[number]): boolean =>
      isElement(child) ? measureOf(measures, child).characters > 0 : isText(child) && child.value.trim() !== ''
    const hasSentence = beside.some((child) =>
      isElement(child)
        ? isArticle(child, measures) || isTyped(child, measures)
        : isText(child) && /\S{10}。/u.test(child.value),
    )
    element = parent
    if (hasSentence) found = parent
    else if (beside.some(isSeen)) break
  }
  return found
}

/** A plain paragraph: pages are made of other elements, those who write make paragraphs. */
function isTyped(element: PageElement, measures: Measures): boolean {
  const { characters, linked } = measureOf(measures, element)
  if (element.tagName !== 'p' || characters < 2 || linked > fewLinks * characters) return false
  const text = openingOf(element)
  return !isAround(text) && !isAbout(text) && !isDated(text) && !isNamedAround(nameOf(element))
}

function isArticle(element: PageElement, measures: Measures): boolean {
  const { characters, linked, sentences } = measureOf(measures, element)
  if (sentences === 0 || characters < 20 || linked > fewLinks * characters) return false
  return !isAroundElement(element, measures) && !isNamedAround(nameOf(element)) && !isAround(openingOf(element))
}

/** Whether an element is furniture of the page, by its kind or by a name; what has sentences is not, whatever its name. */
export function isAroundElement(element: PageElement, measures: Measures): boolean {
  if (/^(?:nav|footer|aside)$/.test(element.tagName)) return true
  const { sentences, characters } = measureOf(measures, element)
  return sentences === 0 && characters < longestAround && isNamedAround(nameOf(element))
}

/** The first characters of an element. */
function openingOf(element: PageElement): string {
  let text = ''
  const left = [element]
  for (let next = left.pop(); next !== undefined && text.length < 100; next = left.pop()) {
    for (const child of next.childNodes) if (isText(child)) text += child.value.trim()
    left.push(...next.childNodes.filter(isElement).reverse().slice(-20))
  }
  return text.slice(0, 100).replaceAll('。', '')
}
