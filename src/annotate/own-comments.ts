import type { XmlPart } from '../read/docx/xml-part.ts'
import { attributesOf, type XmlNode } from '../read/docx/xml.ts'
import { childrenOf } from '../read/docx/xml-walk.ts'

/** Comments that were put in before and are to be replaced. */
export interface OwnComments {
  nodes: XmlNode[]
  ids: Set<string>
  /** The numbers by which other parts know them. */
  paragraphs: Set<string>
}

/** The comments of an author, but for those that somebody has answered: an answer needs what it answers. */
export function ownComments(comments: XmlPart | null, extended: XmlPart | null, author: string): OwnComments {
  const answered = new Set(
    childrenOf(extended?.root, 'w15:commentEx').map((node) => attributesOf(node)['w15:paraIdParent']),
  )
  const nodes = childrenOf(comments?.root, 'w:comment').filter(
    (node) => attributesOf(node)['w:author'] === author && !paragraphIdsOf(node).some((id) => answered.has(id)),
  )
  return {
    nodes,
    ids: new Set(nodes.map((node) => attributesOf(node)['w:id'] ?? '')),
    paragraphs: new Set(nodes.flatMap(paragraphIdsOf)),
  }
}

function paragraphIdsOf(comment: XmlNode): string[] {
  return childrenOf(comment, 'w:p').flatMap((node) => attributesOf(node)['w14:paraId'] ?? [])
}

const marks = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])

/** What stands in a document for comments of some ids: marks, and runs that hold nothing but one. */
export function marksOf(root: XmlNode, ids: ReadonlySet<string>): XmlNode[] {
  if (ids.size === 0) return []
  const isOwn = (node: XmlNode): boolean => marks.has(node.name) && ids.has(attributesOf(node)['w:id'] ?? '')
  return root.children.flatMap((child) => {
    if (isOwn(child)) return [child]
    const content = child.name === 'w:r' ? child.children.filter(({ name }) => name !== 'w:rPr') : []
    return content.length > 0 && content.every(isOwn) ? [child] : marksOf(child, ids)
  })
}

const numbered = new Set([
  ...marks,
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:bookmarkStart',
  'w:comment',
  'w:rPrChange',
  'w:pPrChange',
])

/** Numbers of marks, changes and comments that are in use. */
export function idsIn(root: XmlNode, found = new Set<number>()): Set<number> {
  for (const child of root.children) {
    if (numbered.has(child.name)) found.add(Number(attributesOf(child)['w:id']))
    idsIn(child, found)
  }
  return found
}
