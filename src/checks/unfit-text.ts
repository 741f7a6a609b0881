import { allMatches } from '../report/text/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { type Sieve, sieveOf } from '../report/text/sieve.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report, Sentence, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { sentencesFor } from './shared/sentences-for.ts'
import { charactersOfAll } from './shared/texts-in.ts'
import { heldOption, heldWords, whoseField } from './unfit-text/held-options.ts'
import { mapsOption, regexField, regexOption } from './shared/option-schemas.ts'
import { type Held, heldIn, type HeldOption, type HeldWords, prepareHeld } from './unfit-text/others-powers.ts'
import { type Asides, isToldAside } from './unfit-text/told-aside.ts'
import { withoutInner } from './unfit-text/without-inner.ts'

type Outcome = 'power' | 'misfit' | 'doubt'

interface Case {
  issuer: string
  since: number | null
  outcome: Outcome
  find: string
  aside: string
  beside: string
  close: string
  whose: string
}

interface Options {
  cases: Case[]
  held: HeldWords
  powers: HeldOption[]
  guides: HeldOption[]
}

interface PreparedCase extends Asides {
  issuer: RegExp
  since: number | null
  outcome: Outcome
  find: RegExp
  sieve: Sieve
  whose: string
}

interface Prepared {
  cases: PreparedCase[]
  powers: Held[]
  guides: Held[]
}

/** What a body of one sort cannot say of itself, since another has that power. */
export const unfitText = defineKind<Options, Prepared>({
  name: 'unfit-text',
  summary: {
    zh: '某一类机关的报告里，没有只有别的机关才能做的事（power），没有照别的系统的程序规定办案（guide），说的事与做事的机关、用的名称相符（misfit，doubt）。',
    en: 'The report of a body of one sort does not tell of what only another can do (`power`), nor of rules that only another goes by (`guide`), nor of acts that do not fit who did them or what they are called (`misfit`, `doubt`).',
  },
  options: {
    cases: mapsOption('哪一类机关不能写什么 · What bodies of a sort do not say', {
      issuer: regexField('标题中的机关 · The body in the title'),
      since: {
        type: ['integer', 'null'],
        default: null,
        description: '从哪一个报告年度起 · From which report year on',
      },
      outcome: {
        enum: ['power', 'misfit', 'doubt'],
        default: 'power',
        description:
          '结果；不是职权的，whose 写明应当怎样 · The outcome; where it is no power, `whose` says what holds',
      },
      find: regexField(
        '不能写的话，写出是谁做的（body）的就是它 · What it does not say; of another `body`, if that is named',
      ),
      aside: regexOption('同一句里有这些文字，说的是别的机关 · A sentence with such words tells of another body'),
      beside: regexOption('同一句里，前后分号之间有这些文字，也是 · So does one with such words between the same ；'),
      close: regexOption(
        '同一分句、前一分句里有这些文字，也是 · So does one with such words in that clause or before it',
      ),
      whose: whoseField,
    }),
    held: heldWords,
    powers: heldOption('哪一类机关才能做什么 · What only bodies of a sort do'),
    guides: heldOption(
      '哪一类机关才照什么办案，写规定的名称 · What only bodies of a sort go by, by its name (`guide`)',
    ),
  },
  outcomes: ['power', 'misfit', 'doubt', 'guide'],
  data: ['text', 'issuer', 'whose'],
  prepare: ({ cases, held, powers, guides }) => ({
    cases: cases.map(({ issuer, find, aside, beside, close, ...rest }) => ({
      ...rest,
      issuer: new RegExp(issuer, 'u'),
      find: new RegExp(find, 'gu'),
      sieve: sieveOf(find),
      aside: new RegExp(aside, 'u'),
      beside: new RegExp(beside, 'u'),
      close: new RegExp(close, 'u'),
    })),
    powers: powers.map((one) => prepareHeld(one, held)),
    guides: guides.map(({ find, ...one }) =>
      prepareHeld({ ...one, find: `(?:${held.cites})[^，。；：《》]{0,6}《(?:${find})》` }, held),
    ),
  }),
  run(report, { cases, powers, guides }) {
    const { named: issuer, reportYear } = report.meta
    if (issuer === null || reportYear === null) return []
    const all = charactersOfAll(report)
    const own = cases.filter(
      (one) => one.issuer.test(issuer.value) && reportYear >= (one.since ?? reportYear) && one.sieve(all),
    )
    const found = (outcome: string, table: Held[]): Finding[] =>
      table
        .filter(({ mayHold, sieve }) => sieve(all) && !mayHold(issuer.value))
        .flatMap((one) =>
          sentencesFor(report, one.sieve).flatMap((sentence) =>
            othersIn(report, sentence, { ...one, outcome, issuer }),
          ),
        )
    return [
      ...withoutInner(
        own.flatMap((one) =>
          sentencesFor(report, one.sieve).flatMap((sentence) =>
            findingsIn(report, sentence, { ...one, named: issuer.raw }),
          ),
        ),
      ),
      ...found('power', powers),
      ...found('guide', guides),
    ]
  },
})

function othersIn(
  { blocks }: Report,
  { block, start, end }: Sentence,
  { outcome, issuer, ...held }: Held & { outcome: string; issuer: Text },
): Finding[] {
  const { text } = blockOf({ blocks }, { block })
  return heldIn(text.value.slice(start, end), held).map((range) => {
    const [from, to] = [start + range.from, start + range.to]
    const data = { text: text.raw.slice(from, to), issuer: issuer.raw, whose: held.whose }
    return { place: placeOf(text, from, to), outcome, data }
  })
}

function findingsIn(
  { blocks }: Report,
  { block, start, end }: Sentence,
  { find, whose, outcome, named, ...asides }: PreparedCase & { named: string },
): Finding[] {
  const { text } = blockOf({ blocks }, { block })
  const sentence = text.value.slice(start, end)
  const found = allMatches(sentence, find).filter(
    ({ index, 0: words }) => !isToldAside(sentence, { from: index, to: index + words.length }, asides),
  )
  return found.map(({ index, 0: words, groups }) => {
    const [from, to] = [start + index, start + index + words.length]
    const data = { text: text.raw.slice(from, to), issuer: groups?.['body'] ?? named, whose }
    return { place: placeOf(text, from, to), outcome, data }
  })
}
