import { placeOf } from '../../../report/text/text.ts'
import type { Report } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'
import { makeRankMoves, type RankWords } from './rank-moves.ts'

/** Makes a check of 由第12位上升至第8位，前移5位: a move in a ranking that is not that between its two ranks, or goes the other way. */
export function makeRankCheck(words: RankWords): (report: Report) => Miscount[] {
  const read = makeRankMoves(words)
  return ({ blocks }) =>
    blocks.flatMap(({ text }) =>
      read(text).flatMap(({ from, to, by, isUp, told, amount }): Miscount[] => {
        const isTurned = isUp !== null && from !== to && isUp === to > from
        if (isTurned)
          return [
            {
              kind: 'direction',
              place: placeOf(text, told[0], told[1]),
              stated: text.raw.slice(told[0], told[1]),
              terms: `第${String(from)}位→第${String(to)}位`,
              computed: to > from ? '后退' : '前进',
              related: [],
            },
          ]
        if (by === null || amount === null || Math.abs(from - to) === by) return []
        return [
          {
            kind: 'change',
            place: placeOf(text, amount[0], amount[1]),
            stated: `${text.raw.slice(amount[0], amount[1])}位`,
            terms: `${String(Math.max(from, to))}-${String(Math.min(from, to))}`,
            computed: String(Math.abs(from - to)),
            related: [],
          },
        ]
      }),
    )
}
