import { allMatches } from '../report/text/all-matches.ts'
import { placeOf } from '../report/text/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Edit } from './kind.ts'
import { chineseMarks } from './mixed-marks/chinese-marks.ts'
import { editAt } from './shared/edits.ts'
import { gather } from './shared/gather.ts'
import { straightQuotes } from './mixed-marks/straight-quotes.ts'
import { bodyTexts, tableTexts } from './shared/texts-in.ts'
import { anyMark } from './shared/unpaired.ts'

interface Options {
  marks: string
  stops: boolean
  throughout: number
}

interface Prepared extends Omit<Options, 'marks'> {
  /** Finds every one of the marks that have two widths. */
  any: RegExp
  quotes: boolean
}

/** The marks of a text: those that are wrong, with what should stand for them, and how many there are in all. */
interface Marks {
  wrong: { at: number; right: string }[]
  all: number
}

/** One form for one mark in the Chinese text of a document: the one that Chinese has. */
export const mixedMarks = defineKind<Options, Prepared>({
  name: 'mixed-marks',
  summary: {
    zh: '中文里的标点用全角，引号用弯引号；数字、时间、网址和外文不在此列。',
    en: 'Punctuation of Chinese text is of one form: full-width, and curly. Numbers, times, addresses and Latin text are left alone.',
  },
  options: {
    marks: {
      description: '要看的符号，写中文的写法，如 ，； 或“” · The marks in their Chinese form, such as ，； or “”',
      type: 'string',
      minLength: 1,
    },
    stops: {
      description: '是否也看代替句号的半角“.” · Whether a half-width `.` in the place of 。 counts, too',
      type: 'boolean',
      default: false,
    },
    throughout: {
      description:
        '别的写法所占比例达到多少，算全文都这样写 · From which share on the document is written otherwise throughout',
      type: 'number',
      minimum: 0.5,
      maximum: 1,
      default: 0.9,
    },
  },
  outcomes: ['mixed', 'throughout'],
  notes: ['other'],
  data: ['wrong', 'right'],
  fixable: true,
  prepare: ({ marks, ...options }) => ({
    ...options,
    any: anyMark(Array.from(marks.replaceAll(/[“”]/gu, ''))),
    quotes: /[“”]/u.test(marks),
  }),
  run(report, { any, stops, throughout, quotes }) {
    // Cells are written as narrow as they can be; quotation marks have one width.
    const cells = new Set(tableTexts(report))
    const written = bodyTexts(report).map((text) => ({
      text,
      found: [...(quotes ? [quotesIn(text)] : []), ...(cells.has(text) ? [] : [widthsIn(text, any, stops)])],
    }))
    const edits = written.flatMap(({ text, found }) => editsOf(text, found))
    const all = written.reduce((sum, { found }) => found.reduce((one, marks) => one + marks.all, sum), 0)
    const isThroughout = edits.length >= throughout * all
    const data = { wrong: edits.length, right: all - edits.length }
    return gather(edits, { outcome: isThroughout ? 'throughout' : 'mixed', data }, isThroughout ? 0 : undefined)
  },
})

function editsOf(text: Text, found: Marks[]): Edit[] {
  return found
    .flatMap(({ wrong }) => wrong)
    .sort((one, other) => one.at - other.at)
    .map(({ at, right }) => editAt(placeOf(text, at, at + 1), right))
}

/** Straight ones that stand for a certain half of “”, among all curly ones. */
function quotesIn({ value }: Text): Marks {
  const wrong = straightQuotes(value)
  return { wrong, all: wrong.length + (value.match(/[“”]/gu)?.length ?? 0) }
}

function widthsIn({ value, raw }: Text, any: RegExp, stops: boolean): Marks {
  const marks = chineseMarks(value, any)
  // What was read as 。 and is written `.`; the 。 of other texts are no marks to compare with.
  const half = stops ? allMatches(raw, /\./gu).flatMap(({ index }) => (value.charAt(index) === '。' ? index : [])) : []
  const wrong = [...marks.filter((at) => raw.charCodeAt(at) < 0x80), ...half]
  return { wrong: wrong.map((at) => ({ at, right: value.charAt(at) })), all: marks.length + half.length }
}
