import { describe, expect, test } from 'vitest'
import { makeTimeFinder } from '../src/report/times/times.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const findTimes = makeTimeFinder(ruleSet.vocabulary, 2022)
const title = '青石区水务局2022年法治政府建设年度报告'

/** `figure kind` of every metric, with the words of its time. */
async function times(...paragraphs: string[]): Promise<string[]> {
  const { metrics } = await reportOf(sourceOf('report.txt', [title, ...paragraphs, ''].join('\n\n')), ruleSet)
  return metrics.map(({ text, time }) => [text, time.kind, time.text].filter((word) => word !== null).join(' '))
}

/** The same, under a heading that says nothing of time. */
const under = (...paragraphs: string[]): Promise<string[]> => times('一、主要举措和成效', ...paragraphs)

describe('the table of times', () => {
  test.each([
    // explicit
    ['截至11月30日，办理案件36件。', '36件 explicit 11月30日'],
    ['2022年，办理案件36件。', '36件 explicit 2022年'],
    ['全年办理案件36件。', '36件 explicit 全年'],
    ['年初摸排隐患36处。', '36处 explicit 年初'],
    ['6月，开展检查36次。', '36次 explicit 6月'],
    ['1—11月，办理案件36件。', '36件 explicit 1—11月'],
    ['今年办理案件36件。', '36件 explicit 今年'],
    ['国庆假期，调处消费纠纷36起。', '36起 explicit 国庆假期'],
    ['“五一”期间，巡查景区36次。', '36次 explicit 期间'],
    ['春节期间，出动执法人员36人。', '36人 explicit 春节期间'],
    ['2022年春节期间，慰问群众36户。', '36户 explicit 2022年'],
    ['开展国庆慰问36次。', '36次 none'],
    ['本年度办理案件36件。', '36件 explicit 本年度'],
    ['办理案件36件（截至11月30日）。', '36件 explicit 11月30日'],
    ['走访企业（包括小微企业，6月为主）36家。', '36家 none'],
    // open
    ['今年以来，办理案件36件。', '36件 open 今年以来'],
    ['今年来，办理案件36件。', '36件 open 今年来'],
    ['今年来访群众36人。', '36人 explicit 今年'],
    ['自试运行至今，平台办理案件36件。', '36件 open 自试运行至今'],
    ['2022年3月以来，办理案件36件。', '36件 open 2022年3月以来'],
    ['自2021年“八五”普法启动以来，开展宣讲36场。', '36场 open 自2021年“八五”普法启动以来'],
    ['二、三季度，抽检兽药36批次。', '36批次 explicit 二、三季度'],
    // vague
    ['截至目前，办理案件36件。', '36件 vague 截至目前'],
    ['目前，设有窗口36个。', '36个 vague 目前'],
    ['当前，设有窗口36个。', '36个 vague 当前'],
    ['现已办理案件36件。', '36件 vague 现已'],
    // none
    ['已办理案件36件。', '36件 none'],
    ['现行制度36项。', '36项 none'],
    ['累计办理案件36件。', '36件 none'],
    ['共办理案件36件。', '36件 none'],
  ])('%s', async (text, expected) => {
    expect(await under(text)).toEqual([expected])
  })

  test('the days of a time, of the report year where it names none', () => {
    const days = (text: string) => findTimes(text).map(({ from, to }) => [from, to])
    expect(days('全年')).toEqual([['2022-01-01', '2022-12-31']])
    expect(days('去年')).toEqual([['2021-01-01', '2021-12-31']])
    expect(days('截至11月30日')).toEqual([['2022-11-30', '2022-11-30']])
    expect(days('今年以来')).toEqual([['2022-01-01', null]])
    expect(days('截至目前')).toEqual([[null, null]])
  })

  test('the year that only the end of a time names', () => {
    expect(findTimes('3月至2021年5月').map(({ from, to }) => [from, to])).toEqual([['2021-03-01', '2021-05-31']])
  })

  test('no days where it is not known of which year the report is', () => {
    const days = makeTimeFinder(ruleSet.vocabulary, null)
    for (const text of ['全年', '1—11月', '截至11月30日'])
      expect(days(text).map(({ from, to }) => [text, from, to])).toEqual([[text, null, null]])
  })

  test.each([
    ['a mere comparison', '较2021年增加36件。'],
    ['the name of a plan', '落实《法治建设规划（2021—2025年）》办理案件36件。'],
    ['the years of a plan', '落实法治建设规划（2021—2025年），办理案件36件。'],
    ['a quotation', '围绕“2022年法治宣传月”，举办活动36场。'],
    ['the number of a document', '按照青水〔2022〕25号文件，办理案件36件。'],
    ['background', '在2021年试点的基础上，办理案件36件。'],
  ])('%s dates nothing: %s', async (_, text) => {
    expect(await under(text)).toEqual(
      ['36件', '36场'].filter((figure) => text.includes(figure)).map((f) => `${f} none`),
    )
  })
})

describe('inside a sentence', () => {
  test('an adverbial at its head governs all of it', async () => {
    expect(await under('2022年，办理许可36件，处罚12件，均已公示。')).toEqual([
      '36件 explicit 2022年',
      '12件 explicit 2022年',
    ])
  })
  test('one in the middle governs what follows', async () => {
    expect(await under('办理许可36件，6月开展检查12次，覆盖企业8家。')).toEqual([
      '36件 none',
      '12次 explicit 6月',
      '8家 explicit 6月',
    ])
  })
  test('one that belongs to a number governs only that', async () => {
    expect(await under('全年事项由年初的709个压减至543个。')).toEqual(['709个 explicit 年初', '543个 explicit 全年'])
  })
  test('one in brackets governs nothing beyond them', async () => {
    expect(await under('办理许可36件（其中6月12件），检查8次。')).toEqual([
      '36件 none',
      '12件 explicit 6月',
      '8次 none',
    ])
    expect(await under('办理许可36件，检查8次（截至6月30日）。')).toEqual(['36件 none', '8次 explicit 6月30日'])
    expect(await under('办理许可36件，检查8次（截至6月30日）。')).toEqual(['36件 none', '8次 explicit 6月30日'])
  })
})

describe('several periods in a sentence', () => {
  test.each([
    ['2021年、2022年分别办理案件31件、36件。', ['31件 explicit 2021年', '36件 explicit 2022年']],
    ['2021年和2022年办理许可分别为31件和36件。', ['31件 explicit 2021年', '36件 explicit 2022年']],
    [
      '2021年办理案件31件，2022年办理36件，比上年增加5件。',
      ['31件 explicit 2021年', '36件 explicit 2022年', '5件 explicit 2022年'],
    ],
    // Two periods, two things, or another number of figures: who knows?
    ['2021年、2022年，许可、处罚分别为31件、36件。', ['31件 explicit 2022年', '36件 explicit 2022年']],
    ['2021年、2022年分别办理许可、处罚31件、36件。', ['31件 explicit 2022年', '36件 explicit 2022年']],
    [
      '2021年、2022年分别办理案件31件、36件、40件。',
      ['31件 explicit 2022年', '36件 explicit 2022年', '40件 explicit 2022年'],
    ],
    ['2021年、2022年办理案件31件、检查36次。', ['31件 explicit 2022年', '36次 explicit 2022年']],
  ])('%s', async (text, expected) => {
    expect(await under(text)).toEqual(expected)
  })
  test('each sentence of a paragraph has its own', async () => {
    expect(await under('2021年、2022年分别办理案件31件、36件。上半年、下半年分别检查3次、4次。培训8场。')).toEqual([
      '31件 explicit 2021年',
      '36件 explicit 2022年',
      '3次 explicit 上半年',
      '4次 explicit 下半年',
      '8场 inherited 下半年',
    ])
  })
})

test('words for the next year', async () => {
  expect(findTimes('明年办理').map(({ from, to }) => [from, to])).toEqual([['2023-01-01', '2023-12-31']])
  expect(await under('来年计划办理案件36件。')).toEqual(['36件 explicit 来年'])
  expect(await under('出具证明年均36件。')).toEqual(['36件 none'])
  expect(await under('印发说明年度考核的通知36件，办理多年未来年检车辆8辆。')).toEqual(['36件 none', '8辆 none'])
})

describe('a routine dates nothing', () => {
  test.each([
    ['做到年初有计划、年中有检查、年末有考核，开展检查36次。', '36次 none'],
    ['坚持年初部署，年中督查，年底考核，开展检查36次。', '36次 none'],
    ['实行年初建账年底交账，开展检查36次。', '36次 none'],
    ['形成月月有活动、季季有主题、全年有计划的格局，开展宣传36场。', '36场 none'],
    ['每年年底开展述法，开展检查36次。', '36次 none'],
    ['每年12月4日举行宪法宣誓，开展检查36次。', '36次 none'],
    ['督促各单位于次年3月1日前公开，组织培训36次。', '36次 none'],
    ['要求各科室年底前完成整改，开展检查36次。', '36次 none'],
    ['纳入全年工作目标考核，组织培训36次。', '36次 none'],
    ['每逢春节、国庆期间，加强巡查，检查36家。', '36家 none'],
    ['当年事当年毕，办结36件。', '36件 none'],
  ])('%s', async (text, expected) => {
    expect(await under(text)).toEqual([expected])
  })
  test.each([
    ['年初部署、年中调度、年末检查36次。', '36次 explicit 年末'],
    ['年初、年末各检查6次。', '6次 explicit 年末'],
    ['年底前完成整改36个。', '36个 explicit 年底'],
    ['年底前，完成整改36个。', '36个 explicit 年底'],
    ['今年年底前完成整改，涉及36个。', '36个 explicit 今年年底'],
    ['年末统计，全县持证36人。', '36人 explicit 年末'],
    ['12月至次年2月，检查企业36家。', '36家 explicit 12月至次年2月'],
    ['全年有36个项目开工。', '36个 explicit 全年'],
    ['当年考核优秀36人。', '36人 explicit 当年'],
    ['当年立案当年办结36件。', '36件 explicit 当年'],
    ['每年开展检查，2022年6月检查36次。', '36次 explicit 2022年6月'],
  ])('but what is told once does: %s', async (text, expected) => {
    expect(await under(text)).toEqual([expected])
  })
})

describe('how far a date carries', () => {
  test('over the sentences of its paragraph, and no further', async () => {
    expect(await under('2022年，我局强化监管。办理案件36件。检查12次。', '培训8场。')).toEqual([
      '36件 inherited 2022年',
      '12次 inherited 2022年',
      '8场 none',
    ])
  })
  test('within its item, and no further', async () => {
    expect(await under('一是2022年强化监管。办理案件36件；二是开展检查12次。')).toEqual([
      '36件 inherited 2022年',
      '12次 none',
    ])
  })
  test('one before the first item over all items of the paragraph', async () => {
    expect(await under('2022年，我局：一是办理案件36件；二是检查12次；三是培训8场。')).toEqual([
      '36件 inherited 2022年',
      '12次 inherited 2022年',
      '8场 inherited 2022年',
    ])
  })
  test('also where each item is a paragraph', async () => {
    expect(await under('2022年，我局抓好以下工作：', '一是办理案件36件。', '二是检查12次。')).toEqual([
      '36件 inherited 2022年',
      '12次 inherited 2022年',
    ])
  })
  test('the nearer one of two', async () => {
    expect(await under('2022年，我局强化监管。6月，专项行动启动。检查12次。')).toEqual(['12次 inherited 6月'])
  })
  test.each([
    ['open', '今年以来，我局强化监管，办理案件36件。', '今年以来'],
    ['vague', '截至目前，我局办理案件36件。', '截至目前'],
  ])('%s only into a sentence that opens with 其中', async (kind, text, words) => {
    expect(await under(`${text}检查12次。`)).toEqual([`36件 ${kind} ${words}`, '12次 none'])
    expect(await under(`${text}其中，许可12件。`)).toEqual([`36件 ${kind} ${words}`, `12件 ${kind} ${words}`])
  })
})

describe('a year in a heading', () => {
  test('carries over its section and the sections in it', async () => {
    expect(
      await times(
        '一、2022年度主要举措和成效',
        '（一）强化监管',
        '办理案件36件。',
        '检查12次。',
        '二、其他情况',
        '培训8场。',
      ),
    ).toEqual(['36件 inherited 2022年度', '12次 inherited 2022年度', '8场 none'])
  })
  test('until a date of another period is named', async () => {
    expect(
      await times('一、2022年度主要举措和成效', '办理案件36件。', '2021年，我局启动改革。减少事项12项。', '培训8场。'),
    ).toEqual(['36件 inherited 2022年度', '12项 inherited 2021年', '8场 none'])
  })
  test('not for the title of the document', async () => {
    expect(await under('办理案件36件。')).toEqual(['36件 none'])
  })
  test('yields to a date that is nearer', async () => {
    expect(await times('一、2022年度主要举措和成效', '6月，专项行动启动。检查12次。')).toEqual(['12次 inherited 6月'])
  })
  test('and says that it comes from a heading', async () => {
    const text = [title, '一、2022年度主要举措和成效', '办理案件36件。', ''].join('\n\n')
    const { metrics } = await reportOf(sourceOf('report.txt', text), ruleSet)
    const start = text.indexOf('2022年度主要')
    expect(metrics[0]?.time).toMatchObject({
      kind: 'inherited',
      from: 'heading',
      start: '2022-01-01',
      end: '2022-12-31',
      place: { start, end: start + 6 },
    })
  })
})

test('a statement dates all figures that nothing else does', async () => {
  expect(
    await under(
      '除另有说明外，本报告数据截至2022年12月31日。',
      '办理案件36件。',
      '6月，检查12次。',
      '截至目前，培训8场。',
    ),
  ).toEqual(['36件 inherited 2022年12月31日', '12次 explicit 6月', '8场 vague 截至目前'])
})

describe('where each paragraph, item and bracket ends', () => {
  test.each<[string[], string[]]>([
    // A list in the paragraphs below what opens it, as long as they are its items.
    [
      ['2022年，我局抓好以下工作：', '办理案件36件。', '检查8次。'],
      ['36件 inherited 2022年', '8次 none'],
    ],
    [['2022年，我局抓好以下工作。', '一是办理案件36件。'], ['36件 none']],
    [
      ['2022年，我局抓好以下工作：', '一是办理案件36件。', '二是检查8次。', '培训6场。'],
      ['36件 inherited 2022年', '8次 inherited 2022年', '6场 none'],
    ],
    [['2022年，我局抓好以下工作：', '二是检查8次。'], ['8次 inherited 2022年']],
    [['2022年，我局抓好以下工作：', '（一）规范执法', '一是办理案件36件。'], ['36件 inherited 2022年']],
    [
      ['2022年，我局抓好以下工作：', '一是办理案件36件。', '（一）规范执法', '一是检查8次。'],
      ['36件 inherited 2022年', '8次 inherited 2022年'],
    ],
    [
      ['一是2022年强化监管，办理案件36件；检查8次；二是培训6场。'],
      ['36件 explicit 2022年', '8次 explicit 2022年', '6场 none'],
    ],
    // 其中 goes on about the sentence before it.
    [
      ['2022年办理案件36件。其中，处罚12件。许可8件。'],
      ['36件 explicit 2022年', '12件 inherited 2022年', '8件 inherited 2022年'],
    ],
    [
      ['截至目前办理案件36件。其中，处罚12件。其中，罚款8件。'],
      ['36件 vague 截至目前', '12件 vague 截至目前', '8件 vague 截至目前'],
    ],
    [['截至目前办理案件36件。健全制度。其中，处罚12件。'], ['36件 vague 截至目前', '12件 none']],
    [['其中，处罚12件。'], ['12件 none']],
    // What is to come dates nothing beyond its sentence, but for the months in which reports are written.
    [['2023年3月召开会议。检查36次。'], ['36次 inherited 2023年3月']],
    [['2023年4月召开会议。检查36次。'], ['36次 none']],
    [['印发2022年工作要点。检查36次。'], ['36次 none']],
    // With both ends of a change dated, the later dates its amount.
    [
      ['由2021年的45件降到2022年的30件，下降33.3%。'],
      ['45件 explicit 2021年', '30件 explicit 2022年', '33.3% explicit 2022年'],
    ],
    [['由2021年的45件降到30件，下降33.3%。'], ['45件 explicit 2021年', '30件 none', '33.3% none']],
    // In brackets.
    [['办理案件36件（6月）。'], ['36件 explicit 6月']],
    [['办理案件36件（含6月的件数）。'], ['36件 none']],
    [['办理案件36件（包括6月的件数）。'], ['36件 none']],
    [['办理案件36件（其中6月的件数）。'], ['36件 none']],
    [['办理案件36件（截至6月30日，下同）。'], ['36件 explicit 6月30日']],
    [['办理案件36件全部于期限内办结完毕（6月）。'], ['36件 explicit 6月']],
    [['办理案件36件已全部于期限内办结完毕（6月）。'], ['36件 none']],
    [['办理案件36件，（6月）。'], ['36件 none']],
    [['办理案件36件（甲、6月）。'], ['36件 explicit 6月']],
    [['办理案件36件（甲，6月）。'], ['36件 none']],
    [['办理案件（6月，36件）。'], ['36件 explicit 6月']],
    // One number alone.
    [['上年为45件，办理36件。'], ['45件 explicit 上年', '36件 none']],
    [['上年同期为45件，办理36件。'], ['45件 explicit 上年同期', '36件 none']],
    [['去年45件，办理36件。'], ['45件 explicit 去年', '36件 explicit 去年']],
    [['从2021年5件起，办理36件。'], ['5件 explicit 2021年', '36件 none']],
    [['从2021年约5件起，办理36件。'], ['5件 explicit 2021年', '36件 none']],
    [['2021年5件，办理36件。'], ['5件 explicit 2021年', '36件 explicit 2021年']],
    [['2021年的5件案件，办理36件。'], ['5件 explicit 2021年', '36件 explicit 2021年']],
    [['由2021年的5件，办理36件。'], ['5件 explicit 2021年', '36件 none']],
    // Open ones, with the word before them.
    [['自2022年5月起，办理案件36件。'], ['36件 open 自2022年5月起']],
    [['从2022年5月起，办理案件36件。'], ['36件 open 从2022年5月起']],
    [['对2021年以来的文件，办理36件。'], ['36件 none']],
    [['2021年以来的文件，办理36件。'], ['36件 open 2021年以来']],
    [['本报告数据截至目前。', '办理案件36件。'], ['36件 none']],
  ])('%j', async (paragraphs, expected) => {
    expect(await under(...paragraphs)).toEqual(expected)
  })
  test('and how long brackets are', async () => {
    const behind = async (length: number) =>
      (await under(`办理（6月${'推进依法行政'.repeat(20).slice(0, length)}）检查8次。`))[0]
    expect([await behind(57), await behind(58)]).toEqual(['8次 none', '8次 explicit 6月'])
    const before = async (length: number) =>
      (await under(`办理（${'推进依法行政'.repeat(20).slice(0, length)}6月）检查8次。`))[0]
    expect([await before(59), await before(60)]).toEqual(['8次 none', '8次 explicit 6月'])
  })
})

describe('periods told of in turn', () => {
  test.each<[string, string[]]>([
    ['2020年和2021年以及2022年分别办理案件31件，36件，38件。', ['2020年', '2021年', '2022年']],
    ['2021年、2022年依次办理案件31件、36件。', ['2021年', '2022年']],
    ['2021年、2022年分别办理案件31件、36件，2023年检查8次。', ['2021年', '2022年', '2023年']],
    ['上年、今年分别办理案件31件、36件。', ['上年', '今年']],
    ['调度上年审结的案件36件。', ['上年']],
    ['本年度检查企业36家。', ['本年度']],
    ['2021年及2022年分别办理案件31件与36件。', ['2021年', '2022年']],
    // No list of periods, or of figures, or not so told.
    ['2021年、2022年各办理案件31件、36件。', ['2022年', '2022年']],
    ['2021年、2022年分别办理案件31件36件。', ['2022年', '2022年']],
    ['2021年、2022年分别办理案件31件；36件。', ['2022年', '2022年']],
    ['2021年、2022年分别办理案件，2023年31件、36件。', ['2023年', '2023年']],
    ['（2021年、2022年）分别办理案件31件、36件。', ['none', 'none']],
    ['2021年、截至目前分别办理案件31件、36件。', ['截至目前', '截至目前']],
    ['2021年，至2022年，分别办理案件31件、36件。', ['2022年', '2022年']],
    ['2022年分别办理案件31件、36件。', ['2022年', '2022年']],
    ['2021年、2022年，检查8次，分别办理案件31件、36件。', ['2022年', '2022年', '2022年']],
  ])('%s', async (sentence, expected) => {
    expect((await under(sentence)).map((one) => one.split(' ').at(-1))).toEqual(expected)
  })
})

describe('what a time dates', () => {
  /** Each time with its days, the number that it alone dates, the end of its brackets, and whether it belongs to a thing. */
  const dated = (text: string) =>
    findTimes(text).map(({ kind, start, end, from, to, local, bracket, attribute }) =>
      [
        `${kind} ${text.slice(start, end)} ${from ?? ''}~${to ?? ''}`,
        ...(local === null ? [] : [`before ${text.slice(local, local + 2)}`]),
        ...(bracket === null ? [] : [`up to ${text.slice(bracket - 1, bracket + 1)}`]),
        ...(attribute ? ['of a thing'] : []),
      ].join(' '),
    )
  test.each<[string, string[]]>([
    ['由年初的709个增加到812个。', ['explicit 年初 2022-01-01~2022-01-31 before 70']],
    ['从2021年5件增加到8件。', ['explicit 2021年 2021-01-01~2021-12-31 before 5件']],
    ['2021年5件，2022年8件。', ['explicit 2021年 2021-01-01~2021-12-31', 'explicit 2022年 2022-01-01~2022-12-31']],
    ['2021年的5件办结。', ['explicit 2021年 2021-01-01~2021-12-31 before 5件']],
    [
      '上年为10.4%，本年为12%。',
      ['explicit 上年 2021-01-01~2021-12-31 before 10', 'explicit 本年 2022-01-01~2022-12-31'],
    ],
    ['去年同期数为36件。', ['explicit 去年同期 2021-01-01~2021-12-31 before 36']],
    ['上年的36件办结。', ['explicit 上年 2021-01-01~2021-12-31 before 36']],
    ['上年约36件。', ['explicit 上年 2021-01-01~2021-12-31']],
    ['2021年的57个违法图斑中，有22个整改。', ['explicit 2021年 2021-01-01~2021-12-31']],
    ['摸排后。2021年的57个违法图斑中，有22个整改。', ['explicit 2021年 2021-01-01~2021-12-31']],
    ['2021年的57个违法图斑整改。', ['explicit 2021年 2021-01-01~2021-12-31 before 57']],
    ['2021年的57件降至22件，', ['explicit 2021年 2021-01-01~2021-12-31 before 57']],
    ['办结（2021年5件）8件。', ['explicit 2021年 2021-01-01~2021-12-31 up to 件）']],
    [
      '办结（共2021年5件，2022年8件）。',
      ['explicit 2021年 2021-01-01~2021-12-31 up to 件）', 'explicit 2022年 2022-01-01~2022-12-31 up to 件）'],
    ],
    ['办结）2021年5件。', ['explicit 2021年 2021-01-01~2021-12-31']],
    ['办结（一批）2021年5件。', ['explicit 2021年 2021-01-01~2021-12-31']],
    ['对2015年以来的文件开展清理。', []],
    ['2015年以来的文件36件。', ['open 2015年以来 2015-01-01~']],
    ['对2015年以来开展清理。', ['open 2015年以来 2015-01-01~']],
    ['印发2025年工作要点36份。', ['explicit 2025年 2025-01-01~2025-12-31 of a thing']],
    ['自2021年“八五”普法启动以来，宣讲36场。', ['open 自2021年“八五”普法启动以来 2021-01-01~']],
    ['自2021年5月起，宣讲36场。', ['open 自2021年5月起 2021-05-01~']],
    ['2021年5月以来宣讲36场。', ['open 2021年5月以来 2021-05-01~']],
    ['自去年9月试运行以来，办理36件。', ['open 自去年9月试运行以来 2021-09-01~']],
    ['《2021年工作要点》36份。', []],
    ['“2021年以来”36份。', []],
    ['较2021年增加36件。', []],
    ['在年初摸排的基础上，整改36处。', []],
    ['近5年办理36件。', ['open 近5年 ~']],
    ['由2021年的约36件增至48件。', ['explicit 2021年 2021-01-01~2021-12-31 before 36']],
  ])('%s', (text, expected) => {
    expect(dated(text)).toEqual(expected)
  })
})
