import { blockOf } from '../report/links.ts'
import { placeOf } from '../report/text/text.ts'
import type { Heading, Place, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { fillGroups } from './shared/fill-groups.ts'
import { hasContent } from './shared/has-content.ts'
import { mapsOption, regexField, regexOrNone } from './shared/option-schemas.ts'

interface Options {
  ordinals: { pattern: string; write: string }[]
  ending: string | null
  sentence: string | null
}

/** How headings are numbered and how they end. One finding for each kind of slip, at the first. */
export const headingForm = defineKind<Options>({
  name: 'heading-form',
  summary: {
    zh: '标题序号写法规范，独立成行的标题末尾不用标点。',
    en: 'Ordinals of headings have their set form, and block headings end without punctuation.',
  },
  options: {
    ordinals: mapsOption(
      '序号 · Ordinals',
      {
        pattern: regexField('序号的错误写法 · Wrong form of an ordinal'),
        write: { type: 'string', description: '应有的写法，可用 $1 · How it is written, with $1 for groups' },
      },
      0,
    ),
    ending: regexOrNone('独立成行的标题末尾不应有的标点 · What a block heading does not end with'),
    sentence: regexOrNone('是完整的句子、不是标题的 · What is a sentence of its own and no heading'),
  },
  outcomes: ['ordinal', 'ending'],
  notes: ['other'],
  data: ['text', 'right', 'count'],
  run(report, { ordinals, ending, sentence }) {
    return [
      ...ordinals.flatMap((form) => gather('ordinal', wrongOrdinals(report, form))),
      ...(ending === null ? [] : gather('ending', wrongEndings(report, ending, sentence))),
    ]
  },
})

interface Slip {
  place: Place
  text: string
  right: string
}

function gather(outcome: string, slips: Slip[]): Finding[] {
  const [first, ...others] = slips
  if (first === undefined) return []
  const { place, text, right } = first
  const related = others.map((other) => ({ place: other.place, note: 'other' }))
  return [{ place, outcome, data: { text, right, count: slips.length }, related }]
}

function wrongOrdinals(report: Report, { pattern, write }: Options['ordinals'][number]): Slip[] {
  const wrong = new RegExp(pattern, 'u')
  return report.outline.flatMap((heading) => {
    const { ordinal } = heading
    if (ordinal === null) return []
    const { text } = blockOf(report, heading)
    const match = wrong.exec(text.value.slice(0, ordinal.length))
    if (match === null) return []
    const right = fillGroups(write, (number) => match[number] ?? '')
    return { place: placeOf(text, 0, ordinal.length), text: ordinal, right }
  })
}

function wrongEndings(report: Report, ending: string, sentence: string | null): Slip[] {
  const { outline } = report
  const ends = new RegExp(`(?:${ending})$`, 'u')
  const told = new RegExp(sentence ?? '(?!)', 'u')
  const group = ({ level, parent }: Heading): string => `${level} ${parent ?? ''}`
  const heads = new Map<string, number>()
  const size = new Map<string, number>()
  for (const [index, heading] of outline.entries()) {
    size.set(group(heading), (size.get(group(heading)) ?? 0) + 1)
    if (hasContent(report, index)) heads.set(group(heading), (heads.get(group(heading)) ?? 0) + 1)
  }
  return outline.flatMap((heading, index) => {
    const { text } = blockOf(report, heading)
    const match = heading.form === 'block' ? ends.exec(text.value) : null
    if (match === null || !hasContent(report, index)) return []
    if (told.test(text.value) || endsList(report, heading)) return []
    // Where none of the others has anything under it, they are the items of a list.
    if ((size.get(group(heading)) ?? 0) > 1 && (heads.get(group(heading)) ?? 0) < 2) return []
    const right = text.raw.slice(0, match.index)
    return { place: placeOf(text, match.index, text.value.length), text: text.raw, right }
  })
}

/** The last item of a list, behind one that ends with ；. */
function endsList(report: Report, { block }: Heading): boolean {
  return block > 0 && blockOf(report, { block: block - 1 }).text.value.endsWith('；')
}
