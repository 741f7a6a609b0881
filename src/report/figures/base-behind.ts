import type { Around } from './around.ts'
import type { ChangePatterns } from './change-patterns.ts'
import { isOfNoPart } from './is-of-no-part.ts'
import { isPair } from './is-pair.ts'
import type { Indicator } from '../types.ts'

/** 比上年增加12件（上年为68件）, 提高3.2个百分点，上年优良率为91.3%: what the figure behind an amount was before, under no other name. */
export function baseBehind(
  { figure, next, gap }: Around,
  to: Indicator | null,
  patterns: ChangePatterns,
): Indicator | null {
  if (!to || !next || !isPair(next, to) || next.metric.sentence !== figure.metric.sentence) return null
  const between = gap(figure, next)
  const noun = patterns.bracket.exec(between)?.groups?.['noun']
  if (noun === undefined || noun === '') return noun === '' ? next : null
  const name = next.words.replace('同期', '')
  const isNamed = name.length >= 2 && !to.part && to.words.includes(name)
  // 上半年受理215件，上年受理412件: of the whole of it.
  return isNamed && (between.includes('同期') || isOfNoPart(to.metric)) ? next : null
}
