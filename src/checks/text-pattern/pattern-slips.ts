import { allMatches } from '../../report/text/all-matches.ts'
import { remembered } from '../../report/memo/remembered.ts'
import { type Characters, type Sieve, sieveOf } from '../../report/text/sieve.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { editOf } from '../shared/edits.ts'
import { fillGroups } from '../shared/fill-groups.ts'
import { outside, type Range } from '../shared/outside.ts'
import type { Stretch } from '../shared/texts-in.ts'

/** What should stand for a match: surely, or if a person thinks so. */
export interface Correction {
  replace?: string | null | undefined
  suggest?: string | null | undefined
}

/** A pattern with the correction of its matches. */
export interface Corrected extends Correction {
  find: string
}

/** The same; compiled when it is first looked for, for most patterns never are. */
export interface Wanted extends Correction {
  pattern: () => RegExp
  sieve: Sieve
}

/** Prepares a pattern, and what it needs of a text. */
export function preparePattern({ find, ...correction }: Corrected): Wanted {
  let known: RegExp | null = null
  const pattern = () => (known ??= compile(find, correction))
  return { ...correction, pattern, sieve: sieveOf(find) }
}

function compile(find: string, { replace, suggest }: Correction): RegExp {
  // Where groups stand is dear to find, and few ask for it.
  const flags = [replace, suggest].some((template) => /\$[1-9]/u.test(template ?? '')) ? 'dgu' : 'gu'
  return new RegExp(find, flags)
}

interface Match extends Range {
  match: RegExpExecArray
  one: Wanted
}

/** Patterns, of which those are tried that may match a text of these characters. */
interface Tried {
  patterns: readonly Wanted[]
  characters: Characters
}

const nothing: Match[] = []

/** Finds what patterns match in the texts of a report, when one is begun. */
export type MatchFinder = ReturnType<typeof prepareMatches>

/**
 * Prepares to find, outside of all `except`, what those patterns match that may match a text: in a text that did not change,
 * the same as in the version of the report before.
 */
export function prepareMatches(except: RegExp[]) {
  return remembered((value, { patterns, characters }: Tried): Match[] => {
    const near = patterns.filter(({ sieve }) => sieve(characters))
    if (near.length === 0) return nothing
    const matches = near.flatMap((one) =>
      allMatches(value, one.pattern())
        .filter(([words]) => words !== '')
        .map((match): Match => ({ match, one, from: match.index, to: match.index + match[0].length })),
    )
    return outside(value, apart(matches), except)
  })
}

/** Matches in a stretch that are not yet as they should be, in order. */
export function slipsIn(
  { text, from, to, characters }: Stretch,
  patterns: readonly Wanted[],
  matchesIn: ReturnType<MatchFinder>,
): Finding[] {
  return matchesIn(text.value, { patterns, characters })
    .filter((match) => match.from >= from && match.from < to)
    .flatMap((match) => describe(text, match))
}

/** Without matches that begin inside an earlier one; of those at one place, the first of the list. */
function apart(matches: Match[]): Match[] {
  let last = 0
  return matches
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < last) return false
      last = to
      return true
    })
}

function describe(text: Text, { match, one: { replace, suggest }, from, to }: Match): Finding[] {
  const found = text.raw.slice(from, to)
  // Groups are given as they are written.
  const groupOf = (group: number) => (group === 0 ? found : text.raw.slice(...(match.indices?.[group] ?? [0, 0])))
  const [always, perhaps] = [replace, suggest].map((template) =>
    typeof template === 'string' ? fillGroups(template, groupOf) : undefined,
  )
  const right = always ?? perhaps
  if (right === found) return []
  const [fix, suggestion] = [always, perhaps].map((words) =>
    words === undefined ? null : editOf(text, [from, to], words),
  )
  return [
    {
      place: placeOf(text, from, to),
      data: { text: found, right: right ?? '' },
      ...(fix && { fix }),
      ...(suggestion && { suggestion }),
    },
  ]
}
