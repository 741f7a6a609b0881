import { allMatches } from '../../report/text/all-matches.ts'
import { afterLast } from '../../report/text/cut-at-marks.ts'
import type { Sieve } from '../../report/text/sieve.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Text } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { outside } from '../shared/outside.ts'
import { charactersIn } from '../shared/texts-in.ts'

/** What stands around blanks, with the least width of each, and in what they are right. */
export interface BlankPatterns {
  blanks: { pattern: RegExp; width: number; sieve: Sieve }[]
  except: RegExp[]
}

/** So much of what stands before a blank is shown, at most, and where there is more than the pattern needs. */
const [most, usual] = [8, 4]
/** Behind an ordinal at the beginning of a block, spaces are layout. */
const ordinal = 4

/** What stands around a blank; a range of the text, and the place of the blank in it. */
interface Found {
  from: number
  at: number
  to: number
  isSpaced: boolean
}

/** The blanks of a text, of which is known how wide the spaces are at each place. */
export function blanksIn(text: Text, gaps: Map<number, number>, { blanks, except }: BlankPatterns): Finding[] {
  const { value, raw } = text
  const characters = charactersIn(text)
  const found = blanks
    .filter(({ width, sieve }) => (width === 0 || gaps.size > 0) && sieve(characters))
    .flatMap(({ pattern, width }) =>
      allMatches(value, pattern).flatMap(({ index, 0: before, groups }): Found[] => {
        const at = index + before.length
        const isSpaced = width > 0
        if (isSpaced && (gaps.get(at) ?? 0) < width) return []
        const from = Math.max(Math.min(index, clauseStart(value, at)), at - most)
        return [{ from, at, to: at + (groups?.['after']?.length ?? 0), isSpaced }]
      }),
    )
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => all[index - 1]?.at !== at)
  const taken = new Set(found.map(({ at }) => at))
  const idle = [...gaps.keys()].filter((at) => isIdle(value, at) && !taken.has(at))
  return outside(value, found, except)
    .filter(({ isSpaced }) => !isSpaced || idle.length <= found.length)
    .map(({ from, at, to }) => ({
      place: placeOf(text, from, to),
      data: { text: `${raw.slice(from, at)}__${raw.slice(at, to)}` },
    }))
}

/** Where the last words before a place begin. */
function clauseStart(value: string, at: number): number {
  const words = afterLast(value.slice(Math.max(0, at - usual), at), '，。；：、（')
  return at - words.length
}

/** Spaces between two Chinese characters that no number is lacking in. */
function isIdle(value: string, at: number): boolean {
  return at > ordinal && /^\p{Script=Han}{2}$/u.test(value.slice(at - 1, at + 1))
}
