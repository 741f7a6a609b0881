import { type Sieve, sieveOf } from '../../report/text/sieve.ts'
import { dayField, mapsOption, regexField } from '../shared/option-schemas.ts'

/** An event whose first day (`held`) is known, and how it is written. */
export interface KnownEvent<Pattern> {
  name: string
  pattern: Pattern
  held: string
}

/** One that is ready to be looked for, and which texts may name it. */
export interface PreparedEvent extends KnownEvent<RegExp> {
  sieve: Sieve
}

/** Compiles the pattern of an event. */
export function prepareEvent({ pattern, ...event }: KnownEvent<string>): PreparedEvent {
  return { ...event, pattern: new RegExp(pattern, 'gu'), sieve: sieveOf(pattern) }
}

/** The JSON Schema of a list of events; `pattern` and `held` describe the two. */
export function eventsOption(
  description: string,
  { pattern, held, example }: { pattern: string; held: string; example: string },
  least?: number,
) {
  const name = { type: 'string', minLength: 2, description: '名称 · The event' }
  return mapsOption(description, { name, pattern: regexField(pattern), held: dayField(held, example) }, least)
}
