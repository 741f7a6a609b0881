import { findDates } from './find-dates.ts'
import { type Characters, charactersOf } from '../text/sieve.ts'
import type { DateSpan } from './resolve.ts'

/** What times and metrics of a text are both told by, found once. */
export interface Clues {
  characters: Characters
  /** Its dates; those without a year are of the report year. */
  dates: readonly DateSpan[]
}

/** What a folded text has of them. */
export function cluesIn(value: string, reportYear: number | null): Clues {
  return { characters: charactersOf(value), dates: findDates(value, reportYear) }
}
