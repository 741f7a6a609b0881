import { allMatches } from '../../../report/text/all-matches.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Report, Text } from '../../../report/types.ts'
import { mayMatch } from '../../shared/may-match.ts'
import type { Miscount } from '../miscount.ts'

/** Patterns of the words by which figures are listed in their order. */
export interface OrderWords {
  order: {
    /** From the highest on: 由高到低. */
    falling: string
    /** From the lowest on: 由少到多. */
    rising: string
    /** The first of them: 居前三位; by what, it is not said. */
    first: string
    /** They follow in turn: 依次为. */
    inTurn: string
  }
}

const entry =
  '[^，。；、：（）\\d第]{2,16}（?(?:占|为)?(?<![第\\d.])\\d{1,9}(?:\\.\\d{1,4})?[万亿]?(?:%|个百分点|\\p{Script=Han}{1,3})）?'
const value = /(?<number>\d{1,9}(?:\.\d{1,4})?)(?<scale>[万亿]?)(?<unit>%|\p{Script=Han}{1,4})）?$/u
const scales: Record<string, number> = { 万: 1e4, 亿: 1e8 }
const few = 3

/** Makes a check of 由高到低依次为甲36件、乙28件、丙31件: one stands behind a lesser one. */
export function makeOrderCheck({
  order: { falling, rising, first, inTurn },
}: OrderWords): (report: Report) => Miscount[] {
  const listed = new RegExp(
    `(?<said>(?:(?<falling>${falling})|(?<rising>${rising})|(?:${first}))[^。；，\\d]{0,24}，?[^。；，\\d]{0,12}(?:${inTurn})(?:是|为|有)?)：?(?<list>${entry}(?:、${entry}){1,8})(?=[，。；]|$)`,
    'gu',
  )
  const mayList = mayMatch(inTurn)
  return ({ blocks }) => blocks.flatMap(({ text }) => (mayList(text) ? disorderIn(text, listed) : []))
}

function disorderIn(text: Text, listed: RegExp): Miscount[] {
  return allMatches(text.value, listed).flatMap(({ index, groups = {} }): Miscount[] => {
    const entries = (groups['list'] ?? '').split('、').map((one) => value.exec(one)?.groups ?? {})
    if (new Set(entries.map(({ unit }) => unit)).size !== 1) return []
    const values = entries.map(({ number, scale = '' }) => Number(number) * (scales[scale] ?? 1))
    const at = (sign: 1 | -1): number =>
      values.findIndex((one, place) => place > 0 && sign * (one - (values[place - 1] ?? one)) > 0)
    // 用时最短的前三名 go the other way, but all of them.
    const isOpen = groups['falling'] === undefined && groups['rising'] === undefined
    if (isOpen && (values.length < few || at(1) < 0 || at(-1) < 0)) return []
    const odd = at(groups['rising'] === undefined ? 1 : -1)
    if (odd < 0) return []
    const said = groups['said'] ?? ''
    const told = ({ number = '', scale = '', unit = '' }: Partial<Record<string, string>>): string =>
      number + scale + unit
    return [
      {
        kind: 'extreme',
        place: placeOf(text, index, index + said.length),
        stated: text.raw.slice(index, index + said.length),
        terms: told(entries[odd - 1] ?? {}),
        computed: told(entries[odd] ?? {}),
        related: [],
      },
    ]
  })
}
