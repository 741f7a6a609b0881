import { frequencyIn } from './frequency-in.ts'
import type { ReadText } from './read-text.ts'

/** So many pairs of characters in common are no chance. */
const telling = 3
/** Words of more measures are those of the whole plan. */
const fewMeasures = 2

/** A measure, read, and what stands over it; or what else a report tells. */
interface Told {
  own: ReadText
  caption?: ReadText
  text: string
}

/**
 * Of each shortcoming, whether a measure tells of it in words that stand in no other shortcoming and hardly in another
 * measure, or repeats a figure of it (17个乡镇). It may answer, whatever else is understood of it.
 */
export function areRetold(items: { full: ReadText; text: string }[], measures: Told[]): boolean[] {
  const inItems = frequencyIn(items.map(({ full }) => full.pairs))
  const told = measures.map(({ own, caption }) => new Set([...own.pairs, ...(caption?.pairs ?? [])]))
  const inMeasures = frequencyIn(told)
  const figures = items.map(({ text }) => figuresIn(text))
  const figuresInItems = frequencyIn(figures)
  const figuresTold = new Set(measures.flatMap(({ text }) => [...figuresIn(text)]))
  return items.map(({ full }, at) => {
    if ([...(figures[at] ?? [])].some((one) => figuresInItems.get(one) === 1 && figuresTold.has(one))) return true
    const own = [...full.pairs].filter((pair) => inItems.get(pair) === 1 && (inMeasures.get(pair) ?? 0) <= fewMeasures)
    return told.some((pairs) => own.filter((pair) => pairs.has(pair)).length >= telling)
  })
}

/** Numbers of more than one digit, each with the character behind it; not those of times, and not all of something. */
const figure = /(?<![\d.])(?!20\d\d年|100%)\d{2,}(?:\.\d+)?(?:%|(?![年月日时万亿])\p{Script=Han})/gu

function figuresIn(text: string): Set<string> {
  return new Set(text.match(figure))
}
