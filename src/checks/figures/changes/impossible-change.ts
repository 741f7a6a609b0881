import type { Place } from '../../../report/types.ts'

/** A change that cannot be as it is written. */
export interface Impossible {
  kind: 'fold' | 'beyond' | 'negative' | 'double' | 'multiple' | 'times'
  place: Place
  text: string
  terms: string
  computed: string
}
