import { describe, expect, test } from 'vitest'
import type { Doc, Table } from '../src/doc/doc.ts'
import { locate } from '../src/doc/origin.ts'
import { lint } from '../src/lint/lint.ts'
import { parse } from '../src/parse/parse.ts'
import type { TextSource } from '../src/read/source.ts'
import { saidWithId } from './said.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'
import { timed } from './timed.ts'

const formats = ['markdown', 'text'] as const

function parseAs(format: TextSource['format'], text: string): Promise<Doc> {
  return parse({ path: 'x', text, format, encoding: 'utf-8', bom: false })
}

/** The tables of a text; `=` opens a row that names the columns, `+` stands for a cell that reaches over all. */
async function tablesOf(format: TextSource['format'], text: string): Promise<string[][]> {
  const { blocks } = await parseAs(format, text)
  return blocks.flatMap((block) => (block.kind === 'table' ? [rowsOf(text, block)] : []))
}

function rowsOf(text: string, { rows }: Table): string[] {
  return rows.map(({ header, cells }) => {
    const shown = cells.map(({ start, end, columns = 1 }) => text.slice(start, end) + '+'.repeat(columns - 1))
    return `${header ? '=' : ''}${shown.join('|')}`
  })
}

const simple = ['=案件类别|办结数量', '食品安全|142', '药品安全|191', '合计|333']

const tables: [string, string, string[]][] = [
  ['ideographic spaces', '案件类别　办结数量\n食品安全　142\n药品安全　191\n合计　333', simple],
  ['tabs', '案件类别\t办结数量\n食品安全\t142\n药品安全\t191\n合计\t333', simple],
  ['wide spaces', '案件类别   办结数量\n食品安全    142\n药品安全    191\n合计        333', simple],
  [
    'spaces of web pages',
    '案件类别\u00a0\u00a0办结数量\n食品安全\u00a0\u00a0142\n药品安全\u00a0 191\n合计 \u00a0333',
    simple,
  ],
  ['lines that are indented', '　　案件类别　办结数量\n　　食品安全　142\n　　药品安全　191\n　　合计　333', simple],
  ['a blank line after each', '案件类别　办结数量\n\n食品安全　142\n\n药品安全　191\n\n合计　333\n', simple],
  ['lines of Windows', '案件类别\t办结数量\r\n食品安全\t142\r\n药品安全\t191\r\n合计\t333\r\n', simple],
  [
    'words with their characters apart',
    '类　别　　数　量\n食品安全　　142\n药品安全　　191\n合　计　　333',
    ['=类　别|数　量', '食品安全|142', '药品安全|191', '合　计|333'],
  ],
  [
    'a sum with its characters apart',
    '类别　数量\n食品安全　142\n药品安全　191\n合　计　333',
    ['=类别|数量', '食品安全|142', '药品安全|191', '合　计|333'],
  ],
  [
    'empty cells',
    '类别\t2023年\t2024年\n食品\t\t142\n药品\t7\t\n合计\t7\t142',
    ['=类别|2023年|2024年', '食品||142', '药品|7|', '合计|7|142'],
  ],
  ['an empty corner', '\t立案\t办结\n食品\t12\t10\n药品\t7\t5', ['=|立案|办结', '食品|12|10', '药品|7|5']],
  [
    'units, shares and blanks',
    '类别　数量　占比\n食品　142件　42.6%\n药品　191件　57.4%\n其他　—　—',
    ['=类别|数量|占比', '食品|142件|42.6%', '药品|191件|57.4%', '其他|—|—'],
  ],
  [
    'rows that are numbered',
    '序号　类别　数量\n一、　食品　1,142\n二、　药品　191',
    ['=序号|类别|数量', '一、|食品|1,142', '二、|药品|191'],
  ],
  [
    'a row of another width',
    '类别　数量\n食品　12\n药品　9\n执法 检查　特种　设备　3\n合计　24\n其他　8',
    ['=类别|数量', '食品|12', '药品|9', '执法 检查　特种　设备　3+', '合计|24', '其他|8'],
  ],
  [
    'a row that opens a group',
    '类别　数量\n食品　12\n药品　9\n其中\n一般程序　20\n简易程序　1',
    ['=类别|数量', '食品|12', '药品|9', '其中+', '一般程序|20', '简易程序|1'],
  ],
  ['no head, below a title', '表1 执法情况统计表\n食品　12\n药品　9\n电梯　4', ['食品|12', '药品|9', '电梯|4']],
  ['no head, and a sum', '食品　12\n药品　9\n合计　21', ['食品|12', '药品|9', '合计|21']],
  [
    'titles above and a note below',
    '附表一　行政处罚情况统计表　单位：件\n类别　数量\n食品　12\n药品　9\n注：　数据截至年底',
    ['=类别|数量', '食品|12', '药品|9'],
  ],
  [
    'a heading above and a signature below',
    '一、　总体情况\n类别　数量\n食品　12\n药品　9\n青石区水务局　2025年1月20日',
    ['=类别|数量', '食品|12', '药品|9'],
  ],
  [
    'a sum that reaches over two columns',
    '序号　单位　件数　占比\n1　甲所　12　40%\n2　乙所　18　60%\n合计　　　30　100%',
    ['=序号|单位|件数|占比', '1|甲所|12|40%', '2|乙所|18|60%', '合计+|30|100%'],
  ],
  [
    'a sum, and nobody knows of what',
    '类别　件数　罚款　备注\n食品　12　40　无\n药品　18　60　无\n合计　30　100',
    ['=类别|件数|罚款|备注', '食品|12|40|无', '药品|18|60|无', '合计　30　100+++'],
  ],
  [
    'two rows of heads',
    '类别\t2023年\t\t2024年\t\n\t立案\t办结\t立案\t办结\n食品\t12\t10\t3\t2\n药品\t7\t5\t3\t1',
    ['=类别|2023年||2024年|', '=|立案|办结|立案|办结', '食品|12|10|3|2', '药品|7|5|3|1'],
  ],
  ['one row below a head', '立案　办结　罚款\n12　10　3.5万元', ['=立案|办结|罚款', '12|10|3.5万元']],
]

describe.each(formats)('%s: a table set with', (format) => {
  test.each(tables)('%s', async (_, text, expected) => {
    expect(await tablesOf(format, text)).toEqual([expected])
  })
})

const strokes: [string, string][] = [
  ['wide spaces and strokes', '类别 | 数量\n食品 | 12\n药品 | 9\n'],
  ['strokes around', '| 类别 | 数量 |\n| 食品 | 12 |\n| 药品 | 9 |\n'],
  ['wide strokes', '类别｜数量\n食品｜12\n药品｜9\n'],
]

describe.each(formats)('%s: a table set with', (format) => {
  test.each(strokes)('%s', async (_, text) => {
    expect(await tablesOf(format, text)).toEqual([['=类别|数量', '食品|12', '药品|9']])
  })
})

test.each([
  ['strokes between', (cells: string[]) => cells.join(' | ')],
  ['strokes around', (cells: string[]) => `| ${cells.join(' | ')} |`],
  ['wide strokes', (cells: string[]) => cells.join('｜')],
])('text: rows of prose that are numbered and set with %s are a table', async (_, row) => {
  const rows = [
    ['序号', '事项', '时限'],
    ['1', '修渠：先清淤，后砌石。', '6月'],
    ['2', '补桩', ''],
  ]
  expect(await tablesOf('text', `${rows.map(row).join('\n')}\n以上各项按月通报。\n`)).toEqual([
    ['=序号|事项|时限', '1|修渠：先清淤，后砌石。|6月', '2|补桩|'],
  ])
})

test.each(['| --- | ---: |', '| --- | --- |', '|--|--|'])('text: a table of Markdown with %s', async (rule) => {
  const text = `| 类别 | 数量 |\n${rule}\n| 食品 | 12 |\n| 药品 | 9 |\n`
  expect(await tablesOf('text', text)).toEqual([['=类别|数量', '食品|12', '药品|9']])
})

test('text: two tables, one below the other', async () => {
  const text = '类别　数量\n食品　12\n药品　9\n\n行政复议统计表\n结果　数量\n维持　3\n撤销　1\n'
  expect(await tablesOf('text', text)).toEqual([
    ['=类别|数量', '食品|12', '药品|9'],
    ['=结果|数量', '维持|3', '撤销|1'],
  ])
})

const decoys: [string, string][] = [
  ['headings with a space after the ordinal', '一、　总体情况\n二、　主要举措\n三、　存在不足\n'],
  ['headings with figures', '一、　总体情况\n（一）　办结案件12件\n（二）　开展检查30次\n（三）　培训3场\n'],
  ['a signature', '青石区水务局　2025年1月20日\n'],
  ['signatures', '青石区水务局　2025年1月20日\n青石区司法局　2025年1月21日\n青石区财政局　2025年1月22日\n'],
  ['contents', '目　录\n一、总体情况　1\n二、主要举措　3\n三、存在不足　12\n四、下一步安排　15\n'],
  ['contents without ordinals', '目录\n总体情况\t1\n主要举措\t3\n存在不足\t12\n'],
  ['contents with a head', '目录\n标题　页码\n总体情况　1\n主要举措　3\n存在不足　12\n'],
  ['contents with leaders', '总体情况……　1\n主要举措……　3\n存在不足……　12\n'],
  ['names', '张　三　李　四　王　五\n赵　六　孙　七　周　八\n吴　九　郑　十　钱　一\n'],
  ['names in columns', '张三　李四　王五\n赵六　孙七　周八\n吴九　郑十　钱一\n'],
  ['a letterhead', '青石区水务局文件\n青水〔2025〕3号　　签发人：张三\n'],
  ['indented paragraphs', '　　办结案件12件。\n　　开展检查30次。\n　　培训3场。\n'],
  ['indented by tabs', '\t办结案件12件\n\t开展检查30次\n\t培训3场\n'],
  [
    'justified text',
    '今年  以来，我局  办结案件  12件，\n同比  增长  12.5%，其中  罚款  3万元，\n开展  培训  场次  3场。\n',
  ],
  ['prose broken into lines', '全年办结案件  142\n件，开展检查  191\n次，培训  3\n场。\n'],
  [
    'contacts',
    '联系人：　张三　电话：　12345678\n联系人：　李四　电话：　12345679\n联系人：　王五　电话：　12345670\n',
  ],
  ['labels', '办结案件：　12件\n开展检查：　30次\n培训：　3场\n'],
  ['telephones', '办公室　0755-12345678\n法规科　0755-12345679\n执法队　13800000000\n'],
  ['a list of figures', '办结案件　12件\n开展检查　30次\n培训　3场\n'],
  ['days', '1月　召开会议\n2月　开展检查\n3月　组织培训\n'],
  ['numbered titles', '1　规范执法\n2　普法宣传\n3　复议应诉\n'],
  ['letters apart', '法　治　政　府\n建　设　年　度\n报　告\n'],
  ['two lines', '案件类别　办结数量\n食品安全　142\n'],
  ['single spaces', '案件类别 办结数量\n食品安全 142\n药品安全 191\n合计 333\n'],
  ['a choice of words', '甲 | 乙\n丙 | 丁\n戊 | 己\n'],
  ['numbers that do not go on', '序号 | 事项 | 时限\n1 | 修渠，年内完工。 | 6月\n3 | 补桩，年内完工。 | 9月\n'],
  ['a single row', '序号 | 事项 | 时限\n1 | 修渠，年内完工。 | 6月\n'],
]

describe.each(formats)('%s: no table are', (format) => {
  test.each(decoys)('%s', async (_, text) => {
    expect(await tablesOf(format, text)).toEqual([])
  })
})

test('code and comments hold no tables', async () => {
  const rows = '类别　数量\n食品　12\n药品　9'
  expect(await tablesOf('markdown', `\`\`\`\n${rows}\n\`\`\`\n`)).toEqual([])
  expect(await tablesOf('markdown', `<!--\n${rows}\n-->\n`)).toEqual([])
})

test('cells stand where they are written', async () => {
  const text = '前言\n　　类别　　数量\n　　食品　　 12\n\t药品\t９\n'
  const { blocks, origin } = await parseAs('text', text)
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
  const places = cells.map((cell) => {
    const { start, end } = locate(origin, cell)
    return `${text.slice(cell.start, cell.end)} ${JSON.stringify(start)} ${JSON.stringify(end)}`
  })
  expect(places).toMatchInlineSnapshot(`
    [
      "类别 {"line":2,"column":3,"offset":5} {"line":2,"column":5,"offset":7}",
      "数量 {"line":2,"column":7,"offset":9} {"line":2,"column":9,"offset":11}",
      "食品 {"line":3,"column":3,"offset":14} {"line":3,"column":5,"offset":16}",
      "12 {"line":3,"column":8,"offset":19} {"line":3,"column":10,"offset":21}",
      "药品 {"line":4,"column":2,"offset":23} {"line":4,"column":4,"offset":25}",
      "９ {"line":4,"column":5,"offset":26} {"line":4,"column":6,"offset":27}",
    ]
  `)
})

const head = '青石区水务局2025年法治政府建设年度报告\n\n一、主要举措和成效\n\n（一）规范执法\n\n'
const ruleSet = await ruleSetOf('rule-of-law-report')

test.each(['报告.txt', '报告.md'])('%s: a sum is checked, and rows are no paragraphs', async (name) => {
  const rows = '案件类别　办结数量\n食品安全　142\n药品安全　88\n特种设备　60\n合计　292\n'
  const source = sourceOf(name, `${head}2025年行政处罚案件分类统计表（单位：件）\n${rows}`)
  const { problems } = await lint(source, linterOf(ruleSet))
  const ids = ['metric-arithmetic', 'metric-unit', 'metric-date', 'cut-paragraph', 'missing-full-stop']
  const said = problems.filter(({ id }) => ids.includes(id)).map((problem) => saidWithId(problem, ruleSet.rules))
  expect(said).toMatchInlineSnapshot(`
    [
      "12:4 error 表中“办结数量”各项相加与合计不符：142+88+60=290，写的是292 [metric-arithmetic]",
    ]
  `)
})

test('figures have unit and time from the heads above them', async () => {
  const rows =
    '类别\t2023年\t\t2024年\t\n\t立案（件）\t罚款（万元）\t立案（件）\t罚款（万元）\n食品\t12\t10\t3\t2\n药品\t7\t5\t3\t1\n'
  const { tables } = await reportOf(sourceOf('报告.txt', head + rows), ruleSet)
  const figures = tables.flatMap(({ metrics }) => metrics.map(({ value, unit, time }) => [value, unit, time.text]))
  expect(figures.slice(0, 4)).toEqual([
    [12, '件', '2023年'],
    [100_000, '元', '2023年'],
    [3, '件', '2024年'],
    [20_000, '元', '2024年'],
  ])
})

const flood: [string, string][] = [
  ['rows', '食品　12\n'],
  ['rows of wide spaces', `食品${' '.repeat(300)}12\n`],
  ['cells', '食　'.repeat(100) + '\n'],
  ['names', '张三　李四　王五\n'],
  ['groups', '食品　12\n其中\n'],
  ['pairs', '食品　12\n药品　9　1\n'],
]

describe('linear time for', () => {
  test.each(flood)('%s', async (_, line) => {
    const text = line.repeat(Math.ceil(200_000 / line.length))
    expect((await timed(async () => parseAs('text', text))).seconds).toBeLessThan(4)
  })
})
