import type { Body } from './body.ts'
import { itemMarks } from './items.ts'
import { blockOf, sentenceAt } from './links.ts'
import { sliceText } from './text.ts'
import type { Block, Heading, Sentence, Text } from './types.ts'

/** The sentences of all blocks in order. One ends at 。！？ or where an item of 一是…；二是… begins. */
export function sentencesOf(blocks: Block[], outline: Heading[]): Sentence[] {
  const headings = new Map(outline.map((heading) => [heading.block, heading]))
  return blocks.flatMap((block, index) => {
    const heading = headings.get(index)
    if (!heading) return bodySentences(block, index, 0)
    const start = heading.ordinal?.length ?? 0
    const end = start + heading.title.value.length
    const title = { block: index, start, end, item: null, title: true }
    // 1.…。2.…。 in one paragraph: the first is taken for a heading.
    const after = heading.level > 2 ? (heading.number ?? 0) : 0
    return [title, ...bodySentences(block, index, bodyStart(block, heading), after)]
  })
}

/** What sentences are read from. */
type Read = Pick<Body, 'blocks' | 'sentences'>

/** The text of a sentence, by its index. */
export function sentenceText(body: Read, at: number): Text {
  const sentence = sentenceAt(body, at)
  return sliceText(blockOf(body, sentence).text, sentence.start, sentence.end)
}

/** Its folded characters alone, which cost less than a text with places. */
export function sentenceValue(body: Read, at: number): string {
  const sentence = sentenceAt(body, at)
  return blockOf(body, sentence).text.value.slice(sentence.start, sentence.end)
}

/** A key of the list item that a sentence belongs to, one for each in the report. */
export function itemKey(body: Pick<Body, 'sentences'>, at: number): string {
  const { block, item } = sentenceAt(body, at)
  return `${block}:${String(item)}`
}

/** Where the body begins in the block of a run-in heading; the length of the text for a block heading. */
export function bodyStart({ text }: Block, { ordinal, title }: Heading): number {
  const end = (ordinal?.length ?? 0) + title.value.length
  return end + (/^[。，；：、.]*/u.exec(text.value.slice(end))?.[0].length ?? 0)
}

function bodySentences({ text: { value } }: Block, block: number, from: number, after = 0): Sentence[] {
  const marks = itemMarks(value.slice(from), after).map(({ start }) => start + from)
  const bounds = [from, ...marks.filter((start) => start > from), value.length]
  const listed = marks[0] === from
  return bounds.slice(0, -1).flatMap((start, at) => {
    const item = listed ? at : at - 1
    return split(value, start, bounds[at + 1] ?? value.length).map((range) => ({
      block,
      start: range.start,
      end: range.end,
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
