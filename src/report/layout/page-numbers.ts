import { readOrdinal } from '../parts/ordinal.ts'
import type { Line } from './lines.ts'

const number = '[\\d一二三四五六七八九十]{1,4}'
const mark = '[-—·~～_=|*.、]'
const forms = [
  // — 12 —, -12-, ·12·, and the half of it that OCR left.
  new RegExp(`^${mark}{1,4}\\d{1,3}${mark}{1,4}$|^${mark}{1,4}\\d{1,3}$|^\\d{1,3}${mark}{1,4}$`, 'u'),
  // 第12页共30页, 第12页/共30页, 12页, 共30页第12页, 第十二页.
  new RegExp(`^[（—-]?(?:第?${number}页|共${number}页)(?:[，/,、（]?(?:第|共)?${number}页?)?[）—-]?$`, 'u'),
  /^\d{1,3} ?\/ ?\d{1,3}$/u,
  /^(?:page|p)\.? ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$/iu,
]
/** A page has at least so many lines. */
const page = 6

/** The lines of a document without those that page breaks left. */
export function withoutPageNumbers(lines: Line[]): Line[] {
  const bare = barePageNumbers(lines)
  return lines.filter(({ text: { value } }, at) => !bare.has(at) && !isPageNumber(value))
}

/** Whether a line is a page number by its form alone. */
export function isPageNumber(value: string): boolean {
  return value.length <= 16 && readOrdinal(value) === null && forms.some((form) => form.test(value))
}

/** Lines of digits alone: a run of numbers, a page apart, or one inside a sentence. */
function barePageNumbers(lines: Line[]): Set<number> {
  const found = new Set<number>()
  let last: { at: number; number: number } | null = null
  for (const [at, { text }] of lines.entries()) {
    if (!/^\d{1,3}$/u.test(text.value)) continue
    const next = { at, number: Number(text.value) }
    if (last !== null && next.number === last.number + 1 && at - last.at > page) found.add(last.at).add(at)
    if (parts(lines[at - 1]?.text.value ?? '', lines[at + 1]?.text.value ?? '')) found.add(at)
    last = next
  }
  return found
}

/** Whether two lines are the halves of one sentence. */
function parts(before: string, after: string): boolean {
  return (
    before.length >= 15 &&
    /[\p{Script=Han}，、]$/u.test(before) &&
    /^\p{Script=Han}/u.test(after) &&
    /[，。；]/u.test(after)
  )
}
