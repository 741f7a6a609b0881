import type { Mark } from '../doc/doc.ts'

const tags =
  'a|abbr|article|aside|b|blockquote|body|br|button|center|code|col|colgroup|dd|del|div|dl|dt|em|figure|font|footer|form|' +
  'h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|o:p|ol|option|p|pre|s|script|' +
  'section|select|small|source|span|strike|strong|style|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video'
const target = '(?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,1000}(?:\\s{1,4}["\'][^"\'()]{0,200}["\'])?'
// An address goes on over Chinese only where a mark of addresses follows it; in a query, where any mark does.
const printable = '[!#-;=?-~]'
const path = `(?:[!#-;=@-~]|\\p{Script=Han}{1,40}(?=[-./?=&%#_+]))*`
const query = `(?:\\?(?:${printable}|\\p{Script=Han}{1,40}(?=[!-/:-@[-\`{-~]))*(?:(?<==)\\p{Script=Han}{1,40})?)?`
const domain = '(?<![\\w.@-])(?:[A-Za-z\\d-]{1,63}\\.){1,6}(?:cn|com|net|org|gov|edu|info|top|vip|wang)(?![\\w-])'
const address = `(?:(?:https?|ftp)://|www\\.|${domain}(?=[:/?]))${path}${query}`

const marks = new RegExp(
  [
    '(?<code>(`{1,3})[^`]+\\2(?!`))',
    `(?<html></?(?:${tags})(?:[\\s/][^<>]*)?>|\\[\\^[^\\s[\\]]{1,40}\\]:?|&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|#160|#xa0);)`,
    `(?<link>!?\\[(?<label>[^[\\]]{0,200})\\]\\((?<target>${target})\\))`,
    `(?<address>${address})`,
    '(?<entity>&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,30});)',
    '(?<face>[:;]-?\\)+|[:;]-\\(+|[:;]\\((?=[”’"」。！!？?，,；;]|$)|\\((?=[^()]{0,12}[_^▽ω<>])[^\\p{Script=Han}\\d()]{2,12}\\))',
  ].join('|'),
  'giu',
)

/** A bracket that a mark could close was opened at most so far before it. */
const before = 200
/** So much punctuation at the end of an address belongs to the sentence. */
const trailing = 8

/** What is no prose in a line, as offsets into the line, in order. */
export function findInlineMarks(line: string): Mark[] {
  if (!/[`<[&:;^_]|www\.|\.\w{2,4}[:/?]/iu.test(line)) return []
  return [...line.matchAll(marks)].flatMap((match) => {
    const { index: start, groups = {} } = match
    const end = start + match[0].length
    if (groups['html'] !== undefined) return [{ start, end, kind: 'hidden' as const }]
    if (groups['address'] !== undefined) return addressAt(match[0], start)
    if (groups['link'] !== undefined) return linkAt(match, start)
    if (groups['face'] !== undefined && closesBracket(match[0], line.slice(Math.max(0, start - before), start)))
      return []
    return [{ start, end, kind: 'opaque' as const }]
  })
}

/** A link without its text: `[` and `](…)`; a picture as a whole. 〔2022〕 and [甲](乙) are none. */
function linkAt({ 0: whole, groups = {} }: RegExpExecArray, start: number): Mark[] {
  const { label = '', target: to = '' } = groups
  const end = start + whole.length
  if (to !== '' && !/[./#:?%]/u.test(to)) return []
  if (whole.startsWith('!')) return [{ start, end, kind: 'hidden' }]
  const inside = findInlineMarks(label).map((mark) => ({
    ...mark,
    start: mark.start + start + 1,
    end: mark.end + start + 1,
  }))
  const close = start + 1 + label.length
  return [{ start, end: start + 1, kind: 'hidden' }, ...inside, { start: close, end, kind: 'hidden' }]
}

/** An address without the punctuation of the sentence it stands in. */
function addressAt(written: string, start: number): Mark[] {
  let length = written.length
  for (; length > Math.max(0, written.length - trailing); length--) {
    const last = written.charAt(length - 1)
    const isOdd = last === ')' && count(written, ')', length) > count(written, '(', length)
    if (!isOdd && !/[.,;:!?'\]]/u.test(last)) break
  }
  return length === 0 ? [] : [{ start, end: start + length, kind: 'opaque' }]
}

function count(text: string, mark: string, length: number): number {
  return text.slice(0, length).split(mark).length - 1
}

/** （备注:) closes a bracket that is open, and is no face. */
function closesBracket(face: string, head: string): boolean {
  if (!face.endsWith(')') || face.startsWith('(')) return false
  let open = 0
  for (const mark of head) {
    if (mark === '(' || mark === '（') open++
    else if ((mark === ')' || mark === '）') && open > 0) open--
  }
  return open > 0
}
