import { describe, expect, test } from 'vitest'
import type { Report } from '../src/report/types.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const head = ['青石区水务局2022年法治政府建设年度报告', '一、主要举措和成效', '全年办理案件36件。']

function understood(...paragraphs: string[]): Promise<Report> {
  return reportOf(sourceOf('report.txt', [...head, ...paragraphs, ''].join('\n')), ruleSet)
}

const states = async (...paragraphs: string[]): Promise<unknown[]> => {
  const { parts, shortcomings } = await understood(...paragraphs)
  return [parts['shortcomings']?.state, parts['plan']?.state, shortcomings.length]
}

const plan = ['三、下一步打算', '增配执法人员。']

describe('under a slogan', () => {
  test('items that say what is lacking are the shortcomings, one of which is no part of its own', async () => {
    const items = ['（一）合同履约监管存在薄弱环节。因没有台账，提醒不及时。', '（二）案卷评查覆盖面不广。']
    expect(await states('二、保持清醒再奋进', ...items, ...plan)).toEqual(['embedded', 'present', 2])
    expect(await states('二、保持清醒再奋进', '一是执法力量薄弱；二是学法形式单一。', ...plan)).toEqual([
      'embedded',
      'present',
      2,
    ])
  })

  test('measures under captions of their own are the plan', async () => {
    const lacks = ['二、存在的不足', '一是执法力量薄弱；二是学法形式单一。']
    const measures = ['以专业之人守关口。选派骨干驻队执法。', '以身边之事学法条。推行旁听庭审。']
    expect(await states(...lacks, '三、奋力书写法治新篇', ...measures)).toEqual(['present', 'embedded', 2])
    expect(await states(...lacks, '三、奋力书写法治新篇', ...measures, '以公开促公正。已公开案件9件。')).toEqual([
      'present',
      'missing',
      2,
    ])
  })

  test.each(['回望一年，也要看到存在的问题：', '回望一年，也要看到存在的问题。'])(
    'paragraphs behind %s of which most say what is lacking, in any words for it',
    async (lead) => {
      const lacks = [
        '河道巡查走过场。北河夜里没人去。',
        '水费收缴困难。27户只缴清17户。',
        '水表“睡大觉”。装了17块，长期无人抄录。',
      ]
      expect(await states('二、自我加压再出发', lead, ...lacks, ...plan)).toEqual(['embedded', 'present', 3])
    },
  )

  test('paragraphs behind that which say what was done are none', async () => {
    const done = ['摸清了河道底数。巡查1200公里。', '水表全部更换。27户缴清。', '增配了执法车。']
    const [state] = await states('二、以问题为牵引抓落实', '针对自查发现的问题：', ...done, ...plan)
    expect(state).toBe('missing')
  })

  test('what is yet to be done after them is the plan', async () => {
    const section = ['三、乘势而上再出发', '增配执法人员，完善裁量基准。', '建立合同台账，组织案卷评查。']
    expect(await states('二、存在的不足', '（一）执法力量薄弱。', ...section)).toEqual(['present', 'embedded', 1])
    const done = ['三、乘势而上再出发', '已增配执法人员，完善裁量基准。']
    expect(await states('二、存在的不足', '（一）执法力量薄弱。', ...done)).toEqual(['present', 'missing', 1])
  })

  test('a section that names another part is none of them', async () => {
    const leader = ['二、党政主要负责人履行第一责任人职责情况', '一是基层执法力量薄弱；二是学法形式单一。', ...plan]
    expect(await states(...leader)).toEqual(['missing', 'present', 0])
  })

  test('what was done is no plan, in whatever order it comes', async () => {
    const order = ['一、存在的不足', '（一）执法力量薄弱。', '二、主要举措和成效', '制定制度3项，开展培训12次。']
    const { parts } = await reportOf(sourceOf('report.txt', [head[0], ...order, ''].join('\n')), ruleSet)
    expect([parts['plan']?.state, parts['achievements']?.state]).toEqual(['missing', 'present'])
  })

  test('work on what is lacking is work', async () => {
    const work = ['（一）着力解决执法力量不足。增配人员12名。', '（二）整治执法不规范问题。评查案卷36件。']
    expect(await states('二、聚焦民生短板，提升服务质效', ...work, ...plan)).toEqual(['missing', 'present', 0])
  })
})
