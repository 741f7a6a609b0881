import { escapeHtml } from '../../format/html.ts'
import { marksByBlock } from '../document/marks-by-block.ts'
import { segments } from '../document/segments.ts'
import type { Finding } from '../state/state.ts'
import type { View } from '../work/protocol.ts'

/** The text of a report with its findings marked by their numbers in the list, as HTML. */
export function reportHtml({ text, blocks }: View, findings: readonly Finding[]): string {
  const numbers = new Map(findings.map(({ key }, at) => [key, at + 1]))
  const marks = findings.flatMap(({ key, problem: { place, severity } }) =>
    place === null ? [] : [{ key, severity, start: place.start.offset, end: place.end.offset }],
  )
  const byBlock = marksByBlock(blocks, marks)
  const lines = blocks.map((block, at) => {
    const inner = segments(block, { marks: byBlock[at] ?? [], strong: block.strong, hidden: block.hidden })
      .map(({ start, end, keys, severity, hidden }) => {
        const words = escapeHtml(text.slice(start, end))
        if (severity === null) return hidden ? '' : words
        const signs = keys.map((key) => numbers.get(key) ?? '').join('、')
        return `<mark class="${severity}">${words}<sup>${signs}</sup></mark>`
      })
      .join('')
    return block.role === 'title' || block.role === 'heading' ? `<h3>${inner}</h3>` : `<p>${inner}</p>`
  })
  return `<div class="text">${lines.join('\n')}</div>`
}
