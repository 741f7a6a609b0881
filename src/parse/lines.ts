import type { LineOrigin } from '../doc/origin.ts'
import { invisible } from './invisible.ts'

/** A line that is not blank, as offsets into the text. */
export interface Line {
  /** From 1. */
  number: number
  /** Where the line begins, white space included: column 1. */
  origin: number
  /** Its first character that is no white space, and the end of its last. */
  start: number
  end: number
}

// White space of Word and of web pages (U+3000, no-break) as well as ASCII's, and what shows nothing.
const blank = new RegExp(`[\\s${invisible}]`)

/** The lines of a text that are not blank. */
export function linesOf(text: string, { starts }: LineOrigin): Line[] {
  return starts.flatMap((origin, at) => {
    // What ends a line is white space.
    const line = { number: at + 1, origin, ...trim(text, origin, starts[at + 1] ?? text.length) }
    return line.start < line.end ? [line] : []
  })
}

/** A range without the white space at its ends. */
export function trim(text: string, from: number, to: number): { start: number; end: number } {
  let start = from
  let end = to
  while (start < end && blank.test(text.charAt(start))) start++
  while (start < end && blank.test(text.charAt(end - 1))) end--
  return { start, end }
}
