import type { NearTitle } from './nearest-title.ts'

/** A range of a text that should read otherwise. */
export interface NearMiss extends NearTitle {
  from: number
  to: number
}
