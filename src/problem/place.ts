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
}
