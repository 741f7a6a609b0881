import type { Place } from '../../problem/place.ts'
import type { PageText } from './parse-page.ts'

/** Text with its place in the page's source; null for what does not stand there. Only what is one character may be longer in the source. */
export interface Chunk {
  text: string
  source: Place | null
}

const reference = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/iy
/** The names that need no semicolon, as far as pages have them so. */
const bare = /&(?:nbsp|amp|lt|gt|quot|copy|reg|middot|times|para|sect|deg)/y

/** The text of a node, in stretches that stand in the source as they are and characters written as references. */
export function textChunks({ value, sourceCodeLocation }: PageText, page: string): Chunk[] {
  const place = sourceCodeLocation
  if (!place) return [{ text: value, source: null }]
  const { startOffset: start, endOffset: end } = place
  if (end - start === value.length && page.startsWith(value, start)) return [{ text: value, source: { start, end } }]
  return aligned(value, page, { start, end })
}

function aligned(value: string, page: string, { start, end }: Place): Chunk[] {
  const chunks: Chunk[] = []
  let [from, at] = [0, start]
  while (from < value.length && at < end) {
    let length = 0
    while (from + length < value.length && at + length < end && isPlain(value, page, from + length, at + length))
      length++
    const step = length > 0 ? { seen: length, passed: length } : nextStep(value, page, from, at)
    const to = Math.min(end, at + step.passed)
    if (step.seen > 0) chunks.push({ text: value.slice(from, from + step.seen), source: { start: at, end: to } })
    from += step.seen
    at = to
  }
  if (from < value.length) chunks.push({ text: value.slice(from), source: null })
  return chunks
}

/** Whether a character stands in the source as it is; `&` opens a reference. */
function isPlain(value: string, page: string, from: number, at: number): boolean {
  return page.charCodeAt(at) === value.charCodeAt(from) && page.charAt(at) !== '&'
}

/** How many characters are seen for how many of the source, where they are not the same. */
function nextStep(value: string, page: string, from: number, at: number): { seen: number; passed: number } {
  const first = page.charAt(at)
  if (first === '&') {
    const seen = String.fromCodePoint(value.codePointAt(from) ?? 0).length
    return { seen, passed: lengthOfReference(page, at) }
  }
  // Tags between the parts of a text that were put together.
  if (first === '<') return { seen: 0, passed: Math.max(1, page.indexOf('>', at) + 1 - at) }
  const isLineEnd = first === '\r' && page.charAt(at + 1) !== '\n' && value.charAt(from) === '\n'
  return { seen: isLineEnd ? 1 : 0, passed: 1 }
}

function lengthOfReference(page: string, at: number): number {
  reference.lastIndex = at
  const [found = '&'] = reference.exec(page) ?? []
  if (found.endsWith(';') || found.startsWith('&#')) return found.length
  bare.lastIndex = at
  return bare.exec(page)?.[0].length ?? 1
}
