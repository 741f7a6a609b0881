import { readInteger } from '../../../report/text/numerals.ts'
import type { Report } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'
import { makeMoveCheck, rankNumber } from './rank-moves.ts'

/** Patterns of moves in a ranking. */
export interface RankWords {
  ranks: {
    /** Words between the two ranks: 上升, 下降. */
    moves: string
    /** Words for the move itself, beside those: 进位. */
    gains: string
    /** What is counted: 位, 名. */
    units: string
  }
}

/** Makes a check of 由第12位上升至第8位，前移5位: a move in a ranking that is not that between its two ranks. */
export function makeRankCheck({ ranks: { moves, gains, units } }: RankWords): (report: Report) => Miscount[] {
  const moved = new RegExp(
    `[由从](?:\\d{4}年)?[^，。；\\d]{0,12}?第(?<from>${rankNumber})(?:${units})?[^，。；\\d第]{0,6}?(?:${moves})(?:[到至为])?(?:\\d{4}年)?[^，。；\\d第]{0,8}第(?<to>${rankNumber})(?:${units})?[，、（](?:同比|较[^，。；\\d]{1,8})?(?:${moves}|${gains})了?(?<told>${rankNumber})个?(?:${units})`,
    'dgu',
  )
  return makeMoveCheck(moved, ({ from, to, told, groups }) => {
    const by = readInteger(groups['told'] ?? '')
    if (by === null || Math.abs(from - to) === by) return null
    const [high, low] = from > to ? [from, to] : [to, from]
    return {
      kind: 'change',
      stated: `${told}位`,
      terms: `${String(high)}-${String(low)}`,
      computed: String(high - low),
    }
  })
}
