import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5'

export type PageElement = DefaultTreeAdapterTypes.Element
export type PageText = DefaultTreeAdapterTypes.TextNode
export type PageNode = DefaultTreeAdapterTypes.ChildNode

/** A page as browsers understand it, with the place of every text in its source. */
export interface Page {
  root: PageElement
  body: PageElement | null
}

/** Deeper, and with more elements for its length than this, nobody writes pages: to read them would take for ever. */
const deepest = 5000
const fewestPerElement = 4
const leastElements = 100_000

/** Parses a page, whatever is wrong with it; null where it is made to be hard to read. */
export function parsePage(source: string): Page | null {
  const most = Math.max(leastElements, source.length / fewestPerElement)
  let elements = 0
  let depth = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...about) {
      elements++
      if (elements > most) throw new TooMuch()
      return defaultTreeAdapter.createElement(...about)
    },
    onItemPush() {
      depth++
      if (depth > deepest) throw new TooMuch()
    },
    onItemPop() {
      depth--
    },
  }
  try {
    const { childNodes } = parse(source, { sourceCodeLocationInfo: true, treeAdapter })
    const root = childNodes.find(isElement)
    if (root === undefined) return null
    return { root, body: root.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body') ?? null }
  } catch (error) {
    if (error instanceof TooMuch) return null
    throw error
  }
}

const TooMuch = class extends Error {}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node
}

/** Whether a node is text. */
export function isText(node: PageNode): node is PageText {
  return node.nodeName === '#text'
}

/** An attribute of an element; empty where it has none. */
export function attribute({ attrs }: PageElement, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? ''
}

/** What an element is called by its makers: its class and id, with words apart. */
export function nameOf(element: PageElement): string {
  const name = `${attribute(element, 'class')} ${attribute(element, 'id')}`
  return name === ' ' ? '' : name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')
}
