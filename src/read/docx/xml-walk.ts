import { attributesOf, type XmlNode } from './xml.ts'

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name)
}

/** The children of a name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? []
}

/** The `w:val` of a child, as most properties are written. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  const child = childOf(node, name)
  return child === undefined ? undefined : attributesOf(child)['w:val']
}

/** The same as a whole number. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const value = valueOf(node, name)
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined
}

/** Whether a property is switched on or off; undefined where it is not named. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const child = childOf(node, name)
  if (child === undefined) return undefined
  return !['0', 'false', 'off', 'none'].includes(attributesOf(child)['w:val'] ?? '1')
}

/** The elements on the way from the root down to an offset, outermost first. */
export function pathTo(root: XmlNode, offset: number): XmlNode[] {
  const path: XmlNode[] = []
  let node: XmlNode | undefined = root
  while (node !== undefined) {
    path.push(node)
    node = childAt(node.children, offset)
  }
  return path
}

/** The child that holds an offset: a document may have very many paragraphs. */
function childAt(children: readonly XmlNode[], offset: number): XmlNode | undefined {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((children[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const child = children[low]
  return child !== undefined && child.start <= offset ? child : undefined
}
