import type { Strong } from './strong.ts'

/**
 * Strong text of a line of plain text, where people left the marks of Markdown: `**` opens before a character and
 * closes after one; other runs of asterisks are text.
 */
export function plainStrong(line: string): Strong[] {
  if (!line.includes('**')) return []
  const strongs: Strong[] = []
  let open: { start: number; end: number } | null = null
  for (const match of line.matchAll(/\*+/g)) {
    const mark = { start: match.index, end: match.index + match[0].length }
    if (match[0].length !== 2) continue
    if (open !== null && isInk(line[mark.start - 1])) {
      strongs.push({ start: open.start, end: mark.end, marks: [open, mark] })
      open = null
    } else {
      open = isInk(line[mark.end]) ? mark : null
    }
  }
  return strongs
}

function isInk(character: string | undefined): boolean {
  return character !== undefined && /\S/.test(character)
}
