/** One run of the installed program, and what must come of it. */
export interface Case {
  argv: string[]
  code: 0 | 1 | 2
  /** Files that lie in the folder besides those that every run has (`sharedFiles`). */
  files?: Record<string, string | Uint8Array>
  stdin?: string
  /** What standard output must be like; nothing is expected of it otherwise. */
  stdout?: RegExp
  /** What standard error must be like; otherwise empty, unless the exit code is 2. */
  stderr?: RegExp
  /** Files that must be there afterwards, with what they must be like. */
  wrote?: Record<string, RegExp>
  /** What is said, one after the other, each when the output so far is like that; null: Ctrl-C is pressed. */
  talk?: { when: RegExp; say: string | null }[]
  /** Runs before it in the same folder. */
  after?: string[][]
}
