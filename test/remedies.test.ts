import { expect, test } from 'vitest'
import { makePairing } from '../src/report/remedies/pairing.ts'
import { ruleSetOf } from './shipped.ts'

const { vocabulary } = await ruleSetOf('rule-of-law-report')
const items = ['水政监察人手紧张', '行政处罚尺度不一'].map((text) => ({ clause: text, subject: text, text }))
const measures = [
  { text: '持续打造湖滨亲水步道，丰富市民休闲生活', caption: '' },
  { text: '制定裁量基准，对同类违法行为细化处罚档次', caption: '' },
  { text: '公开选调专业人员，充实监察中队', caption: '' },
]

test('a measure is found by acts that mend what is lacking', () => {
  const pairings = makePairing(vocabulary)(items, measures)
  expect(pairings.map(({ nearest }) => nearest[0]?.measure)).toEqual([2, 1])
  expect(pairings.every(({ nearest: [first, second] }) => (first?.score ?? 0) > (second?.score ?? 1))).toBe(true)
})

test('within one department a measure is found by the single thing it is about', () => {
  const asked = ['护理员流失快', '散埋乱葬反复', '低保该退未退'].map((text) => {
    return { clause: text, subject: text, text }
  })
  const given = [
    '与银行、车管所比对存款和车辆，半年入户复核一次',
    '每村选址建一处公益性墓地，红白理事会上门劝导',
    '给养老机构一线人员发入职补贴',
  ].map((text) => ({ text, caption: '' }))
  const pairings = makePairing(vocabulary)(asked, given)
  expect(pairings.map(({ nearest }) => nearest[0]?.measure)).toEqual([2, 1, 0])
})

test('a measure counts less for a shortcoming that another one has a better claim to', () => {
  const [own] = items
  const [, , answer] = measures
  if (!own || !answer) throw new Error('none')
  const weaker = { clause: '普法人手偏少', subject: '普法人手偏少', text: '普法人手偏少' }
  const scoreOf = (asked: (typeof items)[number][]): number =>
    makePairing(vocabulary)(asked, [answer]).at(-1)?.nearest[0]?.score ?? 0
  expect(scoreOf([own, weaker])).toBeLessThan(scoreOf([weaker]))
})

test('acts are told by words that the shortcoming does not use itself', () => {
  const asked = ['审计结果公开力度不大'].map((text) => ({ clause: text, subject: text, text }))
  const given = [
    '公开遴选计算机专业人员4名，组建数据分析团队',
    '每半年在门户网站公布一批审计公告，被审计单位的整改情况一并上墙',
  ].map((text) => ({ text, caption: '' }))
  expect(makePairing(vocabulary)(asked, given)[0]?.nearest[0]?.measure).toBe(1)
})

test('among equal measures the one that stands in the order of the shortcomings is nearer, and details say what is lacking', () => {
  const asked = [
    ['档案查询不便', '档案查询不便。窗口人手紧张。'],
    ['档案查询不便', '档案查询不便。窗口人手紧张。'],
  ].map(([clause = '', text = '']) => ({ clause, subject: clause, text }))
  const given = ['公开选调专业人员3名', '公开选调专业人员3名'].map((text) => ({ text, caption: '' }))
  const pairings = makePairing(vocabulary)(asked, given)
  expect(pairings.map(({ nearest }) => nearest[0]?.measure)).toEqual([0, 1])
  const bare = makePairing(vocabulary)(
    asked.map(({ clause }) => ({ clause, subject: clause, text: clause })),
    given,
  )
  expect(pairings[0]?.nearest[0]?.score).toBeGreaterThan(bare[0]?.nearest[0]?.score ?? 1)
})

test('an act is a word of its own, not the end of another', () => {
  const asked = ['普法形式单一'].map((text) => ({ clause: text, subject: text, text }))
  const scoreOf = (text: string): number =>
    makePairing(vocabulary)(asked, [{ text, caption: '' }])[0]?.nearest[0]?.score ?? 0
  expect(scoreOf('分批进村养护公路')).toBeGreaterThan(scoreOf('分批推进村公路养护'))
})

test.each([
  ['预付卡跑路投诉多', '推广课时费由银行托管的合同文本', '开通停车场自助缴费'],
  ['检查多头重复', '按季统筹计划，同一对象能并则并', '更新检查车辆标识'],
])('%s is answered by a usual act: %s', (lack, answer, other) => {
  const given = [other, answer].map((text) => ({ text, caption: '' }))
  const [pairing] = makePairing(vocabulary)([{ clause: lack, subject: lack, text: lack }], given)
  expect(pairing?.nearest[0]?.measure).toBe(1)
})

test('a measure answers less likely that names no subject of the shortcoming', () => {
  const scoreOf = (lack: string, text: string): number => {
    const asked = [{ clause: lack, subject: lack, text: lack }]
    return makePairing(vocabulary)(asked, [{ text, caption: '' }])[0]?.nearest[0]?.score ?? 0
  }
  expect(scoreOf('食品抽检覆盖面窄', '把食品抽检扩大到所有乡镇')).toBeGreaterThan(
    scoreOf('食品抽检覆盖面窄', '把医废收运扩大到所有乡镇'),
  )
})

test('without any words it still pairs', () => {
  const empty = { ...vocabulary, remedies: { aspects: [], needs: [], general: '(?!)', subjects: [] } }
  expect(makePairing(empty)(items, measures).map(({ nearest }) => nearest.length)).toEqual([3, 3])
  expect(makePairing(empty)(items, [])).toEqual([{ nearest: [] }, { nearest: [] }])
})
