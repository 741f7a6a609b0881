/**
 * The characters that a match of a pattern can begin with, so that most places need not be tried; null where the pattern
 * does not say (classes with ranges, escapes). Errs only on the side of more characters.
 */
export function firstCharacters(source: string): Set<string> | null {
  const found = new Set<string>()
  for (const option of optionsOf(source)) {
    const own = firstsOf(option)
    if (!own) return null
    for (const character of own) found.add(character)
  }
  return found
}

function firstsOf(option: string): Set<string> | null {
  const found = new Set<string>()
  let at = 0
  while (at < option.length) {
    const end = tokenEnd(option, at)
    const token = option.slice(at, end)
    at = end
    // What stands before or behind is no part of the match.
    if (/^\(\?<?[=!]/u.test(token)) continue
    const own = firstsOfToken(token)
    if (!own) return null
    for (const character of own) found.add(character)
    if (/^[*{]/u.test(option.charAt(at))) return null
    if (option.charAt(at) !== '?') return found
    at++
  }
  return null
}

function firstsOfToken(token: string): Iterable<string> | null {
  if (token.startsWith('(')) return firstCharacters(token.slice(0, -1).replace(/^\((?:\?:|\?<\w+>)?/u, ''))
  if (token.startsWith('[')) return /^\[[^\\^-]+\]$/u.test(token) ? token.slice(1, -1) : null
  return /^[^\\^$.*+{}|?]$/u.test(token) ? [token] : null
}

/** The alternatives of a pattern. */
function optionsOf(source: string): string[] {
  const options: string[] = []
  let start = 0
  for (let at = 0; at <= source.length; at = at < source.length ? tokenEnd(source, at) : at + 1) {
    if (at < source.length && source.charAt(at) !== '|') continue
    options.push(source.slice(start, at))
    start = at + 1
  }
  return options
}

/** Where the group, class or character that begins at a place ends. */
function tokenEnd(source: string, start: number): number {
  if (source.charAt(start) === '\\') return start + 2
  if (source.charAt(start) === '[') return Math.max(start + 1, classEnd(source, start))
  if (source.charAt(start) !== '(') return start + 1
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const character = source.charAt(at)
    if (character === '\\') at++
    else if (character === '[') at = classEnd(source, at) - 1
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return source.length
}

function classEnd(source: string, start: number): number {
  let at = start + 1
  while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1
  return at + 1
}
