import type { Problem } from '../problem/problem.ts'
import type { Severity } from '../problem/severity.ts'
import type { Change } from './changes.ts'
import type { Admitted } from './admitted.ts'

/** A problem that is not to be reported: by a comment in the file, by a list of what is known, or since a model holds it to be none. */
export interface Suppressed extends Problem {
  suppressions: { kind: 'directive' | 'file' | 'model'; justification: string }[]
}

/** How long a file took, in milliseconds. */
export interface Stats {
  parse: number
  understand: number
  /** By id. */
  rules: Record<string, number>
}

/** One file and what is wrong with it, without words. */
export interface Result {
  path: string
  /** The text that places refer to; null where the file was not linted. */
  text: string | null
  /** In order of place. */
  problems: Problem[]
  /** What was found and is not to be reported. */
  suppressed?: Suppressed[]
  /** How many problems of each level were left out, as by `--quiet`. */
  hidden?: Partial<Record<Severity, number>>
  /** The shortcomings the report admits, each with what answers it. */
  shortcomings?: Admitted[]
  /** The text as it is to be written, byte order mark included, when fixes have changed it. */
  output?: string
  /** How long it took, where that was asked. */
  stats?: Stats
  /** What fixes have changed. */
  fixed?: { before: string; changes: Change[]; written: boolean }
}
