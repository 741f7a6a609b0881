import { allMatches } from '../../../report/text/all-matches.ts'
import { readInteger } from '../../../report/text/numerals.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Report, Text } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'

const number = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})'
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
    `[由从](?:\\d{4}年)?[^，。；\\d]{0,12}?第(?<from>${number})(?:${units})?[^，。；\\d第]{0,6}?(?:${moves})(?:[到至为])?(?:\\d{4}年)?[^，。；\\d第]{0,8}第(?<to>${number})(?:${units})?[，、（](?:同比|较[^，。；\\d]{1,8})?(?:${moves}|${gains})了?(?<by>${number})个?(?:${units})`,
    'dgu',
  )
  return ({ blocks }) => blocks.flatMap(({ text }) => (text.value.includes('第') ? movesIn(text, moved) : []))
}

function movesIn(text: Text, moved: RegExp): Miscount[] {
  return allMatches(text.value, moved).flatMap((match): Miscount[] => {
    const read = (name: string): number | null => readInteger(match.groups?.[name] ?? '')
    const [from, to, by] = [read('from'), read('to'), read('by')]
    const place = match.indices?.groups?.['by']
    if (from === null || to === null || by === null || !place || Math.abs(from - to) === by) return []
    const [high, low] = from > to ? [from, to] : [to, from]
    return [
      {
        kind: 'change',
        place: placeOf(text, place[0], place[1]),
        stated: `${text.raw.slice(place[0], place[1])}位`,
        terms: `${String(high)}-${String(low)}`,
        computed: String(high - low),
        related: [],
      },
    ]
  })
}
