import type { Joined } from '../layout/blocks.ts'
import { linked } from '../links.ts'
import { type Ordinal, readOrdinal } from './ordinal.ts'

/** So many blocks stand at most between two items. */
const nearby = 10

/** The ordinal that opens a block: 2.9个断面均达标 is the second item where the last one before it is 1.… and the next one 3.…. */
export function ordinalAt(joined: Joined[], index: number): Ordinal | null {
  const { value } = linked(joined, index, 'block').text
  const own = readOrdinal(value)
  if (own !== null) return own
  const number = Number(/^(\d{1,2})\.\d/u.exec(value)?.[1] ?? 0)
  if (number < 2) return null
  const isNext = (blocks: Joined[], wanted: number): boolean => {
    const next = blocks.map(({ text }) => readOrdinal(text.value)).find((ordinal) => ordinal !== null)
    return next?.level === 3 && next.number === wanted
  }
  const near = (from: number): Joined[] => joined.slice(Math.max(0, from), from + nearby)
  return isNext(near(index - nearby).reverse(), number - 1) && isNext(near(index + 1), number + 1)
    ? { level: 3, number, length: String(number).length + 1 }
    : null
}
