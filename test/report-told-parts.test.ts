import { describe, expect, test } from 'vitest'
import type { Report } from '../src/report/types.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

const title = '青石县水利局2025年法治政府建设年度报告'
const work = ['2025年，我局修订行政规范性文件2件，清理文件31件。', '2025年，我局办结行政处罚案件64件，听证2场。']
const lacks = [
  '水库巡查记录不完整。2025年抽查的40座水库中有9座的日志缺页，原因是巡查员换人时没有移交台账。',
  '处罚文书说理简略。2025年评查的22宗案卷中有6宗没有写明裁量理由，主要是新进人员多、带教跟不上。',
  '夜间监管乏力。2025年夜间巡查仅占巡查次数的11%，原因是巡查船只有1艘。',
]
const leader = '局党组书记、局长2025年主持局党组会议研究法治工作4次，带头讲法治课1次，批示复议案件2件，出庭应诉1次。'
const plans = [
  '2026年4月底前给水库换发统一的巡查日志，换人的当日移交台账。',
  '2026年编印文书说理范例，新进人员由老执法员带教一年。',
  '2026年6月底前添置巡查船1艘，夜间巡查提高到全年的三成。',
]

function understood(...paragraphs: string[]): Promise<Report> {
  return reportOf(sourceOf('report.txt', [title, ...paragraphs, ''].join('\n')), ruleSet)
}

const list = (items: string[]): string[] =>
  items.map((item, at) => `${'一二三'.charAt(at)}是${item.slice(0, -1).replace('。', '，')}${at < 2 ? '；' : '。'}`)

describe('the shortcomings, without heading', () => {
  test.each([
    ['paragraphs behind what says how many', ['看成绩也看问题，这一年有三个方面做得不够。', ...lacks]],
    ['paragraphs behind nothing', lacks],
    ['items in paragraphs', ['对照考核要求，我局还有以下不足：', ...list(lacks)]],
    ['items in one paragraph', ['自查下来，欠账主要在三处。' + list(lacks).join('')]],
    ['under a slogan', ['照镜子、找差距，让问题看得清', ...lacks]],
  ])('%s', async (_, told) => {
    const { parts, shortcomings } = await understood(...work, ...told, leader, ...plans)
    expect(parts['shortcomings']?.state).toBe('embedded')
    expect(shortcomings).toHaveLength(3)
    expect(shortcomings.map(({ remedy }) => remedy)).toEqual(['plan', 'plan', 'plan'])
  })

  test('are told by what is numbered, too', async () => {
    const { parts } = await understood(...work, ...lacks.map((lack, at) => `${String(at + 1)}.${lack}`), leader)
    expect(parts['shortcomings']?.state).toBe('embedded')
  })

  test('are not what one sentence says, nor work that was put off', async () => {
    const put = '（一）文件制定。新制定7件，另外4件因与上位法不一致没有印发。2项决策因论证尚未结束，结转2026年办理。'
    for (const told of [[lacks[0] ?? ''], ['一、主要举措和成效', put, '（二）执法监督。办案12件。']]) {
      const { parts } = await understood(...work, ...told, leader, ...plans)
      expect(parts['shortcomings']?.state).toBe('missing')
    }
  })
})

describe('the plan, without heading', () => {
  const named = ['一、主要举措和成效', ...work, '二、存在的不足和原因', ...list(lacks)]
  const leading = ['三、党政主要负责人履行第一责任人职责情况', leader]

  test.each([
    ['paragraphs behind a sentence', ['新的一年，我们打算做好下面几件事。', ...plans]],
    ['paragraphs behind nothing', plans],
    ['against each shortcoming', plans.map((plan) => `针对自查发现的不足，${plan}`)],
    ['items without a year', ['今年要办好三件事：', '一要换发巡查日志；二要编印说理范例；三要添置巡查船。']],
  ])('%s', async (_, told) => {
    const { parts, measures } = await understood(...named, ...leading, ...told)
    expect(parts['plan']?.state).toBe('embedded')
    expect(measures.length).toBeGreaterThanOrEqual(3)
  })

  test('is not what one sentence says, nor what is promised behind each shortcoming', async () => {
    const promised = list(lacks.map((lack) => `${lack}拟于2026年6月底前完成整改。`))
    const { parts } = await understood(...named.slice(0, 4), ...promised, ...leading)
    expect(parts['plan']?.state).toBe('missing')
    const { parts: stray } = await understood(...named, ...leading, plans[0] ?? '')
    expect(stray['plan']?.state).toBe('missing')
  })
})

describe('the leader, without heading', () => {
  test('told at length, also behind shortcomings', async () => {
    const { parts } = await understood(...work, '还差在哪里？', ...lacks, leader, '2026年怎么干？', ...plans)
    expect(parts['first-person']).toMatchObject({ state: 'embedded', atLength: true })
  })

  test('not by what he will do', async () => {
    const will = '局长2026年主持研究法治工作4次，带头讲法治课1次，批示复议案件2件，出庭应诉1次。'
    const { parts } = await understood(...work, '还差在哪里？', ...lacks, '2026年怎么干？', ...plans, will)
    expect(parts['first-person']?.state).toBe('missing')
  })
})

describe('labels', () => {
  const outline = async (...paragraphs: string[]): Promise<unknown[]> =>
    (await understood(...work, ...paragraphs)).outline.map(({ form, parts }) => [form, ...parts])

  test.each([
    ['before ：', ['不足与原因：' + list(lacks).join(''), '2026年安排：' + list(plans).join('')]],
    ['in brackets', ['【不足与原因】' + list(lacks).join(''), '【2026年安排】' + list(plans).join('')]],
    ['as questions', ['哪些地方还有不足、为什么？' + lacks.join(''), '2026年怎么干？' + plans.join('')]],
    ['as sentences of what is reported', ['再说不足和原因。', ...lacks, '最后报告2026年的主要安排。', ...plans]],
  ])('%s', async (_, told) => {
    expect(await outline(...told)).toEqual([
      ['run-in', 'shortcomings', 'causes'],
      ['run-in', 'plan'],
    ])
  })

  test('that each item has are none', async () => {
    const items = lacks.flatMap((lack) => [`问题：${lack}`, '整改措施：2026年换发日志。'])
    expect(await outline(...items)).toEqual([])
  })

  test('stand below a heading that names several parts', async () => {
    const heading = '一、工作进展、不足和第一责任人履职情况'
    const told = [`【不足与原因】${list(lacks).join('')}`, `【第一责任人履职情况】${leader}`]
    const { outline: found, shortcomings } = await understood(heading, ...work, ...told, '二、2026年工作安排', ...plans)
    expect(found.map(({ level }) => level)).toEqual([1, 2, 2, 1])
    expect(shortcomings).toHaveLength(3)
  })
})
