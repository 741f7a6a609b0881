import type { Body } from '../body.ts'
import { firstMatch, type Sieved, sieved } from '../text/pattern.ts'
import { blockOf, headingAt, headingOf, linked, sentenceAt } from '../links.ts'
import { latest } from '../memo/latest.ts'
import { lazily } from '../memo/lazily.ts'
import { withYears } from './part-names.ts'
import { type Characters, charactersOf } from '../text/sieve.ts'
import type { ShortcomingPatterns } from '../shortcomings/shortcoming-patterns.ts'
import { placeOf } from '../text/text.ts'
import { toldParts } from './told-parts.ts'
import type { Heading, Part, Place, Table } from '../types.ts'
import type { PartWords, Vocabulary } from '../vocabulary.ts'

/** Keys of the parts that the vocabulary of shortcomings speaks of. */
export const partKeys = {
  achievements: 'achievements',
  shortcomings: 'shortcomings',
  causes: 'causes',
  plan: 'plan',
  other: 'other',
} as const

/** What shows that a part is there, compiled. */
export interface PartSigns {
  key: string
  words: PartWords
  carrying: Sieved[]
  doers: Sieved[]
  deeds: Sieved[]
  /** Taken out of a sentence first: titles of documents (《…》) and what is excepted. */
  excepted: RegExp[]
}

/** Compiles the signs of every part for a report year. */
export function partSigns({ parts }: Vocabulary, reportYear: number | null): PartSigns[] {
  return Object.entries(parts).map(([key, words]) => ({
    key,
    words,
    carrying: words.sentences.map((source) => sieved(withYears(source, reportYear))),
    doers: words.doers.map(sieved),
    deeds: words.deeds.map(sieved),
    excepted: [/《[^》]{1,80}》/gu, ...words.except.map((source) => new RegExp(source, 'gu'))],
  }))
}

/** The state of every part of the vocabulary, by key. */
export function partsOf(
  body: Body & { tables: Table[] },
  signs: PartSigns[],
  patterns: ShortcomingPatterns,
): Record<string, Part> {
  const sections = sectionsOf(body.outline)
  const told = lazily(() => toldIn(body, signs, patterns))
  // Asked for by few: most reports lack a heading of another part only.
  const inOwnWords = (key: string): number[] =>
    key === partKeys.plan ? told().plan : key === partKeys.shortcomings ? told().shortcomings : []
  // The paragraphs in which a part is embedded count as its section.
  const carriers = new Map<string, Set<number>>()
  return Object.fromEntries(
    signs.map((sign): [string, Part] => {
      const { key } = sign
      const headings = body.outline.flatMap(({ parts }, index) => (parts.includes(key) ? [index] : []))
      const guessed = headings.map((index) => headingAt(body, index)).filter((heading) => heading.guessed === true)
      if (headings.length > guessed.length) {
        const isHollow = isAnnounced(body, sign, { sections, carriers, headings })
        return [key, { state: 'present', headings, places: [], ...(isHollow && { announced: true }) }]
      }
      if (headings.length > 0) return [key, { state: 'embedded', headings, places: guessed.map(({ place }) => place) }]
      const carried = embedded(body, sign, { sections, carriers })
      const found = inOrder(body, [...carried, ...inOwnWords(key)])
      carriers.set(key, new Set(found.map((at) => sentenceAt(body, at).block)))
      const places = [...found.map((at) => placeOfSentence(body, at)), ...carryingCells(body, sign, sections)]
      const isAtLength = sign.deeds.length >= atLength && found.some((at) => deedsTold(body, at, sign) >= atLength)
      return [
        key,
        { state: places.length > 0 ? 'embedded' : 'missing', headings, places, ...(isAtLength && { atLength: true }) },
      ]
    }),
  )
}

/** The parts that a heading, or those it stands under, name. */
export function partsAbove(outline: Heading[], index: number | null): string[] {
  return index === null ? [] : linked(sectionsOf(outline), index, 'section')
}

/** For every heading the parts that it and those above it name. */
const sectionsOf = latest((outline: Heading[]) => {
  const sections: string[][] = []
  for (const { parts, parent } of outline)
    sections.push(parent === null ? parts : [...parts, ...linked(sections, parent, 'section')])
  return sections
})

/** The parts that the innermost heading which names any does name. */
export function partsNearest(outline: Heading[], index: number | null): string[] {
  let at = index
  while (at !== null) {
    const { parts, parent } = headingAt({ outline }, at)
    if (parts.length > 0) return parts
    at = parent
  }
  return []
}

/** Sentences that carry a part which no heading names, without what is excepted. */
function embedded(
  { blocks, sentences, outline, reportYear }: Body,
  { words: part, ...signs }: PartSigns,
  { sections, carriers }: { sections: string[][]; carriers: Map<string, Set<number>> },
): number[] {
  if (part.sentences.length === 0) return []
  const nextYear = `${String((reportYear ?? 0) + 1)}年`
  return [...sentences.keys()].filter((at) => {
    const { block, start, end } = sentenceAt({ sentences }, at)
    const { text, heading } = blockOf({ blocks }, { block })
    const above = heading === null ? [] : linked(sections, heading, 'section')
    const title = headingOf({ outline }, { heading })?.title.value ?? ''
    const value = text.value.slice(start, end)
    const characters = charactersOf(value, blank)
    const acts = (): boolean => firstMatch(value, characters, signs.doers) !== null || names(title, signs.doers)
    const told = text.value.slice(start, start + account)
    // A paragraph that tells at length of what was done is none of the shortcomings that stand above it.
    if (part.outside.some((key) => above.includes(key) && !isJoint(outline, heading)))
      return start === 0 && counted.test(told) && !told.includes(nextYear) && acts() && deedsIn(told, signs) >= atLength
    const isWithin = (key: string): boolean => above.includes(key) || carriers.get(key)?.has(block) === true
    if (part.within.length > 0 && !part.within.some(isWithin)) return false
    return carries(value, characters, signs) || (acts() && deedsIn(told, signs) >= fewestDeeds)
  })
}

const counted = /\d[次件场个]/u

/** So many deeds of a doer carry the part; so many tell it at length. */
const fewestDeeds = 2
const atLength = 3

/**
 * Whether a part that belongs within another is named only beside that (不足和原因), while nothing there carries it. What
 * stands under a heading of its own may carry it in any words.
 */
function isAnnounced(
  body: Body & { tables: Table[] },
  sign: PartSigns,
  { headings, ...known }: { sections: string[][]; carriers: Map<string, Set<number>>; headings: number[] },
): boolean {
  const { within } = sign.words
  const named = headings.map((index) => headingAt(body, index))
  if (within.length === 0 || !named.every(({ parts }) => within.some((key) => parts.includes(key)))) return false
  const isName = (place: Place): boolean =>
    named.some(({ place: { start, end } }) => place.start < end && start < place.end)
  // 第三部分 above 一、, which is of its own level: what stands under it is not known.
  // An item that is a sentence of its own (1.力量不足，查处不及时。) is a title, too.
  const isFollowed = body.sentences.some(({ block, start, end, title }) => {
    const { text, heading } = blockOf(body, { block })
    const isTold = !title || text.value.slice(start, end).includes('，')
    return isTold && partsAbove(body.outline, heading).includes(sign.key) && !named.some((one) => one.block === block)
  })
  return (
    isFollowed &&
    !isExplained(body, sign.key) &&
    embedded(body, sign, known).every((at) => isName(placeOfSentence(body, at))) &&
    carryingCells(body, sign, known.sections).length === 0
  )
}

/** A sentence that names it, one that shows it, and one more at least: the reasons may be told in any words. */
const explained = 3

/** Whether all that is listed under a part says more than what is so and how much of it. */
function isExplained(body: Body, key: string): boolean {
  const told = new Map<string, number>()
  for (const { block, item } of body.sentences) {
    if (!partsAbove(body.outline, blockOf(body, { block }).heading).includes(key)) continue
    const name = `${String(block)}:${String(item ?? 0)}`
    told.set(name, (told.get(name) ?? 0) + 1)
  }
  // A heading, alone in its block, and what leads in list nothing.
  const counts = [...told.values()].filter((count) => count > 1)
  return counts.length > 1 && counts.every((count) => count >= explained)
}

/** Cells that carry a part which belongs within another: a column 主要原因 in a table of shortcomings. */
function carryingCells(
  { tables }: { tables: Table[] },
  { words: { within }, ...signs }: PartSigns,
  sections: string[][],
): Place[] {
  const inside = tables.filter(({ heading }) => within.some((key) => sections[heading ?? -1]?.includes(key)))
  return inside
    .flatMap(({ rows }) => [...new Set(rows.flat())])
    .filter(({ value }) => value !== '' && carries(value, charactersOf(value, blank), signs))
    .map((cell) => placeOf(cell))
}

/** What is taken out leaves one blank: what stands on either side is no nearer for it than a clause. */
const blank = '　'

/** Whether a text carries a part by what it says beside what is excepted. */
function carries(
  text: string,
  characters: Characters,
  { carrying, excepted }: Pick<PartSigns, 'carrying' | 'excepted'>,
): boolean {
  if (!carrying.some(({ sieve }) => sieve(characters))) return false
  const rest = excepted.reduce((value, source) => value.replaceAll(source, blank), text)
  return firstMatch(rest, characters, carrying) !== null
}

/** So many characters, from where a doer is named, tell what he did. */
const account = 400

/** How many different deeds a text tells of. */
function deedsIn(text: string, { deeds }: Pick<PartSigns, 'deeds'>): number {
  const characters = charactersOf(text)
  return deeds.filter((deed) => firstMatch(text, characters, [deed]) !== null).length
}

/** Those that its sentence and what follows it tell of. */
function deedsTold(body: Body, at: number, signs: PartSigns): number {
  const { block, start } = sentenceAt(body, at)
  return deedsIn(blockOf(body, { block }).text.value.slice(start, start + account), signs)
}

/** The sentences that tell the plan and the shortcomings in words of their own. */
function toldIn(body: Body, signs: PartSigns[], patterns: ShortcomingPatterns): ReturnType<typeof toldParts> {
  const carriedBy = (key: string): ((value: string) => boolean) => {
    const sign = signs.find((one) => one.key === key)
    return (value) => sign !== undefined && carries(value, charactersOf(value, blank), sign)
  }
  return toldParts(body, { patterns, explains: carriedBy(partKeys.causes), turnsAhead: carriedBy(partKeys.plan) })
}

function inOrder(body: Body, found: number[]): number[] {
  const isFound = new Set(found)
  return [...body.sentences.keys()].filter((at) => isFound.has(at))
}

function placeOfSentence(body: Body, at: number): Place {
  const { block, start, end } = sentenceAt(body, at)
  return placeOf(blockOf(body, { block }).text, start, end)
}

function names(text: string, patterns: Sieved[]): boolean {
  return patterns.length > 0 && firstMatch(text, charactersOf(text), patterns) !== null
}

function isJoint(outline: Heading[], heading: number | null): boolean {
  return (headingOf({ outline }, { heading })?.parts.length ?? 0) > 1
}
