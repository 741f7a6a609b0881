import { allMatches } from '../report/text/all-matches.ts'
import { placeOf } from '../report/text/text.ts'
import type { Place, Text } from '../report/types.ts'
import { defineKind } from './kind.ts'
import { editAt } from './shared/edits.ts'
import { gather } from './shared/gather.ts'
import { bodyTexts } from './shared/texts-in.ts'
import { idleCommas } from './list-comma/tight-lists.ts'
import { regexesOption } from './shared/option-schemas.ts'

/** No 、 where the members of a list are parted without it. One finding for all. */
export const listComma = defineKind<{ before: string[] }, RegExp[]>({
  name: 'list-comma',
  summary: {
    zh: '并列的书名号、引号之间和某些词之前不用顿号。',
    en: 'No 、 between the members of a list that are all in 《》 or all in quotation marks, nor before certain words.',
  },
  options: {
    before: regexesOption('这些文字前面不用顿号 · No 、 before a match of one of these (flag u)'),
  },
  notes: ['other'],
  data: ['text', 'count'],
  fixable: true,
  prepare: ({ before }) => before.map((words) => new RegExp(`(?<=[\\p{Script=Han}》”’）])、(?=${words})`, 'gu')),
  run(report, before) {
    const idle = bodyTexts(report).flatMap((text) => commasIn(text, before))
    const edits = idle.map(({ place }) => editAt(place, ''))
    return gather(edits, { data: { text: idle[0]?.around ?? '', count: idle.length } })
  },
})

function commasIn(text: Text, before: RegExp[]): { place: Place; around: string }[] {
  const { value, raw } = text
  if (!value.includes('、')) return []
  const beforeWords = before.flatMap((pattern) => allMatches(value, pattern).map(({ index }) => index))
  return [...new Set([...idleCommas(value), ...beforeWords])]
    .sort((a, b) => a - b)
    .map((at) => ({ place: placeOf(text, at, at + 1), around: raw.slice(Math.max(0, at - 1), at + 2) }))
}
