import { bitOf, lastBit, pairBit, words } from './character-bits.ts'
import { type Need, needsOf } from './pattern-needs.ts'

/**
 * Which characters a text has, and which of them stand side by side: a bit for each, of which some share one. Tells of most
 * patterns that they cannot match, for a small part of what it costs to try them.
 */
export type Characters = readonly number[]

/** Whether a pattern may match a text of these characters. Errs only on the side of yes. */
export type Sieve = (characters: Characters) => boolean

/** The characters of some texts. */
export function charactersOf(...texts: readonly string[]): Characters {
  const found = new Array<number>(words).fill(0)
  for (const text of texts) {
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const bit = code > 0x7a ? code & lastBit : bitOf(code)
      found[bit >> 5] = (found[bit >> 5] as number) | (1 << (bit & 31))
      const pair = pairBit(before, code)
      found[pair >> 5] = (found[pair >> 5] as number) | (1 << (pair & 31))
      before = code
    }
  }
  return found
}

/** What a pattern (flag u, not i) needs of a text; where it does not say, anything will do. Read when it is first asked. */
export function sieveOf(source: string): Sieve {
  let known: number[][] | null = null
  return (characters) => {
    known ??= needsOf(source).map(flat)
    for (let at = 0; at < known.length; at++) if (hasAll(characters, known[at] as number[])) return true
    return false
  }
}

/** The bits of each need, and a -1 behind them: most sieves are asked before V8 has made anything of them but bytecode. */
function flat(needs: Need[]): number[] {
  const bits: number[] = []
  for (let at = 0; at < needs.length; at++) {
    const need = needs[at] as Need
    if (typeof need === 'number') bits.push(need, -1)
    else bits.push(...need, -1)
  }
  return bits
}

function hasAll(characters: Characters, needs: readonly number[]): boolean {
  let isMet = false
  for (let at = 0; at < needs.length; at++) {
    const bit = needs[at] as number
    if (bit >= 0) isMet ||= ((characters[bit >> 5] as number) & (1 << (bit & 31))) !== 0
    else if (isMet) isMet = false
    else return false
  }
  return true
}
