import { isClosed } from './is-closed.ts'
import type { Line } from './lines.ts'
import { readOrdinal } from '../parts/ordinal.ts'
import { placeOf } from '../text/text.ts'

/**
 * The line length of text that was broken at a fixed width; null for text with one paragraph a line. Broken text has
 * many lines of full length, most of which end in the middle of a sentence. Headings and cells of tables do not count.
 */
export function wrapWidth(lines: Line[]): number | null {
  const long = lines.map((line) => ({ line, width: widthOf(line) })).filter(({ width }) => width >= shortest)
  const widths = long.map(({ width }) => width).sort((a, b) => b - a)
  // A few lines stand out: with an address, or with punctuation that hangs over.
  const width = widths[Math.floor(widths.length / 20)] ?? 0
  if (width > 60 || width < 15) return null
  const full = long.filter((one) => one.width >= width - 3)
  const open = full.filter(({ line: { text } }) => !isClosed(text.value) && readOrdinal(text.value) === null)
  return full.length >= 8 && full.length / long.length >= 0.35 && open.length / full.length >= 0.6 ? width : null
}

/** A line shorter than this says nothing of how text was broken. */
const shortest = 12

/** In Chinese characters, with its indentation; of others two go on the room of one. */
export function widthOf({ text, indent }: Line): number {
  const { start, end } = placeOf(text)
  const dropped = Math.max(0, end - start - text.raw.length)
  return indent + text.raw.length - narrowIn(text.raw) / 2 + dropped / 2
}

/** How many characters are printable ASCII. */
function narrowIn(raw: string): number {
  let narrow = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code >= 0x20 && code <= 0x7e) narrow++
  }
  return narrow
}
