import type { Report } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'
import { makeMoveCheck, rankNumber } from './rank-moves.ts'

/** Patterns of the words by which a rank moves. */
export interface TurnWords {
  better: string
  worse: string
}

const filler = '[^，。；、\\d第]'

/** Makes a check of ranks that are said to rise to a worse one, or to fall to a better: 由第5位上升到第8位. */
export function makeTurnedRankCheck({ better, worse }: TurnWords): (report: Report) => Miscount[] {
  const move = `(?:(?<up>${better})|(?<down>${worse}))`
  const rank = (name: string): string => `第(?<${name}>${rankNumber})[位名]`
  const turned = new RegExp(
    `[由从]${filler}{0,14}(?:\\d{4}年度?${filler}{0,12}?)?的?${rank('from')}${move}[到至为]?${filler}{0,8}(?<told>${rank('to')})`,
    'dgu',
  )
  return makeMoveCheck(turned, ({ from, to, told, groups }) => {
    const isWorse = to > from
    if (from === to || isWorse === (groups['down'] !== undefined)) return null
    return {
      kind: 'direction',
      stated: told,
      terms: `第${String(from)}位→第${String(to)}位`,
      computed: isWorse ? '后退' : '前进',
    }
  })
}
