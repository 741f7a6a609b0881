import { locate } from '../doc/origin.ts'
import type { Location } from '../problem/place.ts'
import type { Judged } from '../problem/question.ts'
import type { Remedy, Report } from '../report/types.ts'

/** A shortcoming that a report admits and the measures that answer it, or may, where a person finds them. */
export interface Admitted {
  place: Location
  /** As written. */
  text: string
  remedy: Remedy
  remedies: { place: Location; text: string; score: number }[]
  /** What a language model said of it, where one was asked. */
  judged?: Judged
}

/** The shortcomings of a report, in order. */
export function admitted({ shortcomings, origin }: Pick<Report, 'shortcomings' | 'origin'>): Admitted[] {
  return shortcomings.map(({ place, text, remedy, remedies }) => ({
    place: locate(origin, place),
    text: text.raw,
    remedy,
    remedies: remedies.map((one) => ({ ...one, place: locate(origin, one.place) })),
  }))
}
