import { escapeXml } from '../format/escape-xml.ts'
import type { WordPackage } from '../read/docx/open-package.ts'
import type { XmlPart } from '../read/docx/xml-part.ts'
import { relationshipsPath } from '../read/docx/relationships.ts'
import { attributesOf, type XmlNode } from '../read/docx/xml.ts'
import { childrenOf } from '../read/docx/xml-walk.ts'
import { spliced } from './splice.ts'
import { type WriteTag, wordNamespace, wordTags } from './word-tags.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationshipTypes = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A comment to be written. */
export interface NewComment {
  attributes: Record<string, string>
  lines: readonly string[]
}

/** Ids of styles that Word has for comments, where the document has them. */
export interface CommentStyles {
  text: string | undefined
  reference: string | undefined
}

/** The XML of a part with comments taken out and added. */
export function commentsXml(
  part: XmlPart | null,
  { main }: WordPackage,
  { removed, added, styles }: { removed: readonly XmlNode[]; added: readonly NewComment[]; styles: CommentStyles },
): string {
  const prefixes = part?.root.scope.prefixes ?? new Map([['w', wordNamespace(main.root.scope.prefixes)]])
  const tag = wordTags(prefixes)
  const written = added.map((comment) => commentXml(comment, tag, styles)).join('')
  if (part === null) return `${declaration}<w:comments xmlns:w="${prefixes.get('w') ?? ''}">${written}</w:comments>`
  const { root, xml } = part
  return spliced(xml, [...removed.map(({ start, end }) => ({ start, end, text: '' })), insertAtEnd(root, written)])
}

/** What is added behind all that an element holds; one without content gets two tags. */
function insertAtEnd(root: XmlNode, text: string): { start: number; end: number; text: string } {
  const {
    start,
    inner,
    close,
    end,
    scope: { xml },
  } = root
  if (inner < end) return { start: close, end: close, text }
  const name = /^<([^\s/>]+)/u.exec(xml.slice(start, end))?.[1] ?? ''
  return { start: xml.lastIndexOf('/', end - 1), end, text: `>${text}</${name}>` }
}

function commentXml({ attributes, lines }: NewComment, tag: WriteTag, { text, reference }: CommentStyles): string {
  const properties = text === undefined ? '' : tag('pPr', {}, tag('pStyle', { val: text }))
  const style = reference === undefined ? '' : tag('rPr', {}, tag('rStyle', { val: reference }))
  const paragraphs = lines.map((line, at) => {
    const mark = at === 0 ? tag('r', {}, style + tag('annotationRef', {})) : ''
    return tag('p', {}, properties + mark + tag('r', {}, tag('t', { 'xml:space': 'preserve' }, escapeXml(line))))
  })
  return tag('comment', attributes, paragraphs.join(''))
}

/** The parts that make comments known to a package which had none; by their paths. */
export function introduceComments(
  { main, relationships }: WordPackage,
  path: string,
  { types, references }: { types: XmlPart; references: XmlPart | null },
): Map<string, string> {
  const files = new Map<string, string>()
  const isKnown = childrenOf(types.root, 'ct:Override').some(
    (node) => attributesOf(node)['PartName']?.toLowerCase() === `/${path}`.toLowerCase(),
  )
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
  if (!isKnown) {
    const prefix = prefixOf(types)
    files.set(
      types.path,
      spliced(types.xml, [insertAtEnd(types.root, `<${prefix}Override PartName="/${path}" ContentType="${type}"/>`)]),
    )
  }
  if (relationships.some(({ kind, external }) => kind === 'comments' && !external)) return files
  const ids = new Set(relationships.map(({ id }) => id))
  let number = 1
  while (ids.has(`rIdFazhilint${number}`)) number++
  const strict = wordNamespace(main.root.scope.prefixes).includes('purl.oclc.org')
  const base = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const prefix = references === null ? '' : prefixOf(references)
  const relationship = `<${prefix}Relationship Id="rIdFazhilint${number}" Type="${base}/comments" Target="${path.slice(path.lastIndexOf('/') + 1)}"/>`
  files.set(
    references?.path ?? relationshipsPath(main.path),
    references === null
      ? `${declaration}<Relationships xmlns="${relationshipTypes}">${relationship}</Relationships>`
      : spliced(references.xml, [insertAtEnd(references.root, relationship)]),
  )
  return files
}

/** The prefix of a part's own elements. */
function prefixOf({ root, xml }: XmlPart): string {
  return /^<([^\s/>:]+:)/u.exec(xml.slice(root.start, root.inner))?.[1] ?? ''
}
