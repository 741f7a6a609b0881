import { type Part, partsOf, trimmed } from './line-parts.ts'
import type { PageElement } from './parse-page.ts'
import type { Chunk } from './text-chunks.ts'

/** A line of text; without chunks, an empty one. */
export interface TextLine {
  kind: 'line'
  chunks: Chunk[]
  /** Of a heading 1 to 6. */
  heading: number
  /** All of it is in bold. */
  bold: boolean
}

/** A line as a browser shows it. */
export interface PageLine extends TextLine {
  /** What its first character stands in. */
  element: PageElement
  /** How many characters are links, and how many there are. */
  linked: number
  characters: number
}

/** How the text that is added stands. */
interface Setting {
  element: PageElement
  bold: boolean
  pre: boolean
  heading: number
  links: number
}

/** Puts lines together from text, as browsers do: white space is one blank, and none at the ends of a line. */
export interface LineBuilder {
  /** Whose lines follow. */
  open: (block: PageElement) => void
  /** A number to show before the next text. */
  label: (text: string) => void
  add: (chunk: Chunk, setting: Setting) => void
  /** Ends the line if there is one. */
  endLine: () => void
  /** Ends it even if it is empty. */
  breakLine: () => void
  /** Ends what a block held; a paragraph without anything is an empty line. */
  closeBlock: (tag: string) => void
}

/** Between these, an end of line in the source is no blank. */
const wide = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u
const ordinal = /^[（(第]?[\d一二三四五六七八九十]{1,3}[）)、.．章节条是]/u

/** Makes one; `done` takes every line. */
export function makeLineBuilder(done: (line: PageLine) => void): LineBuilder {
  let element: PageElement | null = null
  let line: PageLine | null = null
  let plain = 0
  let label = ''
  let gap: Part | null = null
  let last = ''
  let shown = false

  const put = (chunk: Chunk, { element: own, bold, heading, links }: Setting): void => {
    if (line === null) {
      line = { kind: 'line', chunks: [], element: own, heading: 0, bold: false, linked: 0, characters: 0 }
      plain = 0
      if (label !== '' && !ordinal.test(chunk.text)) line.chunks.push({ text: label, source: null })
      label = ''
    }
    line.chunks.push(chunk)
    const characters = chunk.text.match(/\S/gu)?.length ?? 0
    line.characters += characters
    if (links > 0) line.linked += characters
    if (!bold) plain += characters
    line.heading ||= heading
    last = chunk.text.slice(-1)
  }
  const end = (always: boolean): void => {
    if (line !== null) {
      const isSeen = line.characters > 0
      if (isSeen || always) done({ ...line, chunks: isSeen ? trimmed(line.chunks) : [], bold: isSeen && plain === 0 })
      shown ||= isSeen || always
    } else if (always && element !== null) {
      done({ kind: 'line', chunks: [], element, heading: 0, bold: false, linked: 0, characters: 0 })
      shown = true
    }
    line = null
    gap = null
  }
  return {
    open(block) {
      element = block
      shown = false
    },
    label(text) {
      if (text !== '') label = text
    },
    add(chunk, setting) {
      for (const part of partsOf(chunk, setting.pre)) {
        if (part.kind === 'end') end(true)
        else if (part.kind === 'blank') gap ??= part
        else {
          const first = part.text.charAt(0)
          const joins = gap?.breaks === true && wide.test(last) && wide.test(first)
          if (gap !== null && line !== null && !joins) put({ text: ' ', source: gap.source }, setting)
          gap = null
          put({ text: part.text, source: part.source }, setting)
        }
      }
    },
    endLine() {
      end(false)
    },
    breakLine() {
      end(true)
    },
    closeBlock(tag) {
      const isEmpty = tag === 'p' && !shown && (line === null || line.characters === 0)
      end(isEmpty)
    },
  }
}
