import type { Wording } from './types.ts'

/** The languages that texts for people come in. */
export type Locale = keyof Wording
