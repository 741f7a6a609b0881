import { describe, expect, test } from 'vitest'
import { parse } from '../src/parse/parse.ts'
import { joinCuts } from '../src/report/layout/blocks.ts'
import { outlineOf } from '../src/report/parts/outline.ts'
import { makePartReader } from '../src/report/parts/part-names.ts'
import { compileReaders } from '../src/report/readers.ts'
import { buildReport } from '../src/report/report.ts'
import { makeText } from '../src/report/text/text.ts'
import { ruleSetOf, sourceOf } from './shipped.ts'
import { timed } from './timed.ts'

const { vocabulary } = await ruleSetOf('rule-of-law-report')
const readers = compileReaders(vocabulary)
const head = '青石区水务局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n\n'
const lacking = '二、存在的不足\n\n'

function repeat(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length))
}

/** Different names, one a line. */
function each(size: number, line: (name: string) => string): string {
  const digits = Array.from('甲乙丙丁戊己庚辛壬癸')
  const names = Array.from({ length: size / 30 }, (_, at) =>
    Array.from(String(at), (digit) => digits[Number(digit)]).join(''),
  )
  return names.map(line).join('\n\n')
}

const texts: [string, (size: number) => string][] = [
  ['times and figures in one sentence', (size) => repeat('2024年3月办理案件36件，', size)],
  ['times in brackets', (size) => repeat('（2024年3月）办理案件36件，', size)],
  ['times in brackets behind figures', (size) => repeat('办理案件36件（2024年3月），', size)],
  ['sentences with spaces', (size) => lacking + repeat('执法 力量 不足。', size)],
  ['sections that name the part', (size) => repeat('一、存在的不足\n\n执法力量不足。\n\n', size)],
  ['headings without ordinal', (size) => repeat('存在的不足\n\n执法力量不足。\n\n', size)],
  ['sub-headings', (size) => lacking + repeat('（一）执法力量不足。人少。\n\n', size)],
  ['sub-headings with a paragraph', (size) => lacking + repeat('（一）力量不足\n\n任务重。\n\n将加强培训。\n\n', size)],
  ['sub-headings that name the part', (size) => lacking + repeat('（一）存在的问题\n\n人少事多，任务重。\n\n', size)],
  ['sentences that carry the part', (size) => repeat('但是仍存在执法力量不足的问题。', size)],
  ['sentences that carry the plan', (size) => `${lacking}执法力量不足。\n\n${repeat('下一步，加强培训。', size)}`],
  [
    'shortcomings and measures',
    (size) =>
      `${lacking}${each(size, (name) => `一是${name}力量不足。`)}\n\n三、2025年安排\n\n${each(size, (name) => `（一）扩充${name}力量。`)}`,
  ],
  ['items with remedies', (size) => lacking + repeat('一是力量不足。对此，将加强培训；二是人少；', size)],
  ['wrapped lines', (size) => repeat('推进法治政府建设工作取得了很好的成效受到了群众的好评推进法治政府\n', size)],
  [
    'a wrapped heading',
    (size) => `（二）${repeat('推进法治政府建设工作取得了很好的成效受到了群众的好评推进法治政府\n', size)}`,
  ],
  ['short lines', (size) => `我局做了工作。\n${repeat('甲乙丙\n', size)}`],
  ['a heading of commas', (size) => `（一）甲${repeat('，', size)}乙`],
]

async function secondsOf(text: string): Promise<number> {
  const doc = await parse(sourceOf('hostile.txt', head + text))
  return (await timed(() => buildReport(doc, readers))).seconds
}

describe('a report is understood in time proportional to its length', () => {
  test.each(texts)('%s', { timeout: 120_000, retry: 2 }, async (_, make) => {
    const [small, large] = [make(10_000), make(40_000)]
    await secondsOf(make(1000))
    const [before, after] = [await secondsOf(small), await secondsOf(large)]
    // Linear is 4 times, quadratic 16. What takes next to no time is measured by the floor.
    expect(after / Math.max(before, 0.03), `${before.toFixed(3)} s → ${after.toFixed(3)} s`).toBeLessThan(9)
  })
})

test('very many lines are no trouble', () => {
  const text = (value: string) => makeText([{ value, start: 0 }])
  const lines = Array.from({ length: 150_000 }, () => ({
    text: text('一、甲'),
    indent: 0,
    marked: false,
    spaced: true,
  }))
  const joined = joinCuts(lines, () => false)
  const { outline } = outlineOf(joined, vocabulary, makePartReader(vocabulary, 2024))
  expect(outline).toHaveLength(lines.length)
})
