import type { Anchor } from './draft.ts'

/** A note that the text refers to, and from where. */
export interface NoteReference {
  of: 'footnotes' | 'endnotes'
  id: string
  number: number
  anchor: Anchor
}
