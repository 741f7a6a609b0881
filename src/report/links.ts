import type { Block, Heading, Metric, Report, Sentence } from './types.ts'

/**
 * The entry of a list that an index made for it leads to. Throws where it leads nowhere: whoever made the index is wrong,
 * and an empty text in its stead would hide it. What may be absent (the next one, the last) is asked with `at()`.
 */
export function linked<T>(list: readonly T[], index: number, what: string): T {
  const found = list[index]
  if (found === undefined) throw new Error(`Broken link: there is no ${what} ${index} among ${list.length}`)
  return found
}

/** The block that a sentence, heading, indicator or the like stands in. */
export function blockOf({ blocks }: Pick<Report, 'blocks'>, { block }: { block: number }): Block {
  return linked(blocks, block, 'block')
}

/** A sentence, by its index. */
export function sentenceAt({ sentences }: Pick<Report, 'sentences'>, index: number): Sentence {
  return linked(sentences, index, 'sentence')
}

/** The sentence of a metric of the text; one of a table has none. */
export function sentenceOf(report: Pick<Report, 'sentences'>, { sentence }: Pick<Metric, 'sentence'>): Sentence {
  return sentenceAt(report, sentence)
}

/** A heading, by its index. */
export function headingAt({ outline }: Pick<Report, 'outline'>, index: number): Heading {
  return linked(outline, index, 'heading')
}

/** The innermost heading that a block or table stands under, if any. */
export function headingOf(report: Pick<Report, 'outline'>, { heading }: Pick<Block, 'heading'>): Heading | null {
  return heading === null ? null : headingAt(report, heading)
}
