import { allMatches } from '../../report/all-matches.ts'
import { readInteger } from '../../report/numerals.ts'
import { placeOf } from '../../report/text.ts'
import type { Report } from '../../report/types.ts'
import type { Miscount } from './miscount.ts'

const number = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const up = '上升|提升|跃升|攀升|前进|前移|提高|升'
const down = '下降|下滑|后移|后退|退|降'
const moved = new RegExp(
  `[由从](?:\\d{4}年)?[^，。；\\d]{0,12}?第(?<from>${number})(?:位|名)?[^，。；\\d第]{0,6}?(?:${up}|${down})(?:[到至为])?(?:\\d{4}年)?[^，。；\\d第]{0,8}第(?<to>${number})(?:位|名)?[，、（](?:同比|较[^，。；\\d]{1,8})?(?:${up}|${down}|进位|晋升|进步)了?(?<by>${number})个?(?:位次|名次|位|名)`,
  'dgu',
)

/** 由第12位上升至第8位，前移5位: a move in a ranking that is not that between its two ranks, or goes the other way. */
export function findWrongRanks({ blocks }: Report): Miscount[] {
  return blocks.flatMap(({ text }) =>
    !text.value.includes('第')
      ? []
      : allMatches(text.value, moved).flatMap((match): Miscount[] => {
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
        }),
  )
}
