import { describe, expect, test } from 'vitest'
import { parse } from '../src/parse/parse.ts'
import { inspect } from '../src/format/inspect.ts'
import { compileReaders } from '../src/report/readers.ts'
import { buildReport } from '../src/report/report.ts'
import { ruleSetOf } from './shipped.ts'

const readers = compileReaders((await ruleSetOf('rule-of-law-report')).vocabulary)

const sections = ['一、主要举措和成效', '2024年，检查企业36家。', '二、存在的不足', '执法力量不足，装备老化。']
const title = '青石区水务局2024年法治政府建设年度报告'

async function read(head: string[], body: string[] = sections, close: string[] = []) {
  const text = [...head, ...body, ...close].join('\n')
  const doc = await parse({ path: 'x.txt', text, format: 'text', encoding: 'utf-8', bom: false })
  const report = buildReport(doc, readers)
  return { ...inspect(report, 'x.txt'), report }
}

describe('titles', () => {
  test.each<[string, string[], string, string | null]>([
    ['above a blank line', ['青石区水务局关于2024年度', '', '法治政府建设情况的报告', ''], '', '青石区水务局'],
    [
      'of a place, over three lines',
      ['云岭市青石区', '水务局2024年法治', '政府建设年度报告'],
      '',
      '云岭市青石区水务局',
    ],
    ['beginning with the year', ['2024年青石区法治政府建设情况报告', ''], '', '青石区'],
    ['the year on a line of its own', ['青石区水务局', '2024年度', '法治政府建设工作报告'], '', '青石区水务局'],
    [
      'of two bodies',
      ['中共青石区委', '青石区人民政府', '关于2024年法治政府建设情况的报告'],
      '',
      '中共青石区委青石区人民政府',
    ],
    [
      'of two bodies on one line',
      ['中共青石区委 青石区人民政府', '关于2024年法治政府建设情况的报告'],
      '',
      '中共青石区委青石区人民政府',
    ],
    ['of the whole place', ['2024年全区法治政府建设情况报告', ''], '', null],
    ['below the name of the site', ['青石区人民政府', '', title], title, '青石区水务局'],
    ['below the name of a column', ['法治政府建设', title], title, '青石区水务局'],
    [
      'below breadcrumbs, one a line',
      ['您的位置：', '首页', '>', '青石要闻', '青石要闻', title, '来源：青石日报'],
      title,
      '青石区水务局',
    ],
    ['below rows of a table', ['| 标题 | 年度报告 |', '| 发布机构 | 青石区水务局 |', title], title, '青石区水务局'],
  ])('%s', async (_, head, whole, issuer) => {
    const { meta } = await read(head)
    const written = head.join('').replaceAll(' ', '')
    expect([meta.title, meta.issuer]).toEqual([whole === '' ? written : whole, issuer])
  })
})

describe('numbers of documents', () => {
  test.each<[string, string[], string]>([
    ['before the title', [`[青水〔2025〕7号]${title}`], '青水〔2025〕7号'],
    ['in brackets above it', ['（青水〔2025〕7号）', title], '青水〔2025〕7号'],
    ['in brackets below it', [title, '（青水〔2025〕7号）'], '青水〔2025〕7号'],
    ['without letters', ['〔2025〕7号', title], '〔2025〕7号'],
  ])('%s', async (_, head, number) => {
    const { meta } = await read([...head, ''])
    expect([meta.documentNumber, meta.title, meta.issuer]).toEqual([number, title, '青石区水务局'])
  })
})

describe('dates of publication', () => {
  test.each<[string, string[], string | null]>([
    ['win over updates', ['更新时间：2025-06-01', '发布时间：2025-02-10'], '2025-02-10'],
    ['are no updates', ['更新日期：2025-06-01'], null],
    ['win over dates of writing', ['[ 成文日期 ] 2025-01-22 [ 发布日期 ] 2025-04-10'], '2025-04-10'],
    ['on two lines', ['• 发布日期', '2025-03-19'], '2025-03-19'],
    ['in a table', ['| 生成日期 | 2025-03-18 14:54:13 |'], '2025-03-18'],
    ['信息提供日期', ['信息提供日期:2025-02-08 16:54'], '2025-02-08'],
    ['beside the source', ['来源：青石区水务局 时间：2025-01-05'], '2025-01-05'],
    ['alone with a clock time', ['2025-02-03 09:02:33'], '2025-02-03'],
    ['before the source', ['2025-02-12    来源: 青石区水务局 【字体:  打印'], '2025-02-12'],
  ])('%s', async (_, lines, date) => {
    const { meta, report } = await read([title, ...lines, ''])
    expect([meta.publishedDate, meta.title, meta.signedDate]).toEqual([date, title, null])
    expect(report.blocks[0]?.text.value).toBe(sections[0])
  })
  test('stand at the foot, too', async () => {
    expect((await read([title, ''], sections, ['', '发布日期：2025-03-19'])).meta.publishedDate).toBe('2025-03-19')
  })
})

describe('labels of web pages', () => {
  test.each([
    '保护视力色：',
    '阅读量：',
    '浏览次数：128次',
    '分享到：',
    '打印本页',
    '关闭窗口',
    '【字体：大 中 小】',
    '索引号：010/2025-0001',
  ])('%s addresses nobody', async (label) => {
    const { meta, report } = await read([title, label, ''])
    expect([meta.addressee, meta.title]).toEqual([null, title])
    expect(report.furniture).toHaveLength(1)
  })
  test.each(['市委：', '区委依法治区办：', '各镇人民政府、街道办事处：', '区委、区政府，市水务局：'])(
    '%s does',
    async (line) => {
      expect((await read([title, line])).meta.addressee).toBe(line.slice(0, -1).replace('：', ''))
    },
  )
})

describe('what goes with a report', () => {
  const annex = ['附件1', '2024年水务实事', '一、清淤', '清淤3次。', '二、绿化', '绿化2处。']
  test.each(['附件1', '附件：', '附表', '附件二'])('%s begins an annex', async (line) => {
    const { report } = await read([title, ''], sections, ['青石区水务局', '2025年1月20日', line, ...annex.slice(1)])
    expect(report.blocks).toHaveLength(4)
    expect(report.meta.signed?.date).toBe('2025-01-20')
  })
  test('a letter before it', async () => {
    const letter = [
      '青石区水务局关于报送年度报告的函',
      '区委依法治区办：',
      '现将我局的报告报送你办。',
      '青石区水务局',
      '2025年1月20日',
      '附件',
    ]
    const { meta, report } = await read([...letter, title, ''])
    expect([meta.title, report.otherKind, report.blocks.length]).toEqual([title, null, 4])
  })
  test('a notice alone is a notice', async () => {
    const notice = [
      '青石区水务局关于报送2024年法治政府建设年度报告的通知',
      '各科室：',
      '请于1月底前报送年度报告。',
      '青石区水务局',
      '2025年1月20日',
    ]
    expect((await read(notice, [])).meta.title).toBe(notice[0])
  })
})

test('the last paragraph belongs to the body without 。, too', async () => {
  const { report } = await read([title, ''], ['一、主要举措', '（一）普法', '开展宣传36场，发放资料3000余份'])
  expect(report.blocks.at(-1)?.text.value).toBe('开展宣传36场，发放资料3000余份')
})

test.each<[string, string[], string]>([
  ['a bracket', ['一、举措', '（', '二）做好普法', '宣讲15场。'], '（二）做好普法'],
  [
    'quotation marks',
    ['一、举措', '我局推行“双向', '揭榜', '挂帅”机制，开展5次。'],
    '我局推行“双向揭榜挂帅”机制，开展5次。',
  ],
])('a line break inside %s is mended', async (_, body, joined) => {
  const { report } = await read([title, ''], body)
  expect(report.blocks[1]?.text.value).toBe(joined)
})

test('a note in brackets closes its paragraph', async () => {
  const body = ['一、举措', '评查案卷18份，全部合格，没有发现问题。（责任单位：县水务局）', '开展督察3次，全部整改。']
  expect((await read([title, ''], body)).report.blocks).toHaveLength(3)
})
