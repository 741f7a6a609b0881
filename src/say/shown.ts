/**
 * A text with everything escaped that a terminal obeys or does not show: control characters (the newer ones too), marks
 * that turn the direction of writing, characters without a width, halves of surrogate pairs, line ends. What comes from
 * files, names of files and rule sets goes through here before people see it.
 */
export function shown(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, escaped)
}

/** The same for a text of several lines, which stay. */
export function shownLines(text: string): string {
  return text.split('\n').map(shown).join('\n')
}

/** A text on one line: Chinese needs no space for a line end. */
export function shownInLine(text: string): string {
  if (!changes.test(text)) return text
  if (!text.includes('\n')) return shown(text.trim().replaceAll(/\s+/gu, ' '))
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  const joined = lines.reduce((all, line) => all + (isWide(all.slice(-1)) && isWide(line) ? '' : ' ') + line, '')
  return shown(joined.trim().replaceAll(/\s+/gu, ' '))
}

/** What is not shown on one line as it is: all but spaces that stand alone between words, which most texts have only. */
const changes = /\p{C}|^\s|\s$|\s\s|[^\S ]/u

function isWide(text: string): boolean {
  return /^\P{ASCII}/u.test(text)
}

function escaped(character: string): string {
  const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character]
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return short ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`)
}
