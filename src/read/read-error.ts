/** Why something could not be read: for the user, in both languages. A value, never thrown. */
export interface ReadError {
  /** What was to be read, as the user named it. */
  path: string
  message: { zh: string; en: string }
  /** From 1; only where the mistake is one in a text. */
  line?: number
  column?: number
}

/** Tells an error from what was read. */
export function isReadError(value: object): value is ReadError {
  return 'message' in value
}
