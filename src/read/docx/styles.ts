import type { XmlPart } from './xml-part.ts'
import { attributesOf, type XmlNode } from './xml.ts'
import { childOf, childrenOf, numberOf, switchOf, valueOf } from './xml-walk.ts'

/** What a style says, or one it is based on. */
export interface Style {
  /** In lower case, without spaces. */
  name: string
  /** From 1; null for body text, and where nothing is said. */
  depth: number | null
  numId: string | undefined
  level: number | undefined
  bold: boolean | undefined
  hidden: boolean | undefined
  /** `w:tblPr` of a table style, and of those it is based on. */
  tables: XmlNode[]
  /** This style and those it is based on, nearest first. */
  chain: string[]
}

/** Styles by id; without one, the usual style of paragraphs. */
export type FindStyle = (id: string | undefined) => Style

const plain: Style = {
  name: '',
  depth: null,
  numId: undefined,
  level: undefined,
  bold: undefined,
  hidden: undefined,
  tables: [],
  chain: [],
}
/** Nobody bases styles on each other so far. */
const longestChain = 60

/** The styles of a document; one without any has no headings but by the names of its styles. */
export function stylesOf(part: XmlPart | null): FindStyle {
  const nodes = new Map<string, XmlNode>()
  let usual: string | undefined
  for (const node of childrenOf(part?.root, 'w:style')) {
    const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = attributesOf(node)
    if (id === undefined) continue
    nodes.set(id, node)
    if (type === 'paragraph' && isOn(isDefault)) usual = id
  }
  const known = new Map<string, Style>()
  return (id) => {
    const wanted = id ?? usual
    if (wanted === undefined) return plain
    const style = known.get(wanted) ?? resolve(wanted, nodes)
    known.set(wanted, style)
    return style
  }
}

function resolve(id: string, nodes: ReadonlyMap<string, XmlNode>): Style {
  const chain: { id: string; node: XmlNode }[] = []
  for (let next: string | undefined = id; next !== undefined && chain.length < longestChain;) {
    const node = nodes.get(next)
    if (node === undefined || chain.some((one) => one.id === next)) break
    chain.push({ id: next, node })
    next = valueOf(node, 'w:basedOn')
  }
  const first = <T>(read: (node: XmlNode) => T | undefined): T | undefined => {
    for (const { node } of chain) {
      const value = read(node)
      if (value !== undefined) return value
    }
    return undefined
  }
  const numbering = (node: XmlNode): XmlNode | undefined => childOf(childOf(node, 'w:pPr'), 'w:numPr')
  return {
    // A document without its styles still says `Heading1`.
    name: nameOf(chain[0]?.node) || plainName(id),
    depth: chain.length === 0 ? depthOfName(plainName(id)) : (first(depthOf) ?? null),
    numId: first((node) => valueOf(numbering(node), 'w:numId')),
    level: first((node) => numberOf(numbering(node), 'w:ilvl')),
    bold: first((node) => switchOf(childOf(node, 'w:rPr'), 'w:b')),
    hidden: first((node) => switchOf(childOf(node, 'w:rPr'), 'w:vanish')),
    tables: chain.flatMap(({ node }) => childOf(node, 'w:tblPr') ?? []),
    chain: chain.map((one) => one.id),
  }
}

/** Null for body text: that is said, too. */
function depthOf(node: XmlNode): number | null | undefined {
  const level = numberOf(childOf(node, 'w:pPr'), 'w:outlineLvl')
  if (level !== undefined) return depthOfLevel(level)
  return depthOfName(nameOf(node)) ?? undefined
}

/** The depth of a heading by its outline level, of which the tenth is body text. */
export function depthOfLevel(level: number): number | null {
  return level >= 0 && level < 9 ? level + 1 : null
}

function depthOfName(name: string): number | null {
  const depth = /^(?:heading|标题)([1-9])(?:char)?$/u.exec(name)?.[1]
  if (depth !== undefined) return Number(depth)
  return /^(?:title|标题)$/u.test(name) ? 1 : null
}

function nameOf(node: XmlNode | undefined): string {
  return plainName(valueOf(node, 'w:name') ?? '')
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/\s/gu, '')
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
