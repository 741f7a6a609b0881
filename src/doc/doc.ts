import type { Place } from '../problem/place.ts'
import type { Trouble } from '../problem/problem.ts'
import type { Origin } from './origin.ts'

/**
 * A document as a reader gives it, whatever file it was: one text, and by offsets into it what stands there, in order.
 * Plain data. Readers know file formats and nothing of reports; what comes after knows no file format.
 */
export interface Doc {
  text: string
  /** A blank line, or whatever sets paragraphs apart in the file, shows as a gap between two blocks. */
  blocks: DocBlock[]
  /** Where the text stands in the file itself. */
  origin: Origin
  /** What the file holds besides that could not be read; told beside the findings. */
  unread?: Trouble
}

export type DocBlock = Paragraph | DocHeading | Table | Markup

/** A stretch that is read, with what is no prose in it. */
export interface Prose extends Place {
  /** In order, none inside another. */
  marks: Mark[]
}

/**
 * A stretch that is no prose. `hidden`: a reader does not see it (`**`, tags, comments, the marks of links). `opaque`: it
 * is seen, but to be left as it is (code, addresses, emoticons). `virtual`: it is seen and read like any prose, but the
 * file holds no such characters (the number that Word gives a paragraph), so that nothing can be mended in it.
 */
export interface Mark extends Place {
  kind: 'hidden' | 'opaque' | 'virtual'
}

export interface Paragraph extends Prose {
  kind: 'paragraph'
  /** All that is seen of it is in bold. */
  bold: boolean
  /** It is of a footnote or endnote, behind the paragraph or table that has its mark; or of a text box. */
  apart?: 'note' | 'box'
}

/** Written as a heading; whether it is one of the report, its words tell. */
export interface DocHeading extends Prose {
  kind: 'heading'
  /** 1 for the topmost. */
  depth: number
  /** As of a paragraph. */
  apart?: 'note' | 'box'
}

export interface Table extends Place {
  kind: 'table'
  rows: TableRow[]
}

export interface TableRow extends Place {
  /** It names the columns. */
  header: boolean
  cells: TableCell[]
}

/** A cell stands behind those before it; where cells are merged, one stands for all. */
export interface TableCell extends Prose {
  /** So many columns it reaches over, from 1. */
  columns?: number
  /** It is the rest of the cell above it, or of the one before it. */
  goesOn?: 'above' | 'left'
}

/** What carries no prose: comments, tags, pictures, rules, and in Markdown front matter and fenced code. */
export interface Markup extends Place {
  kind: 'markup'
}
