import { itemMarks } from '../report/parts/items.ts'
import { headingOf } from '../report/links.ts'
import { bodyStart } from '../report/parts/sentences.ts'
import { placeOf } from '../report/text/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { isItemMark, isRunIn, lacksEnd, type Paragraph } from './sentence-end/prose.ts'
import { regexesOption } from './shared/option-schemas.ts'

/** Closing punctuation at the ends of paragraphs, run-in headings and list items. */
export const sentenceEnd = defineKind<{ except: string[] }, RegExp[]>({
  name: 'sentence-end',
  summary: {
    zh: '段落、行内标题和列举的各项，在下一项开始之前有句末标点。',
    en: 'Paragraphs, run-in headings and list items end with closing punctuation before the next begins.',
  },
  options: {
    except: regexesOption(
      '不必有句末标点的段落，如照片的说明 · Paragraphs with a match of one of these may end without punctuation',
    ),
  },
  outcomes: ['paragraph', 'heading', 'item'],
  data: ['text'],
  prepare: ({ except }) => except.map((source) => new RegExp(source, 'u')),
  run({ blocks, outline, tables }, except) {
    const headings = new Map(outline.map((heading, index) => [heading.block, index]))
    return blocks.flatMap((block, at) => {
      const index = headings.get(at) ?? null
      const heading = headingOf({ outline }, { heading: index })
      const isLast = at + 1 === blocks.length || headings.has(at + 1)
      const next = isLast ? null : (blocks.at(at + 1)?.text.value ?? null)
      const paragraph = { block, heading, index, isLast, next, blocks, outline, tables }
      const isSpared = except.some((pattern) => pattern.test(block.text.value))
      return [...gluedHeading(paragraph), ...gluedItems(paragraph), ...(isSpared ? [] : openEnd(paragraph))]
    })
  },
})

function openEnd(paragraph: Paragraph): Finding[] {
  const { text } = paragraph.block
  if (!lacksEnd(paragraph)) return []
  const end = text.value.length
  return [insert(text, { outcome: 'paragraph', at: end, words: [Math.max(0, end - 8), end] })]
}

/** 对照省级裁量规则，2026年6月底前修订…: what opens so is a part of its sentence. */
const led =
  /^(?:对[标照于]|[按依参遵]照|[根依]据|针对|围绕|结合|依托|通过|借助|利用|为了?|在|以|从|由|自|经|随着|到|截至|鉴于|\d{4}年)/u
const takesUp = /[那这该][\d一二两三四五六七八九十]|^[上前]述/u
const isSaidOf = /^，(?:问题出在|原因在于|根源在于|暴露出|反映出|说明了?|表明|[均都](?![衡市])|多为|多因|仍|还有)/u
/** 培训的针对性不强，2025年满意度87.5%: a clause that says how something is, and behind it what shows that. */
const saysHow = /(?:不[一-龥]{1,3}|[偏较欠][一-龥]{1,2}|有待[一-龥]{2}|滞后|薄弱)$/u
const shows = /^，\d{4}年[^。；]{0,24}\d/u
/** Titles side by side differ in length by no more. */
const margin = 6

/** （二）规范权力运行一是…: the heading has no end of its own. */
function gluedHeading({ block: { text }, heading, blocks, outline }: Paragraph): Finding[] {
  if (!heading?.glued) return []
  const start = heading.ordinal?.length ?? 0
  const end = start + heading.title.value.length
  if (isItemMark(text.value.slice(end))) return [insert(text, { outcome: 'heading', at: end, words: [start, end] })]
  // 荣获全市第一，…: no list opens here.
  if (itemMarks(text.value.slice(end, end + 8))[0]?.start === 0) return []
  // 撤销的那件案件，问题出在…: a thing that was told of, and what is said of it.
  if (takesUp.test(heading.title.value) || isSaidOf.test(text.value.slice(end, end + 8))) return []
  if (saysHow.test(heading.title.value) && shows.test(text.value.slice(end, end + 40))) return []
  // The end of the title is a guess: only among headings that all have one does it mean that this one was forgotten.
  const others = outline.filter(
    (other) => other !== heading && other.level === heading.level && other.parent === heading.parent,
  )
  if (others.length < 2 || !others.every((other) => isRunIn(other, blocks)) || heading.title.value.includes('：'))
    return []
  // What is much longer than any of their titles is a sentence without a title.
  const longest = Math.max(...others.map(({ title }) => title.value.length))
  if (heading.title.value.length > longest + margin || led.test(heading.title.value)) return []
  return [{ place: heading.place, outcome: 'heading', data: { text: heading.title.raw } }]
}

/** …实施方案三是…: an item that runs into the next. */
function gluedItems({ block, heading }: Paragraph): Finding[] {
  const { value, raw } = block.text
  const from = heading === null ? 0 : bodyStart(block, heading)
  return itemMarks(value.slice(from))
    .map(({ start, end, number }) => ({ start: start + from, end: end + from, number }))
    .filter(({ start, number }) => number > 1 && start > from && isItemMark(value.slice(start, start + 4)))
    .filter(({ start }) => !/[。；：，、！？”’）…\-—]/u.test(value.charAt(start - 1)))
    .map(({ start, end }) => ({
      place: placeOf(block.text, start, end),
      outcome: 'item',
      data: { text: raw.slice(Math.max(from, start - 6), end) },
    }))
}

interface Gap {
  outcome: string
  /** Before this index a 。 is missing. */
  at: number
  words: [number, number]
}

function insert(text: Text, { outcome, at, words }: Gap): Finding {
  const place = placeOf(text, at - 1, at)
  // A ， where the paragraph ends is what the full stop should be.
  const start = text.value.charAt(at - 1) === '，' ? place.start : place.end
  const suggestion = { start, end: place.end, text: '。' }
  return { place, outcome, data: { text: text.raw.slice(...words) }, suggestion }
}
