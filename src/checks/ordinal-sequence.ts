import type { Heading, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'

/** Fewer headings may be meant to stand without ordinals. */
const fewestHeadings = 3

/** Ordinals follow each other within their parent: 一、二、三、. A level may be skipped. */
export const ordinalSequence = defineKind<unknown>({
  name: 'ordinal-sequence',
  summary: {
    zh: '标题序号在上级标题内从一开始，不重不缺；文本中的几个标题不会都没有序号。',
    en: 'The ordinals of headings start at one and neither repeat nor skip within their parent; in a text, not all lack one.',
  },
  options: {},
  outcomes: ['repeats', 'skips', 'late', 'unnumbered'],
  notes: ['before'],
  data: ['ordinal', 'expected', 'count'],
  run(report) {
    const { outline } = report
    const last = new Map<string, Heading>()
    // Some number the lower levels straight through the whole document; （三） under 二、 was moved or lost its like.
    const through = new Map<number, number>()
    const found = outline.flatMap((heading) => {
      if (heading.number === null) return []
      const key = `${String(heading.parent)}:${String(heading.level)}`
      const before = last.get(key)
      last.set(key, heading)
      const goesOn = before === undefined && heading.level > 2 && through.get(heading.level) === heading.number - 1
      through.set(heading.level, heading.number)
      return goesOn ? [] : judge(heading, before)
    })
    return [...unnumbered(report), ...found]
  },
})

/**
 * Text copied from a word processor has lost its automatic numbering. Headings that are marked as such (Markdown, Word) do
 * without; one ordinal anywhere shows that numbers were typed.
 */
function unnumbered({ outline, blocks }: Report): Finding[] {
  const [first] = outline
  const isPlain = outline.every(({ ordinal, block }) => ordinal === null && blocks[block]?.marked === false)
  const parts = new Set(outline.flatMap((heading) => heading.parts))
  if (first === undefined || !isPlain || outline.length < fewestHeadings || parts.size < 2) return []
  return [{ place: first.place, outcome: 'unnumbered', data: { count: outline.length } }]
}

function judge(heading: Heading, before: Heading | undefined): Finding[] {
  const number = heading.number ?? 0
  const expected = (before?.number ?? 0) + 1
  if (number === expected) return []
  const outcome = before === undefined ? 'late' : number < expected ? 'repeats' : 'skips'
  const data = { ordinal: heading.ordinal ?? '', expected: reword(heading.ordinal ?? '', expected) }
  const related = before ? [{ place: before.place, note: 'before' }] : []
  return [{ place: heading.place, outcome, data, related }]
}

/** The same form of ordinal with another number. */
function reword(ordinal: string, number: number): string {
  const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
  const tens = number > 10 ? `${number >= 20 ? (chinese[Math.floor(number / 10) - 1] ?? '') : ''}十` : ''
  const numeral = number <= 10 ? (chinese[number - 1] ?? '') : tens + (chinese[(number % 10) - 1] ?? '')
  return ordinal.replace(/[一二三四五六七八九十]+/u, numeral).replace(/[\d０-９]+/u, String(number))
}
