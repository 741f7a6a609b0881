import { placeOf } from '../report/text.ts'
import type { Place, Report, Text } from '../report/types.ts'
import { defineKind, type Edit } from './kind.ts'
import { chineseMarks } from './shared/chinese-marks.ts'
import { editAt } from './shared/edits.ts'
import { tableTexts, textsIn } from './shared/texts-in.ts'
import { anyMark } from './shared/unpaired.ts'

interface Options {
  marks: string
  stops: boolean
  throughout: number
}

interface Prepared extends Omit<Options, 'marks'> {
  /** Finds every one of the marks. */
  any: RegExp
}

interface Mark {
  text: Text
  at: number
}

/** How many more places are shown with the finding. */
const shown = 9

/** One width for one kind of punctuation in the Chinese text of a document. */
export const mixedWidth = defineKind<Options, Prepared>({
  name: 'mixed-width',
  summary: {
    zh: '中文里的标点用全角；数字、时间、网址和外文不在此列。',
    en: 'Punctuation of Chinese text is of one width: full. Numbers, times, addresses and Latin text are left alone.',
  },
  options: {
    marks: { description: '要看的符号，写全角 · The marks, in their full-width form', type: 'string', minLength: 1 },
    stops: {
      description: '是否也看代替句号的半角“.” · Whether a half-width `.` in the place of 。 counts, too',
      type: 'boolean',
      default: false,
    },
    throughout: {
      description:
        '半角所占比例达到多少，算全文使用半角 · From which share on the document is written half-width throughout',
      type: 'number',
      minimum: 0.5,
      maximum: 1,
      default: 0.9,
    },
  },
  outcomes: ['mixed', 'throughout'],
  notes: ['other'],
  data: ['half', 'full'],
  fixable: true,
  prepare: ({ marks, ...options }) => ({ ...options, any: anyMark(Array.from(marks)) }),
  run(report, { any, stops, throughout }) {
    const written = marksIn(report, any, stops)
    const half = written.filter(isHalf)
    const [first, ...others] = half
    if (first === undefined) return []
    const full = written.length - half.length
    const isThroughout = half.length >= throughout * written.length
    const related = others
      .slice(0, isThroughout ? 0 : shown)
      .map((mark) => ({ place: placeOfMark(mark), note: 'other' }))
    return [
      {
        place: placeOfMark(first),
        outcome: isThroughout ? 'throughout' : 'mixed',
        data: { half: half.length, full },
        related,
        fixes: half.map(widen),
      },
    ]
  },
})

function marksIn(report: Report, any: RegExp, stops: boolean): Mark[] {
  const found: Mark[] = []
  let last: Text | null = null
  let marks: number[] = []
  // Heads of tables are written as narrow as they can be.
  const cells = new Set(tableTexts(report))
  for (const { text, from, to } of textsIn(report, ['title', 'headings', 'body'], [])) {
    if (cells.has(text)) continue
    if (text !== last) marks = marksOf(text, any, stops)
    last = text
    for (const at of marks) if (at >= from && at < to) found.push({ text, at })
  }
  return found
}

function marksOf(text: Text, any: RegExp, stops: boolean): number[] {
  const marks = chineseMarks(text.value, any)
  const half = stops && text.raw.includes('.') ? halfStopsIn(text) : []
  return half.length === 0 ? marks : [...marks, ...half].sort((a, b) => a - b)
}

/** Where the text was read as 。 and is written `.`; the 。 of other texts are no marks to compare with. */
function halfStopsIn({ value, raw }: Text): number[] {
  const found: number[] = []
  for (let at = raw.indexOf('.'); at >= 0; at = raw.indexOf('.', at + 1)) if (value.charAt(at) === '。') found.push(at)
  return found
}

function isHalf({ text, at }: Mark): boolean {
  return text.raw.charCodeAt(at) < 0x80
}

function placeOfMark({ text, at }: Mark): Place {
  return placeOf(text, at, at + 1)
}

function widen(mark: Mark): Edit {
  return editAt(placeOfMark(mark), mark.text.value.charAt(mark.at))
}
