import type { Severity } from '../problem/severity.ts'
import { bySeverity } from '../rules/severities.ts'
import { escapeXml } from './escape-xml.ts'

/** A stretch of a text to be marked, with the id that links lead to. */
export interface Marking {
  id: string
  start: number
  end: number
  level: Severity
  /** What a pointer that rests on it shows. */
  message: string
}

/** A text as HTML, a paragraph for each line that is not empty, with stretches of it marked; they may overlap. */
export function htmlMarks(text: string, markings: readonly Marking[]): string {
  const waiting = markings.toSorted((a, b) => a.start - b.start)
  let next = 0
  let open: Marking[] = []
  return [...text.matchAll(/[^\r\n]+/gu)]
    .map(({ index, 0: line }) => {
      const end = index + line.length
      const pieces: string[] = []
      for (let from = index; from < end;) {
        const first = next
        while ((waiting[next]?.start ?? Infinity) <= from) next++
        const opened = waiting.slice(first, next)
        open = [...open, ...opened].filter((one) => one.end > from)
        const to = Math.min(end, waiting[next]?.start ?? end, ...open.map((one) => one.end))
        const anchors = opened.map(({ id }) => `<a id="${id}"></a>`)
        pieces.push(...anchors, marked(text.slice(from, to), open))
        from = to
      }
      return `<p>${pieces.join('')}</p>\n`
    })
    .join('')
}

function marked(text: string, open: readonly Marking[]): string {
  const [gravest] = open.toSorted((a, b) => bySeverity(a.level, b.level))
  if (gravest === undefined) return escapeXml(text)
  const title = [...new Set(open.map(({ message }) => message))].join('\n')
  return `<mark class="${gravest.level}" title="${escapeXml(title)}">${escapeXml(text)}</mark>`
}
