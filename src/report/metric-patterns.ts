import { numeralCharacters } from './numerals.ts'
import { pattern } from './pattern.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The vocabulary of metrics, compiled. */
export interface MetricPatterns {
  /** An Arabic number: groups `number` (of a range, the first), `magnitude` (百 to 亿), `vague` (余), `myriad` (万 after 余), `unit`. */
  arabic: RegExp
  /** A Chinese numeral: groups `number`, `vague`, `unit`. (Named, since patterns of the vocabulary may have groups.) */
  chinese: RegExp
  /** 百分之: groups are the whole and the decimals. */
  percent: RegExp
  /** Ranks that were reached; the group `rank`, with its indices. */
  ranks: RegExp[]
  /** Names and codes. */
  names: RegExp[]
  /** At the end of what stands before a number: a word that makes it approximate. */
  before: RegExp
  /** At the start of what follows a number: a thing that is counted. */
  countable: RegExp
  /** At the end of what stands before a number: something is measured. */
  measuring: RegExp
}

/** Compiles the vocabulary of metrics. */
export function metricPatterns({ metrics }: Vocabulary): MetricPatterns {
  const unit = metrics.units.join('|') || '(?!)'
  const counting = metrics.countingUnits.join('|') || '(?!)'
  const after = metrics.after.join('|') || '(?!)'
  const before = metrics.before.toSorted((a, b) => b.length - a.length).join('|') || '(?!)'
  const amount = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
  return {
    arabic: new RegExp(
      `(?<![\\d.A-Za-z+])(?<number>${amount})(?:(?:${unit})?(?:—{1,2}|-|～|至|到)${amount})?(?<magnitude>[百千]?[万亿]{0,2})(?<vague>${after})?(?<myriad>[万亿]?)(?<unit>${unit})?`,
      'gu',
    ),
    chinese: new RegExp(
      `(?<![${numeralCharacters}])(?<number>[${numeralCharacters}]{1,12})(?<vague>${after})?(?<unit>${counting})`,
      'gu',
    ),
    percent: new RegExp(`百分之([${numeralCharacters}]{1,12})(?:点([${numeralCharacters}]{1,12}))?`, 'gu'),
    ranks: metrics.ranks.map((source) => new RegExp(source, 'dgu')),
    names: metrics.names.map((source) => new RegExp(source, 'gu')),
    before: new RegExp(`(${before})$`, 'u'),
    countable: pattern(`^(?:${metrics.countables.join('|') || '(?!)'})`),
    measuring: pattern(`(?:${metrics.measuring})$`),
  }
}
