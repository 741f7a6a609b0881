import { withYears } from '../report/parts/part-names.ts'
import { reasonOf } from '../problem/reason-of.ts'

/** Whether a text is a regular expression (flag u). */
export function isPattern(text: string): boolean {
  return patternMistake(text) === null
}

/** What is wrong with a regular expression, in the engine's words; null when nothing is. */
export function patternMistake(text: string): string | null {
  try {
    new RegExp(text, 'u')
    return null
  } catch (error) {
    const message = reasonOf(error)
    return message.slice(message.lastIndexOf(': ') + 2)
  }
}

/** The same of a pattern that may speak of years: whatever year a report is of, or if it is of none. */
export function yearPatternMistake(text: string): string | null {
  if (!text.includes('{{')) return patternMistake(text)
  // Every last digit, since in a class in brackets it may be the end of a range.
  const years = [null, ...Array.from({ length: 11 }, (_, digit) => 1999 + digit)]
  return years.map((year) => patternMistake(withYears(text, year))).find((mistake) => mistake !== null) ?? null
}

/** The name of a group in a pattern; null where none has a name. */
export function groupNameOf(text: string): string | null {
  return /(?<!\\)\(\?<([^=!<>]{1,60})>/u.exec(text)?.[1] ?? null
}
