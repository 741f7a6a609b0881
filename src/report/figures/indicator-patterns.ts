import { pattern } from '../text/pattern.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The words by which a clause says what its figure counts, compiled. */
export interface IndicatorPatterns {
  /** The unit that stands for all units of one kind, by unit. */
  families: ReadonlyMap<string, string>
  time: RegExp
  owners: RegExp
  together: RegExp
  year: RegExp
  total: RegExp
  new: RegExp
  /** At the end of what stands before a number: a word that only leads over to it. */
  copula: RegExp
  /** What is done with what is counted: what it is ends before that. */
  act: RegExp
}

/** Compiles them. */
export function indicatorPatterns({ indicators, metrics, figures }: Vocabulary): IndicatorPatterns {
  const { time, owners, together, year, total, amounts, acts } = indicators
  const approximate = metrics.before.map((word) => `|${word}`).join('')
  return {
    families: new Map(figures.units.flatMap((group) => group.map((unit) => [unit, group[0] ?? unit]))),
    time: new RegExp(time, 'gu'),
    owners: pattern(`^(?:[全我本](?:${figures.places})|${owners})`),
    together: pattern(`(?:${together})已?`),
    year: pattern(year),
    total: pattern(total),
    new: pattern(indicators.new),
    copula: pattern(`(?:高达|达|为|是|有|至|到|仅|数?量|数|由|从|${amounts}${approximate})$`),
    act: pattern(`${acts}|逐一|全部|均|都|已|可|能|被|由|在`),
  }
}
