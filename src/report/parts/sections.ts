import type { Body } from '../body.ts'
import { partitionPoint } from '../../doc/partition-point.ts'
import { blockOf, headingAt, sentenceAt } from '../links.ts'
import type { Heading } from '../types.ts'

/** The sentences right under a heading, without its title and without notes: indexes. */
export function sentencesUnder(body: Body, heading: number): number[] {
  return range(firstSentence(body, heading), firstSentence(body, heading + 1)).filter(
    (at) => !sentenceAt(body, at).title && !isOfNote(body, at),
  )
}

/** Every sentence of a section: the title of its heading and all under it but notes, indexes. */
export function sentencesOfSection(body: Body, heading: number): number[] {
  return range(firstSentence(body, heading), firstSentence(body, sectionEnd(body.outline, heading))).filter(
    (at) => !isOfNote(body, at),
  )
}

/** Whether a sentence stands in a footnote or endnote. */
export function isOfNote(body: Body, at: number): boolean {
  return blockOf(body, sentenceAt(body, at)).note !== undefined
}

/** The headings right under a heading: indexes. */
export function headingsUnder(outline: Heading[], heading: number): number[] {
  return range(heading + 1, sectionEnd(outline, heading)).filter((at) => headingAt({ outline }, at).parent === heading)
}

/** Index of the first heading after a section. */
function sectionEnd(outline: Heading[], heading: number): number {
  const level = headingAt({ outline }, heading).level
  let end = heading + 1
  while (end < outline.length && headingAt({ outline }, end).level > level) end++
  return end
}

/** Index of the first sentence that stands under a heading or a later one; both blocks and sentences are in order. */
function firstSentence(body: Body, heading: number): number {
  return partitionPoint(body.sentences.length, (at) => (blockOf(body, sentenceAt(body, at)).heading ?? -1) < heading)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
