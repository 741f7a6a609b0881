import { itemMarks } from './items.ts'
import type { Block, Heading, Sentence } from './types.ts'

/** The sentences of all blocks in order. One ends at 。！？ or where an item of 一是…；二是… begins. */
export function sentencesOf(blocks: Block[], outline: Heading[]): Sentence[] {
  const headings = new Map(outline.map((heading) => [heading.block, heading]))
  return blocks.flatMap((block, index) => {
    const heading = headings.get(index)
    if (!heading) return bodySentences(block, index, 0)
    const start = heading.ordinal?.length ?? 0
    const end = start + heading.title.value.length
    const title = { block: index, start, end, item: null, title: true }
    return [title, ...bodySentences(block, index, bodyStart(block, heading))]
  })
}

/** Where the body begins in the block of a run-in heading; the length of the text for a block heading. */
export function bodyStart({ text }: Block, { ordinal, title }: Heading): number {
  const end = (ordinal?.length ?? 0) + title.value.length
  return end + (/^[。，；：、.]*/u.exec(text.value.slice(end))?.[0].length ?? 0)
}

function bodySentences({ text: { value } }: Block, block: number, from: number): Sentence[] {
  const marks = itemMarks(value.slice(from)).map(({ start }) => start + from)
  const bounds = [from, ...marks.filter((start) => start > from), value.length]
  const listed = marks[0] === from
  return bounds.slice(0, -1).flatMap((start, at) => {
    const item = listed ? at : at - 1
    return split(value, start, bounds[at + 1] ?? value.length).map((range) => ({
      block,
      ...range,
      item: item < 0 ? null : item,
      title: false,
    }))
  })
}

function split(value: string, from: number, to: number): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let start = from
  for (const match of value.slice(from, to).matchAll(/[。！？][”’」）]*/gu)) {
    const end = from + match.index + match[0].length
    ranges.push({ start, end })
    start = end
  }
  return start < to ? [...ranges, { start, end: to }] : ranges
}
