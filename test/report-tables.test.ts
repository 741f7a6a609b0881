import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { parse } from '../src/parse/parse.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import { compileReaders } from '../src/report/readers.ts'
import { buildReport } from '../src/report/report.ts'
import { gridOf } from '../src/report/tables/grid.ts'
import type { Table } from '../src/report/types.ts'
import { saidWithId } from './said.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

const head = `青石区水务局2024年法治政府建设年度报告

一、主要举措和成效

（一）规范执法

`

/** The tables of a report whose first section is this Markdown. */
async function tablesOf(markdown: string): Promise<Table[]> {
  return (await reportOf(sourceOf('报告.md', `${head}${markdown}\n\n二、存在的不足\n\n执法力量不足。\n`), ruleSet))
    .tables
}

/** What the rules named say of it. */
async function findings(markdown: string, ...ids: string[]): Promise<string[]> {
  const { problems } = await lint(sourceOf('报告.md', head + markdown), linterOf(ruleSet))
  return problems.filter(({ id }) => ids.includes(id)).map((problem) => saidWithId(problem, ruleSet.rules))
}

/** Each figure as `text=value unit time`. */
function figures({ metrics }: Table): string[] {
  return metrics.map(({ text, value, unit, time }) => `${text}=${value} ${unit ?? '-'} ${time.text ?? time.kind}`)
}

describe('the figures of a table', () => {
  test('have their columns named by a second row of heads, too', async () => {
    const [groups, units, body] = await tablesOf(`| 类别 | 2023年 | | 2024年 | |
|---|---|---|---|---|
| | 件数 | 人数 | 件数 | 人数 |
| 行政处罚 | 36 | 40 | 38 | 41 |

间隔。

| 类别 | 案件 | 人员 | 占比 |
|---|---|---|---|
| | 件 | 人 | % |
| 行政处罚 | 36 | 40 | 38 |

间隔。

| 类别 | 案件 | 人员 |
|---|---|---|
| 行政许可 | 无 | 无 |
| 行政处罚 | 36 | 40 |`)
    expect(groups?.byColumn.map(({ name }) => name)).toEqual([
      '类别',
      '2023年件数',
      '2023年人数',
      '2024年件数',
      '2024年人数',
    ])
    expect(groups?.metrics.map(({ time }) => time.text)).toEqual(['2023年', '2023年', '2024年', '2024年'])
    expect(units?.metrics.map(({ unit }) => unit)).toEqual(['件', '人', '%'])
    expect([groups, units, body].map((table) => table?.headRows)).toEqual([2, 2, 1])
  })

  test('have unit and time from the head of their column, and what it multiplies', async () => {
    const [table] = await tablesOf(`表1 执法情况统计表

| 机构 | 2023年案件数（件） | 2024年罚款（万元） | 2024年占比% |
|---|---|---|---|
| 水政监察大队 | 1,026 | 12.5 | 60 |`)
    expect(table && figures(table)).toEqual(['1,026=1026 件 2023年', '12.5=125000 元 2024年', '60=60 % 2024年'])
    expect(table?.caption.map(({ raw }) => raw)).toEqual(['表1执法情况统计表'])
    expect(table?.byRow[1]?.label.raw).toBe('水政监察大队')
  })

  test('have them from the head of their row, a column of units or of years, or the cell itself', async () => {
    const [first, second] = await tablesOf(`| 指标 | 单位 | 数量 |
|---|---|---|
| 2024年讲座 | 场 | 12 |
| 2024年复议案件（件） |  | 9 |
| 2024年培训 |  | 300人次 |

| 年份 | 案件数（件） |
|---|---|
| 2023 | 12 |
| 2024 | 9 |`)
    expect(first && figures(first)).toEqual(['12=12 场 2024年', '9=9 件 2024年', '300人次=300 人次 2024年'])
    expect(second && figures(second)).toEqual(['12=12 件 2023', '9=9 件 2024'])
  })

  test('are of the later period where they are changes between two', async () => {
    const [columns, rows, one] = await tablesOf(`| 类别 | 2023年（件） | 2024年（件） | 增减（%） | 窗口（个） |
|---|---|---|---|---|
| 行政许可 | 30 | 36 | 20 | 2 |

| 时期 | 案件数（件） |
|---|---|
| 2023年 | 30 |
| 2024年 | 36 |
| 同比增加 | 6 |

| 类别 | 2024年（件） | 同比增长（%） |
|---|---|---|
| 行政许可 | 36 | 20 |`)
    expect(columns?.metrics.map(({ time }) => time.text)).toEqual(['2023年', '2024年', '2024年', null])
    expect(rows?.metrics.map(({ time }) => time.text)).toEqual(['2023年', '2024年', '2024年'])
    expect(one?.metrics.map(({ time }) => time.text)).toEqual(['2024年', null])
  })

  test('have them from the lines around it, the paragraph before it, or the headings above', async () => {
    const [caption, note, before, none] = await tablesOf(`2024年执法统计表

（单位：件）

| 机构 | 检查 | 处罚 |
|---|---|---|
| 水政监察大队 | 26 | 3 |

| 机构 | 检查（次） |
|---|---|
| 水政监察大队 | 26 |

注：数据截至2024年11月30日。

2024年1月至6月，执法情况见下表：

| 机构 | 检查（次） |
|---|---|
| 水政监察大队 | 26 |

（二）复议应诉

| 机构 | 检查（次） |
|---|---|
| 水政监察大队 | 26 |`)
    expect(caption && figures(caption)).toEqual(['26=26 件 2024年', '3=3 件 2024年'])
    expect(note && figures(note)).toEqual(['26=26 次 2024年11月30日'])
    expect(before && figures(before)).toEqual(['26=26 次 2024年1月至6月'])
    expect(none && figures(none)).toEqual(['26=26 次 none'])
    expect(none?.heading).toBe(2)
  })

  test('are open where their column has no end', async () => {
    const [table] = await tablesOf('| 机构 | 2024年5月以来检查（次） |\n|---|---|\n| 水政监察大队 | 26 |')
    expect(table && figures(table)).toEqual(['26=26 次 2024年5月以来'])
    expect(table?.metrics[0]?.time.kind).toBe('open')
  })

  test('stand in a table that reaches from its first cell to its last', async () => {
    const rows = '| 机构 | 检查（次） |\n|---|---|\n| 水政监察大队 | 26 |\n| | 3 |'
    const [table] = await tablesOf(rows)
    const { start = 0, end = 0 } = table?.place ?? {}
    expect(`${head}${rows}`.slice(start, end)).toBe('机构 | 检查（次） |\n|---|---|\n| 水政监察大队 | 26 |\n| | 3')
  })

  test('are none where the column numbers its rows or names something', async () => {
    const [table] = await tablesOf(`| 序号 | 名称 | 文号 | 年份 |
|---|---|---|---|
| 1 | 办法 | 青水〔2024〕3号 | 2024 |
| 2 | 规则 | 青水〔2024〕4号 | 2023 |`)
    expect(table?.metrics).toEqual([])
  })
})

describe('the cells of a table', () => {
  const table = `| 单位 | 内容 |
|---|---|
| 一、水务局 | 开展检查 |
| 三、住建局 | 完成整改，落实责任，健全台账 |`

  test('are no paragraphs, no headings and no sentences', async () => {
    const report = await reportOf(sourceOf('报告.md', head + table), ruleSet)
    expect(report.blocks.map(({ text }) => text.value)).toEqual(['一、主要举措和成效', '（一）规范执法'])
    expect(report.outline).toHaveLength(2)
    const ids = ['cut-paragraph', 'empty-section', 'heading-sequence', 'missing-full-stop', 'heading-punctuation']
    expect(await findings(table, ...ids)).toEqual([])
  })

  test('part the paragraphs around them', async () => {
    const report = await reportOf(
      sourceOf('报告.md', `${head}全区各级执法机构认真开展各类执法检查活动情况\n\n${table}\n\n工作扎实有序。`),
      ruleSet,
    )
    expect(report.blocks.map(({ text }) => text.value).slice(2)).toEqual([
      '全区各级执法机构认真开展各类执法检查活动情况',
      '工作扎实有序。',
    ])
  })

  test('are still read for what is written in them', async () => {
    expect(
      await findings(
        `| 单位 | 内容 |
|---|---|
| 水务局 | 截止2024年底完成《水法 |
| 住建局 | 见“附件 |`,
        'cutoff-word',
        'citation-form',
        'quote-pairs',
      ),
    ).toEqual([
      '9:9 warning “截止”应为“截至” [cutoff-word]',
      expect.stringContaining('[citation-form]') as string,
      expect.stringContaining('[quote-pairs]') as string,
    ])
  })

  test('give one finding a table where nothing dates their figures, and none for units', async () => {
    const undated = `| 机构 | 检查 | 处罚 |
|---|---|---|
| 水政监察大队 | 26 | 3 |
| 河道所 | 9 | 1 |`
    expect(await findings(undated, 'metric-date', 'metric-unit')).toEqual([
      '9:12 warning 数据没有写明时间（26、3、9、1） [metric-date]',
    ])
    expect(await findings(`2024年执法统计表\n\n${undated}`, 'metric-date', 'metric-unit')).toEqual([])
  })

  test('have shares of 100 % at most', async () => {
    const shares = `| 机构 | 占比（%） | 增长（%） |
|---|---|---|
| 水政监察大队 | 106 | 120 |`
    expect(await findings(shares, 'metric-percent')).toEqual(['9:12 error 占比不能超过100%：106 [metric-percent]'])
  })
})

test('a table that arranges the head of a document is no table of data', async () => {
  const report = await reportOf(
    sourceOf('报告.md', `| 青水报〔2025〕3号 | 签发人：张三 |\n|---|---|\n\n${head}一是加强学习。2024年办案3件。`),
    ruleSet,
  )
  expect(report.tables).toEqual([])
  expect(report.meta.documentNumber?.raw).toContain('青水报〔2025〕3号')
  expect(report.meta.signatory?.raw).toContain('张三')
})

describe('merged cells', () => {
  test('of a web page give their head to every column below them, and the table its caption', async () => {
    const rows = [
      '<tr><th rowspan="2">机构</th><th colspan="2">案件数（件）</th></tr><tr><th>2023年</th><th>2024年</th></tr>',
      '<tr><td>水政监察大队</td><td>26</td><td>30</td></tr><tr><td>河道所</td><td colspan="2">16</td></tr>',
    ]
    const lines = head.trimEnd().split(/\n+/u)
    const page = `<html><head><meta charset="utf-8"><title>${lines[0] ?? ''}</title></head><body><div>
      ${lines.map((line) => `<p>${line}</p>`).join('')}<p>全局切实加强执法，严格规范公正文明执法。</p>
      <table><caption>执法情况统计表</caption>${rows.join('')}</table>
      <p>二、存在的不足</p><p>执法力量不足，主要原因是编制少。</p></div></body></html>`
    const source = await readBytes('报告.html', new TextEncoder().encode(page))
    if (isProblem(source)) throw new Error(source.id)
    const [table] = buildReport(await parse(source), compileReaders(ruleSet.vocabulary)).tables
    expect(table && figures(table)).toEqual(['26=26 件 2023年', '30=30 件 2024年', '16=16 件 2023年'])
    expect(table?.caption.map(({ raw }) => raw)).toEqual(['执法情况统计表'])
    expect(table?.byColumn.map(({ name }) => name)).toEqual(['机构', '案件数2023年', '案件数2024年'])
  })

  test('stand in all places they reach over', () => {
    const cell = (value: string, span: object = {}) => ({ text: { value, raw: value, pieces: [] }, ...span })
    const grid = gridOf([
      [cell('甲'), cell('乙', { columns: 2 }), cell('丙')],
      [cell('', { goesOn: 'above' }), cell('一'), cell('', { goesOn: 'left' }), cell('三')],
      [cell('四'), cell('', { goesOn: 'above' }), cell('五', { columns: 1000 })],
    ])
    expect(grid.map((row) => row.slice(0, 5).map(({ value }) => value))).toEqual([
      ['甲', '乙', '乙', '丙'],
      ['甲', '一', '一', '三'],
      ['四', '一', '五', '五', '五'],
    ])
    expect(grid[2]?.length).toBe(200)
  })
})

/** Captions and notes, how many rows and columns are heads, and the figures, on either side of each condition; ⏎ parts lines. */
describe('what a table is read as', () => {
  test.each<[string, string[]]>([
    [
      '执法数据⏎⏎2024年执法情况统计表⏎⏎表1 执法情况表⏎⏎单位：件⏎⏎| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26 |',
      ['2024年执法情况统计表；表1执法情况表；单位：件', '1 1', '26=26 件 2024年'],
    ],
    ['二、执法情况统计表⏎⏎| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26 |', ['', '1 1', '26=26 - none']],
    ['全年执法情况良好。⏎⏎| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26 |', ['', '1 1', '26=26 - none']],
    [
      '**表2 2024年执法情况统计表**⏎⏎| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26 |',
      ['表2 2024年执法情况统计表', '1 1', '26=26 - 2024年'],
    ],
    [
      '| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26 |⏎⏎注：不含复查。⏎⏎注：数据截至2024年11月30日。⏎⏎注：单位为件。⏎⏎注：另有说明。',
      ['注：不含复查。；注：数据截至2024年11月30日。；注：单位为件。', '1 1', '26=26 - 2024年11月30日'],
    ],
    [
      '| 序号 | 机构 | 检查（次） |⏎|---|---|---|⏎| 1 | 一队 | 26 |⏎| 2 | 二队 | 28 |⏎| 3 | 三队 | 30 |',
      ['', '1 2', '26=26 次 none', '28=28 次 none', '30=30 次 none'],
    ],
    [
      '| 领域 | 机构 | 地点 | 级别 | 检查（次） |⏎|---|---|---|---|---|⏎| 水政 | 一队 | 城北 | 县级 | 26 |',
      ['', '1 3', '26=26 次 none'],
    ],
    ['| 36 | 40 |⏎|---|---|⏎| 26 | 30 |', ['', '1 0', '26=26 - none', '30=30 - none']],
    [
      '| 机构 | 罚款（百万元） | 投资（亿元） | 金额（万元、件） | 面积（千万平方米） |⏎|---|---|---|---|---|⏎| 一队 | 2.5 | 1.2 | 30 | 4 |',
      ['', '1 1', '2.5=2500000 元 none', '1.2=120000000 元 none', '30=30 - none', '4=40000000 平方米 none'],
    ],
    [
      '| 指标 | 单位 | 2023 | 2024 |⏎|---|---|---|---|⏎| 检查 | 次 | 26 | 30 |⏎| 罚款 | 万元 | 2.6 | 3 |',
      ['', '1 2', '26=26 次 2023', '30=30 次 2024', '2.6=26000 元 2023', '3=30000 元 2024'],
    ],
    [
      '| 机构 | 检查 |⏎|---|---|⏎| 一队 | -26 |⏎| 二队 | +1 218 |⏎| 三队 | 1,218.50 |⏎| 四队 | 约30 |⏎| 五队 | 12.5% |',
      [
        '',
        '1 1',
        '-26=-26 - none',
        '+1 218=1218 - none',
        '1,218.50=1218.5 - none',
        '30=30 - none',
        '12.5%=12.5 % none',
      ],
    ],
    [
      '2024年1月至6月，执法情况如下。⏎⏎| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26次 |',
      ['', '1 1', '26次=26 次 2024年1月至6月'],
    ],
    [
      '2024年1月至6月，执法情况见附表。⏎⏎| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26次 |',
      ['', '1 1', '26次=26 次 2024年1月至6月'],
    ],
    ['2024年1月至6月，执法情况良好。⏎⏎| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26次 |', ['', '1 1', '26次=26 次 none']],
    ['与2023年相比，执法情况如下：⏎⏎| 机构 | 检查 |⏎|---|---|⏎| 一队 | 26次 |', ['', '1 1', '26次=26 次 none']],
    [
      '| 时期 | 检查（次） |⏎|---|---|⏎| 2022年以来 | 90 |⏎| 2024年 | 30 |⏎| 同比增长 | 6 |',
      ['', '1 1', '90=90 次 2022年以来', '30=30 次 2024年', '6=6 次 none'],
    ],
    [
      '| 时期 | 检查（次） |⏎|---|---|⏎| 2024年 | 30 |⏎| 2023年 | 24 |⏎| 增减 | 6 |',
      ['', '1 1', '30=30 次 2024年', '24=24 次 2023年', '6=6 次 2024年'],
    ],
    [
      '| 2024年执法情况表 | | |⏎|---|---|---|⏎| 机构 | 检查（次） | 处罚（件） |⏎| 一队 | 26 | 3 |',
      ['2024年执法情况表', '1 1', '26=26 次 2024年', '3=3 件 2024年'],
    ],
    [
      '| 类别 | 案件 | |⏎|---|---|---|⏎| 类别 | 立案 | 结案 |⏎| 处罚 | 36 | 30 |',
      ['', '2 1', '36=36 - none', '30=30 - none'],
    ],
    [
      '| 类别 | 案件 | 人员 |⏎|---|---|---|⏎| 合计 | 件 | 人 |⏎| 处罚 | 36 | 30 |',
      ['', '1 1', '36=36 - none', '30=30 - none'],
    ],
    [
      '| 类别 | 案件 | 人员 |⏎|---|---|---|⏎| | 立案数 | 参加人数 |⏎| 处罚 | 36 | 30 |',
      ['', '1 1', '36=36 - none', '30=30 - none'],
    ],
    [
      '| 类别 | 案件 | 人员 |⏎|---|---|---|⏎| | （件） | （人） |⏎| 处罚 | 36 | 30 |',
      ['', '2 1', '36=36 件 none', '30=30 人 none'],
    ],
    ['| 类别 | 案件 | 人员 |⏎|---|---|---|⏎| | 件 | |⏎| 处罚 | 36 | 30 |', ['', '1 1', '36=36 - none', '30=30 - none']],
    ['| 类别 | 案件 |⏎|---|---|⏎| | 件 |⏎| 处罚 | 36 |', ['', '1 1', '36=36 - none']],
    [
      '| 年度 | 立案（件） |⏎|---|---|⏎| 2022 | 2022 |⏎| 2023 | 1998 |⏎| 2024 | 2150 |',
      ['', '1 1', '2022=2022 件 2022', '1998=1998 件 2023', '2150=2150 件 2024'],
    ],
    [
      '| 机构 | 情况 |⏎|---|---|⏎| 一队 | 2023年检查26次、2024年检查30次 |⏎| 二队 | 检查28次（截至2024年11月30日） |',
      ['', '1 1', '26次=26 次 2023年', '30次=30 次 2024年', '28次=28 次 2024年11月30日'],
    ],
    [
      '| 机构 | 2024年情况 |⏎|---|---|⏎| 一队 | 检查26次 |⏎| 二队 | 上半年检查12次，下半年检查16次 |',
      ['', '1 1', '26次=26 次 2024年', '12次=12 次 上半年', '16次=16 次 下半年'],
    ],
  ])('%s', async (lines, expected) => {
    const tables = await tablesOf(lines.replaceAll('⏎', '\n'))
    const shown = tables.map((table) => {
      const around = [...table.caption, ...table.notes].map(({ value }) => value).join('；')
      return [around, `${table.headRows} ${table.headColumns}`, ...figures(table)]
    })
    expect(shown).toEqual([expected])
  })
})
