/**
 * All matches of a global pattern, in order, as `matchAll` gives them; that makes a copy of the pattern for every text,
 * which costs more than most texts take to be searched.
 */
export function allMatches(value: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(value); match !== null; match = pattern.exec(value)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex = after(value, pattern)
  }
  return found
}

/** Behind an empty match: the next character. */
function after(value: string, { lastIndex, unicode }: RegExp): number {
  return lastIndex + (unicode && (value.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1)
}
