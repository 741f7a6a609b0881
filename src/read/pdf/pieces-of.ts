import type { PDFPageProxy } from 'unpdf/pdfjs'
import { widthOf, type Piece } from './piece.ts'
import { withoutLookalikes } from './without-lookalikes.ts'

/** The text of a page, as what lays it out sees it: upright (as the page is shown), without blanks. */
export interface PageText {
  pieces: Piece[]
  width: number
  height: number
}

/** A stretch of text as pdf.js gives it; stretches without text mark the ends of lines. */
interface Item {
  str: string
  width: number
  transform: number[]
  fontName: string
}

type Matrix = [number, number, number, number, number, number]

/** More stretches of text than the fullest page has, even where each character is set alone. */
const mostItems = 20_000

/**
 * Reads a page; null where it holds more than a page does. Text that stands aslant or on its side, as watermarks and the
 * names of rows do, is left out.
 */
export async function piecesOf(page: PDFPageProxy): Promise<PageText | null> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const items = await itemsOf(page)
  if (items === null) return null
  const pieces: Piece[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const piece = pieceOf(item, transform as Matrix)
    if (piece !== null && isOnPage(piece, { width, height }) && !isTwin(piece, pieces)) pieces.push(piece)
  }
  return { pieces, width, height }
}

async function itemsOf(page: PDFPageProxy): Promise<Item[] | null> {
  const items: Item[] = []
  const chunks = page.streamTextContent({ disableNormalization: true }) as ReadableStream<{ items: Item[] }>
  const reader = chunks.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return items
    items.push(...value.items)
    if (items.length <= mostItems) continue
    await reader.cancel(new Error('enough')).catch(() => undefined)
    return null
  }
}

function pieceOf({ str, width, transform, fontName }: Item, view: Matrix): Piece | null {
  const [a, b, , , x, y] = multiply(view, transform as Matrix)
  const size = Math.hypot(a, b)
  if (size === 0 || a <= 0 || Math.abs(b) > 0.02 * a) return null
  const text = str.trim()
  // What pdf.js tells of a width is of the whole, blanks included.
  const unit = width / Math.max(widthOf(str), 0.5)
  const left = x + widthOf(str.slice(0, str.indexOf(text))) * unit
  const right = Math.max(left, x + width - widthOf(str.slice(str.indexOf(text) + text.length)) * unit)
  return { text: withoutLookalikes(text), left, right, base: y, size, font: fontName }
}

/** Two transformations in one, the second done first. */
function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function isOnPage({ left, right, base }: Piece, { width, height }: { width: number; height: number }): boolean {
  return right > 0 && left < width && base > 0 && base <= height + 1
}

/** The same text drawn again a little aside makes it bold, or a shadow; it comes right after. */
function isTwin({ text, left, base, size }: Piece, pieces: Piece[]): boolean {
  return pieces
    .slice(-8)
    .some((other) => other.text === text && Math.hypot(other.left - left, other.base - base) < 0.2 * size)
}
