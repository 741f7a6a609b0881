import type { Heading, Report } from '../report/types.ts'
import { blockOf } from '../report/links.ts'
import { defineKind, type Finding } from './kind.ts'
import { withNumber } from './ordinal-sequence/with-number.ts'
import { withoutStrays } from './ordinal-sequence/without-strays.ts'

/** Fewer headings may be meant to stand without ordinals. */
const fewestHeadings = 3

/** Ordinals follow each other within their parent: 一、二、三、. A level may be skipped. */
export const ordinalSequence = defineKind<unknown>({
  name: 'ordinal-sequence',
  summary: {
    zh: '标题序号在上级标题内从一开始，不重不缺，写法与同级一致（form）；文本中的几个标题不会都没有序号。',
    en: 'The ordinals of headings start at one and neither repeat nor skip within their parent, and have the form of their level (`form`); in a text, not all lack one.',
  },
  options: {},
  outcomes: ['repeats', 'skips', 'late', 'form', 'unnumbered'],
  notes: ['before'],
  data: ['ordinal', 'expected', 'count'],
  run(report) {
    const { outline, strays } = withoutStrays(report.outline)
    const last = new Map<string, Heading>()
    const repeated = new Map<string, number>()
    // Some number lower levels straight through the whole document; （三） under 二、 was moved or lost its like.
    const through = new Map<number, number>()
    const found = outline.flatMap((heading, at) => {
      if (heading.number === null) return []
      const key = `${String(heading.parent)}:${String(heading.level)}`
      const before = last.get(key)
      last.set(key, heading)
      const goesOn = before === undefined && mayGoOn(heading) && through.get(heading.level) === heading.number - 1
      through.set(heading.level, heading.number)
      const form = strays.get(at)
      if (form !== undefined) return [describe('form', heading, { expected: form, before })]
      // 一、 二、 二、 四、: the second 二、 is the slip, and the one only.
      if (heading.number === (repeated.get(key) ?? NaN) + 2) return []
      repeated.delete(key)
      if (heading.number === before?.number) repeated.set(key, heading.number)
      return goesOn || (before === undefined && isBegunInText(report, heading)) ? [] : judge(heading, before)
    })
    return [...unnumbered(report), ...found]
  },
})

/** 1. and （1）, and 一、 below 第二部分. */
function mayGoOn({ ordinal, parent }: Heading): boolean {
  return /[\d０-９]/u.test(ordinal ?? '') || (parent !== null && /^[一二三四五六七八九十]+、/u.test(ordinal ?? ''))
}

/** 答：（1）… // （2）…: the first stands in the paragraph before, behind what leads in to it. */
function isBegunInText({ blocks }: Report, { number, ordinal, block }: Heading): boolean {
  return (
    number === 2 &&
    block > 0 &&
    (blocks.at(block - 1)?.text.value.includes(`：${withNumber(ordinal ?? '', 1)}`) ?? false)
  )
}

/**
 * Text copied from a word processor has lost its automatic numbering. Headings that are marked as such (Markdown, Word) do
 * without; one ordinal anywhere shows that numbers were typed.
 */
function unnumbered(report: Report): Finding[] {
  const { outline } = report
  const [first] = outline
  // The label of a paragraph (2026年安排：…) has none.
  const isPlain = outline.every(
    (heading) => heading.ordinal === null && heading.form === 'block' && !blockOf(report, heading).marked,
  )
  const parts = new Set(outline.flatMap((heading) => heading.parts))
  if (first === undefined || !isPlain || outline.length < fewestHeadings || parts.size < 2) return []
  return [{ place: first.place, outcome: 'unnumbered', data: { count: outline.length } }]
}

function judge(heading: Heading, before: Heading | undefined): Finding[] {
  const number = heading.number ?? 0
  const expected = (before?.number ?? 0) + 1
  if (number === expected) return []
  const outcome = before === undefined ? 'late' : number < expected ? 'repeats' : 'skips'
  return [describe(outcome, heading, { expected: withNumber(heading.ordinal ?? '', expected), before })]
}

function describe(
  outcome: string,
  { ordinal, place }: Heading,
  { expected, before }: { expected: string; before: Heading | undefined },
): Finding {
  const related = before ? [{ place: before.place, note: 'before' }] : []
  return { place, outcome, data: { ordinal: ordinal ?? '', expected }, related }
}
