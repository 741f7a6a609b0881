import { isElement, isText, type PageElement, type PageText } from './parse-page.ts'

/** What is done on the way through a page. */
export interface Visitor {
  text: (node: PageText) => void
  /** Returns whether to go into the element; only then it is left, too. */
  enter: (element: PageElement) => boolean
  leave: (element: PageElement) => void
}

/** Goes through what an element holds, in order, without recursion, so that no page is too deep. */
export function walk(root: PageElement, { text, enter, leave }: Visitor): void {
  const path = [{ element: root, next: 0 }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.element.childNodes[top.next++]
    if (child === undefined) {
      path.pop()
      if (path.length > 0) leave(top.element)
    } else if (isText(child)) text(child)
    else if (isElement(child) && enter(child)) path.push({ element: child, next: 0 })
  }
}
