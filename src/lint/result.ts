import type { Problem } from '../problem/problem.ts'

/** One file, linted: what is wrong with it, without words. */
export interface Result {
  path: string
  /** The text that places refer to; empty where there was none to be read. */
  text: string
  /** In order of place. */
  problems: Problem[]
  /** The text as it is to be written, byte order mark included, when fixes have changed it. */
  output?: string
}
