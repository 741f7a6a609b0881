import { expect, test } from 'vitest'
import { lineStarts, locate, type Origin } from '../src/doc/origin.ts'

// Two lines of text: 甲乙 and 丙丁.
const starts = lineStarts('甲乙\n丙丁')
const last = { start: 4, end: 5 }

test.each<[Origin, unknown]>([
  [{ kind: 'lines', starts }, undefined],
  [
    { kind: 'word', starts, paragraphs: [3, 7], pieces: [] },
    { kind: 'word', paragraph: 7 },
  ],
  [
    {
      kind: 'pdf',
      starts,
      rows: [
        { start: 0, page: 1, line: 9 },
        { start: 4, page: 2, line: 1 },
      ],
    },
    { kind: 'pdf', page: 2, line: 1 },
  ],
  [
    // <p>甲乙</p>, and on the next line <p>丙&amp;</p>
    {
      kind: 'web',
      starts,
      pieces: [
        { start: 0, end: 2, source: { start: 3, end: 5 } },
        { start: 3, end: 5, source: { start: 13, end: 15 } },
      ],
      sourceStarts: [0, 10],
    },
    { kind: 'web', line: 2, column: 5 },
  ],
])('a place in a file of another kind: %j', (origin, spot) => {
  const location = locate(origin, last)
  expect(location.start).toEqual({ line: 2, column: 2, offset: 4 })
  expect(location.spot).toEqual(spot)
})
