import { describe, expect, test } from 'vitest'
import { parse } from '../src/parse/parse.ts'
import { linesOf, type Line } from '../src/report/layout/lines.ts'
import { sourceOf } from './shipped.ts'

const read = async (name: string, ...lines: string[]): Promise<Line[]> =>
  linesOf(await parse(sourceOf(name, lines.join('\n'))))

describe('the lines of a document', () => {
  test('know what blank lines stand before them', async () => {
    const lines = await read('a.txt', '全局', '推进', '', '依法行政', '', '', '健全制度')
    expect(lines.map(({ text, spaced }) => [text.value, spaced])).toEqual([
      ['全局', true],
      ['推进', false],
      ['依法行政', true],
      ['健全制度', true],
    ])
  })
  test('know how far they are indented', async () => {
    const lines = await read('a.txt', '　　全局推进', '  依法行政', '健全制度')
    expect(lines.map(({ indent }) => indent)).toEqual([2, 2, 0])
  })
  test('are marked as headings, or in bold', async () => {
    const lines = await read('a.md', '# 主要举措', '', '## 规范执法', '', '**深化普法**', '', '健全**制度**。')
    expect(lines.map(({ text, marked, depth }) => [text.value, marked, depth ?? null])).toEqual([
      ['主要举措', true, 1],
      ['规范执法', true, 2],
      ['深化普法', true, null],
      ['健全制度。', false, null],
    ])
    expect(lines.map((line) => 'depth' in line)).toEqual([true, true, false, false])
  })
  test('are none where nothing is prose', async () => {
    const lines = await read('a.md', '---', '', '<!-- 全局 -->', '', '规范执法。')
    expect(lines.map(({ text }) => text.value)).toEqual(['规范执法。'])
    expect(await read('a.txt', '', ' ')).toEqual([])
  })
  test('of a table are its rows', async () => {
    const lines = await read(
      'a.md',
      '统计如下。',
      '',
      '| 事项 | 件数 |',
      '| --- | --- |',
      '| 处罚 | 36 |',
      '',
      '| 甲 | 乙 |',
      '| --- | --- |',
      '| 丙 | 4 |',
    )
    expect(lines.map(({ text, row }) => [text.value, row?.table ?? null])).toEqual([
      ['统计如下。', null],
      ['事项件数', 0],
      ['处罚36', 0],
      ['甲乙', 1],
      ['丙4', 1],
    ])
    expect(lines.slice(1).map(({ indent, marked }) => [indent, marked])).toEqual(Array(4).fill([0, false]))
    expect('row' in (lines[0] ?? {})).toBe(false)
  })
  test('read . as 。 where two more of them end with it than with 。', async () => {
    const inside = '规范执法若干.其中处罚若干'
    const value = async (...ends: string[]) => (await read('a.txt', inside, ...ends))[0]?.text.value
    expect(await value('全年办案36件.', '全年检查8次.')).toBe('规范执法若干。其中处罚若干')
    expect(await value('全年办案36件.')).toBe(inside)
    expect(await value('全年办案36件.', '全年检查8次.', '健全制度。')).toBe(inside)
    expect(await value('全年办案36件.', '全年检查8次.', '健全制度。', '普法36场次.')).toBe('规范执法若干。其中处罚若干')
  })
})
