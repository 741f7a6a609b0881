import { allMatches } from '../report/all-matches.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { prepareAlike } from './shared/alike.ts'
import { fillGroups } from './shared/fill-groups.ts'
import { findNearMisses, type NearMiss } from './shared/near-misses.ts'
import { nearMissOptions } from './shared/near-miss-options.ts'
import { prepareTerms, type TermOptions, type TermTable } from './shared/term-table.ts'
import { charactersIn, proseTexts } from './shared/texts-in.ts'
import { prepareTitles, type TitleOptions, type TitleTable } from './shared/title-table.ts'
import { type Entry, prepareWordings, type Wordings } from './shared/wordings.ts'

interface Options {
  entries: Entry[]
  forms: Form[]
  terms: TermOptions['terms']
  looks: string
  lawful: string
  markers: string
  titles: TitleOptions['groups']
  accepted: string
  openings: string[]
  laws: string
  endings: string[]
  fillers: string[]
  grammar: string
  connectives: string
  alike: string
}

/** A wrong wording with something variable in it. */
interface Form {
  wrong: string
  right: string
}

interface Prepared {
  forms: { wrong: RegExp; sieve: Sieve; right: string }[]
  wordings: Wordings
  titles: TitleTable
  terms: TermTable
}

/** Finds places that come near a fixed formulation but miss it. */
export const nearMiss = defineKind<Options, Prepared>({
  name: 'near-miss',
  summary: 'A fixed formulation, or the name of a law, plan or body, is written almost right.',
  options: nearMissOptions,
  outcomes: ['wrong', 'doubtful'],
  data: ['found', 'right'],
  prepare: ({ entries, forms, titles: groups, grammar, connectives, ...options }) => {
    const alike = prepareAlike(options.alike)
    const named = entries.filter(({ title }) => title).flatMap(({ right, also = [] }) => [right, ...also])
    const titles = prepareTitles({ ...options, groups }, alike, named)
    return {
      titles,
      terms: prepareTerms({ ...options, grammar: options.markers + connectives }, alike),
      wordings: prepareWordings(entries, { alike, grammar, connectives }),
      forms: forms.map(({ wrong, right }) => ({ wrong: new RegExp(wrong, 'gu'), sieve: sieveOf(wrong), right })),
    }
  },
  run: (report: Report, { forms, ...tables }) => {
    return proseTexts(report).flatMap((text) => {
      const near = findNearMisses(text.value, tables)
      const characters = charactersIn(text)
      const more = forms.flatMap(({ wrong, sieve, right }) =>
        sieve(characters) ? matchesOf(text.value, wrong, right) : [],
      )
      if (near.length + more.length === 0) return []
      const others = more.filter(({ from, to }) => near.every((one) => to <= one.from || one.to <= from))
      return [...near, ...others].map((miss) => toFinding(text, miss))
    })
  },
})

function matchesOf(value: string, wrong: RegExp, right: string): NearMiss[] {
  return allMatches(value, wrong).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    right: fillGroups(right, (group) => match[group] ?? ''),
    sure: true,
  }))
}

function toFinding(text: Text, { from, to, right, sure }: NearMiss): Finding {
  const suggestion = editOf(text, [from, to], right)
  return {
    place: placeOf(text, from, to),
    outcome: sure ? 'wrong' : 'doubtful',
    data: { found: text.raw.slice(from, to), right },
    ...(suggestion && { suggestion }),
  }
}
