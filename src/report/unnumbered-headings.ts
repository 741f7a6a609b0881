import { opensItem } from './items.ts'
import { once } from './once.ts'
import type { PartReader } from './part-names.ts'
import { pattern } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Longest title that is written as one. */
const longest = 60

/** Whether a block without ordinal is a heading. */
export type HeadingTest = (block: { text: { value: string }; marked: boolean }) => boolean

const opensProse = once(({ prose }: Vocabulary) => pattern(`^(?:${prose}).{0,12}，`))

/** Tells what is a heading without ordinal: written as one, or alone, without 。, naming a part. */
export function unnumberedHeadings(words: Vocabulary, partsNamedBy: PartReader): HeadingTest {
  const prose = opensProse(words)
  return ({ text: { value }, marked }) => {
    if (opensItem(value)) return false
    if (marked) return value.length <= longest && !/。./u.test(value)
    // 肯定成绩的同时，也看到： opens a list, 2025年，我局… is the first line of a paragraph; they head nothing.
    if ((value.endsWith('：') && (value.length > 16 || value.includes('，'))) || prose.test(value)) return false
    return value.length <= 40 && !/[。；]/u.test(value) && partsNamedBy(value, true).length > 0
  }
}
