import { allMatches } from '../report/text/all-matches.ts'
import { late } from '../report/text/pattern.ts'
import { remembered } from '../report/memo/remembered.ts'
import { charactersOf, sieveOf } from '../report/text/sieve.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { prepareAlike } from './near-miss/alike.ts'
import { fillGroups } from './shared/fill-groups.ts'
import { level } from './near-miss/level.ts'
import { type NameFamily, prepareFamilies } from './near-miss/name-families.ts'
import { prepareMoved } from './near-miss/moved-words.ts'
import { findNearMisses } from './near-miss/near-misses.ts'
import type { NearMiss } from './near-miss/near-miss.ts'
import { nearMissOptions } from './near-miss/near-miss-options.ts'
import { prepareTerms, type TermOptions } from './near-miss/term-table.ts'
import { proseTexts } from './shared/texts-in.ts'
import { prepareTitles, type TitleOptions } from './near-miss/title-table.ts'
import { type Entry, prepareWordings } from './near-miss/wordings.ts'

interface Options {
  entries: Entry[]
  forms: Form[]
  families: NameFamily[]
  terms: TermOptions['terms']
  looks: string
  lawful: string
  unsure: string
  markers: string
  affixes: string
  moved: string
  titles: TitleOptions['groups']
  accepted: string
  short: string
  openings: string[]
  laws: string
  drafts: string
  unmarked: string
  endings: string[]
  fillers: string[]
  full: string
  until: number
  grammar: string
  connectives: string
  alike: string
}

interface Prepared {
  until: number
  begin: () => (value: string) => NearMiss[]
}

/** A wrong wording with something variable in it. */
interface Form {
  wrong: string
  right: string
}

/** Finds places that come near a fixed formulation but miss it. */
export const nearMiss = defineKind<Options, Prepared>({
  name: 'near-miss',
  summary: {
    zh: '固定提法，法律、规划、机构的名称没有写得差一点。',
    en: 'A fixed formulation, or the name of a law, plan or body, is written almost right.',
  },
  options: nearMissOptions,
  outcomes: ['wrong', 'none', 'doubtful'],
  data: ['found', 'right'],
  prepare: ({ entries, forms, families, titles: groups, grammar, connectives, until, ...options }) => {
    const alike = prepareAlike(options.alike)
    const named = entries.filter(({ title }) => title).flatMap(({ right, also = [] }) => [right, ...also])
    const titles = prepareTitles({ ...options, groups }, alike, named)
    const tables = {
      titles,
      terms: prepareTerms({ ...options, grammar: options.markers + connectives }, alike),
      wordings: prepareWordings(entries, { alike, grammar, connectives, fillers: options.fillers }),
      moved: prepareMoved(options.moved),
    }
    const findForms = prepareForms(forms)
    const findInFamilies = prepareFamilies(families, { alike, grammar: grammar + connectives })
    const begin = remembered((value) => {
      const near = beside(findNearMisses(value, tables), findForms(value))
      return beside(near, findInFamilies(level(value)))
    })
    return { until, begin }
  },
  run: (report: Report, { until, begin }) => {
    const find = begin()
    const isLater = (report.meta.reportYear ?? Infinity) > until
    return [...proseTexts(report), ...report.margins].flatMap((text) =>
      find(text.value)
        .filter(({ isNone, right }) => !isNone || !isLater || right !== '')
        .map((miss) => toFinding(text, isLater ? { ...miss, isNone: false } : miss)),
    )
  },
})

/** The first, and those of the others that touch none of them. */
function beside(first: NearMiss[], others: NearMiss[]): NearMiss[] {
  return [...first, ...others.filter(({ from, to }) => first.every((one) => to <= one.from || one.to <= from))]
}

/** Compiles wrong wordings with something variable in them. */
function prepareForms(forms: readonly Form[]): (value: string) => NearMiss[] {
  const compiled = forms.map(({ wrong, right }) => ({ wrong: late(wrong, 'gu'), sieve: sieveOf(wrong), right }))
  return (value) => {
    const characters = charactersOf(value)
    return compiled
      .filter(({ sieve }) => sieve(characters))
      .flatMap(({ wrong, right }) => matchesOf(value, wrong.regex, right))
  }
}

function matchesOf(value: string, wrong: RegExp, right: string): NearMiss[] {
  return allMatches(value, wrong).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    right: fillGroups(right, (group) => match[group] ?? ''),
    sure: true,
  }))
}

function toFinding(text: Text, { from, to, right, sure, isNone = false }: NearMiss): Finding {
  const suggestion = right === '' ? null : editOf(text, [from, to], right)
  return {
    place: placeOf(text, from, to),
    outcome: sure ? 'wrong' : isNone ? 'none' : 'doubtful',
    data: { found: text.raw.slice(from, to), right },
    ...(suggestion && { suggestion }),
  }
}
