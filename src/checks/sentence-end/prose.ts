import { afterStop } from '../../report/text/after-stop.ts'
import { opensItem } from '../../report/parts/items.ts'
import { blockOf, headingAt } from '../../report/links.ts'
import { bodyStart } from '../../report/parts/sentences.ts'
import type { Block, Heading, Report } from '../../report/types.ts'
import { hasContent } from '../shared/has-content.ts'

// Also what closes a sentence that is quoted or set in brackets, and a note in brackets after the end.
const closed = /[。！？；：…!?;:.][”’"」』）》】〕]*(?:（[^（）]*）[”’」』]?)?[\uE000-\uF8FF]{0,3}$/u
const noted = new RegExp(`[。！？…][”’」』）》】]{0,3}${afterStop}(?:（[^（）]{1,60}）)?[*_]{0,3}$`, 'u')
/** （持续推进，责任单位：…）: a note, not the end of a sentence. */
const note = /（[^（）]{6,}）$/u

/** Shortest paragraph that ends with ，: what is shorter may be a form of address or a signature. */
const shortestOpen = 15
/** Longest heading; what is longer is a sentence. */
const longestHeading = 60
/** Longest item that heads the paragraph below it. */
const longestOwn = 40
/** Longest title of a heading that runs into its paragraph. */
const longestTitle = 30

/** A block, with its place in the report. */
export interface Paragraph {
  block: Block
  /** The heading it is or opens, and its index in the outline. */
  heading: Heading | null
  index: number | null
  /** The next block is a heading, or there is none. */
  isLast: boolean
  /** The text of the next block, unless it is a heading. */
  next: string | null
  blocks: Block[]
  outline: Heading[]
  tables: Report['tables']
}

/** Whether a block is text in sentences, the last of which has no closing punctuation. Unsure: no. */
export function lacksEnd(paragraph: Paragraph): boolean {
  const { block, heading } = paragraph
  const { value } = block.text
  if (
    closed.test(value.slice(-200)) ||
    noted.test(value.slice(-90)) ||
    /[：，]/u.test(note.exec(value.slice(-200))?.[0] ?? '')
  )
    return false
  if (heading?.form === 'block') return !block.marked && isLongItem(paragraph, heading)
  if (block.marked && heading === null) return false
  const body = value.slice(heading === null ? 0 : bodyStart(block, heading))
  if (body.endsWith('，') && body.length >= shortestOpen) return true
  // A heading that ends with 。 is followed by sentences, if only by one.
  if (body.includes('。') || (heading?.glued === false && !body.startsWith('（'))) return true
  if (headsNext(body, paragraph.next)) return false
  const commas = body.split('，').length - 1
  // What a heading is followed by, and nothing else, is its body: 开展宣讲36场，发放资料3000份
  if (paragraph.isLast && commas > 0 && body.length >= 12 && /\d\p{Script=Han}/u.test(body)) return heading === null
  return (opensItem(body) && commas > 0 && body.length >= 15) || (commas > 1 && body.length >= 50)
}

/** 第二，执法改革取得突破: an item that is a line of its own above its paragraph heads it. */
function headsNext(body: string, next: string | null): boolean {
  return next !== null && body.length <= longestOwn && opensItem(body) && !opensItem(next) && next.length > body.length
}

/** Whether it has its title as a sentence of its own, before its paragraph. */
export function isRunIn(heading: Heading, blocks: Block[]): boolean {
  const { form, glued, title, ordinal } = heading
  const found = blockOf({ blocks }, heading)
  if (form !== 'run-in' || title.value.length > longestTitle) return false
  if (glued) return isItemMark(found.text.value.slice((ordinal?.length ?? 0) + title.value.length))
  // A note in brackets makes no heading of the sentence before it.
  return found.text.value.charAt(bodyStart(found, heading)) !== '（'
}

/** Whether a text opens with 一是, 二是 … */
export function isItemMark(text: string): boolean {
  return /^其?[一二三四五六七八九十]{1,2}是/u.test(text)
}

/** A numbered sentence: too long for a heading, or the one after an item that ends with ； */
function isLongItem(
  { index, outline, blocks, tables }: Paragraph,
  { ordinal, title, level, number }: Heading,
): boolean {
  if (ordinal === null || number === null || index === null) return false
  // What heads something is a heading, however long.
  if (title.value.length > longestHeading) return !hasContent({ outline, blocks, tables }, index)
  const before = index === 0 ? undefined : headingAt({ outline }, index - 1)
  return (
    before?.level === level && before.number === number - 1 && blockOf({ blocks }, before).text.value.endsWith('；')
  )
}
