import { blockBefore } from './block-before.ts'
import { type Dated, headingTimes, timeFrom, timesOf } from '../times/carried-times.ts'
import { blockOf, linked } from '../links.ts'
import { none, statementOf } from '../figures/metrics-of.ts'
import { partKeys, partsAbove } from '../parts/parts.ts'
import type { Time } from '../types.ts'

/** What stands around a table. */
export interface Surroundings {
  heading: number | null
  /** Its figures are promises. */
  target: boolean
  /** What dates its figures where nothing in it does. */
  time: Time
}

/** What stands around a table that begins at an offset: its heading, and what dates its figures from without. */
export function surroundingsIn(dated: Dated, statement: RegExp): (start: number) => Surroundings {
  const { blocks, outline } = dated
  const headed = headingTimes(dated)
  const forAll = statementOf(dated, statement)
  return (start) => {
    const before = blockBefore(blocks, start)
    const found = outline.findLastIndex(({ place }) => place.start < start)
    const heading = found < 0 ? null : found
    return {
      heading,
      target: partsAbove(outline, heading).includes(partKeys.plan),
      time: leadIn(dated, before) ?? (heading === null ? null : linked(headed, heading, 'heading')) ?? forAll ?? none,
    }
  }
}

/** The paragraph before a table dates it where it says that the table follows: …情况如下：, 见下表. */
function leadIn(dated: Dated, block: number): Time | null {
  if (block < 0) return null
  const { value } = blockOf(dated, { block }).text
  if (!/：$|[见如][^，。；]{0,6}表|如下[^，。；]{0,6}[。]?$|下表/u.test(value.slice(-60))) return null
  const time = timesOf(dated, { block }).findLast(
    ({ kind, local, bracket }) => kind === 'explicit' && local === null && bracket === null,
  )
  return time === undefined ? null : timeFrom(dated, block, time, { kind: 'inherited', from: 'paragraph' })
}
