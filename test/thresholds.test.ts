import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { linterOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const head = '青石县水务局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n'

/** Outcomes of the two rules that compare figures. */
async function outcomes(lines: string[]): Promise<string[]> {
  const { problems } = await lint(sourceOf('a.txt', `${head}${lines.join('\n')}\n`), linterOf(ruleSet))
  return problems
    .filter(({ id }) => id === 'metric-arithmetic' || id === 'metric-consistency')
    .map(({ outcome }) => outcome)
}

const cases = (...numbers: number[]) => numbers.map((number) => `2024年，全县共办理行政复议案件${String(number)}件。`)

describe('either side of what is near', () => {
  test.each([
    ['a rate that is 14.5 points off', ['全年受理行政复议案件200件，办结161件，办结率95%。'], ['share']],
    ['a rate that is 15.5 points off has another base', ['全年受理行政复议案件200件，办结159件，办结率95%。'], []],
    ['a share that is 14 points off', ['全年抽查企业200家，合格企业100家，合格企业占抽查企业的64%。'], ['share']],
    [
      'a share that is 17 points off has another base',
      ['全年抽查企业200家，合格企业100家，合格企业占抽查企业的67%。'],
      [],
    ],
    ['values less than a quarter apart', cases(120, 159), ['certain']],
    ['values more than a quarter apart', cases(120, 163), ['doubtful']],
    ['an indicator with three values', cases(120, 121, 123), ['doubtful']],
    ['an indicator with five values is counted time and again', cases(120, 121, 123, 126, 129), []],
    ['one scope', ['2024年，全县共聘请法律顾问120名。', '2024年，全县共聘请法律顾问150名。'], ['doubtful']],
    [
      'a scope that only one of them names may be narrower',
      ['2024年，全县共聘请法律顾问120名。', '2024年，各镇街共聘请法律顾问150名。'],
      [],
    ],
    ['one number with a wrong key, 58 % off', cases(1310, 3110), ['certain']],
    ['… and 83 % off', cases(120, 720), ['doubtful']],
    [
      'small values of few words that nearly agree',
      ['2024年，全县共召开会议14次。', '2024年，全县共召开会议14.3次。'],
      [],
    ],
    [
      'what all and what one body has, more than a slip apart',
      ['2024年，全年共聘请法律顾问120名。', '2024年，林湾社区共聘请法律顾问150名。'],
      ['doubtful'],
    ],
    [
      'works of two bodies',
      ['县公安局强化执法监督，全年办理行政复议案件120件。', '县水务局强化执法监督，全年办理行政复议案件150件。'],
      [],
    ],
    [
      'the end of a year and the year are one time',
      ['截至2024年12月底，全县共聘请法律顾问120名。', '2024年，全县共聘请法律顾问150名。'],
      ['doubtful'],
    ],
    [
      'a figure behind nothing but time stands for itself, however many words of time',
      ['今年以来，截至2024年12月底，办理行政复议案件120件。', '今年以来，截至2024年12月底，办理行政复议案件150件。'],
      ['doubtful'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await outcomes(lines)).toEqual(expected)
  })
})

describe('figures of few words are one where the same story is told around them', () => {
  const meetings = (...stories: string[]) =>
    stories.map((story, at) => `${story}，全年召开会议${String(18 - 4 * at)}次。`)
  test.each([
    ['a clause', meetings('为推进河道采砂专项整治工作', '围绕河道采砂专项整治工作'), ['doubtful']],
    ['a word', meetings('为推进河道采砂整治', '研究河道采砂整顿'), []],
    [
      'a clause that stands all over the report',
      [
        ...meetings('为推进河道采砂专项整治工作', '围绕河道采砂专项整治工作'),
        ...Array.from({ length: 4 }, () => '抓好河道采砂专项整治工作。'),
      ],
      [],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await outcomes(lines)).toEqual(expected)
  })
})

test('the other of two values is shown with its place', async () => {
  const text = `${head}${cases(120, 159).join('\n')}\n`
  const { problems } = await lint(sourceOf('a.txt', text), linterOf(ruleSet))
  const found = problems.find(({ id }) => id === 'metric-consistency')
  expect(found?.related.map(({ place }) => text.slice(place.start.offset, place.end.offset))).toEqual(['159件'])
})

describe('either side of what a word allows', () => {
  const said = (one: string, two: string) => [one, two].map((figure) => `2024年，全县共办理行政复议案件${figure}件。`)
  test.each([
    ['余 is less than a fifth more', said('120余', '140'), []],
    ['余 is not a third more', said('120余', '159'), ['certain']],
    ['近 is less than a fifth less', said('近160', '130'), []],
    ['近 is not a fifth less and more', said('近160', '125'), ['certain']],
    ['约 is less than a sixth less', said('约160', '140'), []],
    ['约 is not a sixth less and more', said('约160', '130'), ['doubtful']],
    ['约 is less than a sixth more', said('约160', '180'), []],
    ['约 is not a sixth more and more', said('约160', '190'), ['doubtful']],
  ])('%s', async (_, lines, expected) => {
    expect(await outcomes(lines)).toEqual(expected)
  })
})

describe('either side of where a list is no longer that of its whole', () => {
  const office =
    '，这些案件均已依法办理完毕并归入档案，当事人对办理结果普遍表示满意，社会效果良好，总体情况平稳有序、办理质量持续提升'
  test.each([
    ['kinds without a word that opens them, 10 % over', '办理案件100件，一般程序案件70件，简易程序案件40件', ['sum']],
    ['… and 65 % short', '办理案件200件，一般程序案件30件，简易程序案件40件', []],
    ['a list with what remains, 30 % short', '办理复议案件200件，其中维持80件、撤销40件、其他20件', ['sum']],
    ['… and 55 % short', '办理复议案件200件，其中维持30件、撤销40件、其他20件', []],
    ['parts that are all', '办理复议案件200件，其中维持120件、撤销60件、其他20件', []],
    ['parts of one kind, 20 % over', '开展检查200次，其中，检查甲类企业130次，检查乙类企业110次', ['sum']],
    ['… and 40 % over', '开展检查200次，其中，检查甲类企业150次，检查乙类企业130次', []],
    ['all parts, announced, 15 % short', '开展检查200次，分别为甲类企业80次、乙类企业60次、丙类企业30次', ['sum']],
    ['… and 70 % short', '开展检查200次，分别为甲类企业20次、乙类企业30次、丙类企业10次', []],
    ['a list near its whole, 20 % short', '办理复议案件200件，分别为维持100件、撤销40件、其他20件', ['sum']],
    ['… and far behind it', `办理复议案件200件${office}，分别为维持100件、撤销40件、其他20件`, []],
  ])('%s', async (_, line, expected) => {
    expect(await outcomes([`全年${line}。`])).toEqual(expected)
  })
})

describe('either side of where a share has another base', () => {
  const work = '县政府多次召开会议研究，听取汇报，协调解决有关问题，健全机制，压实责任，形成合力。'
  test.each([
    ['its base behind it, 14 points off', '合格企业100家，占抽查企业200家的64%', ['share']],
    ['… and 40 points off', '合格企业100家，占抽查企业200家的90%', []],
    ['its base before it, 14 points off', '抽查企业200家，合格企业100家，占比64%', ['share']],
    ['… and 17 points off', '抽查企业200家，合格企业100家，占比67%', []],
    ['a share that is right but for rounding', '抽查企业300家，合格企业200家，占比66.7%', []],
    ['… and one that is a point off', '抽查企业300家，合格企业200家，占比65.7%', ['share']],
    ['one wrong key, 30 points off', '抽查企业200家，合格企业160家，占比50%', ['share']],
    ['… and 40 points off', '抽查企业200家，合格企业160家，占比40%', []],
    ['a rate in words, 10 points off', '受理行政复议案件200件，办结140件，办结率超八成', ['share']],
    ['… and 70 points off', '受理行政复议案件200件，办结40件，办结率超九成', []],
    ['its count right before', `受理行政复议案件200件，办结161件。${work}办结率95%`, ['share']],
    ['… and far before', `受理行政复议案件200件，办结161件。${work.repeat(4)}办结率95%`, []],
  ])('%s', async (_, line, expected) => {
    expect(await outcomes([`全年${line}。`])).toEqual(expected)
  })
})

describe('a whole and its items, one a paragraph', () => {
  const opened = '全年新增台账240本，具体为：'
  test.each([
    ['that are its sum', [opened, '甲类台账120本；', '乙类台账80本；', '丙类台账40本。'], []],
    ['that are not', [opened, '甲类台账120本；', '乙类台账80本；', '丙类台账30本。'], ['sum']],
    ['too far from it', [opened, '甲类台账120本；', '乙类台账20本；', '丙类台账30本。'], []],
    ['one of which has two figures', [opened, '甲类台账120本，其中新建30本；', '乙类台账80本；', '丙类台账30本。'], []],
    ['one of which has another unit', [opened, '甲类台账120册；', '乙类台账80本；', '丙类台账30本。'], []],
    ['one of which has no figure', [opened, '甲类台账若干；', '乙类台账80本；', '丙类台账30本。'], []],
    ['that do not end', [opened, '甲类台账120本；', '乙类台账80本；', '丙类台账30本；'], []],
    [
      'one of which is a whole paragraph',
      [opened, `甲类台账120本${'，逐本登记造册'.repeat(9)}；`, '乙类台账80本。'],
      [],
    ],
    ['that are parted by another paragraph', [opened, '情况如下。', '甲类台账120本；', '乙类台账80本。'], []],
    ['one only', [opened, '甲类台账220本。'], []],
    ['that it does not open', ['全年新增台账240本。', '甲类台账120本；', '乙类台账80本；', '丙类台账30本。'], []],
  ])('%s', async (_, lines, expected) => {
    expect(await outcomes(lines)).toEqual(expected)
  })
})
