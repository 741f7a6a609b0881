import { once } from '../../report/memo/once.ts'
import type { Vocabulary } from '../../report/vocabulary.ts'

/** What the vocabulary of the rule set says of figures, beside the options of a rule. */
export interface FigureWords {
  figures: Vocabulary['figures']
}

/** What it says of how a clause tells what its figure counts. */
export interface CountingWords {
  indicators: Vocabulary['indicators']
}

/** The units that count people. */
export const peopleOf = once(({ figures: { people } }: FigureWords) => new RegExp(`^(?:${people})$`, 'u'))

/** Source of the units that count things (件, 宗, 人), the longest first. */
export function unitsOf({ figures: { units } }: FigureWords): string {
  return units
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|')
}

/** Source of a whole that figures are of: 全县, 我局. */
export function wholeOf({ figures: { places } }: FigureWords): string {
  return `[全我本](?:${places})`
}
