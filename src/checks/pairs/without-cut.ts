import { opensItem } from '../../report/parts/items.ts'
import { readOrdinal } from '../../report/parts/ordinal.ts'
import type { Text } from '../../report/types.ts'
import type { Odd } from '../shared/unpaired.ts'

/** A note, or an article that is quoted, has fewer paragraphs. */
const longestNote = 30

/** What is odd in one text of a group, without the halves whose other one the paragraph before or after has. */
export function withoutCut(group: Text[], odd: Odd[][], at: number): Odd[] {
  const own = odd[at] ?? []
  if (fillsParagraphs(group, odd, at)) return []
  const last = own.at(-1)
  const startsInside = goesOver(odd[at - 1]?.at(-1), own[0], group[at])
  const endsInside = goesOver(last, odd[at + 1]?.[0], group[at + 1]) || isRepeated(last, group[at], group[at + 1])
  return own.slice(startsInside ? 1 : 0, endsInside ? -1 : own.length)
}

/** （2020年…通过, lines, …批准）, 修改为：“…: what several paragraphs hold that it opens and closes, with nothing odd between. */
function fillsParagraphs(group: Text[], odd: Odd[][], at: number): boolean {
  const own = odd[at]?.[0]
  if (own === undefined || !isEdge(group, odd, at)) return false
  const step = own.opens ? 1 : -1
  for (let to = at + step; to !== at + step * longestNote; to += step) {
    const other = odd[to]?.[0]
    if (other !== undefined) return other.pair === own.pair && other.opens !== own.opens && isEdge(group, odd, to)
  }
  return false
}

/** Whether the one odd mark of a paragraph opens it, or what follows its last ：, or closes it. */
function isEdge(group: Text[], odd: Odd[][], at: number): boolean {
  const [own, second] = odd[at] ?? []
  const value = group[at]?.value ?? ''
  if (own === undefined || second !== undefined) return false
  return own.opens ? own.at === 0 || value.charAt(own.at - 1) === '：' : /^[。；]?$/u.test(value.slice(own.at + 1))
}

/** A paragraph that opens with an ordinal is no rest of the one before. */
function goesOver(open: Odd | undefined, close: Odd | undefined, next: Text | undefined): boolean {
  if (open?.opens !== true || close?.opens !== false || open.pair !== close.pair) return false
  return readOrdinal(next?.value ?? '') === null && !opensItem(next?.value ?? '')
}

/** Each paragraph of a long quotation opens it anew, only the last one closes it. */
function isRepeated(odd: Odd | undefined, own: Text | undefined, next: Text | undefined): boolean {
  if (odd?.opens !== true || next?.value.charAt(0) !== odd.pair.charAt(0)) return false
  return odd.at === 0 || own?.value.charAt(odd.at - 1) === '：'
}
