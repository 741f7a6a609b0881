import { groupBy } from './group.ts'
import { matchesAny, pattern } from './pattern.ts'
import { withYears } from './part-names.ts'
import { sliceText } from './text.ts'
import type { Block, Heading, Part, Sentence, Text } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A listed deficiency, before anything is known of its remedy. */
export interface Deficiency {
  /** Its sentences: indexes, in order. */
  sentences: number[]
  /** What is said to be lacking: its first sentence. */
  subject: Text
}

export interface Body {
  blocks: Block[]
  outline: Heading[]
  sentences: Sentence[]
  parts: Record<string, Part>
  reportYear: number | null
}

/** Keys of the parts that the vocabulary of shortcomings speaks of. */
export const partKeys = { shortcomings: 'shortcomings', causes: 'causes', plan: 'plan' } as const

/** One deficiency for each item at the outermost level of listing in the shortcomings part (definitions, §4). */
export function deficienciesOf(body: Body, words: Vocabulary): Deficiency[] {
  const part = body.parts[partKeys.shortcomings]
  if (!part) return []
  const tops = part.headings.filter((index) => !hasAncestor(body.outline, index, part.headings))
  const listed = tops.flatMap((index) => listedUnder(body, index, words))
  return (part.headings.length > 0 ? listed : listedWithoutHeading(body, part, words)).map((sentences) => ({
    sentences,
    subject: subjectOf(body, sentences),
  }))
}

/** Whether a heading says no more than which part it is: 存在的不足, 原因分析; not 普法宣传存在短板. */
export function namesPartOnly(heading: Heading, words: Vocabulary): boolean {
  if (heading.parts.length === 0) return false
  const naming = words.shortcomings.naming.toSorted((a, b) => b.length - a.length).join('|')
  return heading.title.value.replaceAll(new RegExp(`${naming}|[\\d，、：]`, 'gu'), '') === ''
}

function listedUnder(body: Body, index: number, words: Vocabulary): number[][] {
  const { outline } = body
  const heading = outline[index]
  if (!heading) return []
  const children = outline.flatMap(({ parent }, at) => (parent === index ? [at] : []))
  const joint = heading.parts.includes(partKeys.plan)
  if (children.length === 0) return listedInProse(body, sentencesUnder(body, index), words, joint)
  return children.flatMap((at) => {
    const child = outline[at]
    if (!child) return []
    if (namesPartOnly(child, words))
      return child.parts.includes(partKeys.shortcomings) ? listedUnder(body, at, words) : []
    if (child.parts.some((key) => key === partKeys.causes || key === partKeys.plan)) return []
    if (joint && !pattern(words.shortcomings.lack).test(child.title.value)) return []
    return [allUnder(body, at)]
  })
}

/** Items of 一是…；二是…, else the sentences that say what is lacking; what follows 原因 or 下一步 is neither. */
function listedInProse(body: Body, sentences: number[], words: Vocabulary, joint = false): number[][] {
  const admitted = admittedIn(body, sentences, words)
  const listed = admitted.filter((at) => body.sentences[at]?.item !== null)
  const items = groupBy(listed, (at) => `${String(body.sentences[at]?.block)}:${String(body.sentences[at]?.item)}`)
  const { lack, hollow } = words.shortcomings
  // Beside a plan, an item must say that something is lacking.
  const lacking = [...items.values()].filter(([first = -1]) => !joint || pattern(lack).test(valueOf(body, first)))
  if (lacking.length > 0) return lacking
  return admitted
    .filter((at) => {
      const value = valueOf(body, at)
      return pattern(lack).test(value) && !pattern(hollow).test(value) && !value.endsWith('：')
    })
    .map((at) => [at])
}

/** Without those after a sentence that turns to reasons or to what will be done. */
function admittedIn(body: Body, sentences: number[], words: Vocabulary): number[] {
  let turned: { block: number; list: boolean } | null = null
  return sentences.filter((at) => {
    const sentence = body.sentences[at]
    if (!sentence) return false
    const value = valueOf(body, at)
    if (turned && sentence.block !== turned.block && !(turned.list && sentence.item !== null)) turned = null
    if (turned) return false
    const turns = matchesAny(value.slice(0, 30), [
      words.shortcomings.reasons,
      withYears(words.shortcomings.turn, body.reportYear),
    ])
    if (turns) turned = { block: sentence.block, list: /：$/u.test(body.blocks[sentence.block]?.text.value ?? '') }
    return !turns
  })
}

function listedWithoutHeading(body: Body, part: Part, words: Vocabulary): number[][] {
  return part.places.flatMap((place) => {
    const first = body.sentences.findIndex(({ block, start }) => {
      const piece = body.blocks[block]?.text.pieces.findLast(({ index }) => index <= start)
      return piece?.start.offset !== undefined && piece.start.offset + start - piece.index === place.start.offset
    })
    const sentence = body.sentences[first]
    if (!sentence) return []
    const after = body.sentences.flatMap(({ block, title }, at) =>
      at > first && block === sentence.block && !title ? [at] : [],
    )
    const items =
      sentence.item === null
        ? listedInProse(body, after, words).filter(([at = 0]) => body.sentences[at]?.item !== null)
        : []
    return items.length > 0 ? items : listedInProse(body, [first], words)
  })
}

/** Sentences right under a heading, without its title. */
function sentencesUnder({ blocks, sentences }: Body, index: number): number[] {
  return sentences.flatMap(({ block, title }, at) => (!title && blocks[block]?.heading === index ? [at] : []))
}

/** Title and everything under a heading. */
function allUnder({ blocks, sentences, outline }: Body, index: number): number[] {
  const level = outline[index]?.level ?? 1
  const next = outline.findIndex((heading, at) => at > index && heading.level <= level)
  return sentences.flatMap(({ block }, at) => {
    const heading = blocks[block]?.heading
    return typeof heading === 'number' && heading >= index && (next < 0 || heading < next) ? [at] : []
  })
}

function hasAncestor(outline: Heading[], index: number, among: number[]): boolean {
  for (let at = outline[index]?.parent ?? null; at !== null; at = outline[at]?.parent ?? null)
    if (among.includes(at)) return true
  return false
}

function subjectOf({ blocks, sentences }: Body, indexes: number[]): Text {
  const { block = 0, start = 0, end = 0, item, title } = sentences[indexes[0] ?? 0] ?? {}
  const text = blocks[block]?.text ?? { value: '', raw: '', pieces: [] }
  const mark = item !== null && title === false ? markLength(text.value.slice(start, start + 6)) : 0
  return sliceText(text, start + mark, end)
}

function markLength(value: string): number {
  return (
    /^(?:[一二三四五六七八九十]{1,2}是|其[一二三四五](?:是|，|：)|第[一二三四五六七八九]，|[①-⑨])/u.exec(value)?.[0]
      .length ?? 0
  )
}

function valueOf({ blocks, sentences }: Body, at: number): string {
  const { block = -1, start = 0, end = 0 } = sentences[at] ?? {}
  return blocks[block]?.text.value.slice(start, end) ?? ''
}
