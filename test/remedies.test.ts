import { describe, expect, test } from 'vitest'
import { answeredInOrder, type Place } from '../src/report/remedies/answered-in-order.ts'
import { isReadInPart } from '../src/report/shortcomings/is-read-in-part.ts'
import { makePairing, type Pairing } from '../src/report/remedies/pairing.ts'
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
  ['检查多头重复', '按季统筹计划，同一对象能并则并', '更新执法车辆标识'],
])('%s is answered by a usual act: %s', (lack, answer, other) => {
  const given = [other, answer].map((text) => ({ text, caption: '' }))
  const [pairing] = makePairing(vocabulary)([{ clause: lack, subject: lack, text: lack }], given)
  expect(pairing?.nearest[0]?.measure).toBe(1)
})

test.each([
  ['供水应急预案修订不及时', '组织供水应急演练4场，更新抢险物资', '重新编制供水应急预案，换掉已经撤并的机构'],
  ['水政监察人员紧缺', '组织水政监察人员业务培训5期', '从乡镇水管站选调8人到水政监察大队'],
  ['存量涉河违建处置缓慢', '对新增涉河违建早发现、早制止', '对遗留的涉河违建逐处分类处置，按月销号'],
  ['取水案件多次败诉', '组织取水案件庭审旁听，负责人出庭', '对取水败诉案件逐件剖析，把住程序关'],
  ['公职律师作用发挥不充分', '续聘律师事务所担任常年法律顾问', '由公职律师参与合同审查，年底述职'],
  ['偷采河砂查处偏软', '建设河砂堆场2处，添置巡河快艇', '对偷采河砂一律立案，处罚占比按月通报'],
  ['罚没物品保管混乱', '规范罚没款缴库，按月对账', '建设罚没物品仓库，逐件登记、按季移交'],
])('%s is mended by the one kind of act only', (lack, decoy, answer) => {
  const given = [decoy, answer].map((text) => ({ text, caption: '' }))
  const [pairing] = makePairing(vocabulary)([{ clause: lack, subject: lack, text: lack }], given)
  expect(pairing?.nearest[0]?.measure).toBe(1)
  const without = { ...vocabulary, remedies: { ...vocabulary.remedies, needs: [] } }
  const scoreOf = (words: typeof vocabulary): number =>
    makePairing(words)([{ clause: lack, subject: lack, text: lack }], given)[0]?.nearest.find(
      ({ measure }) => measure === 0,
    )?.score ?? 0
  expect(scoreOf(vocabulary)).toBeLessThan(scoreOf(without) / 2)
})

test('what only certain acts can mend is mended by those of a kind of lack, too', () => {
  const needs = [{ name: 'drill', lack: '演练少', act: '推演', kinds: ['emergency'] }]
  const words = { ...vocabulary, remedies: { ...vocabulary.remedies, needs } }
  const scoreOf = (act: string, one = words): number =>
    makePairing(one)(
      [{ clause: '防汛演练少', subject: '防汛演练少', text: '防汛演练少' }],
      [{ text: act, caption: '' }],
    )[0]?.nearest[0]?.score ?? 0
  const none = { ...words, remedies: { ...words.remedies, needs: [] } }
  for (const act of ['每季度防汛拉动一次', '每季度防汛推演一次']) expect(scoreOf(act)).toBe(scoreOf(act, none))
  expect(scoreOf('每季度防汛宣传一次')).toBeLessThan(scoreOf('每季度防汛宣传一次', none))
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

test('raising the very indicator answers it, whatever is done to that end, and raising another does not', () => {
  const nearestOf = (clause: string, text: string): { measure: number; score: number } | undefined =>
    makePairing(vocabulary)([{ clause, subject: clause, text: clause }], [...measures, { text, caption: '' }])[0]
      ?.nearest[0]
  const item = '危废电子联单使用率不高'
  expect(nearestOf(item, '逐户注册账号，将危废电子联单使用率提高到98%')).toMatchObject({ measure: 3 })
  expect(nearestOf(item, '逐户注册账号，力争电子联单使用率达到98%')?.score).toBeGreaterThan(0.7)
  expect(nearestOf(item, '提高电子联单使用率')?.score).toBeGreaterThan(0.7)
  expect(nearestOf(item, '压缩办理时限，将网上办结率提高到98%')?.score).toBeLessThan(0.5)
  // An end of the name alone may be of something else.
  const [pairing] = makePairing(vocabulary)(
    [{ clause: item, subject: item, text: item }],
    [...measures, { text: '给科室配上提示器，使用率升至90%', caption: '' }],
  )
  expect(pairing?.mayAnswer).toBe(true)
  expect(pairing?.nearest[0]?.score).toBeLessThan(0.7)
})

test.each([
  ['供热合同执行不到位', '汇编供热合同示范文本，印制合同封皮', '对供热合同执行情况逐项检查，违约的扣减补贴'],
  ['法治辅导员挂名多', '为法治辅导员颁发聘书，更新公示牌', '法治辅导员每学期到校授课4次，由学校打分'],
  ['执法车辆老旧', '为客运企业车辆更换终端200台', '购置执法车辆2台，更换旧车'],
  ['景区应急预案照搬照抄', '完成县总体应急预案修编', '指导各景区重写应急预案'],
  ['协会资金监管不严', '请法律顾问对协会章程逐条审看', '对协会资金逐笔审计'],
])('%s is not mended by %s, but by %s', (clause, decoy, answer) => {
  const pairings = makePairing(vocabulary)(
    [{ clause, subject: clause, text: clause }],
    [{ text: decoy, caption: '' }, ...measures, { text: answer, caption: '' }],
  )
  const [nearest] = pairings[0]?.nearest ?? []
  expect(nearest?.measure).toBe(4)
  expect(pairings[0]?.nearest.find(({ measure }) => measure === 0)?.score).toBeLessThan(0.5)
})

test('without any words it still pairs', () => {
  const empty = {
    ...vocabulary,
    remedies: { ...vocabulary.remedies, aspects: [], needs: [], general: '(?!)', subjects: [] },
  }
  expect(makePairing(empty)(items, measures).map(({ nearest }) => nearest.length)).toEqual([3, 3])
  const none = { nearest: [], mayAnswer: false, aside: null, known: false }
  expect(makePairing(empty)(items, [])).toEqual([none, none])
})

/** How likely a measure among others answers what a clause says is lacking. */
function scoreIn(clause: string, text: string): number {
  const given = [text, '持续打造湖滨亲水步道', '优化窗口服务'].map((one) => ({ text: one, caption: '' }))
  const { nearest = [] } = makePairing(vocabulary)([{ clause, subject: clause, text: clause }], given)[0] ?? {}
  return nearest.find(({ measure }) => measure === 0)?.score ?? 0
}

test('what is done for others is no certain answer, but for a clause that may mean them', () => {
  const teachers = '建强道德与法治教师队伍，招聘专职教师9名，充实力量'
  expect(scoreIn('水政执法力量不足', '招聘专职教师9名')).toBeLessThan(0.5)
  expect(scoreIn('水政执法力量不足', '公开招聘水政执法人员9名，充实一线')).toBeGreaterThan(0.5)
  expect(scoreIn('法治教师力量不足', teachers)).toBeGreaterThan(0.5)
})

test('what meets no need is no certain answer, whatever else is alike', () => {
  expect(scoreIn('执法记录设备配备不足', '执法记录音像资料专人保管，执法记录及时上传')).toBeLessThan(0.5)
  expect(scoreIn('执法记录设备配备不足', '采购执法记录仪40台，配备到每个执法中队')).toBeGreaterThan(0.5)
})

test.each([
  ['教师申诉处理程序不健全', '健全社区巡查机制，有奖举报校外补课', '健全教师申诉办法，明确受理和复核程序'],
  ['排水许可整改迟缓', '闸站维修件10日内办结，超期提醒', '对排水许可问题逐户限期，月底前办结'],
  ['船闸罚没物品保管混乱', '违建逐处登记，按月销号', '船闸罚没物品逐件登记入库，一物一码'],
])('%s is mended only by what is done to the very object, not by the act alone: %s', (lack, decoy, answer) => {
  expect(scoreIn(lack, decoy)).toBeLessThan(0.5)
  expect(scoreIn(lack, answer)).toBeGreaterThan(0.5)
})

test('an act that is not done to the object makes an answer uncertain, and no more unlikely than that', () => {
  const needs = [{ name: 'rules', lack: '不健全', act: '健全' }]
  const scoreOf = (object: boolean, text: string): number => {
    const remedies = { ...vocabulary.remedies, needs: [{ ...needs[0], object } as (typeof needs)[0]] }
    const clause = '闸站值守制度不健全'
    const asked = [{ clause, object: '闸站值守', subject: clause, text: clause }]
    return makePairing({ ...vocabulary, remedies })(asked, [{ text, caption: '' }])[0]?.nearest[0]?.score ?? 0
  }
  const other = '健全渔船联席会议机制，修订办法，明确细则'
  expect(scoreOf(true, other)).toBeLessThan(0.5)
  expect(scoreOf(true, other)).toBeGreaterThan(0.4)
  expect(scoreOf(false, other)).toBeGreaterThan(0.5)
  const named = '健全闸站值班办法，修订细则'
  expect(scoreOf(true, named)).toBe(scoreOf(false, named))
})

test('a caption names the object, too', () => {
  const asked = [{ clause: '闸站值守制度不健全', subject: '闸站值守制度不健全', text: '闸站值守制度不健全' }]
  const scoreOf = (caption: string): number =>
    makePairing(vocabulary)(asked, [{ text: '健全轮班办法，明确细则', caption }])[0]?.nearest[0]?.score ?? 0
  expect(scoreOf('规范闸站运行')).toBeGreaterThan(scoreOf('抓好渔船监管'))
})

test('what keeps new ones from coming does not clear the old ones, unless it speaks of them, too', () => {
  expect(scoreIn('存量涉河违建处置缓慢', '对新增涉河违建每月巡查，48小时内拆除')).toBeLessThan(0.5)
  expect(scoreIn('存量涉河违建处置缓慢', '对存量涉河违建逐处拆除，遏制新增')).toBeGreaterThan(0.5)
})

test('a report of which many shortcomings and measures are not understood is read in part', () => {
  const pairings = (scores: number[][]): Pairing[] =>
    scores.map((row) => ({
      nearest: row.map((score, measure) => ({ measure, score })),
      mayAnswer: false,
      aside: null,
      known: true,
    }))
  const none = [0.01, 0.02, 0.03, 0.04]
  const fourOfFour = pairings([none, none, none, none])
  expect(isReadInPart(fourOfFour, new Set())).toBe(true)
  // One answers itself; one measure is understood to be about one of them; there are fewer of either.
  expect(isReadInPart(fourOfFour, new Set([1]))).toBe(false)
  expect(isReadInPart(pairings([[0.4, 0.02, 0.03, 0.04], none, none, none]), new Set())).toBe(false)
  expect(isReadInPart(pairings([none, none, none]), new Set())).toBe(false)
  expect(
    isReadInPart(pairings([[0.9, 0.1, 0.1, 0.1, 0.1], ...Array<number[]>(4).fill([...none, 0.1])]), new Set()),
  ).toBe(true)
  expect(isReadInPart([], new Set())).toBe(false)
})

test.each([
  ['船闸协管员言行失范', '船闸协管员先训后上岗，换位情景训练，考核不合格不发证', '修订船闸调度规程'],
  ['船闸罚款告知书退件多，送达率低', '过闸登记时签署确认书，绑定手机号，以短信和公告告知', '更换船闸执法车辆'],
  ['法律顾问来闸次数太少', '每月逢五坐班，线上三天内回复，按约定扣减服务费', '评选优秀闸站'],
  ['新进船员实战经验不足', '老带新，跟着办案，每人当年主办一件', '组织防汛拉动演练两次'],
])('%s: what answers it in other words is told from what does not', (clause, answer, other) => {
  const given = [other, '打造沿河绿道，丰富居民休闲', answer].map((text) => ({ text, caption: '' }))
  const [pairing] = makePairing(vocabulary)([{ clause, subject: clause, text: clause }], given)
  expect(pairing?.nearest[0]?.measure).toBe(2)
})

test('a measure in words of one shortcoming alone may answer it, however little is understood of it', () => {
  const textOf = (text: string) => ({ clause: text.split('，')[0] ?? '', subject: text, text })
  const asked = ['苗木检疫“眼睛”不亮，调运苗木只在省道口复检', '护林员巡山记录零散'].map(textOf)
  const retold = (...texts: string[]) =>
    makePairing(vocabulary)(
      asked,
      texts.map((text) => ({ text, caption: '' })),
    ).map((one) => one.mayAnswer)
  const answer = '在省道口以外另设苗木调运报检岗'
  expect(retold('晒谷场四周种树', answer)).toEqual([true, false])
  // In captions as well; two pairs are no more than a subject; and words of the whole plan tell nothing.
  expect(
    makePairing(vocabulary)(asked, [{ text: '另设报检岗', caption: '省道口的苗木调运' }]).map((one) => one.mayAnswer),
  ).toEqual([true, false])
  expect(retold('在省道口种树')).toEqual([false, false])
  expect(retold(answer, answer, answer)).toEqual([false, false])
  // What two shortcomings say is of neither.
  expect(
    makePairing(vocabulary)([...asked, ...asked], [{ text: answer, caption: '' }]).some((one) => one.mayAnswer),
  ).toBe(false)
})

test('a measure that repeats a figure of one shortcoming alone may answer it', () => {
  const textOf = (text: string) => ({ clause: text.split('，')[0] ?? '', subject: text, text })
  const asked = ['苗圃检疫“眼睛”不亮，26家苗圃没有报检', '护林员巡山记录零散，2025年缺了4本，签到率100%'].map(textOf)
  const retold = (text: string, asides: string[] = []) =>
    makePairing(vocabulary)(asked, [{ text, caption: '' }], asides).map((one) => one.mayAnswer)
  expect(retold('由专人逐一上门，26家全部走到')).toEqual([true, false])
  // Figures of other things, of one digit, of years and of all that there is tell nothing.
  for (const text of ['打造26处花海', '四月以前补栽4本', '2025年种树', '发放率100%'])
    expect(retold(text)).toEqual([false, false])
  // What is told elsewhere counts, too.
  expect(retold('打造花海', ['26家都已补报'])).toEqual([true, false])
  const both = [...asked, textOf('防火宣传不够，26家没有标语')]
  expect(makePairing(vocabulary)(both, [{ text: '26家全部走到', caption: '' }]).some((one) => one.mayAnswer)).toBe(
    false,
  )
})

test('of what only an image says it is not known what is lacking', () => {
  const knownOf = (clause: string) =>
    makePairing(vocabulary)([{ clause, subject: clause, text: clause }], [{ text: '打造花海', caption: '' }])[0]?.known
  expect(knownOf('闸站值守“三天打鱼”')).toBe(false)
  expect(knownOf('闸站人手不足')).toBe(true)
  expect(knownOf('闸站人手不足，“一人多岗”')).toBe(true)
})

test('characters that only the shortcoming and a measure have tell more than those of every measure', () => {
  const item = '渡船乘客“喊不应”，靠岸秩序乱'
  const scoreOf = (text: string, others: string[]): number => {
    const given = [text, ...others].map((one) => ({ text: one, caption: '' }))
    const [pairing] = makePairing(vocabulary)([{ clause: item, subject: item, text: item }], given)
    return pairing?.nearest.find(({ measure }) => measure === 0)?.score ?? 0
  }
  const plan = ['编印手册', '清点库房', '更换标牌']
  expect(scoreOf('每只船艄设喊话喇叭，乘客按序上岸', plan)).toBeGreaterThan(
    scoreOf('每家店铺设告知喇叭，买主按号取货', plan),
  )
  const alike = ['船上的乘客扫码', '岸边的乘客登记', '乘客靠岸后离船']
  expect(scoreOf('乘客上岸', plan)).toBeGreaterThan(scoreOf('乘客上岸', alike))
})

test('a measure answers the one shortcoming that it says it is about', () => {
  const asked = ['琴弦走音', '乐谱散失'].map((text) => ({ clause: text, subject: text, text }))
  const scoresOf = (text: string): number[] =>
    makePairing(vocabulary)(asked, [{ text, caption: '' }]).map(({ nearest }) => nearest[0]?.score ?? 0)
  const [about = 0, beside = 1] = scoresOf('针对琴弦走音问题，请匠人每月来一次')
  expect(about).toBeGreaterThan(0.5)
  expect(beside).toBeLessThan(0.5)
  const [unnamed = 1] = scoresOf('针对鼓面破损问题，请匠人每月来一次')
  expect(unnamed).toBeLessThan(0.5)
})

describe('plans that follow the order of shortcomings', () => {
  const at = (answer: number | null, inline = false): Place => ({ answer, inline })

  test.each<[string, Place[], number, (number[] | null)[]]>([
    ['leave the one between', [at(0), at(null), at(2)], 3, [null, [1], null]],
    ['leave the first and the last', [at(null), at(1), at(2), at(null)], 4, [[0], null, null, [3]]],
    ['leave none', [at(0), at(null), at(1)], 2, [null, null, null]],
    ['leave several for one', [at(0), at(null), at(3)], 4, [null, [1, 2], null]],
    ['need none for what answers itself', [at(0), at(null, true), at(null), at(2)], 3, [null, null, [1], null]],
    ['are none in another order', [at(2), at(null), at(0)], 3, [null, null, null]],
    ['are none where one is known', [at(0), at(null)], 2, [null, null]],
    [
      'are none where most are not known',
      [at(0), at(null), at(null), at(null), at(4)],
      5,
      [null, null, null, null, null],
    ],
  ])('%s', (_, places, count, expected) => {
    const found = answeredInOrder(places, count).map((one) => (one === null ? null : [...one.items]))
    expect(found).toEqual(expected)
  })

  test('are surest where all others are answered and each has an item', () => {
    const surenessOf = (places: Place[], count: number): boolean[] => {
      const { only = false, own = false } = answeredInOrder(places, count)[1] ?? {}
      return [only, own]
    }
    expect(surenessOf([at(0), at(null), at(2)], 3)).toEqual([true, true])
    expect(surenessOf([at(0), at(null), at(2)], 4)).toEqual([true, false])
    expect(surenessOf([at(0), at(null), at(2)], 5)).toEqual([false, false])
    expect(surenessOf([at(0), at(null), at(2), at(null)], 4)).toEqual([false, true])
    expect(surenessOf([at(0), at(null), at(3)], 4)).toEqual([false, false])
    // Behind the last one may stand what every plan has.
    const last = answeredInOrder([at(0), at(1), at(null)], 3)[2]
    expect([last?.only, last?.own]).toEqual([false, true])
  })
})

test('what names the field of its measure answers the one shortcoming of that field', () => {
  const asked = ['对各场站计量巡检的帮带偏弱', '渡口标识残破'].map((text) => ({ clause: text, subject: text, text }))
  const texts = ['在计量巡检方面，每月走一遍。', '举办农民运动会。']
  const [pairing] = makePairing(vocabulary)(
    asked,
    texts.map((text) => ({ text, caption: '' })),
  )
  expect(pairing?.nearest[0]).toMatchObject({ measure: 0 })
  expect(pairing?.nearest[0]?.score).toBeGreaterThan(0.5)
})

test('what others do with the same word, or to another thing, answers nothing', () => {
  expect(scoreIn('水务部门行政调解很少开展', '新建人民调解委员会，聘请退休法官调解邻里纠纷')).toBeLessThan(0.5)
  expect(scoreIn('水务部门行政调解很少开展', '列出行政调解事项清单，由水政科就地调解用水纠纷')).toBeGreaterThan(0.5)
  expect(scoreIn('渡口标识管理松散', '对企业用工逐户核查，拒不改正的依法查处')).toBeLessThan(0.5)
  expect(scoreIn('渡口标识管理松散', '对渡口标识逐处核查，拒不改正的依法查处')).toBeGreaterThan(0.5)
})
