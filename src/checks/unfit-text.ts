import { allMatches } from '../report/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Report, Sentence } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { charactersOfAll } from './shared/texts-in.ts'
import { mapsOption, regexField, regexOption } from './shared/option-schemas.ts'

interface Case {
  issuer: string
  since: number | null
  find: string
  aside: string
  whose: string
}

interface Prepared {
  issuer: RegExp
  since: number | null
  find: RegExp
  sieve: Sieve
  aside: RegExp
  whose: string
}

/** What a body of one sort cannot say of itself, since another has that power. */
export const unfitText = defineKind<{ cases: Case[] }, Prepared[]>({
  name: 'unfit-text',
  summary: {
    zh: '某一类机关的报告里，没有只有别的机关才能写的话。',
    en: 'The report of a body of one sort does not say what only another can say.',
  },
  options: {
    cases: mapsOption('哪一类机关不能写什么 · What bodies of a sort do not say', {
      issuer: regexField('标题中的机关 · The body in the title'),
      since: {
        type: ['integer', 'null'],
        default: null,
        description: '从哪一个报告年度起 · From which report year on',
      },
      find: regexField('不能写的话 · What it does not say'),
      aside: regexOption('同一句里有这些文字，说的是别的机关 · A sentence with such words tells of another body'),
      whose: { type: 'string', minLength: 2, description: '谁的职权 · Who has that power' },
    }),
  },
  data: ['text', 'issuer', 'whose'],
  prepare: ({ cases }) =>
    cases.map(({ issuer, find, aside, ...rest }) => ({
      ...rest,
      issuer: new RegExp(issuer, 'u'),
      find: new RegExp(find, 'gu'),
      sieve: sieveOf(find),
      aside: new RegExp(aside, 'u'),
    })),
  run(report, cases) {
    const { named: issuer, reportYear } = report.meta
    if (issuer === null || reportYear === null) return []
    const all = charactersOfAll(report)
    const own = cases.filter(
      (one) => one.issuer.test(issuer.value) && reportYear >= (one.since ?? reportYear) && one.sieve(all),
    )
    return own.flatMap((one) =>
      report.sentences.flatMap((sentence) => findingsIn(report, sentence, { ...one, named: issuer.raw })),
    )
  },
})

function findingsIn(
  { blocks }: Report,
  { block, start, end }: Sentence,
  { find, aside, whose, named }: Prepared & { named: string },
): Finding[] {
  const { text } = blockOf({ blocks }, { block })
  const sentence = text.value.slice(start, end)
  const found = allMatches(sentence, find)
  if (found.length === 0 || aside.test(sentence)) return []
  return found.map(({ index, 0: words }) => {
    const [from, to] = [start + index, start + index + words.length]
    return { place: placeOf(text, from, to), data: { text: text.raw.slice(from, to), issuer: named, whose } }
  })
}
