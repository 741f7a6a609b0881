import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runRules } from './run-rules.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const sums = { ...ruleSet, rules: ruleSet.rules.filter(({ id }) => id === 'metric-arithmetic') }

type Rows = (string | number)[][]

/** The cells that are told of, as written, and what they should say. */
async function wrongIn(rows: Rows, notes = ''): Promise<string[]> {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`)
  const [head = '', ...body] = lines
  const table = [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n')
  const text = `# 青石区水务局2024年法治政府建设年度报告\n\n## 一、主要举措和成效\n\n执法情况如下表。\n\n${table}\n\n${notes}\n`
  const report = await reportOf(sourceOf('report.md', text), ruleSet)
  return runRules(report, linterOf(sums), { path: 'report.md' }).map(
    ({ place, data }) => `${text.slice(place?.start.offset, place?.end.offset)} should be ${String(data['computed'])}`,
  )
}

const names = ['河道', '管网', '水库', '泵站', '堤防']
const kinds = ['检查', '处罚', '许可', '调解']

/** Counts by name and kind, all different in size and none nothing. */
const counts = fc
  .record({ high: fc.integer({ min: 3, max: 5 }), wide: fc.integer({ min: 3, max: 4 }) })
  .chain(({ high, wide }) =>
    fc.array(fc.array(fc.integer({ min: 30, max: 480 }), { minLength: wide, maxLength: wide }), {
      minLength: high,
      maxLength: high,
    }),
  )

const sumOf = (list: number[]): number => list.reduce((sum, value) => sum + value, 0)
const columnsOf = (cells: number[][]): number[] =>
  (cells[0] ?? []).map((_, at) => sumOf(cells.map((row) => row[at] ?? 0)))

/** Rows under heads, with the total of each column in a row `where`, and that of each row in a last column if `across`. */
function tableOf(cells: number[][], where: 'first' | 'last', across: boolean): Rows {
  const withSum = (row: number[]): number[] => (across ? [...row, sumOf(row)] : row)
  const body = cells.map((row, at): Rows[number] => [names[at] ?? '', ...withSum(row)])
  const total: Rows[number] = ['合计', ...withSum(columnsOf(cells))]
  const head = ['领域', ...kinds.slice(0, cells[0]?.length).map((kind) => `${kind}（件）`), ...(across ? ['合计'] : [])]
  return [head, ...(where === 'first' ? [total, ...body] : [...body, total])]
}

const anywhere = fc.record({
  cells: counts,
  where: fc.constantFrom('first' as const, 'last' as const),
  across: fc.boolean(),
})
const held = (property: fc.IAsyncProperty<unknown>): Promise<void> => fc.assert(property, { seed: 3, numRuns: 60 })

describe('whatever a table counts', () => {
  test('right totals are not told of', () =>
    held(
      fc.asyncProperty(anywhere, async ({ cells, where, across }) => {
        expect(await wrongIn(tableOf(cells, where, across))).toEqual([])
      }),
    ))

  test('a wrong total of a column is told of, alone, with its sum', () =>
    held(
      fc.asyncProperty(anywhere, fc.nat(2), fc.constantFrom(-10, -1, 1, 10), async (any, column, off) => {
        const table = tableOf(any.cells, any.where, any.across)
        const total = table[any.where === 'first' ? 1 : table.length - 1] ?? []
        const sum = Number(total[column + 1])
        total[column + 1] = sum + off
        expect(await wrongIn(table)).toEqual([`${String(sum + off)} should be ${String(sum)}`])
      }),
    ))

  test('a wrong total of a row is told of, alone, with its sum', () =>
    held(
      fc.asyncProperty(anywhere, fc.nat(2), fc.constantFrom(-10, -1, 1, 10), async ({ cells, where }, row, off) => {
        const table = tableOf(cells, where, true)
        const line = table.find(([name]) => name === names[row]) ?? []
        const sum = Number(line.at(-1))
        line[line.length - 1] = sum + off
        expect(await wrongIn(table)).toEqual([`${String(sum + off)} should be ${String(sum)}`])
      }),
    ))

  test('what is part of a row, or no count, is not added up', () =>
    held(
      fc.asyncProperty(counts, fc.nat(2), async (cells, at) => {
        const rows = tableOf(cells, 'last', false)
        const part = (cells[at] ?? []).map((value) => Math.floor(value / 2))
        const withPart = rows.toSpliced(at + 2, 0, ['其中：线上', ...part])
        const rates = withPart.map((row, index) => [...row, index === 0 ? '办结率' : '98.5%'])
        expect(await wrongIn(withPart)).toEqual([])
        expect(await wrongIn(rates)).toEqual([])
      }),
    ))

  test('subtotals are of what stands before them, and the total of the subtotals', () =>
    held(
      fc.asyncProperty(counts, counts, fc.boolean(), async (one, two, isWrong) => {
        const wide = Math.min(one[0]?.length ?? 0, two[0]?.length ?? 0)
        const [a, b] = [one, two].map((cells) => cells.map((row) => row.slice(0, wide))) as [number[][], number[][]]
        const [first, second] = [columnsOf(a), columnsOf(b)]
        const grand = columnsOf([first, second])
        const stated = grand.map((value, at) => (isWrong && at === 1 ? value + 1 : value))
        const rows: Rows = [
          ['领域', ...kinds.slice(0, wide)],
          ...a.map((row, at): Rows[number] => [`${names[at] ?? ''}甲`, ...row]),
          ['小计', ...first],
          ...b.map((row, at): Rows[number] => [`${names[at] ?? ''}乙`, ...row]),
          ['小计', ...second],
          ['合计', ...stated],
        ]
        const expected = isWrong ? [`${String(stated[1])} should be ${String(grand[1])}`] : []
        expect(await wrongIn(rows)).toEqual(expected)
      }),
    ))

  test('a cell that is empty, or a note by which it may differ, leaves the sum open', () =>
    held(
      fc.asyncProperty(counts, fc.nat(2), async (cells, at) => {
        const rows = tableOf(cells, 'last', false)
        const total = rows.at(-1) ?? []
        total[1] = Number(total[1]) + 7
        const open = rows.map((row, index) => (index === at + 1 ? row.with(1, '') : row))
        expect(await wrongIn(open)).toEqual([])
        expect(await wrongIn(rows, '注：部分案件有重复统计。')).toEqual([])
      }),
    ))
})
