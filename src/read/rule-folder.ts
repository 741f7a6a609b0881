/** A folder of a rule set, as text. */
export interface RuleFolder {
  /** The folder's own name. */
  name: string
  /** Whether it came with the program. */
  shipped?: boolean
  /** Sorted; `path` is as the user would name the file. */
  files: { path: string; text: string }[]
}
