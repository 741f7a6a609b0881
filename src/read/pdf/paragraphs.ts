import type { Frame } from './frame.ts'
import { widthOf } from './piece.ts'
import type { Row } from './row.ts'
import { isTabular } from './tables.ts'

/** Lines put together to paragraphs. */
export function paragraphsOf(rows: Row[], frameAt: (row: Row) => Frame): Row[][] {
  const paragraphs: Row[][] = []
  for (const row of rows) {
    const last = paragraphs.at(-1)
    if (last === undefined || opens(row, last, frameAt)) paragraphs.push([row])
    else last.push(row)
  }
  return paragraphs
}

/** Whether a line opens a paragraph, after those of the one before. */
function opens(row: Row, before: Row[], frameAt: (row: Row) => Frame): boolean {
  const last = before.at(-1)
  if (last === undefined) return true
  const [frame, above] = [frameAt(row), frameAt(last)]
  if (Math.abs(row.size - last.size) > 0.12 * last.size && !isMixed(row, last)) return true
  if (isTabular(row) || isTabular(last) || isApart(row, last, frame)) return true
  if (isEnded(last, row, above)) return true
  const indent = (row.left - frame.left) / frame.size
  const isSame = Math.abs(row.left - last.left) < 0.4 * frame.size && row.page === last.page
  if (isCentred(last, above) || isCentred(row, frame)) return !isTitleRow(row, frame) || !isTitleRow(last, above)
  if (indent > 1.2) return frame.indented || !isSame || before.length === 1
  if (frame.indented) return false
  return (/[。：；]$/u.test(last.text) && heading.test(row.text)) || (last.text.endsWith('。') && isName(row, frame))
}

/** Whether a line may be that of who signs, or a heading without number. */
function isName({ text, right }: Row, frame: Frame): boolean {
  return right < frame.right - 6 * frame.size && !/[，。；：、）]/u.test(text)
}

/** A number in a line of digits only is set smaller than the characters beside it. */
function isMixed(row: Row, last: Row): boolean {
  return widthOf(row.text) < 3 && Math.abs(row.size - last.size) < 0.25 * last.size
}

/** Whether two lines stand further from each other than lines of a paragraph do. */
function isApart(row: Row, last: Row, { pitch, size }: Frame): boolean {
  if (row.page !== last.page || row.column !== last.column) return false
  const step = (row.base - last.base) / Math.max(1, row.size / size)
  return step > pitch + Math.max(0.3 * size, 0.2 * pitch) || step <= 0
}

/** Whether a line ends before the edge where the next one's first word still had place. */
function isEnded(last: Row, next: Row, frame: Frame): boolean {
  const { left, right, size, justified } = frame
  if (isCentred(last, frame) || isTitleRow(last, frame))
    return last.right - last.left + firstWord(next.text) * last.size < right - left - size
  // What stands at the right edge alone: the body that signs, the date.
  if (last.left > left + 6 * size) return true
  const room = (right - last.right) / last.size
  if (justified && room > 1.6) return true
  return room > firstWord(next.text) + 0.3
}

/** How wide the first stretch of a line is that cannot be taken apart. */
function firstWord(text: string): number {
  return widthOf(word.exec(text)?.[0] ?? '')
}

/**
 * With marks that open before it and close behind it. After a comma of half width, a number goes on; and a number behind
 * the end of a sentence goes to the next line with it in LibreOffice, though it need not.
 */
const word =
  /^[（《“‘〔【「『〈([]{0,4}(?:[!-~]{1,60}|.)(?:[,.;:!?)\]"'][!-~]{0,20})?[，。、；：？！）》”’〕】」』〉…—％·]{0,6}(?:(?<=[，。；：])[!-~]{1,20})?/u

/** Whether a line stands in the middle, far from both edges or as the only part of a title. */
function isCentred({ left, right, size }: Row, frame: Frame): boolean {
  const [before, after] = [left - frame.left, frame.right - right]
  if (before < 1.2 * frame.size || after < 0.8 * frame.size) return false
  // A line of a paragraph's indent may end anywhere.
  if (Math.abs(before - 2 * frame.size) < 0.3 * frame.size && frame.indented && size < 1.15 * frame.size) return false
  return Math.abs(before - after) < 1.2 * frame.size
}

function isTitleRow(row: Row, frame: Frame): boolean {
  return row.size > 1.15 * frame.size
}

const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|第[一二三四五六七八九十百]{1,5}[章节条])/u
