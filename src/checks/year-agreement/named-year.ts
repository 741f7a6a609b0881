import type { Text } from '../../report/types.ts'

/** Where years are looked for that should be the one reported on, or so many from it. */
export interface YearPatterns {
  parts: { part: string; offset: number }[]
  opening: RegExp
  presents: RegExp
  promise: RegExp
  next: RegExp
  account: RegExp
  /** Of a sentence from the year that opens it on. */
  states: RegExp
  deeds: RegExp
  alone: string[]
  periods: RegExp
  acts: RegExp
  days: RegExp
  apart: RegExp
  itself: RegExp
}

/** A year, and by how much it should be off the one reported on. */
export interface NamedYear {
  text: Text
  from: number
  to: number
  year: number
  offset: number
  outcome?: 'promise' | 'told' | 'act' | 'day' | 'itself'
}
