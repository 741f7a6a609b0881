import { describe, expect, test } from 'vitest'
import { isProse } from '../src/report/layout/line-kinds.ts'
import { compileReaders } from '../src/report/readers.ts'
import { ruleSetOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
// As it is asked, so that mutants of what is made are judged, too.
const kinds = () => compileReaders(ruleSet.vocabulary).lineKinds

/** A line of so many characters that begins and ends with given words. */
const padded = (begin: string, end: string, length: number): string =>
  `${begin}${'甲'.repeat(length - begin.length - end.length)}${end}`

type Kind = Exclude<
  keyof ReturnType<typeof kinds>,
  'documentNumber' | 'signatory' | 'addressee' | 'published' | 'dateLabel' | 'title' | 'isDateLine'
>

const table: Record<Kind, { yes: string[]; no: string[] }> = {
  namesParty: {
    yes: ['中共青石区委', '中共青石区水务局党组', '青石区城关镇党工委'],
    no: ['青石区人民政府', '中共青石区委办公室', '区委员会'],
  },
  isAnnounced: {
    yes: ['如下：', '报告如下：', '汇报如下。各位'],
    no: ['请示如下：', '现将情况报告如下：', '如下'],
  },
  isTitleEnd: {
    yes: [
      '关于2024年法治政府建设情况的报告',
      '法治政府建设工作总结',
      '2024年工作总结和2025年工作打算',
      padded('关于', '的报告', 60),
      '表现就业形势的报告',
    ],
    no: [
      '关于推进法治政府建设',
      '报告的主要内容',
      '全年印发通知。另有报告',
      '上半年报告；下半年总结',
      '现将2024年法治政府建设情况',
      '根据要求，现就有关情况',
      padded('关于', '的报告', 61),
    ],
  },
  isFurniture: {
    yes: ['当前位置：首页', '发布时间：2025-01-20', '打印', padded('来源：', '局', 200)],
    no: ['规范执法行为', '打印机12台已更新。', padded('来源：', '局', 201)],
  },
  isMargin: {
    yes: ['打印', '青石区水务局文件', '青水〔2025〕3号', '签发人：林一青', '区司法局：', '主动公开'],
    no: ['规范执法行为', '青石区水务局', '附件：名单'],
  },
  isCutProse: {
    yes: [padded('我局推进依法行政，', '办', 26)],
    no: [
      padded('我局推进依法行政，', '办', 25),
      padded('我局推进依法行政', '办', 26),
      padded('关于依法行政，', '报告', 26),
    ],
  },
  isClose: {
    yes: ['附件：名单', '（联系人：林一青）', '抄送：区司法局', '特此报告。', '2025年1月20日印发', '（盖章）'],
    no: ['附件下载', '规范执法行为', '特此报告。附有名单', '青石区水务局'],
  },
  isSignature: {
    yes: ['青石区水务局', '青石区水务局（盖章）', '中共青石区委员会', padded('青石', '水务局', 40)],
    no: [
      '水务工作',
      '来源：青石区水务局',
      '本报告送区司法局。抄送区水务局',
      '区司法局；区水务局',
      '区司法局，区水务局',
      '一、区水务局',
      '青石区水务局负责',
      padded('青石', '水务局', 41),
    ],
  },
  namesBody: {
    yes: [
      '来源：青石区水务局',
      '青石区水务局（盖章）',
      `青石区水务局（${'甲'.repeat(12)}）`,
      padded('青石', '水务局', 40),
    ],
    no: ['水务工作', `青石区水务局（${'甲'.repeat(13)}）`, padded('青石', '水务局', 41)],
  },
  namesPart: {
    yes: ['存在的不足', '下一年度主要安排', '主要举措和成效', padded('', '存在的不足', 40)],
    no: ['水务工作', padded('', '存在的不足', 41)],
  },
  isHeading: {
    // What tells of the rest of the report is a heading as long as it is no title of such a report.
    yes: ['存在的不足', '下一年度主要安排', '主要举措和成效', padded('', '存在的不足', 40)],
    no: ['水务工作', '2024年法治政府建设工作情况报告', padded('', '存在的不足', 41)],
  },
  isOwnTitle: {
    yes: ['青石区水务局2024年法治政府建设年度报告', padded('', '法治政府建设年度报告', 60)],
    no: [
      '青石区水务局2024年水资源管理年度报告',
      '标题：法治政府建设年度报告',
      '上年有方案。今年有法治政府建设年度报告',
      '方案；法治政府建设年度报告',
      padded('', '法治政府建设年度报告', 61),
    ],
  },
  isCover: {
    yes: ['关于报送2024年法治政府建设年度报告的函', '关于报送年度报告的通知', padded('关于', '的函', 120)],
    no: ['青石区水务局2024年法治政府建设年度报告', padded('关于', '的函', 121)],
  },
  isAnnex: { yes: ['附件', '附件1', '附件二：', '（附件）'], no: ['附件：名单', '附件1名单', '见附件1'] },
}

describe.each(Object.entries(table) as [Kind, { yes: string[]; no: string[] }][])('%s', (kind, { yes, no }) => {
  test('told from what is not', () => {
    const is = kinds()[kind]
    expect(yes.filter((line) => !is(line))).toEqual([])
    expect(no.filter((line) => is(line))).toEqual([])
  })
})

test('prose is what has a sentence in it, or opens as items do, or is too long for a title', () => {
  const yes = [
    '全年办案36件。',
    '办案36件。检查8次',
    '我局坚持党的领导，抓好以下工作：',
    '一、主要举措',
    '（一）规范执法',
    '一是规范执法',
    padded('甲', '甲', 61),
  ]
  const no = ['。规范执法', '规范执法，加强监督', '规范执法：', '，规范执法', '规范执法', padded('甲', '甲', 60)]
  expect(yes.filter((line) => !isProse(line))).toEqual([])
  expect(no.filter((line) => isProse(line))).toEqual([])
})

test('a line is nothing but a date, or several', () => {
  const yes = [
    '2025年1月20日',
    '二〇二五年一月二十日',
    '（2025年1月20日）',
    '2025年1月20日印发',
    '（二〇二五年十二月三十一日印发）',
    '2025-01-20',
    '2025年1月5日2025年1月6日',
    '2025年1月15日2025年1月16日2025年1月17日',
    '2025年1月1日'.repeat(2),
    '二〇二五年一月十五日二〇二五年一月十六日',
    '2025年11月15日'.repeat(4),
  ]
  const no = [
    '2025年1月',
    '截至2025年1月20日',
    '2025年1月20日止',
    '（2025年1月20日',
    '2025年1月20日）',
    '印发2025年1月20日',
    '印发日2025年1月20日',
    '2025年11月15日'.repeat(5),
    `2025年1月15日${' '.repeat(10)}`,
    '2025年1月15日和2025年1月16日',
  ]
  const { isDateLine } = kinds()
  expect(yes.filter((line) => !isDateLine(line))).toEqual([])
  expect(no.filter((line) => isDateLine(line))).toEqual([])
})
