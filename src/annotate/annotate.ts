import type { Problem, Trouble } from '../problem/problem.ts'
import type { XmlPart } from '../read/docx/xml-part.ts'
import { readWord, type WordFile } from '../read/docx/read-word.ts'
import { attributesOf, type XmlNode } from '../read/docx/xml.ts'
import { childrenOf, valueOf } from '../read/docx/xml-walk.ts'
import { type CommentStyles, commentsXml, introduceComments } from './comments-part.ts'
import { findStretch } from './find-point.ts'
import { type Marking, markStretch, splicesOf } from './mark-up.ts'
import { idsIn, marksOf, ownComments } from './own-comments.ts'
import { type Parts, partsFor } from './parts-for.ts'
import { type Remark, remarksOf, type Words } from './remarks.ts'
import { spliced } from './splice.ts'
import { trackFixes } from './track-fixes.ts'
import { wordTags, type WriteTag } from './word-tags.ts'
import { writeZip } from './write-zip.ts'

/** How findings are written into a document. */
export interface AnnotateOptions extends Words {
  /** The time that comments and changes have, as in `2024-01-31T09:00:00Z`. */
  date: string
  /** Certain fixes are made as tracked changes. */
  trackFixes?: boolean
}

/** A document with comments in it. */
export interface Annotated {
  bytes: Uint8Array
  /** How many comments there are of ours, and changes. */
  comments: number
  changes: number
}

/** Who the comments are by; those of an earlier run are known by it. */
export const author = 'fazhilint'

/**
 * A Word file with the findings in it as comments, each on the characters it is about; comments of an earlier run are
 * gone. Of the rest of the file nothing is changed. `problems` are those that were found in the same bytes.
 */
export async function annotate(
  bytes: Uint8Array,
  problems: readonly Problem[],
  options: AnnotateOptions,
): Promise<Annotated | Trouble> {
  const file = readWord(bytes)
  if ('id' in file) return Promise.resolve(file)
  const parts = partsFor(file)
  if ('id' in parts) return parts
  const own = ownComments(parts.comments, parts.extended, author)
  const removed = marksOf(file.package.main.root, own.ids)
  const tag = wordTags(file.package.main.root.scope.prefixes)
  const newId = idsBeside(file, parts, own.ids)
  const marking: Marking = { runs: new Map(), beside: [] }
  const styles = commentStylesIn(parts.styles)
  const attributes = (): Record<string, string> => ({ id: newId(), author, date: options.date })

  const remarks = remarksOf(problems, file, options)
  const added = remarks.map(({ place, lines }: Remark) => {
    const id = newId()
    markStretch(marking, findStretch(file, place), marksFor(id, { tag, styles }))
    return { attributes: { id, author, date: options.date, initials: 'fz' }, lines }
  })
  let changes = 0
  if (options.trackFixes === true) changes = trackFixes(problems, file, { marking, changes: { tag, attributes } })
  const deleted = (run: string): string => tag('del', attributes(), run)

  const { main } = file.package
  const files = new Map<string, string>()
  const splices = splicesOf(marking, { removed, deleted })
  if (splices.length > 0) files.set(main.path, spliced(main.xml, splices))
  if (added.length > 0 || own.nodes.length > 0) {
    const path = parts.comments?.path ?? freePath(file)
    files.set(path, commentsXml(parts.comments, file.package, { removed: own.nodes, added, styles }))
    if (parts.comments === null)
      for (const [name, xml] of introduceComments(file.package, path, parts)) files.set(name, xml)
  }
  for (const part of [parts.extended, parts.ids]) {
    const known = part === null ? [] : part.root.children.filter((node) => isOf(node, own.paragraphs))
    if (part !== null && known.length > 0)
      files.set(
        part.path,
        spliced(
          part.xml,
          known.map(({ start, end }) => ({ start, end, text: '' })),
        ),
      )
  }
  return { bytes: writeZip(bytes, file.package.entries, encoded(files)), comments: added.length, changes }
}

function isOf(node: XmlNode, paragraphs: ReadonlySet<string>): boolean {
  const { 'w15:paraId': id, 'w16cid:paraId': other } = attributesOf(node)
  return paragraphs.has(id ?? other ?? '')
}

/** Numbers that neither the document nor a comment that stays has, from 0. */
function idsBeside({ package: { main } }: WordFile, { comments }: Parts, own: ReadonlySet<string>): () => string {
  const used = idsIn(main.root)
  if (comments !== null) idsIn(comments.root, used)
  // What is taken out leaves its number to what is put in, so that a second run gives the same file.
  for (const id of own) used.delete(Number(id))
  let next = 0
  return () => {
    while (used.has(next)) next++
    return String(next++)
  }
}

function commentStylesIn(part: XmlPart | null): CommentStyles {
  const idOf = (name: string): string | undefined => {
    const node = childrenOf(part?.root, 'w:style').find((style) => valueOf(style, 'w:name')?.toLowerCase() === name)
    return node === undefined ? undefined : attributesOf(node)['w:styleId']
  }
  return { text: idOf('annotation text'), reference: idOf('annotation reference') }
}

function marksFor(
  id: string,
  { tag, styles: { reference } }: { tag: WriteTag; styles: CommentStyles },
): { begin: string; end: string } {
  const style = reference === undefined ? '' : tag('rPr', {}, tag('rStyle', { val: reference }))
  return {
    begin: tag('commentRangeStart', { id }),
    end: tag('commentRangeEnd', { id }) + tag('r', {}, style + tag('commentReference', { id })),
  }
}

/** Beside the document, by a name that nothing has. */
function freePath({ package: { main, entries } }: WordFile): string {
  const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1)
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  let path = `${folder}comments.xml`
  for (let number = 1; names.has(path.toLowerCase()); number++) path = `${folder}comments${number}.xml`
  return path
}

/** What is written is UTF-8, whatever it was. */
function encoded(files: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  return new Map(
    [...files].map(([path, xml]) => [
      path,
      new TextEncoder().encode(xml.replace(/^(\ufeff?<\?xml[^>]{0,100}?encoding=["'])utf-16\w*/iu, '$1UTF-8')),
    ]),
  )
}
