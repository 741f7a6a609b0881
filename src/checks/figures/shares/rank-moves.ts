import { allMatches } from '../../../report/text/all-matches.ts'
import { readInteger } from '../../../report/text/numerals.ts'
import type { Text } from '../../../report/types.ts'

/** Patterns of moves in a ranking. */
export interface RankWords {
  ranks: {
    /** Words between the two ranks: 上升, 下降. */
    moves: string
    /** Words for the move itself, beside those: 进位. */
    gains: string
    /** What is counted: 位, 名. */
    units: string
    /** What opens the rank of the year before: 比上年, 较2024年. */
    before: string
    /** The same in brackets: （上年第9位）. */
    earlier: string
  }
  places: {
    /** Words of moving up, and of moving down. */
    better: string
    worse: string
  }
}

/** A move between two ranks, as far as it is told: by how much, and which way. */
export interface RankMove {
  from: number
  to: number
  by: number | null
  isUp: boolean | null
  /** Where the second rank and the move stand in the text. */
  told: [number, number]
  amount: [number, number] | null
}

const number = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const filler = '[^，。；、（）\\d第]'

/**
 * Makes a reader of moves in a ranking: 由第12位上升至第8位，前移4位; 居第8位，比上年的第12位前移4位; 居第8位，前移4位（上年第12位）;
 * 2024年居第12位，2025年居第8位，前移4位.
 */
export function makeRankMoves({ ranks, places: { better, worse } }: RankWords): (text: Text) => RankMove[] {
  const { moves, gains, units, before, earlier } = ranks
  const way = `(?:(?<up>${better}|[升进])|(?<down>${worse}|[退降跌落])|${moves}|${gains})了?`
  const by = `(?<by>${number})个?(?:${units})`
  const rank = (name: string): string =>
    `第(?<${name}>${number})(?![\\d一二两三四五六七八九十年季期次批轮届])(?:${units})?`
  const forms = [
    `[由从]${filler}{0,14}?(?:\\d{4}年度?${filler}{0,14}?)?${rank('from')}${filler}{0,6}?(?:(?<up>${better})|(?<down>${worse})|${moves})[到至为]?(?:\\d{4}年)?${filler}{0,8}?(?<told>${rank('to')})(?:[，、（](?:同比|较[^，。；\\d]{1,8})?(?:${moves}|${gains})了?${by})?`,
    `(?<told>${rank('to')})${filler}{0,10}[，（]${filler}{0,6}?(?:${before})${filler}{0,8}?${rank('from')}(?:相比)?，?${way}${by}`,
    `(?<told>${rank('to')})${filler}{0,6}[，（](?:同比|(?:${before}))?${filler}{0,4}?${way}${by}[（，](?:${before}|${earlier})${filler}{0,8}?${rank('from')}(?=[，。；）]|$)`,
    `\\d{4}年度?${filler}{0,14}?${rank('from')}，\\d{4}年度?${filler}{0,14}?(?<told>${rank('to')})，${way}${by}`,
  ].map((form) => new RegExp(form, 'dgu'))
  return (text) => (text.value.includes('第') ? forms.flatMap((form) => movesIn(text, form)) : [])
}

function movesIn(text: Text, form: RegExp): RankMove[] {
  return allMatches(text.value, form).flatMap(({ groups = {}, indices }): RankMove[] => {
    const read = (name: string): number | null => readInteger(groups[name] ?? '')
    const [from, to] = [read('from'), read('to')]
    const told = indices?.groups?.['told']
    if (from === null || to === null || !told) return []
    const isUp = groups['up'] === undefined ? (groups['down'] === undefined ? null : false) : true
    return [{ from, to, by: read('by'), isUp, told, amount: indices.groups?.['by'] ?? null }]
  })
}
