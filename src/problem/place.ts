/** A stretch of a text: offsets from 0 in UTF-16 units, the end exclusive. */
export interface Place {
  start: number
  end: number
}

/** A point of a file of text: line and column from 1, offset from 0, in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** The same stretch as a person finds it in the file; what `Problem` and all that is printed have. */
export interface Location {
  start: Point
  end: Point
  /** Where it begins, in a file whose lines are not those of the text. */
  spot?: Spot
}

/**
 * Where a person looks for something in a file that is no text: the paragraph of a Word document, the line of a page of a
 * PDF, line and column in the source of a web page; all from 1.
 */
export type Spot =
  | { kind: 'word'; paragraph: number }
  | { kind: 'pdf'; page: number; line: number }
  | { kind: 'web'; line: number; column: number }
