import { decodeEntities } from './entities.ts'

/** Characters of a text, and where they stand in the XML: as many characters there, or one entity. */
export interface Characters {
  value: string
  start: number
  end: number
}

/** The characters between two tags, in order; what is no text between them (comments) is left out. */
export function charactersIn(xml: string, from: number, to: number): Characters[] {
  const found: Characters[] = []
  let at = from
  while (at < to) {
    const next = nextMark(xml, at, to)
    if (next > at) found.push(plain(xml, at, next))
    if (next >= to) break
    if (xml.charAt(next) === '&') {
      const semicolon = xml.indexOf(';', next)
      const end = semicolon < 0 || semicolon >= to || semicolon - next > 10 ? next + 1 : semicolon + 1
      found.push({ value: spaced(decodeEntities(xml.slice(next, end))), start: next, end })
      at = end
    } else {
      const isCharacters = xml.startsWith('<![CDATA[', next)
      const close = isCharacters ? ']]>' : xml.startsWith('<!--', next) ? '-->' : '>'
      const closes = xml.indexOf(close, next)
      const end = closes < 0 ? to : Math.min(to, closes)
      if (isCharacters) found.push(plain(xml, next + 9, end))
      at = Math.min(to, end + close.length)
    }
  }
  return found
}

function nextMark(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at)
    if (code === 38 || code === 60) return at
  }
  return to
}

function plain(xml: string, start: number, end: number): Characters {
  return { value: spaced(xml.slice(start, end)), start, end }
}

/** A line end in XML is a space for Word. */
function spaced(text: string): string {
  return /[\r\n\t]/u.test(text) ? text.replaceAll(/[\r\n\t]/gu, ' ') : text
}

/** Characters without the white space at both ends, which XML means only where it says so. */
export function trimmed(all: readonly Characters[]): Characters[] {
  const kept = [...all]
  for (let first = kept[0]; first !== undefined; first = kept[0]) {
    const value = first.value.replace(/^[ \t]+/u, '')
    const isEntity = first.value.length !== first.end - first.start
    if (value !== '' || isEntity) {
      if (!isEntity) kept[0] = { ...first, value, start: first.end - value.length }
      break
    }
    kept.shift()
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const value = trimEnd(last.value)
    const isEntity = last.value.length !== last.end - last.start
    if (value !== '' || isEntity) {
      if (!isEntity) kept[kept.length - 1] = { ...last, value, end: last.start + value.length }
      break
    }
    kept.pop()
  }
  return kept
}

function trimEnd(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === '\t') end--
  return text.slice(0, end)
}
