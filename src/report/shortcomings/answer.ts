import type { Text } from '../types.ts'

/** What answers a shortcoming, and how likely. */
export interface Answer {
  text: Text
  score: number
}
