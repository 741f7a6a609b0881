import type { XmlNode } from '../read/docx/xml.ts'
import { attributesOf } from '../read/docx/xml.ts'
import { childOf } from '../read/docx/xml-walk.ts'
import type { Splice } from './splice.ts'

/** What is put between two characters of a run. */
export interface Cut {
  /** In the XML. */
  offset: number
  /** Of cuts at one place, the lower come first. */
  rank: number
  text: string
  /** What follows is deleted, up to the cut that says `false`. */
  deletes?: boolean
}

/** Writes what is deleted around a run. */
export type WriteDeleted = (run: string) => string

/** A run in pieces, each formatted as the run is, with what is put between them; `removed`: starts of what is left out. */
export function cutRun(
  run: XmlNode,
  cuts: readonly Cut[],
  { deleted, removed }: { deleted: WriteDeleted; removed: ReadonlySet<number> },
): Splice {
  const { xml } = run.scope
  const properties = childOf(run, 'w:rPr')
  const head =
    xml.slice(run.start, run.inner) + (properties === undefined ? '' : xml.slice(properties.start, properties.end))
  const foot = xml.slice(run.close, run.end)
  const sorted = cuts.toSorted((a, b) => a.offset - b.offset || a.rank - b.rank)
  const pieces: string[] = []
  let content = ''
  let deletes = false
  let next = 0
  const flush = (): void => {
    const piece = head + content + foot
    if (content !== '') pieces.push(deletes ? deleted(asDeleted(piece)) : piece)
    content = ''
  }
  const takeUpTo = (offset: number): void => {
    for (let cut = sorted[next]; cut !== undefined && cut.offset <= offset; cut = sorted[++next]) {
      flush()
      deletes = cut.deletes ?? deletes
      pieces.push(cut.text)
    }
  }
  for (const child of run.children) {
    if (child === properties || removed.has(child.start)) continue
    takeUpTo(child.name === 'w:t' ? child.inner : child.start)
    const inner = sorted.slice(next).filter(({ offset }) => offset < (child.name === 'w:t' ? child.close : child.end))
    if (child.name !== 'w:t' || inner.length === 0) content += xml.slice(child.start, child.end)
    else {
      let from = child.inner
      for (const { offset } of inner) {
        content += textIn(child, from, offset)
        from = offset
        takeUpTo(offset)
      }
      content += textIn(child, from, child.close)
    }
  }
  flush()
  takeUpTo(Infinity)
  return { start: run.start, end: run.end, text: pieces.join('') }
}

/**
 * Part of the characters of a `w:t`. White space at the ends of a part is meant; at those of the whole only where that
 * says so.
 */
function textIn(text: XmlNode, from: number, to: number): string {
  const { xml } = text.scope
  const keeps = attributesOf(text)['xml:space'] === 'preserve'
  const written = xml.slice(from, to)
  const opened = from === text.inner && !keeps ? written.replace(/^[ \t\r\n]+/u, '') : written
  const characters = to === text.close && !keeps ? withoutEnd(opened) : opened
  if (characters === '') return ''
  const head = xml.slice(text.start, text.inner)
  const open = keeps
    ? head
    : `${head.slice(0, -1).replace(/\sxml:space\s*=\s*(?:"\w*"|'\w*')/u, '')} xml:space="preserve">`
  return open + characters + xml.slice(text.close, text.end)
}

/** Without white space of XML, which 　 is not. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The same run with its characters as deleted ones. */
function asDeleted(run: string): string {
  return run.replaceAll(/(<\/?(?:[^\s<>/:]+:)?)t(?=[\s/>])/gu, '$1delText')
}
