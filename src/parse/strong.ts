/** Strong text with its marks, as offsets into its line. */
export interface Strong {
  start: number
  end: number
  /** The marks in it, in order: its own `**` first and last, between them those of strong text inside strong text. */
  marks: { start: number; end: number }[]
}

/** Finds the strong text of a line, outermost only, in order. */
export type FindStrong = (line: string) => Strong[]
