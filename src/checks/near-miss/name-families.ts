import { allMatches } from '../../report/text/all-matches.ts'
import { charactersOf, type Sieve, sieveOf } from '../../report/text/sieve.ts'
import { type Alike, differences, soundOf } from './alike.ts'
import { level } from './level.ts'
import type { NearMiss } from './near-miss.ts'
import { numerals } from './numerals.ts'
import { repeats, type Slip, slipBetween } from './slip.ts'

/** Names that look alike from outside, as those of days that are observed. */
export interface NameFamily {
  /** What has such a look; its first group, if it has one, is the name. */
  find: string
  /** Parted by spaces or line breaks. */
  names: string
  /** First words of which one is taken for another. */
  openings?: string
}

/** The slips of names of families in a levelled text. */
export type FindFamilies = (value: string) => NearMiss[]

interface Family {
  find: RegExp
  sieve: Sieve
  names: ReadonlySet<string>
  openings: string[]
  alike: Alike
  /** Characters of grammar: where one stands, the words need be no name. */
  grammar: ReadonlySet<string>
}

const han = /^\p{Script=Han}*$/u

/** Makes families ready. */
export function prepareFamilies(
  families: readonly NameFamily[],
  { alike, grammar }: { alike: Alike; grammar: string },
): FindFamilies {
  const words = new Set(grammar)
  const ready = families.map(({ find, names, openings = '' }): Family => {
    const source = level(find)
    return {
      find: new RegExp(source, 'gu'),
      sieve: sieveOf(source),
      names: new Set(split(names).map(level)),
      openings: split(openings),
      alike,
      grammar: words,
    }
  })
  return (value) => {
    const characters = charactersOf(value)
    return ready.filter(({ sieve }) => sieve(characters)).flatMap((family) => slipsOf(value, family))
  }
}

function slipsOf(value: string, family: Family): NearMiss[] {
  return allMatches(value, family.find).flatMap(({ index, 0: whole, 1: group }) => {
    const name = group ?? whole
    const from = index + whole.indexOf(name)
    const miss = nearestName(name, family)
    return miss === null ? [] : [{ from, to: from + name.length, ...miss }]
  })
}

/** The one name of a family that an unknown one is a slip of; null where there is none, or more than one. */
function nearestName(found: string, family: Family): { right: string; sure: boolean } | null {
  const { names, alike, grammar } = family
  if (names.has(found)) return null
  const opened = withOtherOpening(found, family)
  if (opened.length > 0) return opened.length === 1 ? { right: opened[0] ?? '', sure: false } : null
  const near = Array.from(names).flatMap((right) => {
    if (Math.abs(right.length - found.length) > 2) return []
    const slip = slipBetween(right, found, 2)
    const sure = slip && isSure({ right, found, slip, alike, grammar })
    return sure === null ? [] : [{ right, sure }]
  })
  const best = near.some(({ sure }) => sure) ? near.filter(({ sure }) => sure) : near
  return best.length === 1 ? (best[0] ?? null) : null
}

/** The names that begin with another opening: 国际禁毒日 for 世界禁毒日. */
function withOtherOpening(found: string, { names, openings }: Family): string[] {
  const own = openings.find((one) => found.startsWith(one))
  if (own === undefined || found.length < own.length + 3) return []
  return openings.map((one) => one + found.slice(own.length)).filter((name) => names.has(name))
}

function split(words: string): string[] {
  return words.split(/\s+/u).filter((one) => one !== '')
}

interface Pair {
  right: string
  found: string
  slip: Slip
  alike: Alike
  grammar: ReadonlySet<string>
}

/** Whether it is a slip of the pen for certain; null where it may be another name as well. */
function isSure({ right, found, slip, alike, grammar }: Pair): boolean | null {
  const { missing, extra, inside } = slip
  if (!han.test(missing + extra) || numerals.test(missing + extra)) return null
  if (Array.from(extra).some((one) => grammar.has(one))) return null
  if (repeats(found, slip)) return true
  if (missing.length === 2 && extra.length === 2) return right.length > 4 ? true : null
  if (missing.length === 1 && extra.length === 1) {
    const [at = 0] = differences(right, found)
    if (right.length > 4 && soundOf(found.charCodeAt(at), alike) === soundOf(right.charCodeAt(at), alike)) return true
    return right.length > 5 ? false : null
  }
  // Another word in a short name may make another one of it; one that is put in rarely does.
  return inside && (extra !== '' || right.length > 5) ? false : null
}
