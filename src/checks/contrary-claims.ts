import { allMatches } from '../report/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Report, Sentence, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { mapsOption, regexField, regexOption } from './shared/option-schemas.ts'
import { charactersOfAll } from './shared/texts-in.ts'

interface Pair {
  claim: string
  counter: string
  aside: string
  idle: string | null
}

interface Options {
  pairs: Pair[]
  past: string
  plan: string | null
}

interface PreparedPair {
  claim: RegExp
  counter: RegExp
  aside: RegExp
  /** Both tell of one thing: they share a word that has none of this; null where nothing need be shared. */
  idle: RegExp | null
  sieves: Sieve[]
}

interface Prepared {
  pairs: PreparedPair[]
  past: RegExp
  plan: string | null
}

/** What a report says of all is not gainsaid by one case that it tells of. */
export const contraryClaims = defineKind<Options, Prepared>({
  name: 'contrary-claims',
  summary: {
    zh: '报告一处说全部、没有，另一处没有说起相反的个案。',
    en: 'What is said of all, or not to have happened, is not contradicted by a case that is told elsewhere.',
  },
  options: {
    pairs: mapsOption('互相矛盾的两种说法 · What contradicts each other', {
      claim: regexField('一处的说法 · What is claimed'),
      counter: regexField('另一处与它矛盾的说法 · What is told against it'),
      aside: regexOption('任一处的句子有这些文字，就不矛盾 · With such words in either sentence, it does not'),
      idle: {
        type: ['string', 'null'],
        format: 'regex',
        default: null,
        description:
          '两处要有相同的词，说的才是同一件事；有这些文字的词不算 · Both must share a word, to tell of one thing, but for words with a match of this',
      },
    }),
    past: regexOption('句子有这些文字，说的是以前 · A sentence with such words tells of earlier years'),
    plan: {
      type: ['string', 'null'],
      format: 'part',
      default: null,
      description: '说下一年的部分，不看 · The part on the next year, which is left out',
    },
  },
  notes: ['counter'],
  data: ['text', 'other'],
  prepare: ({ pairs, past, plan }) => ({
    pairs: pairs.map(({ claim, counter, aside, idle }) => ({
      claim: new RegExp(claim, 'gu'),
      counter: new RegExp(counter, 'gu'),
      aside: new RegExp(aside, 'u'),
      idle: idle === null ? null : new RegExp(idle, 'u'),
      sieves: [sieveOf(claim), sieveOf(counter)],
    })),
    past: new RegExp(past, 'u'),
    plan,
  }),
  run(report, { pairs, past, plan }) {
    const all = charactersOfAll(report)
    const near = pairs.filter(({ sieves }) => sieves.every((sieve) => sieve(all)))
    if (near.length === 0) return []
    const told = report.sentences.flatMap((sentence) => toldIn(report, sentence, past, plan))
    const found = near.flatMap((pair) => contradictions(told, pair))
    // One claim may be of two kinds.
    return found.filter(({ place }, at) => !found.slice(0, at).some((other) => other.place.end === place.end))
  },
})

interface Told {
  text: Text
  sentence: string
  start: number
}

/** A sentence, unless it tells of other years. */
function toldIn(
  { blocks, outline, meta }: Report,
  { block, start, end }: Sentence,
  past: RegExp,
  plan: string | null,
): Told[] {
  const { text, heading } = blockOf({ blocks }, { block })
  const sentence = text.value.slice(start, end)
  if (past.test(sentence) || (plan !== null && partsAbove(outline, heading).includes(plan))) return []
  // 比2024年下降2.4个百分点 is told of this year.
  const years = allMatches(sentence, /(?<![比较与同由从](?:20\d{2}年至)?)(20\d{2})年/gu).map(([, year]) => Number(year))
  const isOther = years.length > 0 && meta.reportYear !== null && !years.includes(meta.reportYear)
  return isOther ? [] : [{ text, sentence, start }]
}

interface Said extends Told {
  from: number
  to: number
  clause: string
}

function contradictions(told: Told[], { claim, counter, aside, idle }: PreparedPair): Finding[] {
  const counters = told.flatMap((one) => saidIn(one, counter)).filter(({ sentence }) => !aside.test(sentence))
  if (counters.length === 0) return []
  return told
    .flatMap((one) => saidIn(one, claim))
    .filter(({ clause }) => !aside.test(clause))
    .flatMap((one): Finding[] => {
      const other = counters.find(
        (against) =>
          against.sentence !== one.sentence && (idle === null || shareWord(one.clause, against.clause, idle)),
      )
      if (!other) return []
      const shown = ({ text, from, to }: Said): string => text.raw.slice(from, to)
      const related = [{ place: placeOf(other.text, other.from, other.to), note: 'counter' }]
      return [{ place: placeOf(one.text, one.from, one.to), data: { text: shown(one), other: shown(other) }, related }]
    })
}

function saidIn({ text, sentence, start }: Told, pattern: RegExp): Said[] {
  return allMatches(sentence, pattern).map(({ index, 0: words }) => {
    const lead = sentence.slice(0, index)
    const before = lead.slice(Math.max(...['，', '。', '；'].map((mark) => lead.lastIndexOf(mark))) + 1)
    const after = /^[^，。；]*/u.exec(sentence.slice(index + words.length))?.[0] ?? ''
    const clause = before + words + after
    return { text, sentence, start, from: start + index, to: start + index + words.length, clause }
  })
}

/** Whether two clauses share two characters that make a word of their own. */
function shareWord(one: string, other: string, idle: RegExp): boolean {
  return Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)).some(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair) && !idle.test(pair) && other.includes(pair),
  )
}
