import { describe, expect, test } from 'vitest'
import { openingSign, signMarks } from '../src/report/parts/sign-items.ts'
import { numberedMarks } from '../src/report/parts/numbered-items.ts'
import { rowLines } from '../src/report/tables/row-lines.ts'
import type { Text } from '../src/report/types.ts'

describe('items that open with one sign', () => {
  test.each<[string, string[]]>([
    ['——规范执法程序。——深化普法宣传。', ['0-2 1', '9-11 2']],
    ['措施：●规范执法程序；●深化普法宣传；●健全制度。', ['3-4 1', '11-12 2', '19-20 3']],
    ['规范执法程序。——深化普法宣传。', []],
    // Of which the list goes on in the next paragraph.
    ['——规范执法程序，深化普法宣传。', ['0-2 1']],
    // Another sign is of a list inside an item.
    ['——规范执法程序。●深化普法宣传。——健全各项制度。', ['0-2 1', '17-19 2']],
    ['——普法。——健全各项制度。——规范执法程序。', ['0-2 1', '14-16 2']],
    ['规范执法——深化普法——健全制度。', []],
    ['——36件案件。——12场宣讲。', ['0-2 1', '8-10 2']],
    ['●36件案件。●12场宣讲。', []],
    ['规范执法程序，深化普法宣传。', []],
  ])('%s', (text, marks) => {
    expect(signMarks(text).map(({ start, end, number }) => `${start}-${end} ${number}`)).toEqual(marks)
  })
  test('are known by it', () => {
    expect([openingSign('——规范执法'), openingSign('●规范执法')?.end, openingSign('规范——执法')]).toEqual([
      { start: 0, end: 2, number: 1 },
      1,
      null,
    ])
  })
})

describe('items that are numbered within a paragraph', () => {
  test.each<[string, number, string[]]>([
    ['1、规范执法程序；2、深化普法宣传。', 0, ['0-2 1', '9-11 2']],
    ['措施：（1）规范执法程序；（2）深化普法宣传。', 0, ['3-6 1', '13-16 2']],
    ['1）规范执法程序；2）深化普法宣传。', 0, ['0-2 1', '9-11 2']],
    ['措施：（一）规范执法程序；（二）深化普法宣传。', 0, ['3-6 1', '13-16 2']],
    ['措施：一、规范执法程序；二、深化普法宣传。', 0, ['3-5 1', '12-14 2']],
    ['1、规范执法程序；3、深化普法宣传。', 0, []],
    ['1、规范执法程序，深化普法宣传。', 0, []],
    ['2、规范执法程序；3、深化普法宣传。', 0, []],
    ['2、规范执法程序；3、深化普法宣传。', 1, ['0-2 2', '9-11 3']],
    ['2、规范执法程序。', 1, ['0-2 2']],
    ['1、规范执法程序：（1）立案程序；2、深化普法宣传。', 0, ['0-2 1', '17-19 2']],
    ['1、普法；2、深化普法宣传。', 0, []],
    ['1.5万元用于普法；2.3万元用于宣传。', 0, []],
    ['1、规范；2、普法。2、深化普法宣传。', 0, ['0-2 1', '10-12 2']],
  ])('%s after %d', (text, after, marks) => {
    expect(numberedMarks(text, after).map(({ start, end, number }) => `${start}-${end} ${number}`)).toEqual(marks)
  })
})

describe('rows of a table', () => {
  const textOf = (value: string): Text =>
    ({ value, raw: value, pieces: [{ at: 0, start: 0, end: value.length }] }) as unknown as Text
  const lines = (...rows: string[][]) => {
    const table = { rows: rows.map((cells, at) => ({ header: at === 0, cells: cells.map((value) => ({ value })) })) }
    const found = rowLines(table as never, 3, (cell) => textOf((cell as unknown as { value: string }).value))
    return found.map(
      ({ text, row }) => `${text.value}${row === undefined ? '' : ` ${row.table} ${String(row.header)}`}`,
    )
  }
  const long = '全面推进依法行政，'.repeat(8)
  test('are data where two of them hold several things', () => {
    expect(lines(['事项', '件数'], ['取水', '36'])).toEqual(['事项件数 3 true', '取水36 3 false'])
  })
  test('are lines where the table only arranges text', () => {
    expect(lines(['青石区', '水务局'], ['', '2024年'])).toEqual(['青石区水务局', '2024年'])
    expect(lines(['青石区', '水务局'])).toEqual(['青石区水务局'])
  })
  test('are several where a cell is a paragraph', () => {
    expect(lines(['青石区', long])).toEqual(['青石区', long])
    expect(lines(['甲'.repeat(60), '乙'])).toEqual([`${'甲'.repeat(60)}乙`])
    expect(lines(['', long])).toEqual([long])
  })
})
