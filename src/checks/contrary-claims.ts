import { sieveOf } from '../report/text/sieve.ts'
import { placeOf } from '../report/text/text.ts'
import { defineKind, type Finding } from './kind.ts'
import { mapsOption, partOption, regexField, regexOption, regexOrNone } from './shared/option-schemas.ts'
import { charactersOfAll } from './shared/texts-in.ts'
import {
  type Contradiction,
  contradictions,
  type ContraryPair,
  contraryWithin,
  type Said,
  type Sought,
  toldIn,
} from './contrary-claims/contradictions.ts'

interface Pair {
  claim: string
  counter: string
  aside: string
  idle: string | null
}

interface Options {
  pairs: Pair[]
  within: { pattern: string; aside: string }[]
  past: string
  plan: string | null
}

interface Prepared {
  pairs: ContraryPair[]
  within: (Sought & { aside: RegExp })[]
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
      idle: regexOrNone(
        '两处要有相同的词，说的才是同一件事；有这些文字的词不算 · Both must share a word, to tell of one thing, but for words with a match of this',
      ),
    }),
    within: mapsOption(
      '一句之内互相矛盾的说法 · What contradicts itself within a sentence',
      {
        pattern: regexField('两种说法，名为 claim 和 counter 的组 · Both, as groups of the names claim and counter'),
        aside: regexOption(
          '从句子开头到后一种说法有这些文字，就不矛盾 · With such words up to the second, it does not',
        ),
      },
      0,
    ),
    past: regexOption('句子有这些文字，说的是以前 · A sentence with such words tells of earlier years'),
    plan: partOption('说下一年的部分，不看 · The part on the next year, which is left out'),
  },
  notes: ['counter'],
  data: ['text', 'other'],
  prepare: ({ pairs, within, past, plan }) => ({
    within: within.map(({ pattern, aside }) => ({
      pattern: new RegExp(pattern, 'dgu'),
      aside: new RegExp(aside, 'u'),
      sieve: sieveOf(pattern),
    })),
    pairs: pairs.map(({ claim, counter, aside, idle }) => ({
      claim: { pattern: new RegExp(claim, 'gu'), sieve: sieveOf(claim) },
      counter: { pattern: new RegExp(counter, 'gu'), sieve: sieveOf(counter) },
      aside: new RegExp(aside, 'u'),
      idle: idle === null ? null : new RegExp(idle, 'u'),
    })),
    past: new RegExp(past, 'u'),
    plan,
  }),
  run(report, { pairs, within, past, plan }) {
    const all = charactersOfAll(report)
    const near = pairs.filter(({ claim, counter }) => claim.sieve(all) && counter.sieve(all))
    const inside = within.filter(({ sieve }) => sieve(all))
    if (near.length + inside.length === 0) return []
    const told = report.sentences.flatMap((sentence) => toldIn(report, sentence, { past, plan }))
    const apart = near.flatMap((pair) => contradictions(told, pair))
    const found = [...apart, ...inside.flatMap((one) => contraryWithin(told, one))].map(describe)
    // One claim may be of two kinds.
    return found.filter(({ place }, at) => !found.slice(0, at).some((other) => other.place.end === place.end))
  },
})

function describe({ claim, counter }: Contradiction): Finding {
  const shown = ({ text, from, to }: Said): string => text.raw.slice(from, to)
  const related = [{ place: placeOf(counter.text, counter.from, counter.to), note: 'counter' }]
  return {
    place: placeOf(claim.text, claim.from, claim.to),
    data: { text: shown(claim), other: shown(counter) },
    related,
  }
}
