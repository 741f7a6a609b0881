import { blockOf } from '../../report/links.ts'
import { kept } from '../../report/memo/kept.ts'
import { latest } from '../../report/memo/latest.ts'
import { partsAbove } from '../../report/parts/parts.ts'
import { bodyStart } from '../../report/parts/sentences.ts'
import { type Characters, charactersOf } from '../../report/text/sieve.ts'
import type { Report, Table, Text } from '../../report/types.ts'
import type { OptionSchema } from '../kind.ts'

/** The areas of a document that a text kind can be told to look in. */
const scopes = ['title', 'headings', 'body', 'margins', 'furniture'] as const

/** An area of a document. */
export type Scope = (typeof scopes)[number]

/** The schema of an option that names areas. */
export function scopesOption(...standard: Scope[]): OptionSchema {
  return {
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: { enum: [...scopes] },
    default: standard,
    description: '在哪里找 · Where to look',
  }
}

/** A text, and the range of it that lies in the area asked for; the rest is context. */
export interface Stretch {
  text: Text
  from: number
  to: number
  /** Of the whole text, for sieves. */
  characters: Characters
}

/** The texts of some areas. `parts` narrows headings and body down to sections of these parts; empty: all of them. */
export function textsIn(report: Report, areas: readonly Scope[], parts: readonly string[]): readonly Stretch[] {
  const { known } = layoutOf(report)
  const key = `${areas.join()} ${parts.join()}`
  const before = known.get(key)
  if (before !== undefined) return before
  const stretches = stretchesIn(report, areas, parts)
  known.set(key, stretches)
  return stretches
}

/** The stretches of each block, and what was asked for before. */
const layoutOf = latest((report: Report) => {
  const ends = headingEnds(report)
  return {
    blocks: report.blocks.map(({ text, heading }, block) => ({ heading, ...divided(text, ends.get(block) ?? 0) })),
    known: new Map<string, Stretch[]>(),
  }
})

function stretchesIn(report: Report, areas: readonly Scope[], parts: readonly string[]): Stretch[] {
  const title = report.meta.title === null ? [] : [report.meta.title]
  const [isHeading, isBody] = [areas.includes('headings'), areas.includes('body')]
  return [
    ...(areas.includes('title') ? title.map(whole) : []),
    ...layoutOf(report).blocks.flatMap(({ heading, headings, body }) =>
      isUnder(report, heading, parts) ? [...(isHeading ? headings : []), ...(isBody ? body : [])] : [],
    ),
    ...(isBody ? tableTextsIn(report, parts).map(whole) : []),
    ...(areas.includes('margins') ? report.margins.map(whole) : []),
    ...(areas.includes('furniture') ? report.furniture.map(whole) : []),
  ]
}

function tableTextsIn(report: Report, parts: readonly string[]): Text[] {
  return report.tables.flatMap((table) => (isUnder(report, table.heading, parts) ? textsOf(table) : []))
}

/** All that is written in tables: titles, cells, notes. */
export const tableTexts = latest(({ tables }: Report): readonly Text[] => tables.flatMap(textsOf))

function textsOf({ caption, rows, notes }: Table): Text[] {
  return [...new Set([...caption, ...rows.flat(), ...notes])].filter(({ value }) => value !== '')
}

/** Title, paragraphs with their headings, and what is written in tables. */
export const proseTexts = latest((report: Report): readonly Text[] => [
  ...(report.meta.title === null ? [] : [report.meta.title]),
  ...report.blocks.map(({ text }) => text),
  ...tableTexts(report),
])

/** The whole texts of title, headings and body, each once. */
export const bodyTexts = latest((report: Report): readonly Text[] => [
  ...new Set(textsIn(report, ['title', 'headings', 'body'], []).map(({ text }) => text)),
])

function whole(text: Text): Stretch {
  return { text, from: 0, to: text.value.length, characters: charactersIn(text) }
}

const texts = 2000
const charactersByValue = kept((value: string) => charactersOf(value), texts)

/** The characters of a text. */
export const charactersIn = ({ value }: Text): Characters => charactersByValue(value)

/** The characters of all texts. */
export const charactersOfAll = latest((report: Report) => {
  const { meta, blocks, margins, furniture } = report
  return charactersOf(
    ...(meta.title === null ? [] : [meta.title.value]),
    ...blocks.map(({ text }) => text.value),
    ...[...tableTexts(report), ...margins, ...furniture].map(({ value }) => value),
  )
})

/** Where the heading ends in the text of each block that is or opens with one. */
function headingEnds(report: Report): Map<number, number> {
  return new Map(report.outline.map((heading) => [heading.block, bodyStart(blockOf(report, heading), heading)]))
}

/** A block is heading up to the end of its title, and body from there. */
function divided(text: Text, split: number): { headings: Stretch[]; body: Stretch[] } {
  const { length } = text.value
  const characters = charactersIn(text)
  return {
    headings: split > 0 ? [{ text, from: 0, to: split, characters }] : [],
    body: split < length ? [{ text, from: split, to: length, characters }] : [],
  }
}

function isUnder({ outline }: Report, heading: number | null, parts: readonly string[]): boolean {
  return parts.length === 0 || partsAbove(outline, heading).some((part) => parts.includes(part))
}
