import { groupBy, groupByEach } from '../../report/group.ts'
import { once } from '../../report/memo/once.ts'
import { type Alike, foldAlike } from './alike.ts'
import { level, withoutBrackets } from './level.ts'
import { sortCharacters } from '../shared/sort-characters.ts'

/** Names of laws, regulations and documents that come from one source. */
export interface TitleGroup {
  /** Parted by spaces or line breaks. */
  names: string
  source?: string
  verified?: false
}

/** What is needed to make a table of titles. */
export interface TitleOptions {
  groups: TitleGroup[]
  /** Names that are right but that nothing is a slip for: short forms, names of the past, drafts. */
  accepted: string
  /** A line for each: a name that is right without opening only, and the full one. */
  short: string
  openings: string[]
  /** Names of which there are no others than those listed: laws. */
  laws: string
  /** With this opening (中华人民共和国) a law is one of those listed, or there is none. */
  full: string
  /** Notes in brackets by which a name is that of a draft (草案). */
  drafts: string
  /** How names end that are looked for without 《 and 》 (法). */
  unmarked: string
  /** Last words by which kinds of documents are told apart. */
  endings: string[]
  /** Words that are put into a name, or left out, by mistake more often than in another name. */
  fillers: string[]
}

/** Names, ready to be compared with titles. */
export interface TitleTable {
  /** With and without their opening. */
  known: Set<string>
  /** By the short names that are right without an opening only, the full ones. */
  short: Map<string, string>
  /** What a title can be a slip for. */
  names: string[]
  openings: string[]
  laws: RegExp
  full: string
  drafts: RegExp
  unmarked: RegExp
  endings: string[]
  fillers: ReadonlySet<string>
  alike: Alike
}

/** Names as they are searched for a slip. */
export interface TitleIndex {
  /** Without opening. */
  byLength: Map<number, NamesOfLength>
  /** How a name is written, by its levelled form. */
  written: Map<string, string>
}

/** Names of one length; what they are looked up by is made for the lengths that are asked for. */
export interface NamesOfLength {
  names: string[]
  alike: Alike
}

/** Makes names ready; `more` are those that other tables hold. */
export function prepareTitles(options: TitleOptions, alike: Alike, more: readonly string[]): TitleTable {
  const openings = options.openings.toSorted((a, b) => b.length - a.length)
  const laws = new RegExp(options.laws, 'u')
  const names = [...options.groups.flatMap((group) => split(group.names)), ...more]
  const known = new Set<string>()
  for (const name of [...names, ...split(options.accepted)]) {
    const levelled = level(name)
    const bare = withoutBrackets(levelled)
    for (const form of [levelled, bare, withoutOpening(bare, openings)]) known.add(form)
  }
  const short = new Map<string, string>()
  for (const line of options.short.split('\n')) {
    const [name, full] = split(line)
    if (name !== undefined && full !== undefined) short.set(name, full)
  }
  for (const name of short.keys()) known.add(name)
  const { full, endings } = options
  const [unmarked, fillers] = [new RegExp(options.unmarked, 'gu'), new Set(options.fillers)]
  const drafts = new RegExp(`（[^（）]*(?:${options.drafts})[^（）]*）$`, 'u')
  return { known, short, names, openings, laws, full, drafts, unmarked, endings, fillers, alike }
}

/** Made when a title is not known: of most reports all are. */
export const indexOf = once(({ names, openings, alike }: TitleTable): TitleIndex => {
  const index: TitleIndex = { byLength: new Map(), written: new Map() }
  for (const name of names) {
    const written = withoutOpening(withoutBrackets(name), openings)
    const stem = level(written)
    if (index.written.has(stem)) continue
    index.written.set(stem, written)
    const list = index.byLength.get(stem.length)
    if (list) list.names.push(stem)
    else index.byLength.set(stem.length, { names: [stem], alike })
  }
  return index
})

/**
 * The names of a length that one slip can make a text: of five characters and more it leaves the first one as it is, or
 * the last three.
 */
export function namesNear(stem: string, length: number, { byLength }: TitleIndex): readonly string[] {
  const all = byLength.get(length)
  if (all === undefined) return []
  if (Math.min(stem.length, length) < 5) return all.names
  const ends = byEnds(all)
  return [...new Set(endsOf(stem).flatMap((end) => ends.get(end) ?? []))]
}

/** The names that sound or look like a text. */
export function namesLike(stem: string, { byLength }: TitleIndex): readonly string[] {
  const all = byLength.get(stem.length)
  return (all && byFold(all).get(foldAlike(stem, all.alike))) ?? []
}

/** The names of the same characters: words that changed places make no difference. */
export function namesMixed(stem: string, { byLength }: TitleIndex): readonly string[] {
  const all = byLength.get(stem.length)
  return (all && byCharacters(all).get(sortCharacters(stem))) ?? []
}

const byEnds = once(({ names }: NamesOfLength) => groupByEach(names, endsOf))
const byFold = once(({ names, alike }: NamesOfLength) => groupBy(names, (name) => foldAlike(name, alike)))
const byCharacters = once(({ names }: NamesOfLength) => groupBy(names, sortCharacters))

/** The first character and the last three. */
function endsOf(stem: string): string[] {
  return [stem.charAt(0), stem.slice(-3)]
}

/** The words that open a name and may be left out. */
export function openingOf(name: string, openings: readonly string[]): string {
  for (const words of openings) if (name.startsWith(words) && name.length > words.length + 1) return words
  return ''
}

function withoutOpening(name: string, openings: readonly string[]): string {
  return name.slice(openingOf(name, openings).length)
}

function split(names: string): string[] {
  return names.split(/\s+/u).filter((name) => name !== '')
}
