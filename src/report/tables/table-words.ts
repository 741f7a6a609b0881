import { once } from '../memo/once.ts'
import { pattern } from '../text/pattern.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The words of tables, and of the lines above and below them, compiled. */
export const tableWords = once(({ tables }: Vocabulary) => ({
  caption: pattern(tables.caption),
  unit: pattern(tables.unit),
  /** The head of a column of units. */
  unitHead: pattern(`^(?:${tables.unitWord})$`),
  /** What stands behind the name of a head: （件）, （单位：万元）, /人. */
  unitBehind: pattern(`(?:（(?:(?:${tables.unitWord})：)?([^（）]{1,8})）|/([^（）/]{1,4}))$`),
  change: pattern(tables.change),
  note: pattern(tables.note),
  codes: pattern(tables.codes),
}))
