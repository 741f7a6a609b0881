import { afterStop } from '../text/after-stop.ts'
import type { Body } from '../body.ts'
import { itemMarks } from './items.ts'
import { blockOf, sentenceAt } from '../links.ts'
import { spansOf } from '../text/spans.ts'
import { placeOf, sliceText } from '../text/text.ts'
import type { Block, Heading, Place, Sentence, Text } from '../types.ts'

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
    const after = /[\d０-９]/u.test(heading.ordinal ?? '') ? (heading.number ?? 0) : 0
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

/** The sentences that begin where some places do: indexes. */
export function sentencesAt(body: Read, places: readonly Place[]): number[] {
  if (places.length === 0) return []
  const starts = new Set(places.map(({ start }) => start))
  return body.sentences.flatMap(({ block, start }, at) =>
    starts.has(placeOf(blockOf(body, { block }).text, start).start) ? [at] : [],
  )
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
  const marks = itemMarks(value.slice(from), after)
  const sentences: Sentence[] = []
  const add = (start: number, end: number, item: number | null): void => {
    let begin = start
    for (const stop of spansOf(value.slice(start, end), stops)) {
      sentences.push({ block, start: begin, end: start + stop.end, item, title: false })
      begin = start + stop.end
    }
    if (begin < end) sentences.push({ block, start: begin, end, item, title: false })
  }
  add(from, from + (marks[0]?.start ?? value.length - from), null)
  for (const [item, { start }] of marks.entries())
    add(from + start, from + (marks[item + 1]?.start ?? value.length - from), item)
  return sentences
}

const stops = new RegExp(`[。！？][”’」）]*(?:${afterStop}$)?`, 'gu')
