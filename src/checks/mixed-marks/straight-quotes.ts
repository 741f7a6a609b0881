import { allMatches } from '../../report/text/all-matches.ts'
/** A straight mark that stands for a half of “”. */
export interface StraightQuote {
  at: number
  /** The half. */
  right: '“' | '”'
}

/** How far apart the halves of a quotation may stand. */
const longest = 80

interface Mark {
  at: number
  mark: string
}

/** The straight marks of a folded text that are certainly halves of quotations in Chinese; none where any is doubtful. */
export function straightQuotes(value: string): StraightQuote[] {
  if (!value.includes('"')) return []
  const marks = allMatches(value, /["“”]/gu).map(({ index, 0: mark }) => ({ at: index, mark }))
  const pairs = marks.flatMap((opening, at) => (at % 2 === 0 ? [[opening, marks[at + 1] ?? opening] as const] : []))
  const isDoubtful = pairs.some(
    ([opening, closing], at) => !isPair(value, opening, closing) || mayBeNested(value, closing, pairs[at + 1]?.[0]),
  )
  if (isDoubtful) return []
  return pairs
    .filter(([opening, closing]) => /\p{Script=Han}/u.test(value.slice(opening.at, closing.at)))
    .flatMap(([opening, closing]) => [
      ...(opening.mark === '"' ? [{ at: opening.at, right: '“' as const }] : []),
      ...(closing.mark === '"' ? [{ at: closing.at, right: '”' as const }] : []),
    ])
}

function isPair(value: string, opening: Mark, closing: Mark): boolean {
  if (closing.at <= opening.at || closing.at - opening.at > longest) return false
  if (opening.mark === '”' || closing.mark === '“') return false
  const isStraight = opening.mark === '"' && closing.mark === '"'
  // 24"显示器，落实"…: an inch, or halves of two quotations.
  return (
    !isStraight ||
    !(/\d/u.test(value.charAt(opening.at - 1)) || /[，。；<>=]/u.test(value.slice(opening.at, closing.at)))
  )
}

/** “甲"乙"丙”: the straight marks may part two quotations or be one inside the other. */
function mayBeNested(value: string, closing: Mark, opening: Mark | undefined): boolean {
  if (closing.mark !== '"' || opening?.mark !== '"') return false
  return !/[，。；]/u.test(value.slice(closing.at, opening.at))
}
