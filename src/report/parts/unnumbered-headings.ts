import { opensItem } from './items.ts'
import { once } from '../memo/once.ts'
import type { PartReader } from './part-names.ts'
import { pattern } from '../text/pattern.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Longest title that is written as one. */
const longest = 60

/** Whether a block without ordinal is a heading. */
export type HeadingTest = (block: { text: { value: string }; marked: boolean }) => boolean

/** 严格执法，筑牢防线（2025年）: no sentence and no title of a document ends so. */
const dated =
  /^[^\d《》“”]{6,}(?<![\p{Script=Han}]件|修[订正]|公布|施行|颁布|印发|实施)（(?:19|20)\d{2}年(?:度|上半年|下半年)?）$/u

const opensProse = once(({ prose }: Vocabulary) => pattern(`^(?:${prose}).{0,12}，`))

/** Tells what is a heading without ordinal: written as one, or alone, without 。, naming a part or ending with its year. */
export function unnumberedHeadings(words: Vocabulary, partsNamedBy: PartReader): HeadingTest {
  const prose = opensProse(words)
  return ({ text: { value }, marked }) => {
    // 问：还有哪些不足？ stands under what it is asked for.
    if (opensItem(value) || /^[问答]：/u.test(value)) return false
    if (marked) return value.length <= longest && !/。./u.test(value)
    // 肯定成绩的同时，也看到： opens a list, 2025年，我局… is the first line of a paragraph; they head nothing.
    if ((value.endsWith('：') && (value.length > 16 || value.includes('，'))) || prose.test(value)) return false
    if (value.length > 40 || /[。；]/u.test(value)) return false
    return dated.test(value) || partsNamedBy(value, true).length > 0
  }
}
