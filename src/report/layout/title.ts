import type { LineKinds } from './line-kinds.ts'
import type { Line } from './lines.ts'
import { joinTexts } from '../text/text.ts'
import type { Text } from '../types.ts'

/** A title is split over at most so many lines. */
const mostLines = 8

/** Index of the last line of the last title in a document's head, its first `length` lines; -1 where there is none. */
export function titleEnd(
  lines: Line[],
  length: number,
  { isTitleEnd, isMargin, isHeading, isAnnounced }: LineKinds,
): number {
  let end = -1
  for (const [at, { text }] of lines.slice(0, length).entries()) {
    // The first of two lines: …现将2024年法治政府建设情况 above 报告如下：; the second may be the first of the body.
    if (isAnnounced(lines[at + 1]?.text.value ?? '')) continue
    // Below a title, 其他需要报告的情况 is a heading, though it ends as titles do.
    const isTitle = isTitleEnd(text.value) && !isMargin(text.value) && (end < 0 || !isHeading(text.value))
    if (isTitle) end = at
  }
  return end
}

/** The last title of a document's head, its first `length` lines, with the lines it is split over; null where there is none. */
export function titleOf(lines: Line[], length: number, kinds: LineKinds): Text | null {
  const end = titleEnd(lines, length, kinds)
  if (end < 0) return null
  const head = lines.slice(0, length)
  let start = end
  while (start > Math.max(0, end - mostLines) && continuesTitle(head, { start, end }, kinds)) start--
  const below = head[end + 1]?.text.value ?? ''
  const subtitle =
    /^（.*）$/u.test(below) && below.includes('年') && !kinds.isDateLine(below) && !kinds.documentNumber.test(below)
      ? 1
      : 0
  return joinTexts(head.slice(start, end + 1 + subtitle).map(({ text }) => text))
}

/** What a line ends with that the next must go on from. */
const unfinished = /(?:关于|\d年度?|的|和|及|与|、)$/u

/** A kind of document, and nothing else. */
const bare = /^的?(?:报告|汇报|总结)$/u

/** Whether the line above the title found so far belongs to it. */
function continuesTitle(head: Line[], { start, end }: { start: number; end: number }, kinds: LineKinds): boolean {
  const above = head[start - 1]?.text.value ?? ''
  const current = head[start]
  if (current === undefined || kinds.isMargin(above)) return false
  if (above.length > 40 || /[。：；>＞|]/u.test(above)) return false
  const title = head
    .slice(start, end + 1)
    .map(({ text }) => text.value)
    .join('')
  // …年度法治政府建设情况 above 报　告
  if (kinds.isTitleEnd(above)) return bare.test(title)
  const names = namesIssuer(title, kinds)
  if (kinds.namesBody(above)) return !names || /^关于/u.test(title) || isJoint(above, current, kinds)
  if (unfinished.test(above) || (above.includes('关于') && !title.includes('关于'))) return true
  // 云岭市青石区 above 水务局2024年…
  if (!current.spaced && kinds.title.endsInRegion(above) && !kinds.title.namesRegion(title.slice(0, 8))) return true
  // Whole as it is: what stands above is the name of a column or of the site.
  if (current.spaced || (names && /\d{4}/u.test(title))) return false
  return kinds.title.endsInRegion(above) || kinds.title.isOfSubject(above)
}

/** Whether a title says who reports, before its subject or between year and subject. */
function namesIssuer(title: string, { namesBody, title: { issuerIn, endsInRegion } }: LineKinds): boolean {
  const found = issuerIn(title)
  const issuer = found ? title.slice(found.start, found.end) : ''
  return namesBody(issuer) || endsInRegion(issuer)
}

/** Two bodies report jointly, each on a line of its own: 中共青石区委 above 青石区人民政府. */
function isJoint(above: string, current: Line, { isSignature, namesParty }: LineKinds): boolean {
  const { value } = current.text
  return !current.spaced && !value.startsWith(above) && (isSignature(value) || namesParty(above))
}
