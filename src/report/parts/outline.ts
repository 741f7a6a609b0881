import type { Joined } from '../layout/blocks.ts'
import { levelsOf, type Opening } from './heading-levels.ts'
import { itemMarks } from './items.ts'
import { labelsIn } from './labels.ts'
import { linked } from '../links.ts'
import { numberedMarks } from './numbered-items.ts'
import { ordinalAt } from './ordinal-at.ts'
import type { Ordinal } from './ordinal.ts'
import type { PartReader } from './part-names.ts'
import { restPart } from './rest-part.ts'
import { placeOf, sliceText } from '../text/text.ts'
import type { Block, Heading } from '../types.ts'
import { type HeadingTest, unnumberedHeadings } from './unnumbered-headings.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Longest title: where no 。 ends it, body was glued to it. */
const longest = 60

/** Every heading in order; blocks learn under which they stand. */
export function outlineOf(
  joined: Joined[],
  words: Vocabulary,
  partsNamedBy: PartReader,
): { outline: Heading[]; blocks: Block[] } {
  const isUnnumbered = unnumberedHeadings(words, partsNamedBy)
  const written = joined
    .flatMap((block, index) =>
      openingOf(block, index, { ordinal: ordinalAt(joined, index), partsNamedBy, isUnnumbered }),
    )
    .filter((opening, at, all) => !leadsIn(opening, all[at - 1], joined))
  const labelled = labelsIn(joined, written, { words, partsNamedBy })
  const openings = [...written, ...labelled].sort((a, b) => a.block - b.block)
  const levels = levelsOf(openings)
  const outline: Heading[] = []
  // The last heading and those it stands under, innermost last.
  const open: { level: number; index: number }[] = []
  for (const [index, opening] of openings.entries()) {
    const { text } = linked(joined, opening.block, 'block')
    const level = linked(levels, index, 'level')
    const from = opening.ordinal?.length ?? 0
    const title = sliceText(text, from, opening.end)
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)?.index ?? null
    open.push({ level, index: outline.length })
    outline.push({
      level,
      ordinal: opening.ordinal ? text.raw.slice(0, from) : null,
      number: opening.ordinal?.number ?? null,
      title,
      form: opening.form,
      glued: opening.glued,
      parts: level === 1 ? opening.parts : partsNamedBy(title.value),
      block: opening.block,
      parent,
      place: placeOf(text, 0, opening.end),
    })
  }
  return { outline: withRest(outline, words), blocks: placeBlocks(joined, outline) }
}

function openingOf(
  block: Joined,
  index: number,
  {
    ordinal,
    partsNamedBy,
    isUnnumbered,
  }: { ordinal: Ordinal | null; partsNamedBy: PartReader; isUnnumbered: HeadingTest },
): Opening[] {
  const { value } = block.text
  if (!ordinal && !isUnnumbered(block)) return []
  if (ordinal && isList(value)) return []
  const from = ordinal?.length ?? 0
  if (value.length === from) return []
  const stop = value.indexOf('。', from)
  const mark = itemMarks(value.slice(from))[0]
  const sentence = stop < 0 ? value.length : stop
  // 建设一是召开: an item begins before the 。 that should end the title.
  const item = mark && mark.start > 0 && from + mark.start < sentence ? from + mark.start : null
  const isLong = sentence - from > longest && stop >= 0
  const colon = item === null ? colonEnd(value, from, { sentence, isLong }) : null
  const cut = item ?? colon ?? (isLong ? guessEnd(value, from) : null)
  const end = trimEnd(value, cut ?? sentence)
  if (end <= from) return []
  const rest = value.length - (cut ?? sentence + 1)
  return [
    {
      block: index,
      depth: block.depth,
      ordinal,
      end,
      form: rest > 0 ? 'run-in' : 'block',
      // 落实好…条例，开展专项行动；…；…。: what is guessed of a sentence that lists what is done is no title.
      glued:
        cut !== null &&
        colon === null &&
        (item !== null || !isListed(value.slice(from, sentence))) &&
        !/[：；，]$/u.test(value.slice(0, cut)),
      parts: partsNamedBy(value.slice(from, end), (ordinal?.level ?? 1) <= 1),
    },
  ]
}

/** 2025年重点抓好下列事项： right under 三、2025年工作安排 leads in what stands there; it heads no section of its own. */
function leadsIn({ ordinal, block, parts }: Opening, above: Opening | undefined, joined: Joined[]): boolean {
  if (ordinal || above?.block !== block - 1 || above.form !== 'block' || parts.length === 0) return false
  const { text, marked } = linked(joined, block, 'block')
  return !marked && text.value.endsWith('：') && parts.every((key) => above.parts.includes(key))
}

function isListed(sentence: string): boolean {
  return sentence.split('；').length > 2
}

/** Whether a block is the list 1、…；2、…, not a heading with its text. */
function isList(value: string): boolean {
  const [first, second] = numberedMarks(value)
  return first?.start === 0 && second !== undefined && /[；，]/u.test(value.charAt(second.start - 1))
}

/** The level of the headings above which there are none; Infinity where there are none at all. */
export function topLevel(outline: readonly Heading[]): number {
  return outline.reduce((least, { level }) => Math.min(least, level), Infinity)
}

/** Top sections that name no other part report what was done, whatever their slogan; what stands below them does not. */
function withRest(outline: Heading[], words: Vocabulary): Heading[] {
  const rest = restPart(words)
  const top = topLevel(outline)
  if (rest === undefined) return outline
  return outline.map((heading) => {
    const others = heading.parts.filter((key) => key !== rest && !words.parts[key]?.alongside)
    if (others.length > 0) return heading
    const own = heading.parts.filter((key) => key !== rest)
    return { ...heading, parts: heading.level === top ? [rest, ...own] : own }
  })
}

function placeBlocks(joined: Joined[], outline: Heading[]): Block[] {
  let heading = -1
  return joined.map((block, index) => {
    while ((outline.at(heading + 1)?.block ?? Infinity) <= index) heading++
    return { text: block.text, marked: block.marked, cuts: block.cuts, heading: heading < 0 ? null : heading }
  })
}

/** A title of the form of one, without a figure, an actor or what leads a list in. */
const titleBeforeColon =
  /^(?!.*(?:\d|了|[我本]|以下|如下|下列|包括|分别|主要[有是为]|即|其中))[^，]{2,24}(?:，[^，]{2,24}){0,2}$/u

/** 规范文件管理：1、自觉接受监督。 and 规范文件管理：全镇… in one long sentence: what ends the title is the colon. */
function colonEnd(
  value: string,
  from: number,
  { sentence, isLong }: { sentence: number; isLong: boolean },
): number | null {
  const colon = value.indexOf('：', from)
  if (colon < 0 || colon > sentence || colon - from > longest) return null
  const isNumbered = /^(?:1[.、]|①|（[1一]）|一、)/u.test(value.slice(colon + 1, colon + 5))
  return (isNumbered || isLong) && titleBeforeColon.test(value.slice(from, colon)) ? colon : null
}

function guessEnd(value: string, from: number): number {
  const comma = value.indexOf('，', from + 6)
  if (comma > 0 && comma - from <= longest) return comma
  const end = Math.min(value.length, from + longest)
  // No emoticon is cut in half.
  return /[\uDC00-\uDFFF]/.test(value.charAt(end)) ? end - 1 : end
}

function trimEnd(value: string, end: number): number {
  let at = end
  while (/[，；：、,;:.]/u.test(value.charAt(at - 1))) at--
  return at
}
