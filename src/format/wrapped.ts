import { displayWidth } from './display-width.ts'

/** How a paragraph is set: its first line begins after `indent` blanks, the others after `hang`. */
interface Setting {
  /** Columns of the terminal; null: nothing is broken. */
  width: number | null
  indent: number
  hang?: number
}

/** Narrower than this nobody reads a list. */
const narrowest = 40
/** No line begins with these. */
const closing = /^[，。、；：！？）》〉”’」』】…—%]/u

/** A paragraph in lines that fit a terminal, whether it shows “ ” … in one column or in two. */
export function wrapped(text: string, { width, indent, hang = indent + 2 }: Setting): string[] {
  if (width === null || width < narrowest) return [(' '.repeat(indent) + text).trimEnd()]
  const room = width - 1
  const lines: string[] = []
  let [line, used] = [' '.repeat(indent), indent]
  for (const token of text.match(/[\x21-\x7e]+|\s+|[^\x21-\x7e\s]/gu) ?? []) {
    const size = displayWidth(token, { ambiguousAsWide: true })
    const isFirst = line.trim() === ''
    if (used + size > room && !isFirst && !closing.test(token)) {
      lines.push(line.trimEnd())
      ;[line, used] = [' '.repeat(hang), hang]
      if (/^\s/u.test(token)) continue
    }
    line += token
    used += size
  }
  return [...lines, line.trimEnd()]
}
