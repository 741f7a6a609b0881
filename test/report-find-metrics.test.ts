import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metricFinder } from '../src/report/figures/find-metrics.ts'
import { makeText } from '../src/report/text/text.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const find = metricFinder(ruleSet.vocabulary)
const counts = (text: string) => find(makeText([{ value: text, start: 0 }]).value, 2022)

/** The metrics of a text, as written. */
const found = (text: string): string[] => counts(text).map(({ start, end }) => text.slice(start, end))

describe('metrics', () => {
  test.each([
    // counts
    ['全年办理案件36件。', '36件', 36, '件'],
    ['受理申请1,472宗。', '1,472宗', 1472, '宗'],
    ['覆盖群众1.5万人次。', '1.5万人次', 15_000, '人次'],
    ['梳理事项377项。', '377项', 377, '项'],
    ['举办两场讲座。', '两场', 2, '场'],
    ['组织十二次执法检查。', '十二次', 12, '次'],
    // shares and rates
    ['办结率26.32%。', '26.32%', 26.32, '%'],
    ['占总数的百分之二十三点五。', '百分之二十三点五', 23.5, '%'],
    // changes
    ['同比提高3.5个百分点。', '3.5个百分点', 3.5, '个百分点'],
    ['增长2倍。', '2倍', 2, '倍'],
    // durations and amounts
    ['平均办理时长缩短至4.5天。', '4.5天', 4.5, '天'],
    ['挽回损失1.2亿元。', '1.2亿元', 120_000_000, '元'],
    // scores
    ['满意度测评得98.6分。', '98.6分', 98.6, '分'],
  ])('%s', (text, written, value, unit) => {
    expect(found(text)).toEqual([written])
    expect(counts(text)[0]).toMatchObject({ value, unit, rank: false })
  })

  test.each([
    ['贯彻县委五届七次、八次和九次全会精神，开展学习4次。', ['4次']],
    ['为小学1-4年级、5至6年级学生讲课30场。', ['30场']],
    ['每周安排2课时，全年组织法治课36课时。', ['36课时']],
    ['本报告由总体情况、存在不足、下一步打算三个部分组成。', []],
    ['学习习近平法治思想的11个坚持，辅导2场。', ['2场']],
    ['三台县检查12次，三张镇、五里乡和九台区各3次。', ['12次', '3次']],
    ['走访三家区级企业，维修五台县级设备。', ['三家', '五台']],
    ['综合考评进入全省第一序列，排名第二。', ['第二']],
  ])('names, forms and parts count nothing: %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('several in a sentence', () => {
    expect(found('共办理案件698件，其中许可330件、处罚255件，办结率99.5%。')).toEqual([
      '698件',
      '330件',
      '255件',
      '99.5%',
    ])
  })

  test.each([
    ['全区考核排名第一。', '第一', 1, null],
    ['综合成绩位居全省第12位。', '第12位', 12, '位'],
    ['测评成绩跻身全市前三名。', '前三名', 3, '名'],
  ])('a rank that was reached has the unit that is written: %s', (text, written, value, unit) => {
    expect(found(text)).toEqual([written])
    expect(counts(text)[0]).toMatchObject({ value, rank: true, unit })
  })

  test.each([
    ['查获变质肉制品365千克。', 365, '千克'],
    ['新建排水管网3.6千米。', 3.6, '千米'],
    ['接听咨询1.2万通。', 12_000, '通'],
    ['热线接听3千通。', 3000, '通'],
    ['本科以上学历的占3/4。', 0.75, null],
    ['举办近百场“院坝说法”。', 100, '场'],
    ['新聘人员集中轮训三个月。', 3, '个月'],
    ['投诉量减少三成多。', 3, '成'],
  ])('a unit of 千, a share with a slash, a round number before a quotation: %s', (text, value, unit) => {
    expect(counts(text)).toMatchObject([{ value, unit }])
  })

  test.each(['窗口24/7服务，12/4国家宪法日。', '文件编号1/4、2/4。', '推出两个“上门”服务。'])('none: %s', (text) => {
    expect(counts(text)).toEqual([])
  })

  test('a rank of hundreds of digits is none', () => {
    expect(counts(`全省排名第${'9'.repeat(400)}。`)).toEqual([])
  })

  test.each([
    ['综合得分9.88。', '9.88'],
    ['新增延伸377事项。', '377'],
  ])('a unit is missing where one has to ask of what: %s', (text, written) => {
    expect(found(text)).toEqual([written])
    expect(counts(text)[0]).toMatchObject({ unit: null, rank: false })
  })

  test.each([
    ['办理案件700余件。', ['余']],
    ['办理案件超过700件。', ['超过']],
    ['办理案件近700多件。', ['近', '多']],
    ['办理案件700件。', []],
  ])('words that make them approximate: %s', (text, words) => {
    expect(counts(text)[0]?.approximators).toEqual(words)
  })

  test('个 before a number counts that number', () => {
    expect(found('履职评议实现三个100%。')).toEqual(['100%'])
  })

  test('ranges count once, with their first number', () => {
    for (const text of [
      '每组配备3—5人。',
      '每组配备3-5人。',
      '每组配备3~5人。',
      '每组配备3～5人。',
      '每组配备3至5人。',
    ])
      expect([text, counts(text).map(({ value, unit }) => [value, unit])]).toEqual([text, [[3, '人']]])
  })

  test.each<[string, ...[number, string][]]>([
    ['拨付资金1亿5000万元。', [150_000_000, '元']],
    ['拨付资金3万4000元。', [34_000, '元']],
    ['拨付资金一千二百三十四万元。', [12_340_000, '元']],
    ['拨付资金3—5万元。', [30_000, '元']],
    ['拨付资金8500元至3万元。', [8500, '元']],
    ['参加培训两千五百人。', [2500, '人']],
    ['参加培训一百零八人次。', [108, '人次']],
    ['参加培训三点二万人。', [32_000, '人']],
    ['参加培训十二万三千人。', [123_000, '人']],
    ['参加培训廿余人。', [20, '人']],
    ['参加培训十七八人。', [17, '人']],
    ['办理案件2、3件。', [2, '件']],
    ['占比三成五。', [3.5, '成']],
    ['占比千分之三。', [3, '‰']],
    ['占比百分之三至五。', [3, '%']],
    ['增幅-12%。', [-12, '%']],
    ['合格率、满意率分别提高12、18个百分点。', [12, '个百分点'], [18, '个百分点']],
    ['甲乙两类分别为2、3件。', [2, '件'], [3, '件']],
    ['平均用时2个半小时。', [2.5, '小时']],
    ['整改历时两个半月。', [2.5, '个月']],
    ['浓度降至25微克/立方米。', [25, '微克/立方米']],
  ])('however it is written: %s', (text, ...expected) => {
    expect(counts(text).map(({ value, unit }) => [value, unit])).toEqual(expected)
  })

  // Decimals and the last 万 or 亿 behind them, where there are any.
  test.each<[string, ...string[]]>([
    // one after the other
    ['办理案件7、9件。', '7 = 7 件', '9件 = 9 件'],
    ['办理案件8、9件。', '8、9件 = 8 件'],
    ['办理案件9、10件。', '9 = 9 件', '10件 = 10 件'],
    ['办理案件1、2、3件。', '1 = 1 件', '2 = 2 件', '3件 = 3 件'],
    ['办理案件2和3件。', '2 = 2 件', '3件 = 3 件'],
    ['分别立案、结案、归档、公示，共2、3件。', '2、3件 = 2 件'],
    ['一件、两件分别办结。', '一件 = 1 件', '两件 = 2 件'],
    // below nothing
    ['增幅为负12%。', '负12% = -12 %'],
    ['正负5%。', '5% = 5 %'],
    ['担负5项任务。', '5项 = 5 项'],
    ['胜负2件。', '2件 = 2 件'],
    ['（一）-12%。', '12% = 12 %'],
    ['2022-12件。', '12件 = 12 件'],
    // without a measure word
    ['惠及43万儿童。', '43万 = 430000 - ×10000'],
    ['用户超1亿。', '1亿 = 100000000 - ×100000000'],
    ['惠及5百万群众。', '5百万 = 5000000 - ×1000000'],
    ['得分9。', '9 = 9 -'],
    ['综合得分9.88', '9.88 = 9.88 - .2'],
    // rhetoric or not
    ['落实要求三十余项。', '三十余项 = 30 项'],
    ['十一项已完成。', '十一项 = 11 项'],
    ['两名以外。', '两名 = 2 名'],
    ['讲授法治课一堂。', '一堂 = 1 堂'],
    ['九成以上案件网上办结。', '九成 = 9 成'],
    ['三次100%。', '三次 = 3 次', '100% = 100 %'],
    // two units of one figure
    ['用时1小时30分钟。', '1小时30分钟 = 1.5 小时 .1'],
    ['用时一小时三十分钟。', '一小时三十分钟 = 1.5 小时 .1'],
    ['用时1小时45分钟。', '1小时45分钟 = 1.75 小时 .2'],
    ['用时2小时20分钟。', '2小时20分钟 = 2.3333 小时 .4'],
    ['用时3天零6小时。', '3天零6小时 = 3.25 天 .2'],
    ['用时2年3个月。', '2年3个月 = 2.25 年 .2'],
    ['管网3公里200米。', '3公里200米 = 3.2 公里 .1'],
    ['用时3天24小时。', '3天 = 3 天'],
    ['用时1小时90分钟。', '1小时 = 1 小时', '90分钟 = 90 分钟'],
    ['用时1.5小时30分钟。', '1.5小时 = 1.5 小时 .1', '30分钟 = 30 分钟'],
    ['用时1小时30.5分钟。', '1小时 = 1 小时', '30.5分钟 = 30.5 分钟 .1'],
    ['用时3余天4小时。', '3余天 = 3 天', '4小时 = 4 小时'],
    ['收取3万元5角。', '3万元 = 30000 元 ×10000', '5角 = 5 角'],
    ['用时一小时30分钟。', '30分钟 = 30 分钟'],
    ['抽查3天和12小时。', '3天 = 3 天', '12小时 = 12 小时'],
    // and a half
    ['平均用时2年半。', '2年半 = 2.5 年 .1'],
    ['道路长2年半径5公里。', '2年 = 2 年', '5公里 = 5 公里'],
    ['发放3件半成品。', '3件 = 3 件'],
    // ranges
    ['占比百分之三至百分之五。', '百分之三至百分之五 = 3 %'],
    ['占比3至5%。', '3至5% = 3 %'],
    ['占比百分之百。', '百分之百 = 100 %'],
    ['办理案件5至3件。', '3件 = 3 件'],
    ['办理案件3件至5人。', '3件 = 3 件', '5人 = 5 人'],
    ['拨付资金3.5—5万元。', '3.5—5万元 = 35000 元 .1 ×10000'],
    ['拨付资金3万至5万元。', '3万至5万元 = 30000 元 ×10000'],
    ['参加培训三至五名。', '三至五名 = 3 名'],
    // fractions
    ['压缩三分之二。', '三分之二 = 0.6667 - .2'],
    ['达到五又四分之三。', '五又四分之三 = 5.75 - .2'],
    ['约十二分之五。', '十二分之五 = 0.4167 - .2'],
    ['办理案件2、三件。', '2 = 2 -', '三件 = 3 件'],
    ['办理案件2、1、3件。', '2 = 2 件', '1 = 1 件', '3件 = 3 件'],
    ['承担任务，增幅负12%。', '负12% = -12 %'],
    ['配发3套半新桌椅。', '3套 = 3 套'],
    ['报送3份半年报告。', '3份 = 3 份'],
    ['拨付3千至5万元。', '3千至5万元 = 3000 元 ×1000'],
    ['拨付2元至3万元。', '2元至3万元 = 2 元'],
    ['拨付8500至3万元。', '8500至3万元 = 8500 元'],
    ['培训一至三名。', '一至三名 = 1 名'],
    ['占比百分之三至五。', '百分之三至五 = 3 %'],
    ['压缩二分之一。', '二分之一 = 0.5 - .2'],
    ['压缩三分之二以上。', '三分之二 = 0.6667 - .2'],
    ['用时3天又6小时。', '3天又6小时 = 3.25 天 .2'],
    ['浓度降至25微克/立方米。', '25微克/立方米 = 25 微克/立方米'],
    ['浓度降至25微克/。', '25微克 = 25 微克'],
    ['完成十余项工作。', '十余项 = 10 项'],
    ['实现二十余个100%。', '100% = 100 %'],
    ['四成五。', '四成五 = 4.5 成 .1'],
    ['3.5至5万件。', '3.5至5万件 = 35000 件 .1 ×10000'],
    ['推进十个方面、十一项工作。'],
    ['三十几万人次。', '三十几万人次 = 300000 人次 ×10000'],
    ['约1.5万余件。', '1.5万余件 = 15000 件 .1 ×10000'],
  ])('and no more of it: %s', (text, ...expected) => {
    const read = counts(text).map(({ start, end, value, unit, decimals, scale }) =>
      [
        `${text.slice(start, end)} = ${String(Number(value.toFixed(4)))} ${unit ?? '-'}`,
        ...(decimals > 0 ? [`.${String(decimals)}`] : []),
        ...(scale > 1 ? [`×${String(scale)}`] : []),
      ].join(' '),
    )
    expect(read).toEqual(expected)
  })

  test('patterns of the vocabulary may have groups of their own', () => {
    const { metrics } = ruleSet.vocabulary
    const grouped = (sources: string[]): string[] => sources.map((source) => `(${source})`)
    const words = { ...metrics, units: grouped(metrics.units), countingUnits: grouped(metrics.countingUnits) }
    const seen = metricFinder({ ...ruleSet.vocabulary, metrics: words })(
      '办理1.5万余件，其中3—5件重大，举办两场讲座。',
      2022,
    )
    expect(seen.map(({ value, unit }) => [value, unit])).toEqual([
      [15_000, '件'],
      [3, '件'],
      [2, '场'],
    ])
  })

  test('any number before a measure word is found with its value', () => {
    const units = fc.constantFrom('件', '个', '项', '宗', '人次', '%', '份', '场', '万元')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.nat(3), units, (digits, decimals, unit) => {
        const number = digits / 10 ** decimals
        if (Number.isInteger(number) && [110, 119, 120].includes(number)) return
        const [count, ...others] = counts(`全年统计为${number.toString()}${unit}。`)
        expect(others).toEqual([])
        expect(count?.value).toBeCloseTo(unit === '万元' ? number * 1e4 : number, 3)
        expect(count?.unit).toBe(unit === '万元' ? '元' : unit)
      }),
    )
  })
})

describe('what is no metric', () => {
  test.each([
    ['dates', '2022年3月15日召开会议。'],
    ['months', '6月，专题研究法治工作。'],
    ['clock times', '每日11:20开放。'],
    ['ordinals of headings', '一、主要举措'],
    ['ordinals of items', '一是加强学习；二是规范执法。'],
    ['ordinals', '公布第一批清单，学习第十九届历次全会精神，首批入选。'],
    ['hot lines', '用好12345热线，开通12348公共法律服务。'],
    ['codes with letters', '推广5G应用，建设1+N平台，升级2.0版本。'],
    ['levels of protection', '通过等保二级测评，评为三级单位，获评AAA级。'],
    ['opening hours', '设置24小时自助区。'],
    ['codes in digits', '实施422133发展密码。'],
    ['days of remembrance', '开展“12·4”国家宪法日活动。'],
    ['names', '落实十四五规划、双区建设、四免优化、三重一大和二十大部署。'],
    ['document numbers', '印发青水〔2022〕25号文件。'],
    ['time limits', '受理后3个工作日内办结，5日内答复。'],
    ['prizes', '荣获二等奖、一等奖。'],
    ['rhetoric', '推进一网统管、一件事集成和三个“统一”，实现“只进一扇门”。'],
    ['titles', '学习《民法典100问》和《法治政府建设实施纲要（2021—2025年）》。'],
    ['ratios', '按1:3比例配备，达到1/3以上。'],
    ['codes with a sign', '编号A-12件，代码B+3件。'],
    ['numbers that nothing shows to count', '投入5千，气温-5，延伸377，一分之二。'],
    ['what is one of several', '第3件、每一件、第三件、首三件、前两名、第一、二轮检查、第一和二批、三件之一。'],
    ['rhetoric of one', '只跑一次，每年一次，年一次，召开会议一个，开展检查一次会。'],
    ['small numerals without a count', '三个方面，十一个方面，两个“一”，两名以上律师。'],
  ])('%s: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('the year of a report without a year in its title', () => {
  const yearOf = async (text: string): Promise<number | null> => {
    const { meta } = await reportOf(sourceOf('report.txt', text), ruleSet)
    return meta.reportYear
  }
  const signed = (day: string, opening = '我局推进法治建设。') =>
    `青石区水务局法治政府建设年度报告\n\n${opening}\n\n一、主要举措和成效\n\n办理案件36件。\n\n青石区水务局\n\n${day}\n`
  test.each([
    ['the year before, up to summer', signed('2023年1月20日'), 2022],
    ['… up to its end', signed('2023年8月31日'), 2022],
    ['the same year in autumn', signed('2023年9月1日'), 2023],
    ['that of the opening', signed('2023年1月20日', '2021年，我局推进法治建设。'), 2021],
    ['not that of a title it names', signed('2023年1月20日', '按照《2021年工作要点》，我局推进法治建设。'), 2022],
    ['not that of a plan', signed('2023年1月20日', '落实法治建设规划（2021—2025年），推进法治建设。'), 2022],
  ])('%s', async (_, text, year) => {
    expect(await yearOf(text)).toBe(year)
  })
})

describe('targets', () => {
  const targets = async (text: string): Promise<[string, boolean][]> => {
    const { metrics } = await reportOf(sourceOf('report.txt', text), ruleSet)
    return metrics.map(({ text: written, target }) => [written, target])
  }
  test('are the figures of the plan', async () => {
    const text =
      '青石区水务局2022年法治政府建设年度报告\n\n一、主要举措和成效\n\n办理案件36件。\n\n二、2023年工作安排\n\n组织培训12场。\n'
    expect(await targets(text)).toEqual([
      ['36件', false],
      ['12场', true],
    ])
  })
  test('but for those of what is lacking, under a heading that names both', async () => {
    const head =
      '青石区水务局2022年法治政府建设年度报告\n\n一、主要举措和成效\n\n办理案件36件。\n\n二、查摆出的问题和改进措施\n\n'
    const items =
      '（一）取水许可超期多。21件中有9件逾期。将抽调3人专办。\n\n（二）水费收缴困难。尚有17户未缴，2023年将上门催缴8次。\n\n'
    expect(await targets(`${head}${items}2023年，还将开展培训12场。\n`)).toEqual([
      ['36件', false],
      ['21件', false],
      ['9件', false],
      ['3人', true],
      ['17户', false],
      ['8次', true],
      ['12场', true],
    ])
  })
  test('and those that are promised', async () => {
    const text =
      '青石区水务局2022年法治政府建设年度报告\n\n一、主要举措和成效\n\n办理案件36件，力争明年达到50件，培训不少于4次。\n'
    expect(await targets(text)).toEqual([
      ['36件', false],
      ['50件', true],
      ['4次', true],
    ])
  })
})
