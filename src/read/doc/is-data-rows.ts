/** Cells with sentences, and more of them than there are others, are a report in a form. */
const fewSentences = 5

/** Whether rows of cells hold data, not text that a table only arranges on the page. */
export function isDataRows(rows: readonly string[][]): boolean {
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  if (rows.length < 2 || columns < 2) return false
  const cells = rows.flat().filter((text) => text !== '')
  const sentences = cells.filter((text) => (text.match(/。/gu)?.length ?? 0) > 1)
  return sentences.length < fewSentences || sentences.length < cells.length / 2
}
