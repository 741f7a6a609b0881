import { frequencyIn } from './frequency-in.ts'
import type { ReadText } from './read-text.ts'

/** So many pairs of characters in common are no chance. */
const telling = 3
/** … and so many of what is lacking name it. */
const naming = 2
/** Words of more measures are those of the whole plan. */
const fewMeasures = 2

/** A measure, read, and what stands over it; or what else a report tells. */
interface Told {
  own: ReadText
  caption?: ReadText
  text: string
}

/** What tells of a shortcoming: whether a measure does, and the first aside that does, by number; null where none does. */
interface Retold {
  byMeasure: boolean
  aside: number | null
}

/**
 * What tells of each shortcoming in words that stand in no other shortcoming and hardly in another measure, or repeats a
 * figure of it (17个乡镇). Such a measure may answer, whatever else is understood of it; asides must name what is lacking.
 */
export function retoldBy(
  items: { full: ReadText; object: ReadText; text: string }[],
  measures: Told[],
  asides: Told[],
): Retold[] {
  const inItems = frequencyIn(items.map(({ full }) => full.pairs))
  const [planned, beside] = [measures.map(wordsOf), asides.map(wordsOf)]
  const inMeasures = frequencyIn(planned.map(({ pairs }) => pairs))
  const figures = items.map(({ text }) => figuresIn(text))
  const figuresInItems = frequencyIn(figures)
  return items.map(({ full, object }, at) => {
    const ownFigures = [...(figures[at] ?? [])].filter((one) => figuresInItems.get(one) === 1)
    const own = [...full.pairs].filter((pair) => inItems.get(pair) === 1 && (inMeasures.get(pair) ?? 0) <= fewMeasures)
    const named = own.filter((pair) => object.pairs.has(pair))
    const tells = (told: Words, some: number[], few: number): boolean =>
      some.filter((pair) => told.pairs.has(pair)).length >= few || ownFigures.some((one) => told.figures.has(one))
    const aside = beside.findIndex((one) => tells(one, named, naming))
    return {
      byMeasure: planned.some((one) => tells(one, own, telling)),
      aside: aside < 0 ? null : aside,
    }
  })
}

/** By what one tells of another. */
interface Words {
  pairs: Set<number>
  figures: Set<string>
}

function wordsOf({ own, caption, text }: Told): Words {
  return { pairs: new Set([...own.pairs, ...(caption?.pairs ?? [])]), figures: figuresIn(text) }
}

/** Numbers of more than one digit, each with the character behind it; not those of times, and not all of something. */
const figure = /(?<![\d.])(?!20\d\d年|100%)\d{2,}(?:\.\d+)?(?:%|(?![年月日时万亿])\p{Script=Han})/gu

function figuresIn(text: string): Set<string> {
  return new Set(text.match(figure))
}
