import { annexStart } from './enclosures.ts'
import { isProse, type LineKinds } from './line-kinds.ts'
import type { Line } from './lines.ts'
import { titleEnd } from './title.ts'

/** Where the body begins and ends: indexes of lines, the end exclusive. */
export interface Bounds {
  from: number
  to: number
}

/** Where the body begins: behind letterhead and title. */
export function bodyStart(lines: Line[], kinds: LineKinds): number {
  const { isCutProse, isMargin, namesPart } = kinds
  const first = lines.findIndex(({ text: { value } }) => (isProse(value) || isCutProse(value)) && !isMargin(value))
  const start = first < 0 ? lines.length : first
  // Unnumbered headings between title and first paragraph belong to the body.
  const head = lines.slice(0, start)
  const last = Math.max(
    titleEnd(lines, start, kinds),
    head.findLastIndex(({ text }) => isMargin(text.value)),
  )
  const named = head.findIndex(({ text }, at) => at > last && namesPart(text.value))
  return named < 0 ? start : named
}

/** Where it ends: before signature, attachments and what else closes a document. */
export function bodyEnd(all: Line[], from: number, kinds: LineKinds): number {
  const lines = all.slice(0, annexStart(all, from, kinds))
  const value = (at: number): string => lines[at]?.text.value ?? ''
  // However long what is attached below.
  const isSigned = (at: number): boolean => kinds.isSignature(value(at - 1)) && kinds.isClose(value(at + 1))
  const signed = lines.findLastIndex(
    ({ text }, at) => at > from && kinds.isDateLine(text.value) && (at > lines.length - 40 || isSigned(at)),
  )
  if (signed > from) return closeStart(lines, { from, to: signed }, kinds)
  const last = lines.findLastIndex(
    ({ text: { value }, row }, at) =>
      at >= from &&
      (row !== undefined || isProse(value) || isTail(value, kinds)) &&
      !kinds.isFurniture(value) &&
      !kinds.isClose(value),
  )
  return closeStart(lines, { from, to: Math.max(from, last + 1) }, kinds)
}

/** A last paragraph without 。, too long or too full of commas for a line of the close. */
function isTail(value: string, { isSignature, isTitleEnd, isDateLine }: LineKinds): boolean {
  // 地址：… and the like are lines of the close.
  if (value.length < 10 || /^\p{Script=Han}{2,6}：/u.test(value)) return false
  return /[，、；]|\d/u.test(value) && !isSignature(value) && !isTitleEnd(value) && !isDateLine(value)
}

/** Moves the end of the body up over signatures (with their dates, where each body has its own), attachments and contact lines. */
function closeStart(lines: Line[], { from, to }: Bounds, kinds: LineKinds): number {
  const { isClose, isSignature, isDateLine, namesPart } = kinds
  // 联系人：… of a text box, and of what else is pasted in, closes nothing while numbered parts go on below.
  const part = lines.findLastIndex(
    ({ text: { value } }, at) => at < to && /^[一二三四五六七八九]、/u.test(value) && namesPart(value),
  )
  const prose = lines.findLastIndex(({ text }, at) => at < to && isProse(text.value))
  const close = lines.findIndex(
    // Nor does 附件1 in one that stands beside the last paragraphs.
    ({ text, apart }, at) =>
      at > Math.max(from, to - 25, part) && isClose(text.value) && (apart !== 'box' || at > prose),
  )
  let end = close > from && close < to ? close : to
  const signs = (at: number): boolean => isSignature(lines[at]?.text.value ?? '')
  const dates = (at: number): boolean => isDateLine(lines[at]?.text.value ?? '')
  while (end > from + 1 && (signs(end - 1) || (dates(end - 1) && signs(end - 2)))) end--
  return end
}
