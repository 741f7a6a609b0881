import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import { say } from '../src/say/say.ts'
import { docxOf, paragraph } from './docx-of.ts'
import { linterOf, ruleSetOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const rules = ruleSet.rules.filter(({ id }) => id === 'metric-arithmetic')
const sums = { ...ruleSet, rules }

/** A report of lines, and of tables as rows of cells; `^` goes on from above, `<` from the left. */
type Piece = string | string[][]

const forms: Record<string, (pieces: Piece[]) => Uint8Array> = {
  md: (pieces) => bytesOf(pieces.map((piece) => (typeof piece === 'string' ? piece : markdown(piece))).join('\n\n')),
  html: (pieces) =>
    bytesOf(
      `<html><head><meta charset="utf-8"></head><body><div>${pieces.map((piece) => (typeof piece === 'string' ? `<p>${piece}</p>` : htmlTable(piece))).join('\n')}</div></body></html>`,
    ),
  docx: (pieces) =>
    docxOf(pieces.map((piece) => (typeof piece === 'string' ? paragraph(piece) : wordTable(piece))).join('')),
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Markdown has no merged cells: what goes on is written again. */
function markdown(rows: string[][]): string {
  const filled = rows.map((row) => [...row])
  for (const [at, row] of filled.entries()) {
    for (const [column, cell] of row.entries()) {
      if (cell === '^') row[column] = filled[at - 1]?.[column] ?? ''
      if (cell === '<') row[column] = row[column - 1] ?? ''
    }
  }
  const lines = filled.map((row) => `| ${row.join(' | ')} |`)
  return [lines[0], `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n')
}

function htmlTable(rows: string[][]): string {
  const cellOf = (at: number, column: number): string => {
    const cell = rows[at]?.[column] ?? ''
    if (cell === '^' || cell === '<') return ''
    let [high, wide] = [1, 1]
    while (rows[at + high]?.[column] === '^') high++
    while (rows[at]?.[column + wide] === '<') wide++
    return `<td rowspan="${high}" colspan="${wide}">${cell}</td>`
  }
  return `<table>${rows.map((row, at) => `<tr>${row.map((_, column) => cellOf(at, column)).join('')}</tr>`).join('')}</table>`
}

function wordTable(rows: string[][]): string {
  const cellOf = (row: string[], cell: string, at: number): string => {
    if (cell === '<') return ''
    const wide = 1 + [...row.slice(at + 1), ''].findIndex((one) => one !== '<')
    const merge =
      cell === '^' ? '<w:vMerge/>' : rows.some((one) => one[at] === '^') ? '<w:vMerge w:val="restart"/>' : ''
    return `<w:tc><w:tcPr><w:gridSpan w:val="${wide}"/>${merge}</w:tcPr>${paragraph(cell === '^' ? '' : cell)}</w:tc>`
  }
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell, at) => cellOf(row, cell, at)).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** What is said of the tables of a report. */
async function said(form: string, ...tables: Piece[]): Promise<string[]> {
  const pieces = [
    '青石区水务局2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '2024年，我局认真执法，情况如下：',
    ...tables,
  ]
  const more = ['二、存在的不足', '执法力量不足，主要原因是编制少。']
  const source = await readBytes(`报告.${form}`, forms[form]?.([...pieces, ...more]) ?? new Uint8Array())
  if (isProblem(source)) throw new Error(source.id)
  const { problems } = await lint(source, linterOf(sums))
  return problems.map((problem) => say(problem, Object.fromEntries(rules.map((rule) => [rule.id, rule])), 'zh').message)
}

describe.each(Object.keys(forms))('in a file of the kind %s', (form) => {
  test('a total that is not the sum of its rows is told of with the reckoning', async () => {
    const rows = [
      ['机构', '检查（次）', '处罚（件）'],
      ['水政监察大队', '126', '13'],
      ['河道管理所', '88', '6'],
      ['合计', '214', '21'],
    ]
    expect(await said(form, rows)).toEqual(['表中“处罚（件）”各项相加与合计不符：13+6=19，写的是21'])
    expect(await said(form, rows.with(-1, ['合计', '214', '19']))).toEqual([])
  })

  test('merged heads tell the parts of a subtotal, and none is counted twice', async () => {
    const rows = [
      ['类别', '机构', '案件（件）', '听证（件）'],
      ['处罚', '水政监察大队', '12', '3'],
      ['^', '河道管理所', '8', '1'],
      ['^', '小计', '20', '4'],
      ['许可', '审批科', '11', '1'],
      ['^', '水资源科', '9', '2'],
      ['^', '小计', '22', '3'],
      ['合计', '<', '40', '7'],
    ]
    expect(await said(form, rows)).toEqual(['表中“案件（件）”各项相加与合计不符：11+9=20，写的是22'])
    expect(await said(form, rows.with(6, ['^', '小计', '20', '3']))).toEqual([])
  })
})

describe('it is not known what is added up', () => {
  const head = ['机构', '检查（次）', '处罚（件）']

  test.each<[string, string[][]]>([
    ['where most columns have other sums', [head, ['甲队', '10', '4'], ['乙队', '20', '5'], ['合计', '33', '8']]],
    ['where a part is missing', [head.slice(0, 2), ['甲队', '10'], ['乙队', ''], ['丙队', '9'], ['合计', '20']]],
    [
      'where a dash stands for a part',
      [head.slice(0, 2), ['甲队', '10'], ['乙队', '—'], ['丙队', '9'], ['合计', '20']],
    ],
    [
      'where a part is about so many',
      [head.slice(0, 2), ['甲队', '约10'], ['乙队', '9'], ['丙队', '9'], ['合计', '29']],
    ],
    ['where two parts have one cell', [head.slice(0, 2), ['甲队', '10'], ['乙队', '^'], ['丙队', '9'], ['合计', '20']]],
    [
      'where units differ',
      [
        ['项目', '数量'],
        ['检查', '10次'],
        ['处罚', '9件'],
        ['合计', '20件'],
      ],
    ],
    ['where they are far apart', [head.slice(0, 2), ['甲队', '10'], ['乙队', '9'], ['合计', '120']]],
    ['where there is one part', [head.slice(0, 2), ['甲队', '10'], ['合计', '12']]],
  ])('%s', async (_, rows) => {
    expect(await said('docx', rows)).toEqual([])
  })

  test('where a page break may have cut the table', async () => {
    const [first, rest] = [
      [head.slice(0, 2), ['甲队', '10']],
      [head.slice(0, 2), ['乙队', '11'], ['丙队', '9'], ['合计', '21']],
    ]
    expect(await said('html', first, rest)).toEqual([])
    expect(await said('html', first, '其他情况如下：', rest)).toHaveLength(1)
  })

  test('where a note says so', async () => {
    const rows = [head.slice(0, 2), ['甲队', '10'], ['乙队', '11'], ['合计', '20']]
    expect(await said('html', rows)).toHaveLength(1)
    expect(await said('html', rows, '注：联合检查1次，合计中已剔除重复。')).toEqual([])
  })
})
