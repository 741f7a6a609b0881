import { isDateLine, type LineKinds } from './line-kinds.ts'
import type { Line } from './lines.ts'
import { joinTexts } from './text.ts'
import type { Text } from './types.ts'

/** A title is split over at most so many lines. */
const mostLines = 8

/** Index of the last line of the last title in a document's head; -1 where there is none. */
export function titleEnd(head: Line[], { isTitleEnd, isMargin, isHeading }: LineKinds): number {
  let end = -1
  for (const [at, { text }] of head.entries()) {
    // Below a title, 其他需要报告的情况 is a heading, though it ends as titles do.
    const isTitle = isTitleEnd(text.value) && !isMargin(text.value) && (end < 0 || !isHeading(text.value))
    if (isTitle) end = at
  }
  return end
}

/** The last title of a document's head, with the lines it is split over; null where there is none. */
export function titleOf(head: Line[], kinds: LineKinds): Text | null {
  const end = titleEnd(head, kinds)
  if (end < 0) return null
  let start = end
  while (start > Math.max(0, end - mostLines) && continuesTitle(head, { start, end }, kinds)) start--
  const below = head[end + 1]?.text.value ?? ''
  const subtitle = /^（.*）$/u.test(below) && below.includes('年') && !isDateLine(below) ? 1 : 0
  return joinTexts(head.slice(start, end + 1 + subtitle).map(({ text }) => text))
}

/** Whether the line above the title found so far belongs to it. */
function continuesTitle(head: Line[], { start, end }: { start: number; end: number }, kinds: LineKinds): boolean {
  const above = head[start - 1]?.text.value ?? ''
  if (kinds.isMargin(above) || above.length > 40 || /[。：；]/u.test(above) || kinds.isTitleEnd(above)) return false
  if (!kinds.namesBody(above)) return head[start]?.spaced === false
  const title = head
    .slice(start, end + 1)
    .map(({ text }) => text.value)
    .join('')
  return !kinds.hasBody(title.slice(0, 30)) || /^(?:关于|\d{4}年)/u.test(title)
}
