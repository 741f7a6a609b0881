import { describe, expect, test } from 'vitest'
import type { Doc, Prose } from '../src/doc/doc.ts'
import { indentOf, lineOf, lineOrigin, locate } from '../src/doc/origin.ts'
import { byYear } from '../src/report/memo/by-year.ts'
import { linesOf } from '../src/report/layout/lines.ts'

describe('the lines of a text', () => {
  test.each([
    ['', [0]],
    ['甲', [0]],
    ['甲\n乙\r\n丙\r丁', [0, 2, 5, 7]],
    ['\n\n', [0, 1, 2]],
    ['甲\r\n', [0, 3]],
  ])('%j', (text, starts) => {
    expect(lineOrigin(text).starts).toEqual(starts)
  })
  test('tell where an offset stands', () => {
    const origin = lineOrigin('甲乙\r\n丙丁')
    expect([0, 2, 4, 6].map((at) => [lineOf(origin, at), indentOf(origin, at)])).toEqual([
      [1, 0],
      [1, 2],
      [2, 0],
      [2, 2],
    ])
    expect(locate(origin, { start: 1, end: 5 })).toEqual({
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 2, column: 2, offset: 5 },
    })
  })
})

test('a row of a table is one line, without what is hidden in its cells', () => {
  const text = '事项\t**件数**\n信访\t12\n'
  const cell = (words: string, marks: Prose['marks'] = []): Prose => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, marks }
  }
  const hidden = (start: number): Prose['marks'][number] => ({ kind: 'hidden', start, end: start + 2 })
  const doc: Doc = {
    text,
    blocks: [
      {
        ...{ kind: 'table', start: 0, end: 15 },
        rows: [
          { start: 0, end: 9, header: true, cells: [cell('事项'), cell('**件数**', [hidden(3), hidden(7)])] },
          { start: 10, end: 15, header: false, cells: [cell('信访'), cell('12')] },
        ],
      },
    ],
    origin: lineOrigin(text),
  }
  expect(linesOf(doc).map(({ text: { value, pieces }, indent, marked }) => [value, pieces, indent, marked])).toEqual([
    [
      '事项件数',
      [
        { index: 0, start: 0 },
        { index: 2, start: 5 },
      ],
      0,
      false,
    ],
    [
      '信访12',
      [
        { index: 0, start: 10 },
        { index: 2, start: 13 },
      ],
      0,
      false,
    ],
  ])
})

test('what depends on the year is made once a year, and not kept for ever', () => {
  const made: (number | null)[] = []
  const of = byYear((year) => made.push(year))
  expect([of(2023), of(null), of(2023), of(null)]).toEqual([1, 2, 1, 2])
  for (let year = 2000; year < 2010; year++) of(year)
  expect(of(2023)).toBe(made.length)
  expect(made.filter((year) => year === 2023)).toHaveLength(2)
})
