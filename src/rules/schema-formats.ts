import { isDay } from './is-day.ts'
import { groupNameOf, isPattern, yearPatternMistake } from './is-pattern.ts'

/** Our own formats. Whether a `part` is one of the report only its vocabulary knows: `judgePartNames`. */
export const schemaFormats = {
  regex: isPattern,
  'year-regex': (text: string): boolean => yearPatternMistake(text) === null,
  'inner-regex': (text: string): boolean => isPattern(text) && groupNameOf(text) === null,
  day: isDay,
  part: true,
} as const
