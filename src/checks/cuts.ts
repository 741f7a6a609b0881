import { lineOf, type Origin } from '../doc/origin.ts'
import { placeOf } from '../report/text/text.ts'
import type { Block } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'

/** So many characters on either side are shown. */
const around = 6
/** No line that a text is broken to is longer. */
const widest = 40

/** Sentences that a blank line, a page break or a line break has cut. */
export const cuts = defineKind<Record<string, never>>({
  name: 'cuts',
  summary: {
    zh: '句子没有被空行或分页切断。',
    en: 'No blank line or page break stands inside a sentence.',
  },
  options: {},
  notes: ['rest'],
  data: ['before', 'after'],
  run({ blocks, origin }) {
    const all = blocks.flatMap((block) => cutsOf(block, origin))
    const paragraphs = blocks.filter(({ text }) => text.value.length > widest).length
    // A few lines that end within a sentence are slips; where most paragraphs have them, the text was broken to a width.
    const wrapped = all.filter(({ lines }) => lines === 1).length > Math.max(5, paragraphs / 2)
    return all.filter(({ lines }) => lines > 1 || !wrapped).map(({ finding }) => finding)
  },
})

interface Cut {
  /** How many lines further on the text goes on. */
  lines: number
  finding: Finding
}

function cutsOf({ text, cuts: indexes }: Block, origin: Origin): Cut[] {
  // Rows of a table that is drawn with | in a plain text are no halves of a sentence.
  const inProse = indexes.filter((cut) => text.value.charAt(cut - 1) !== '|' && text.value.charAt(cut) !== '|')
  return inProse.map((cut) => {
    const place = placeOf(text, cut - 1, cut)
    const rest = placeOf(text, cut, cut + 1)
    const data = { before: text.raw.slice(Math.max(0, cut - around), cut), after: text.raw.slice(cut, cut + around) }
    return {
      lines: lineOf(origin, rest.start) - lineOf(origin, place.start),
      finding: { place, data, related: [{ place: rest, note: 'rest' }] },
    }
  })
}
