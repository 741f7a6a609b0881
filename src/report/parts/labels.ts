import type { Joined } from '../layout/blocks.ts'
import type { Opening } from './heading-levels.ts'
import type { PartReader } from './part-names.ts'
import { restPart } from './rest-part.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** So many labels of other parts than the rest show that labels are the headings. */
const fewest = 2
/** Longest title that is a sentence of its own. */
const longest = 16

/**
 * 存在的不足。对照要求，…: the first sentences of paragraphs that only name a part, where no heading (`written`) names any but the
 * rest. They stand above what is numbered.
 */
export function labelsIn(
  joined: Joined[],
  written: Opening[],
  { words, partsNamedBy }: { words: Vocabulary; partsNamedBy: PartReader },
): Opening[] {
  const rest = restPart(words)
  const namesOther = ({ parts }: Opening): boolean => parts.some((key) => key !== rest)
  if (written.some(namesOther)) return []
  const headed = new Set(written.map(({ block }) => block))
  const labels = joined.flatMap(({ text: { value }, depth }, block): Opening[] => {
    const end = value.search(/[，。；：！？]/u)
    const isLabel = value.charAt(end) === '。' && end <= longest && !headed.has(block)
    const parts = isLabel ? partsNamedBy(value.slice(0, end), true) : []
    const form = end + 1 < value.length ? 'run-in' : 'block'
    return parts.length > 0 ? [{ block, depth, ordinal: null, end, form, glued: false, parts, label: true }] : []
  })
  return labels.filter(namesOther).length < fewest ? [] : labels
}
