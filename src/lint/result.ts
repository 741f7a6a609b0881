import type { Problem } from '../problem/problem.ts'
import type { Admitted } from './admitted.ts'

/** One file and what is wrong with it, without words. */
export interface Result {
  path: string
  /** The text that places refer to; null where the file was not linted. */
  text: string | null
  /** In order of place. */
  problems: Problem[]
  /** The shortcomings the report admits, each with what answers it. */
  shortcomings?: Admitted[]
  /** So many problems were found, but are not to be shown. */
  hidden?: number
  /** The text as it is to be written, byte order mark included, when fixes have changed it. */
  output?: string
}
