import { bodyEnd, bodyStart, type Bounds } from './body-bounds.ts'
import { withoutContents } from './contents-page.ts'
import { coverEnd } from './enclosures.ts'
import { type LineKinds } from './line-kinds.ts'
import type { Line } from './lines.ts'
import { withoutPageNumbers } from './page-numbers.ts'
import { publishedOf } from './published.ts'
import { placeOf, sliceText } from '../text/text.ts'
import { titleOf } from './title.ts'
import type { Text } from '../types.ts'
import { weekdayBehind } from '../times/weekday-behind.ts'

/** A document taken apart: its head, its body and its close. */
export interface Division {
  title: Text | null
  documentNumber: Text | null
  signatory: Text | null
  addressee: Text | null
  /** The line with the web page's date. */
  published: Text | null
  /** A line that is nothing but a date: below the signature, else in brackets below the title. */
  signed: Text | null
  /** The line before it that names a public body. */
  signer: Text | null
  body: Line[]
  /** The lines below it. */
  close: Line[]
  /** Lines of head and close with no role of their own. */
  margins: Text[]
  furniture: Text[]
}

/** A document's number stands in its first lines. */
const headLines = 15

/** Tells the body from letterhead, title, close and web furniture. */
export function divide(all: Line[], kinds: LineKinds): Division {
  const numbered = withoutContents(withoutPageNumbers(all))
  const first = numbered.slice(0, headLines).flatMap((line) => splitNumber(line, kinds))
  const lines = [...first, ...numbered.slice(headLines)]
  const cover = coverEnd(lines, kinds)
  const own = lines.slice(cover)
  const from = bodyStart(own, kinds)
  const to = bodyEnd(own, from, kinds)
  const [head, close] = [own.slice(0, from), own.slice(to)]
  const closing = readClose(close, kinds)
  return {
    title: titleOf(own, from, kinds),
    ...readHead(head, kinds),
    ...closing,
    signed: closing.signed ?? noteOfDate(head, kinds),
    published: publishedOf([...lines.slice(0, cover), ...head, ...close], kinds),
    body: own.slice(from, to),
    close,
    ...readMargins(lines, { from: cover + from, to: cover + to }, kinds),
  }
}

/** The number of a document that stands before its title, on the same line, is a line of its own. */
function splitNumber(line: Line, { documentNumber }: LineKinds): Line[] {
  const { text } = line
  const length = /^[（[【].{6,30}?号[）\]】](?=.{6})/u.exec(text.value)?.[0].length ?? 0
  if (length === 0 || !documentNumber.test(text.value.slice(0, length))) return [line]
  const rest = sliceText(text, length)
  const indent = line.indent + placeOf(rest).start - placeOf(text).start
  return [
    { ...line, text: sliceText(text, 0, length) },
    { ...line, text: rest, indent, spaced: false },
  ]
}

function readHead(head: Line[], kinds: LineKinds): Pick<Division, 'documentNumber' | 'signatory' | 'addressee'> {
  const find = (role: RegExp): Text | null => head.find(({ text }) => role.test(text.value))?.text ?? null
  const addressee = head.findLast(({ text: { value } }) => kinds.addressee.test(value) && !kinds.isFurniture(value))
  return {
    documentNumber: find(kinds.documentNumber),
    signatory: find(kinds.signatory),
    addressee: addressee?.text ?? null,
  }
}

function readClose(
  close: Line[],
  { namesBody, isSignature, isDateLine }: LineKinds,
): Pick<Division, 'signed' | 'signer'> {
  const value = (at: number): string => close[at]?.text.value ?? ''
  let at = close.findIndex(({ text }) => isDateLine(text.value))
  const body = close.slice(0, at < 0 ? close.length : at).findLast(({ text }) => namesBody(text.value))
  // Of several bodies each signs above its own date.
  while (at >= 0 && isSignature(value(at + 1)) && isDateLine(value(at + 2))) at += 2
  return { signed: lastDate(close[at]?.text), signer: body?.text ?? null }
}

/** Of dates side by side the last: a joint document bears the day on which the last body signed. */
function lastDate(text: Text | undefined): Text | null {
  if (text === undefined) return null
  const value = text.value.replace(weekdayBehind, '')
  return sliceText(text, Math.max(0, value.search(/(?<=日)[^日]+日$/u)), value.length)
}

/** （二〇二五年一月二十日）: the date of a document that bears no signature. */
function noteOfDate(head: Line[], { isDateLine }: LineKinds): Text | null {
  const note = head.findLast(({ text: { value } }) => /^（.*日）$/u.test(value) && isDateLine(value))?.text
  return note ?? dateOfIssue(head)
}

const issue = /^（?总?第\d{1,4}期/u
const edited = /(?:编印?|编发|主办|主编)(?=\d{4}年\d{1,2}月\d{1,2}日$)/u

/** 第3期 // 某局办公室编 2025年1月20日: a bulletin bears its date below its number. */
function dateOfIssue(head: Line[]): Text | null {
  const number = head.findIndex(({ text }) => issue.test(text.value))
  const text = number < 0 ? undefined : head[number + 1]?.text
  const at = text?.value.search(edited) ?? -1
  return text === undefined || at < 0 ? null : sliceText(text, text.value.search(/\d{4}年/u))
}

function readMargins(
  lines: Line[],
  { from, to }: Bounds,
  { isFurniture, isClose }: LineKinds,
): Pick<Division, 'margins' | 'furniture'> {
  const head = lines.slice(0, from).map(({ text }) => text)
  const close = lines.slice(to).map(({ text }) => text)
  const isRow = (at: number): boolean => /^\|.*\|$/u.test(close[at]?.value ?? '')
  // Below a line of navigation everything is navigation, down to what closes a document: 附件, 抄送.
  let navigates = false
  const foot = close.map(({ value }, at): boolean => {
    // Who read the proofs (校对：) stands in either; where there is navigation, it is part of it.
    if (isClose(value) && !(navigates && isFurniture(value))) navigates = false
    // Rows that follow each other are a table of an annex.
    else if (isFurniture(value) && !(isRow(at) && (isRow(at - 1) || isRow(at + 1)))) navigates = true
    return navigates
  })
  return {
    margins: [...head.filter(({ value }) => !isFurniture(value)), ...close.filter((_, at) => foot[at] !== true)],
    furniture: [...head.filter(({ value }) => isFurniture(value)), ...close.filter((_, at) => foot[at] === true)],
  }
}
