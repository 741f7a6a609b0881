/** A folder of a rule set, as text. */
export interface RuleFolder {
  /** The folder's own name. */
  name: string
  /** Whether it came with the program. */
  shipped?: boolean
  /** Sorted; `path` is as the user would name the file. */
  files: { path: string; text: string }[]
  /** `_words.bin`, a table of word vectors, where there is one. */
  words?: Uint8Array | null
}
