import type { Line } from './lines.ts'

/** Lines that are no prose from first to last: indexes, both inclusive. */
export interface Region {
  first: number
  last: number
}

const fence = /^(`{3,}(?!`)|~{3,}(?!~))[^`]*$/
/** Lines of front matter: keys, lists, comments, and what is indented below them. */
const setting = /^(?:[\w\u4e00-\u9fa5.-]{1,30}\s{0,3}[:=](?:\s|$|["'[{\d])|-\s|#|[\]})])|^[\w\u4e00-\u9fa5.-]{1,30}:$/
const longestFrontMatter = 60

/** Front matter and fenced code of a Markdown text; what is opened and not closed is text. */
export function findRegions(text: string, lines: Line[]): Region[] {
  const slices = lines.map(({ start, end }) => text.slice(start, end))
  const front = frontMatter(slices, lines)
  const regions = front === null ? [] : [front]
  const unclosed = new Set<string>()
  for (let at = (front?.last ?? -1) + 1; at < slices.length; at++) {
    const mark = fence.exec(slices[at] ?? '')?.[1]
    if (mark === undefined || unclosed.has(mark)) continue
    const last = slices.findIndex((slice, index) => index > at && isClosing(slice, mark))
    if (last < 0) unclosed.add(mark)
    else {
      regions.push({ first: at, last })
      at = last
    }
  }
  return regions
}

function isClosing(slice: string, mark: string): boolean {
  return slice.length >= mark.length && slice.length < 200 && slice === mark.charAt(0).repeat(slice.length)
}

function frontMatter(slices: string[], lines: Line[]): Region | null {
  const mark = slices[0] ?? ''
  if (lines[0]?.number !== 1 || (mark !== '---' && mark !== '+++')) return null
  const last = slices.slice(0, longestFrontMatter).indexOf(mark, 1)
  const isSettings = slices
    .slice(1, last)
    .every((slice, at) => setting.test(slice) || (lines[at + 1]?.start ?? 0) > (lines[at + 1]?.origin ?? 0))
  return last > 1 && isSettings ? { first: 0, last } : null
}
