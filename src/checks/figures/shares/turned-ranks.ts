import { allMatches } from '../../../report/text/all-matches.ts'
import { readInteger } from '../../../report/text/numerals.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Report } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'

/** Patterns of the words by which a rank moves. */
export interface TurnWords {
  better: string
  worse: string
}

const number = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const filler = '[^，。；、\\d第]'

/** Makes a check of ranks that are said to rise to a worse one, or to fall to a better: 由第5位上升到第8位. */
export function makeTurnedRankCheck({ better, worse }: TurnWords): ({ blocks }: Report) => Miscount[] {
  const move = `(?:(?<up>${better})|(?<down>${worse}))`
  const rank = (name: string): string => `第(?<${name}>${number})[位名]`
  const turned = new RegExp(
    `[由从]${filler}{0,14}(?:\\d{4}年度?${filler}{0,12}?)?的?${rank('from')}${move}[到至为]?${filler}{0,8}(?<told>${rank('to')})`,
    'dgu',
  )
  return ({ blocks }) =>
    blocks.flatMap(({ text }) =>
      !text.value.includes('第')
        ? []
        : allMatches(text.value, turned).flatMap((match): Miscount[] => {
            const read = (name: string): number | null => readInteger(match.groups?.[name] ?? '')
            const [from, to] = [read('from'), read('to')]
            const place = match.indices?.groups?.['told']
            if (from === null || to === null || !place || from === to) return []
            const isWorse = to > from
            if (isWorse === (match.groups?.['down'] !== undefined)) return []
            return [
              {
                kind: 'direction',
                place: placeOf(text, place[0], place[1]),
                stated: text.raw.slice(place[0], place[1]),
                terms: `第${String(from)}位→第${String(to)}位`,
                computed: isWorse ? '后退' : '前进',
                related: [],
              },
            ]
          }),
    )
}
