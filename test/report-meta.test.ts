import { describe, expect, test } from 'vitest'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const read = (...lines: string[]) => reportOf(sourceOf('report.txt', lines.join('\n')), ruleSet)

const body = ['一、主要举措和成效', '我局全面推进依法行政，健全制度。', '二、存在的不足', '执法力量不足，装备老化。']
const title = '青石区水务局2024年法治政府建设年度报告'

describe('the year that is reported on', () => {
  const year = async (...lines: string[]) => (await read(...lines)).meta.reportYear
  const own = '青石区水务局法治政府建设年度报告'
  test.each<[string, string[], number | null]>([
    ['of the title', [title, ...body], 2024],
    ['in Chinese', ['青石区水务局二〇二四年法治政府建设年度报告', ...body], 2024],
    ['without 年', ['青石区水务局2024法治政府建设年度报告', ...body], 2024],
    ['not that of another document', ['青石区水务局落实《2021年要点》2024年法治政府建设年度报告', ...body], 2024],
    ['not those of a plan', ['青石区水务局规划（2021—2025年）2024年法治政府建设年度报告', ...body], 2024],
    ['the first of the title', ['青石区水务局2024年法治政府建设情况和2025年工作打算', ...body], 2024],
    ['of the first lines, where the title has none', [own, '2023年，我局推进依法行政。', ...body], 2023],
    ['of the third line', [own, '我局推进依法行政。', '健全制度。', '2023年，规范执法。', ...body], 2023],
    ['not of the fourth', [own, '我局推进依法行政。', '健全制度。', '规范执法。', '2023年，普法。', ...body], null],
    ['of the signing, where neither has one', [own, ...body, '青石区水务局', '2025年1月20日'], 2024],
    ['of the year of the signing in autumn', [own, ...body, '青石区水务局', '2025年9月1日'], 2025],
    ['of the year before, up to August', [own, ...body, '青石区水务局', '2025年8月31日'], 2024],
    ['of nothing', [own, ...body], null],
    ['not of more than one year', [own, '2020年至2023年，我局推进依法行政。', ...body], null],
  ])('%s', async (_, lines, expected) => {
    expect(await year(...lines)).toBe(expected)
  })

  const close = ['青石区水务局', '2025年1月20日']
  const wrong = '青石区水务局2023年法治政府建设年度报告'
  const headed = (one: string, two: string) => [
    `一、${one}主要举措和成效`,
    '我局全面推进依法行政，健全制度。',
    '二、存在的不足',
    '执法力量不足，装备老化。',
    `三、${two}工作安排`,
    '我局将招录人员，更新装备。',
  ]
  test.each<[string, string[], number]>([
    ['headings and signing', [wrong, ...headed('2024年', '2025年'), ...close], 2024],
    ['headings alone', [wrong, ...headed('2024年', '2025年')], 2023],
    ['two witnesses', [wrong, ...headed('2024年', '下一年度'), ...close], 2023],
    [
      'the opening and the signing, with a heading',
      [wrong, '2024年，我局推进依法行政。', ...headed('2024年', '下年'), ...close],
      2024,
    ],
    ['an opening with 年度', [wrong, '2024年度，我局推进依法行政。', ...headed('2024年', '下年'), ...close], 2024],
    [
      'an opening that has the year elsewhere',
      [wrong, '我局2024年，推进依法行政。', ...headed('2024年', '下年'), ...close],
      2023,
    ],
    [
      'witnesses of which one stands by the title',
      [wrong, '2023年，我局推进依法行政。', ...headed('2024年', '2025年'), ...close],
      2023,
    ],
    [
      'a signing that stands by the title',
      [wrong, ...headed('2024年', '2025年'), '青石区水务局', '2024年1月20日'],
      2023,
    ],
    ['witnesses that do not agree', [wrong, ...headed('2024年', '2026年'), ...close], 2023],
    [
      'headings of the third level',
      [wrong, '1.2024年主要举措和成效', '健全制度。', '2.2025年工作安排', '招录人员。', ...close],
      2023,
    ],
    [
      'headings of the second level',
      [wrong, '（一）2024年主要举措和成效', '健全制度。', '（二）2025年工作安排', '招录人员。', ...close],
      2024,
    ],
    [
      'headings that name no part',
      [wrong, '一、2024年水利', '健全制度。', '二、2024年河道', '招录人员。', ...close],
      2023,
    ],
    [
      'a plan by words that name no part',
      [wrong, '一、2025年水利计划', '健全制度。', '二、2025年河道打算', '招录人员。', ...close],
      2024,
    ],
    [
      'what was done and the plan in one',
      [wrong, '一、2024年主要举措和成效及下一步打算', '健全制度。', '二、2025年工作安排', '招录人员。', ...close],
      2024,
    ],
    [
      'long lines that look like headings',
      [
        wrong,
        ...headed('2024年', '2025年').map((line) =>
          line.startsWith('三') ? `${line}${'，健全工作制度'.repeat(8)}` : line,
        ),
        ...close,
      ],
      2023,
    ],
  ])('the title outvoted or not by %s', async (_, lines, expected) => {
    expect(await year(...lines)).toBe(expected)
  })
})

describe('who reports', () => {
  const issuer = async (head: string) => (await read(head, '', ...body)).meta.issuer?.raw ?? null
  test.each<[string, string | null]>([
    ['青石区水务局2024年法治政府建设年度报告', '青石区水务局'],
    ['青石区水务局关于2024年法治政府建设情况的报告', '青石区水务局'],
    ['青石区水务局二〇二四年法治政府建设年度报告', '青石区水务局'],
    ['青石区水务局上年度法治政府建设年度报告', '青石区水务局'],
    ['青石区水务局年度法治政府建设年度报告', '青石区水务局'],
    ['青石区水务局推进法治政府建设情况报告', '青石区水务局'],
    ['青石区水务局依法行政工作报告', '青石区水务局'],
    ['青石区水务局《条例》法治政府建设情况报告', '青石区水务局'],
    ['2024年青石区水务局法治政府建设年度报告', '青石区水务局'],
    ['2024年度青石区水务局法治政府建设年度报告', '青石区水务局'],
    ['二〇二四年青石区水务局法治政府建设年度报告', '青石区水务局'],
    ['全区2024年法治政府建设年度报告', null],
    ['本局2024年法治政府建设年度报告', null],
    ['我局2024年法治政府建设年度报告', null],
    ['局2024年法治政府建设年度报告', null],
    ['县局2024年法治政府建设年度报告', '县局'],
    ['标题：青石区水务局2024年法治政府建设年度报告', null],
    ['2024年法治政府建设年度报告', null],
    ['年度报告', null],
  ])('%s', async (head, expected) => {
    expect(await issuer(head)).toBe(expected)
  })
  test('is who signs, where somebody does', async () => {
    const { meta } = await read(title, '', ...body, '青石区司法局', '2025年1月20日')
    expect(meta.issuer?.raw).toBe('青石区司法局')
  })
})

describe('when it was signed and published', () => {
  test.each<[string, string[], string | null]>([
    ['2025年1月20日', ['2025年1月20日'], '2025-01-20'],
    ['（2025年1月20日）', ['（2025年1月20日）'], '2025-01-20'],
    ['2025年1月20日印发', ['青石区水务局', '2025年1月20日印发'], '2025-01-20'],
    ['a day that is none', ['2025年2月30日'], null],
    ['the last of two', ['2025年1月20日2025年1月21日'], '2025-01-21'],
  ])('signed %s', async (_, close, date) => {
    const { meta } = await read(title, '', ...body, ...close)
    expect(meta.signed?.date).toBe(date)
  })
  test.each<[string, string[], [string, string | null] | null]>([
    ['a label', ['发布时间：2025-01-20'], ['2025-01-20', '2025-01-20']],
    ['a label with a clock time', ['发布时间：2025-01-20 10:30'], ['2025-01-20', '2025-01-20']],
    ['a label and its date on two lines', ['发布时间：', '2025-01-20'], ['2025-01-20', '2025-01-20']],
    ['the better of two labels', ['生成时间：2025-01-19', '发布时间：2025-01-20'], ['2025-01-20', '2025-01-20']],
    ['the first of two alike', ['发布时间：2025-01-20', '发布时间：2025-01-21'], ['2025-01-20', '2025-01-20']],
    ['two on one line', ['生成日期：2025-01-19发布日期：2025-01-20'], ['2025-01-20', '2025-01-20']],
    ['a day that is none', ['发布时间：2025-02-30'], ['2025-02-30', null]],
    ['nothing', ['打印'], null],
    ['a label without date', ['发布时间：', '打印'], null],
  ])('published: %s', async (_, lines, expected) => {
    const { meta } = await read(title, ...lines, '', ...body)
    expect(meta.published && [meta.published.text.value, meta.published.date]).toEqual(expected)
  })
})

describe('names and numbers are taken out of their lines', () => {
  test.each<[string, 'documentNumber' | 'addressee' | 'signatory', string | null]>([
    ['（青水〔2025〕3号）', 'documentNumber', '青水〔2025〕3号'],
    ['青水〔2025〕3号签发人：林一青', 'documentNumber', '青水〔2025〕3号'],
    ['青水〔2025〕3号签发人：林一青', 'signatory', '林一青'],
    ['签发人：林一青', 'signatory', '林一青'],
    ['区司法局：', 'addressee', '区司法局'],
    ['打印', 'addressee', null],
  ])('%s: %s', async (line, role, expected) => {
    const { meta } = await read(line, title, '', ...body)
    expect(meta[role]?.raw ?? null).toBe(expected)
  })
  test('the last of two addressees', async () => {
    const { meta } = await read('区司法局：', title, '区水务局：', '', ...body)
    expect(meta.addressee?.raw).toBe('区水务局')
  })
})

describe('another kind of document', () => {
  const kind = async (...lines: string[]) => (await read(...lines)).otherKind?.name ?? null
  const opening = '各位代表，现在我代表区政府作工作报告。'
  test.each<[string, string[], string | null]>([
    ['by its title', ['青石区2024年政府工作报告', '', ...body], '政府工作报告'],
    [
      'not where the title is of this kind, too',
      ['青石区2024年法治政府建设情况通报和法治建设情况报告', '', ...body],
      null,
    ],
    ['by its opening', [opening, ...body], '政府工作报告'],
    ['by its opening below a title that says nothing', ['青石区2024年工作总结', '', opening, ...body], '政府工作报告'],
    ['not by its opening below a title of this kind', [title, '', opening, ...body], null],
    ['by its twelfth line', [...Array.from({ length: 11 }, () => '我局推进依法行政。'), opening], '政府工作报告'],
    ['not by its thirteenth', [...Array.from({ length: 12 }, () => '我局推进依法行政。'), opening], null],
    ['none that is known', ['青石区2024年工作总结', '', ...body], null],
  ])('%s', async (_, lines, expected) => {
    expect(await kind(...lines)).toBe(expected)
  })
  test('is pointed at where it is told', async () => {
    const named = '青石区2024年政府工作报告'
    expect((await read('', named, '', ...body)).otherKind?.place).toEqual({ start: 1, end: 1 + named.length })
    expect((await read(opening, ...body)).otherKind?.place).toEqual({ start: 0, end: opening.length })
  })
  test('than one that names its subject in title or headings', async () => {
    const plain = ['一、主要举措和成效', '我局推进依法行政。']
    expect((await read('青石区2024年工作总结', '', ...plain)).namesSubject).toBe(false)
    expect((await read('青石区2024年法治工作总结', '', ...plain)).namesSubject).toBe(true)
    expect((await read('青石区2024年工作总结', '', '一、依法行政', '我局加强学习。')).namesSubject).toBe(true)
    expect((await read(...plain)).namesSubject).toBe(false)
  })
})
