/** A folder of a rule set: `path` is for messages, and its last step the file's name. */
export interface RuleFolder {
  name: string
  files: { path: string; text: string }[]
}

/** The last step of a path. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
