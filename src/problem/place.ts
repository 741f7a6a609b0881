/** A point of a text: line and column from 1, offset from 0, in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A stretch of a text; the end is exclusive. */
export interface Place {
  start: Point
  end: Point
}
