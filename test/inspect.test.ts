import { expect, test } from 'vitest'
import { inspect } from '../src/format/inspect.ts'
import { inspectListing } from '../src/format/inspect-listing.ts'
import type { Place, Report, Text } from '../src/report/types.ts'

/** A place of some columns on one line, of a hundred characters. */
function at(line: number, column = 1, length = 1): Place {
  const start = 100 * (line - 1) + column - 1
  return { start, end: start + length }
}

function text(raw: string): Text {
  return { value: raw, raw, pieces: [{ index: 0, start: at(1).start }] }
}

const metric = { sentence: 0, start: 0, end: 0, decimals: 0, scale: 1, approximators: [], rank: false }

const report: Report = {
  meta: {
    title: text('某局2022年法治政府建设年度报告'),
    reportYear: 2022,
    issuer: null,
    documentNumber: text('某政〔2023〕1号'),
    addressee: null,
    signatory: null,
    named: null,
    signed: { text: text('2023年2月30日'), date: null },
    published: { text: text('2023-03-01'), date: '2023-03-01' },
  },
  otherKind: null,
  namesSubject: true,
  tables: [],
  blocks: [],
  outline: [
    {
      ...{ level: 1, ordinal: '一、', number: 1, title: text('成效和不足'), form: 'block', glued: false },
      ...{ parts: ['achievements', 'shortcomings'], block: 0, parent: null, place: at(3) },
    },
    {
      ...{ level: 2, ordinal: '（一）', number: 1, title: text('普法'), form: 'run-in', glued: false },
      ...{ parts: [], block: 1, parent: 0, place: at(4) },
    },
  ],
  parts: {
    achievements: { state: 'present', headings: [0], places: [] },
    'first-person': { state: 'embedded', headings: [], places: [at(7, 1), at(7, 20), at(8)] },
    plan: { state: 'missing', headings: [], places: [] },
  },
  sentences: [],
  metrics: [
    {
      ...metric,
      ...{ text: '26.32%', place: at(4, 12, 6), value: 26.32, unit: '%', target: false },
      time: { kind: 'open', text: '今年以来', place: at(4, 2, 4), start: '2022-01-01', end: null, from: null },
    },
    {
      ...metric,
      ...{ text: '12', place: at(5, 3, 2), value: 12, unit: null, target: true },
      time: { kind: 'none', text: null, place: null, start: null, end: null, from: null },
    },
  ],
  indicators: [],
  changes: [],
  measures: [],
  shortcomings: [
    {
      ...{
        text: text('工单认领不主动'),
        place: at(9),
        subject: text('工单认领'),
        remedy: 'plan',
        unanswered: 'none',
        concrete: true,
      },
      remedies: [{ text: '抓好工单', place: at(12), score: 0.61234 }],
    },
    {
      text: text('很'.repeat(60)),
      place: at(10),
      subject: text('很'),
      remedy: 'none',
      unanswered: 'none',
      concrete: true,
      remedies: [],
    },
  ],
  margins: [],
  appended: { tables: [], listed: [] },
  furniture: [],
  gaps: [],
  strays: [],
  anchor: at(1),
  origin: { kind: 'lines', starts: Array.from({ length: 20 }, (_, line) => 100 * line) },
}

test('gives the facts in plain data', () => {
  expect(inspect(report, '/abs/报告.md')).toEqual({
    filePath: '/abs/报告.md',
    meta: {
      title: '某局2022年法治政府建设年度报告',
      reportYear: 2022,
      issuer: null,
      documentNumber: '某政〔2023〕1号',
      addressee: null,
      signatory: null,
      signedDate: null,
      publishedDate: '2023-03-01',
    },
    outline: [
      {
        level: 1,
        ordinal: '一、',
        title: '成效和不足',
        line: 3,
        endLine: 3,
        location: '第3行',
        parts: ['achievements', 'shortcomings'],
      },
      { level: 2, ordinal: '（一）', title: '普法', line: 4, endLine: 4, location: '第4行', parts: [] },
    ],
    parts: {
      achievements: { state: 'present', lines: [3] },
      'first-person': { state: 'embedded', lines: [7, 8] },
      plan: { state: 'missing', lines: [] },
    },
    tables: [],
    metrics: [
      {
        ...{
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 18,
          location: '第4行',
          text: '26.32%',
          value: 26.32,
          unit: '%',
          target: false,
        },
        time: { kind: 'open', text: '今年以来', line: 4, start: '2022-01-01', end: null },
      },
      {
        ...{
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 5,
          location: '第5行',
          text: '12',
          value: 12,
          unit: null,
          target: true,
        },
        time: { kind: 'none', text: null, line: null, start: null, end: null },
      },
    ],
    shortcomings: [
      {
        ...{ line: 9, column: 1, endLine: 9, endColumn: 2, location: '第9行', text: '工单认领不主动', remedy: 'plan' },
        remedies: [
          { line: 12, column: 1, endLine: 12, endColumn: 2, location: '第12行', text: '抓好工单', score: 0.61 },
        ],
      },
      {
        ...{
          line: 10,
          column: 1,
          endLine: 10,
          endColumn: 2,
          location: '第10行',
          text: '很'.repeat(60),
          remedy: 'none',
        },
        remedies: [],
      },
    ],
  })
})

test('lists the facts for people', () => {
  const parts = { achievements: { zh: '举措和成效', en: 'Achievements' }, plan: { zh: '下一年安排', en: 'Plan' } }
  expect(inspectListing(inspect(report, '报告.md'), parts, 'zh')).toBe(`报告.md

基本信息
  标题：某局2022年法治政府建设年度报告
  报告年度：2022
  文号：某政〔2023〕1号
  发布日期：2023-03-01

标题
     3  一、成效和不足 [举措和成效，shortcomings]
     4    （一）普法

组成部分
  举措和成效：有（第 3 行）
  first-person：有内容，无标题（第 7、8 行）
  下一年安排：缺

数据
      4:12  26.32%  没有终止日期（今年以来）
       5:3  12  没有时间，缺单位，目标

不足与整改
     9  [下年安排已有措施] 工单认领不主动
          第 12 行：抓好工单
    10  [未找到措施] ${'很'.repeat(50)}…
`)
})

test('lists them in English too, and says where there is none', () => {
  const parts = Object.fromEntries(Object.entries(report.parts).map(([key, part]) => [key, { ...part, headings: [] }]))
  const bare = { ...report, parts, metrics: [], shortcomings: [], outline: [] }
  const listing = inspectListing(inspect(bare, 'report.md'), {}, 'en')
  expect(listing).toContain('first-person: embedded (line 7, 8)\n')
  expect(listing).toContain('Metrics\n  (none)\n')
})
