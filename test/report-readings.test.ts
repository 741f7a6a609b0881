import { describe, expect, test } from 'vitest'
import { metricFinder } from '../src/report/figures/find-metrics.ts'
import { makeText } from '../src/report/text/text.ts'
import { makeTimeFinder } from '../src/report/times/times.ts'
import { readOrdinal } from '../src/report/parts/ordinal.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const find = metricFinder(ruleSet.vocabulary)
const findTimes = makeTimeFinder(ruleSet.vocabulary, 2023)
const folded = (text: string): string => makeText([{ value: text, start: 0 }]).value

/** `value unit` of every metric of a text. */
const figures = (text: string): string[] =>
  find(folded(text), 2023).map(({ value, unit }) => [value, unit].filter((part) => part !== null).join(' '))

/** `kind from to` of every time of a text. */
const times = (text: string): string[] =>
  findTimes(folded(text)).map(({ kind, from, to }) => [kind, from, to].filter((part) => part !== null).join(' '))

describe('every form of a number has one reading', () => {
  test.each([
    // Arabic digits, parted and with 万, 亿, 千, 百
    ['收到来信12,345件', '12345 件'],
    ['收到来信12 345件', '12345 件'],
    ['收到来信12\u2009345件', '12345 件'],
    ['收到来信１２件', '12 件'],
    ['帮扶商户2.3万家', '23000 家'],
    ['拨款1亿2000万元', '120000000 元'],
    ['拨款12万3千元', '123000 元'],
    ['发放读本6万4000册', '64000 册'],
    ['筹资3千万元', '30000000 元'],
    ['帮企业减负0.6亿元', '60000000 元'],
    ['增幅为负0.6%', '-0.6 %'],
    // 百, 千 and 万 alone, behind words of about how many
    ['近千人次旁听庭审', '1000 人次'],
    ['挽回损失逾百万元', '1000000 元'],
    ['上万名群众参加', '10000 名'],
    ['推文阅读量超十万', '100000'],
    ['三成纠纷当场化解', '3 成'],
    ['投资4.35万亿元', '4350000000000 元'],
    ['覆盖8.29万户', '82900 户'],
    ['拨付500余万元', '5000000 元'],
    ['检查2千零30次', '2030 次'],
    // Chinese numerals
    ['办理案件两千五件', '2500 件'],
    ['办理案件一万三件', '13000 件'],
    ['办理案件三千零五件', '3005 件'],
    ['办理案件一百二十点五万件', '1205000 件'],
    ['覆盖四千万人次', '40000000 人次'],
    ['发放二十余万册', '200000 册'],
    ['走访十来户', '10 户'],
    ['走访百余户', '100 户'],
    ['合格率达标，第1，7家企业入选', '7 家'],
    ['抽查十到二十件', '10 件'],
    ['走访廿五户', '25 户'],
    ['罚款壹佰贰拾元', '120 元'],
    ['检查十五架次', '15 架次'],
    // ranges and some
    ['抽调三四名骨干', '3 名'],
    ['举办十七八场讲座', '17 场'],
    ['走访2、3家企业', '2 家'],
    ['各镇走访5、7家企业', '5 家', '7 家'],
    ['各镇分别走访2、3家企业', '2 家', '3 家'],
    ['补助8500元至3万元', '8500 元'],
    ['补助3—5万元', '30000 元'],
    ['选派三至五名', '3 名'],
    ['增长3%—5%', '3 %'],
    // shares
    ['达到百分之98.5', '98.5 %'],
    ['达到百分之一百二十点五', '120.5 %'],
    ['达到百分之百', '100 %'],
    ['提高百分之二三十', '20 %'],
    ['下降千分之三', '3 ‰'],
    ['占三成五', '3.5 成'],
    // halves, sign, compound units
    ['用时1个半小时', '1.5 小时'],
    ['整治历时两个半月', '2.5 个月'],
    ['用时3天半', '3.5 天'],
    ['增长-12.3%', '-12.3 %'],
    ['降至25微克/立方米', '25 微克/立方米'],
    ['低保标准从796元/月提高至842元/月', '796 元/月', '842 元/月'],
    ['人均产值达58万元/人左右', '580000 元/人'],
    // one figure in two units
    ['平均用时1小时30分钟', '1.5 小时'],
    ['办理时限压缩至3天零4小时', '3.1667 天'],
    ['平均审理2年6个月', '2.5 年'],
    ['新建步道5公里300米', '5.3 公里'],
    ['每户收费3元5角', '3.5 元'],
    // beside ranks
    ['总量居全国第15', '15'],
    // 万 and 亿 belong to the number
    ['惠及43万儿童', '430000'],
  ])('%s: %s', (text, ...expected) => {
    expect(figures(`全年${text}。`)).toEqual(expected)
  })

  test('a series has one unit at its end', () => {
    expect(figures('两项指标分别提高2.4、31个百分点。')).toEqual(['2.4 个百分点', '31 个百分点'])
  })
  test('a share needs no unit', () => {
    expect(figures('五分之二的案件当场办结。')).toEqual(['0.4'])
  })
  test.each([
    ['clock times', '上午9时30分开会，九点三十分结束。'],
    ['phases of a project', '建成政务平台一期、监管系统2期。'],
    ['plenums', '学习十九届六次全会精神。'],
    ['ratios', '每10万人配备的律师增加，差距为2.81倍差。'],
    ['classes', '建成300吨级码头、30万吨级航道，培育2000亿级产业。'],
    ['phases of other things', '毗邻供水一期、核电二期建成，校区改造三期。'],
    ['what is done together', '干部群众拧在一起，做好二轮土地延包和第一、二轮督察整改。'],
    ['meetings and prizes', '承办全国第十五届运动会，荣获第18届文化奖，跻身全国第一梯队，进入学科排名前1%。'],
    ['other words', '回首2025回望来路，二十四节气，三轮车。'],
    ['departments that act', '县司法局等8部门联合发文。'],
    ['numbers to call', '110案件类警情下降。'],
    ['parts of a period', '前11个月平稳，近3年向好。'],
    ['versions and slips', '升级3.5.2件套，转办12 34件。'],
    ['numbers without end', `登记${'9'.repeat(300)}件。`],
  ])('%s are none: %s', (_, text) => {
    expect(figures(text)).toEqual([])
  })
})

describe('every form of a time has one reading', () => {
  const explicit = (from: string, to: string): string => `explicit ${from} ${to}`
  test.each([
    // Chinese numerals
    ['截至十一月三十日', explicit('2023-11-30', '2023-11-30')],
    ['二〇二二年九月', explicit('2022-09-01', '2022-09-30')],
    ['九月下旬', explicit('2023-09-21', '2023-09-30')],
    // figures alone
    ['2023/3/15', explicit('2023-03-15', '2023-03-15')],
    ['2023-01-01至2023-11-30', explicit('2023-01-01', '2023-11-30')],
    ['2022.12-2023.11', explicit('2022-12-01', '2023-11-30')],
    ['2023.05.01-06.30', explicit('2023-05-01', '2023-06-30')],
    ['09-01至12-01', explicit('2023-09-01', '2023-12-01')],
    ['截至2023.11', explicit('2023-11-01', '2023-11-30')],
    // ranges
    ['2023年3—11月', explicit('2023-03-01', '2023-11-30')],
    ['7、8月', explicit('2023-07-01', '2023-08-31')],
    ['7月、8月', explicit('2023-07-01', '2023-08-31')],
    ['6月19日至20日', explicit('2023-06-19', '2023-06-20')],
    ['5月10—15日', explicit('2023-05-10', '2023-05-15')],
    ['11月至2月', explicit('2023-11-01', '2024-02-29')],
    ['12月至次年2月', explicit('2023-12-01', '2024-02-29')],
    ['2022年下半年至2023年上半年', explicit('2022-07-01', '2023-06-30')],
    ['自2022年9月1日起至12月31日', explicit('2022-09-01', '2022-12-31')],
    ['年初至11月底', explicit('2023-01-01', '2023-11-30')],
    // parts of a year
    ['前三季度', explicit('2023-01-01', '2023-09-30')],
    ['前11个月', explicit('2023-01-01', '2023-11-30')],
    ['1季度', explicit('2023-01-01', '2023-03-31')],
    ['首季度', explicit('2023-01-01', '2023-03-31')],
    ['二、三季度', explicit('2023-04-01', '2023-09-30')],
    ['截至三季度末', explicit('2023-09-30', '2023-09-30')],
    // other years
    ['去年12月', explicit('2022-12-01', '2022-12-31')],
    ['去年底', explicit('2022-12-31', '2022-12-31')],
    ['2022年年底', explicit('2022-12-31', '2022-12-31')],
    ['2022年全年', explicit('2022-01-01', '2022-12-31')],
    ['去年前三季度', explicit('2022-01-01', '2022-09-30')],
    ['上年同期', explicit('2022-01-01', '2022-12-31')],
    ['23年12月', explicit('2023-12-01', '2023-12-31')],
    // open
    ['2023年5月起', 'open 2023-05-01'],
    ['今年5月开始', 'open 2023-05-01'],
    ['自去年9月试运行以来', 'open 2022-09-01'],
    ['五年来', 'open'],
    ['过去五年', 'open'],
    // vague
    ['截至今日', 'vague'],
    ['日前', 'vague'],
  ])('%s: %s', (text, expected) => {
    expect(times(`${text}，办理案件36件。`)).toEqual([expected])
  })

  test('days are of the month named before', () => {
    expect(times('5月启动。19日至20日，检查36家。').at(-1)).toBe(explicit('2023-05-19', '2023-05-20'))
    expect(times('19日至20日，检查36家。')).toEqual([])
  })
  test('none ends before it starts', () => {
    expect(times('2023年5月至2022年3月，检查36家。')).toEqual(['explicit'])
    expect(times('331—11月，检查36家。')).toEqual([])
  })
  test.each([
    '完善科目前期管理',
    '出现已停用设备',
    '工作日前完成',
    '对应当前往的',
    '保全年度报告',
    '青少年中开展',
    '五年内不再犯',
    '会上年轻干部',
    '现在任干部',
    '统筹当前和长远',
    '一月一主题',
    '每季度检查',
    '提前三个月',
    '来信以来电',
    '自2021年7月15日起施行',
    '较去年同期增加',
    '为2022年的2倍',
  ])('%s holds none that governs', (text) => {
    expect(findTimes(folded(`${text}，办理36件。`)).filter(({ local }) => local === null)).toEqual([])
  })
})

describe('times and figures in a report', () => {
  const title = '青石区水务局2023年法治政府建设年度报告'
  const read = async (...paragraphs: string[]): Promise<string[]> => {
    const { metrics } = await reportOf(sourceOf('report.txt', [title, ...paragraphs, ''].join('\n\n')), ruleSet)
    return metrics.map(({ text, time }) => `${text} ${time.kind} ${String(time.start)}`)
  }
  test('a year that belongs to a thing does not end that of the heading', async () => {
    expect(
      await read('一、2023年主要举措和成效', '（一）加强整改。落实2022年督察反馈意见。', '评查案卷18份。'),
    ).toEqual(['18份 inherited 2023-01-01'])
  })
  test('a change with both ends dated is dated', async () => {
    expect(await read('一、主要举措和成效', '投诉由2022年的40件降至2023年的30件，下降25%。')).toEqual([
      '40件 explicit 2022-01-01',
      '30件 explicit 2023-01-01',
      '25% explicit 2023-01-01',
    ])
  })
  test('a statement dates all figures, also where it ends without 。', async () => {
    expect(await read('一、主要举措和成效', '评查案卷18份。', '本报告数据统计时间为2022年')).toEqual([
      '18份 inherited 2022-01-01',
    ])
  })
  test('实施 behind a date is what was done then, not when a rule came into force', async () => {
    expect(await read('一、主要举措和成效', '全年实施行政处罚36件。')).toEqual(['36件 explicit 2023-01-01'])
  })
})

test.each([
  ['2.2024年案卷评查', 2],
  ['3.12345热线办理', 3],
  ['4、2024年培训', 4],
])('%s opens with an ordinal', (text, number) => {
  expect(readOrdinal(text)).toEqual({ level: 3, number, length: 2 })
})
