import type { LineKinds } from './line-kinds.ts'
import type { Line } from './lines.ts'
import { joinTexts } from '../text/text.ts'
import type { Text } from '../types.ts'

/**
 * The words that say when a web page was published, from the label (or the date) on: of several labels the best, since
 * pages also say when they were made or last changed.
 */
export function publishedOf(
  lines: Line[],
  { published, dateLabel }: Pick<LineKinds, 'published' | 'dateLabel'>,
): Text | null {
  const texts = lines.map(({ text }, at) => {
    const next = lines[at + 1]
    return next !== undefined && dateLabel.test(text.value) ? joinTexts([text, next.text]) : text
  })
  for (const pattern of published) {
    const found = texts.find(({ value }) => pattern.test(value))
    if (found) return found
  }
  return null
}
