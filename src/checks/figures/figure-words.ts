import type { Vocabulary } from '../../report/vocabulary.ts'

/** What the vocabulary of the rule set says of figures, beside the options of a rule. */
export interface FigureWords {
  figures: Vocabulary['figures']
}

/** Source of a whole that figures are of: 全县, 我局. */
export function wholeOf({ figures: { places } }: FigureWords): string {
  return `[全我本](?:${places})`
}
