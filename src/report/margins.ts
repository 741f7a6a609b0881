import { readDate } from './dates.ts'
import type { Line } from './lines.ts'
import { readOrdinal } from './ordinal.ts'
import { opensItem } from './items.ts'
import { partsNamedBy } from './part-names.ts'
import { matchesAny, pattern } from './pattern.ts'
import { joinTexts } from './text.ts'
import type { Text } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A document taken apart: its head, its body and its close. */
export interface Division {
  title: Text | null
  documentNumber: Text | null
  signatory: Text | null
  addressee: Text | null
  /** The line with the web page's date. */
  published: Text | null
  /** A line that is nothing but a date. */
  signed: Text | null
  /** The line before it that names a public body. */
  signer: Text | null
  body: Line[]
  /** Lines of head and close with no role of their own. */
  margins: Text[]
  furniture: Text[]
}

/** Longest line that may still be part of a title, letterhead or signature. */
const short = 60

/** Tells the body from letterhead, title, close and web furniture. */
export function divide(lines: Line[], words: Vocabulary): Division {
  const from = bodyStart(lines, words)
  const to = bodyEnd(lines, from, words)
  return {
    ...readHead(lines.slice(0, from), words),
    ...readClose(lines.slice(to), words),
    body: lines.slice(from, to).filter(({ text }) => !isPageNumber(text.value)),
    ...margins(lines, { from, to }, words),
  }
}

function bodyStart(lines: Line[], words: Vocabulary): number {
  const first = lines.findIndex(
    ({ text: { value } }) => (isProse(value) || isCutProse(value, words)) && !isFurniture(value, words),
  )
  const start = first < 0 ? lines.length : first
  // Unnumbered headings between title and first paragraph belong to the body.
  const head = lines.slice(0, start)
  const last = head.findLastIndex(({ text }) => isMargin(text.value, words) || isTitleEnd(text.value, words))
  const named = head.findIndex(({ text }, at) => at > last && namesPart(text.value, words))
  return named < 0 ? start : named
}

function bodyEnd(lines: Line[], from: number, words: Vocabulary): number {
  const signed = lines.findLastIndex(({ text }, at) => at > from && at > lines.length - 40 && isDateLine(text.value))
  if (signed > from) return closeStart(lines, { from, to: signed }, words)
  const last = lines.findLastIndex(
    ({ text: { value } }, at) => at >= from && isProse(value) && !isFurniture(value, words) && !isClose(value, words),
  )
  return closeStart(lines, { from, to: last + 1 }, words)
}

/** Moves the end of the body up over signature, attachments and contact lines. */
function closeStart(lines: Line[], { from, to }: { from: number; to: number }, words: Vocabulary): number {
  const close = lines.findIndex(({ text }, at) => at > from && at > to - 25 && isClose(text.value, words))
  let end = close > from && close < to ? close : to
  while (end > from + 1 && isSignature(lines[end - 1]?.text.value ?? '', words)) end--
  return end
}

function readHead(
  head: Line[],
  words: Vocabulary,
): Pick<Division, 'title' | 'documentNumber' | 'signatory' | 'addressee' | 'published'> {
  const find = (source: string): Text | null => head.find(({ text }) => pattern(source).test(text.value))?.text ?? null
  const addressee =
    head.findLast(({ text: { value } }) => pattern(words.margins.addressee).test(value) && !isFurniture(value, words))
      ?.text ?? null
  return {
    title: titleOf(head, words),
    documentNumber: find(words.margins.documentNumber),
    signatory: find(words.margins.signatory),
    published: find(words.margins.published),
    addressee,
  }
}

function readClose(close: Line[], words: Vocabulary): Pick<Division, 'signed' | 'signer'> {
  const at = close.findIndex(({ text }) => isDateLine(text.value))
  const body = close.slice(0, at < 0 ? close.length : at).findLast(({ text }) => namesBody(text.value, words))
  return { signed: close[at]?.text ?? null, signer: body?.text ?? null }
}

function margins(
  lines: Line[],
  { from, to }: { from: number; to: number },
  words: Vocabulary,
): Pick<Division, 'margins' | 'furniture'> {
  const head = lines.slice(0, from).map(({ text }) => text)
  const close = lines.slice(to).map(({ text }) => text)
  // Below the first line of navigation everything is navigation.
  const foot = close.findIndex(({ value }) => isFurniture(value, words))
  const isNavigation = (text: Text): boolean => {
    const at = close.indexOf(text)
    return at >= 0 ? foot >= 0 && at >= foot : isFurniture(text.value, words)
  }
  return {
    margins: [...head, ...close].filter((text) => !isNavigation(text)),
    furniture: [...head, ...close].filter(isNavigation),
  }
}

/** The last title line of the head, with the lines it is split over. */
function titleOf(head: Line[], words: Vocabulary): Text | null {
  const end = head.findLastIndex(({ text }) => isTitleEnd(text.value, words) && !isMargin(text.value, words))
  if (end < 0) return null
  let start = end
  while (start > 0 && continuesTitle(head, { start, end }, words)) start--
  const subtitle =
    /^（.*年.*）$/u.test(head[end + 1]?.text.value ?? '') && !isDateLine(head[end + 1]?.text.value ?? '') ? 1 : 0
  return joinTexts(head.slice(start, end + 1 + subtitle).map(({ text }) => text))
}

function continuesTitle(head: Line[], { start, end }: { start: number; end: number }, words: Vocabulary): boolean {
  const above = head[start - 1]?.text.value ?? ''
  if (isMargin(above, words) || above.length > 40 || /[。：；]/u.test(above)) return false
  const title = head
    .slice(start, end + 1)
    .map(({ text }) => text.value)
    .join('')
  if (isTitleEnd(above, words)) return false
  return namesBody(above, words)
    ? !pattern(words.margins.bodies).test(title.slice(0, 30)) || /^(?:关于|\d{4}年)/u.test(title)
    : !head[start]?.spaced
}

function isTitleEnd(value: string, words: Vocabulary): boolean {
  return value.length <= short && !/[。；]/u.test(value) && matchesAny(value, words.title.kinds)
}

function isMargin(value: string, words: Vocabulary): boolean {
  const { documentNumber, signatory, addressee, published, head } = words.margins
  return isFurniture(value, words) || matchesAny(value, [documentNumber, signatory, addressee, published, ...head])
}

function isProse(value: string): boolean {
  return readOrdinal(value) !== null || opensItem(value) || value.length > short || /。|，.*：$/u.test(value.slice(1))
}

/** The first line of a paragraph that a line end or page break cut before its 。 */
function isCutProse(value: string, words: Vocabulary): boolean {
  return value.length > 25 && value.includes('，') && !isTitleEnd(value, words)
}

function isFurniture(value: string, words: Vocabulary): boolean {
  return (
    value.length <= 200 &&
    !value.includes('。') &&
    (matchesAny(value, words.furniture) || pattern(words.margins.published).test(value))
  )
}

/** — 12 —, 第12页: left by a page break. */
function isPageNumber(value: string): boolean {
  return /^(?:[-—]{1,4}\d{1,3}[-—]{1,4}|第\d{1,3}页(?:，?共\d{1,3}页)?)$/u.test(value)
}

function isClose(value: string, words: Vocabulary): boolean {
  return !/。./u.test(value) && matchesAny(value, words.margins.close)
}

function isSignature(value: string, words: Vocabulary): boolean {
  return value.length <= 40 && !/[。；：，]/u.test(value) && readOrdinal(value) === null && namesBody(value, words)
}

function namesBody(value: string, words: Vocabulary): boolean {
  return value.length <= 40 && new RegExp(`(?:${words.margins.bodies})(?:（.{0,12}）)?$`, 'u').test(value)
}

function namesPart(value: string, words: Vocabulary): boolean {
  return value.length <= 40 && partsNamedBy(value, words, null).length > 0
}

function isDateLine(value: string): boolean {
  return readDate(value.replace(/^（(.*)）$/u, '$1').replace(/(?:印发)$/u, '')) !== null
}
