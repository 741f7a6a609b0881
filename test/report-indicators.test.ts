import { describe, expect, test } from 'vitest'
import { parse } from '../src/parse/parse.ts'
import { compileReaders } from '../src/report/readers.ts'
import { buildReport } from '../src/report/report.ts'
import type { Indicator } from '../src/report/types.ts'
import type { Vocabulary } from '../src/report/vocabulary.ts'
import { completeVocabulary } from '../src/rules/complete-vocabulary.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const head = '青石区水务局2024年法治政府建设年度报告\n\n一、主要举措和成效\n'

async function indicators(...paragraphs: string[]): Promise<Indicator[]> {
  return (await reportOf(sourceOf('report.txt', `${head}${paragraphs.join('\n')}\n`), ruleSet)).indicators
}

/** `scope：words`, and what else is so. */
function shown({ scope, words, whole, stock, part, past, approximators, measure }: Indicator): string {
  const flags = [whole ? 'whole' : '', stock ?? '', part ? 'part' : '', past ? 'past' : '', ...approximators]
  return [
    `${scope === '' ? '' : `${scope}：`}${words}`,
    ...flags.filter((flag) => flag !== ''),
    `[${measure ?? ''}]`,
  ].join(' ')
}

const table = (rows: [string, ...string[]][]): void => {
  test.each(rows)('%s', async (sentence, ...expected) => {
    expect((await indicators(sentence)).map(shown)).toEqual(expected)
  })
}

describe('what is counted', () => {
  table([
    ['办理行政复议案件36件。', '办理行政复议案件 [件]'],
    ['检查36家企业，覆盖率90%。', '检查企业 [家]', '覆盖率 [%]'],
    ['各类案件36宗。', '案件 [件]'],
    ['得分36。', '得分 []'],
    ['排名第36。', '排名 []'],
    // Time, extent and what leads in to the number are no words of it.
    ['2024年1月至6月，办理行政复议案件36件。', '办理行政复议案件 [件]'],
    ['2024年1月至6月办理行政复议案件36件。', '办理行政复议案件 [件]'],
    ['今年以来办理行政复议案件36件。', '办理行政复议案件 [件]'],
    ['行政复议案件数量为36件。', '行政复议案件 [件]'],
    ['行政复议案件件数为36件。', '行政复议案件 [件]'],
    ['法律顾问人数达到36人。', '法律顾问 [人]'],
    ['按期办结率均为98%。', '按期办结率 [%]'],
    ['已办结案件36件。', '办结案件 [件]'],
    ['二是检查企业36家。', '检查企业 [家]'],
    // Of 均, only that which says of all.
    ['人均检查企业36家。', '人均检查企业 [家]'],
    ['每月均检查企业36家。', '每月均检查企业 [家]'],
    // Behind the number up to the verb.
    ['检查企业36家提升质量。', '检查企业 [家]'],
    ['检查36家企业全部达标。', '检查企业 [家]'],
    ['检查36家企业的合格率。', '检查企业合格率 [家]'],
    ['36件案件全部办结。', '案件 [件]'],
    ['检查36家企业；12家。', '检查企业 [家]', ' [家]'],
  ])
})

describe('where its clause begins and ends', () => {
  table([
    ['健全制度，办理案件36件。', '办理案件 [件]'],
    ['健全制度；办理案件36件。', '办理案件 [件]'],
    ['健全制度：办理案件36件。', '办理案件 [件]'],
    ['健全制度！办理案件36件。', '办理案件 [件]'],
    ['聘请村（社区）法律顾问36名。', '聘请村（社区）法律顾问 [人]'],
    ['聘请村（社区、企业）法律顾问36名。', '法律顾问 [人]'],
    ['聘请（村社区）法律顾问36名。', '聘请（村社区）法律顾问 [人]'],
    ['检查（企业）36家。', '检查（企业） [家]'],
    ['检查企业（重点）（小微）36家。', '检查企业（重点）（小微） [家]'],
    ['检查企业（甲乙丙丁戊己庚辛壬癸）36家。', '检查企业（甲乙丙丁戊己庚辛壬癸） [家]'],
    ['检查企业（甲乙丙丁戊己庚辛壬癸子）36家。', ' [家]'],
    ['检查企业（）36家。', ' [家]'],
    ['检查企业：重点）36家。', ' [家]'],
    ['检查36家（重点）企业。', '检查（重点）企业 [家]'],
    ['检查36家（重点、小微）企业。', '检查 [家]'],
    // From one figure to the next.
    ['办理处罚案件36件许可8件。', '办理处罚案件许 [件]', '许可 [件]'],
    ['发布5个数据集、4个数据空间。', '发布数据集 [件]', '数据空间 [件]'],
    ['发布5个数据集，公共、社会4个。', '发布数据集 [件]', '公共、社会 [件]'],
    ['全年开展检查和宣传36场和培训8次。', '开展检查和宣传 whole [场]', '培训 [次]'],
    ['和宣传36场。', '宣传 [场]'],
    ['宣传36场和。', '宣传 [场]'],
    ['与宣传36场与培训8次。', '宣传 [场]', '培训 [次]'],
  ])
  test('not across sentences, nor across paragraphs', async () => {
    expect((await indicators('检查8次通报。2024年办理行政复议案件36件。')).map(shown)).toEqual([
      '检查通报 [次]',
      '办理行政复议案件 [件]',
    ])
    const long = '2024年办理行政复议案件36件，开展检查各类市场主体情况以及其他有关工作若干项次并通报。'
    expect((await indicators(long, '检查8次。')).map(shown)).toEqual(['办理行政复议案件 [件]', '检查 [次]'])
    expect((await indicators('检查8次通报。', long)).map(shown)).toEqual(['检查通报 [次]', '办理行政复议案件 [件]'])
  })
  test('at most eighty characters from the number', async () => {
    const words = '推进依法行政工作'.repeat(12)
    const [before] = await indicators(`${words}办理案件36件。`)
    expect([before?.before.length, before?.block]).toEqual([80, 1])
    const [after] = await indicators(`检查36家${words}。`)
    expect(after?.after.length).toBe(80)
    const [part] = await indicators(`其中${words.slice(0, 78)}36件。`)
    const [far] = await indicators(`其中${words.slice(0, 79)}36件。`)
    expect([part?.part, far?.part]).toEqual([true, false])
  })
  test('is told by an offset in its block, as it stands there', async () => {
    const [one, two] = await indicators('2024年，全区办理案件36件和宣传8场次活动。')
    expect([one?.from, one?.before, one?.after]).toEqual([6, '全区办理案件', ''])
    expect([two?.from, two?.before, two?.after]).toEqual([16, '宣传', '活动'])
    expect([one?.index, two?.index]).toEqual([0, 1])
  })
})

describe('whose it is, and whether it is all there is', () => {
  table([
    ['全年办理行政复议案件36件。', '办理行政复议案件 whole [件]'],
    ['本年度印发文件36份。', '印发文件 whole [件]'],
    ['全年共办理行政复议案件36件。', '办理行政复议案件 whole [件]'],
    ['全区累计受理投诉举报36件，办结30件。', '全区：受理投诉举报 whole total [件]', '办结 [件]'],
    ['全区共有36名法律顾问。', '全区：法律顾问 whole [人]'],
    ['我局办理案件36件。', '我局：办理案件 whole [件]'],
    ['我们检查企业36家。', '检查企业 [家]'],
    ['本区办理案件36件。', '本区：办理案件 whole [件]'],
    ['本单位印发文件36份。', '本单位：印发文件 whole [件]'],
    ['县办理案件36件。', '县：办理案件 whole [件]'],
    ['县级补助36万元。', '县级补助 [元]'],
    ['区司法局共办理案件36件。', '区司法局：办理案件 whole [件]'],
    ['全区各镇共办理案件36件。', '全区各镇：办理案件 whole [件]'],
    ['并为全区培训36人。', '全区：培训 whole [人]'],
    ['在全区检查企业36家。', '全区：检查企业 whole [家]'],
    ['此外检查企业36家。', '检查企业 [家]'],
    // What is counted stands before 共.
    ['仲裁申请共受理120件。', '仲裁申请受理 whole [件]'],
    ['案件共办36件。', '案件办 whole [件]'],
    ['全区案件共办36件。', '全区：案件办 whole [件]'],
    ['案件共办理完36件。', '案件：办理完 whole [件]'],
    ['共36件。', ' whole [件]'],
    // Other words with 共.
    ['公共场所36处。', '公共场所 [处]'],
    ['共享平台36个。', '共享平台 [件]'],
    ['中共36件。', '中共 [件]'],
    ['总共印发文件36份。', '印发文件 whole [件]'],
  ])
})

describe('whether it is what there is or what is new', () => {
  table([
    ['新增法律顾问36名。', '新增法律顾问 new [人]'],
    ['印发36份新文件。', '印发新文件 new [件]'],
    ['累计新增法律顾问36名。', '新增法律顾问 whole total [人]'],
    ['印发文件总数36份。', '印发文件 total [件]'],
    ['行政复议案件总量达到36件。', '行政复议案件 total [件]'],
  ])
})

describe('whether it is a part', () => {
  table([
    ['其中，一般程序案件36件。', '一般程序案件 part [件]'],
    ['包括一般程序案件36件。', '包括一般程序案件 part [件]'],
    ['检查企业分别为36家、12家。', '检查企业 part [家]', ' part [家]'],
    ['检查企业分别为36家；个体12家。', '检查企业 part [家]', '个体 [家]'],
    ['办理案件36件，其中处罚12件、许可8件。', '办理案件 [件]', '处罚 part [件]', '许可 part [件]'],
    ['办理案件36件，其中处罚12件；检查8次。', '办理案件 [件]', '处罚 part [件]', '检查 [次]'],
    ['办理案件36件，其中。处罚案件12件。', '办理案件 [件]', '处罚案件 [件]'],
    ['办理案件36件（处罚案件12件）。', '办理案件 [件]', '处罚案件 part [件]'],
    ['检查36家（其中：企业12家），整改8处。', '检查 [家]', '企业 part [家]', '整改 [处]'],
    [
      '检查36家，其中企业（含小微）12家，个体（户）8家。',
      '检查 [家]',
      '企业（含小微） part [家]',
      '个体（户） part [家]',
    ],
  ])
})

describe('whether it is what there was before', () => {
  table([
    ['由36件升至40件。', '升至 past [件]', '升 [件]'],
    ['从36件增加到40件。', ' past [件]', '增加 [件]'],
    ['自36件增加到40件。', '自 past [件]', '增加 [件]'],
    ['由36件甲乙丙丁戊己庚辛壬癸到40件。', '甲乙丙丁戊己庚辛壬癸 past [件]', '甲乙丙丁戊己庚辛壬癸 [件]'],
    ['由36件甲乙丙丁戊己庚辛壬癸甲到40件。', '甲乙丙丁戊己庚辛壬癸甲 [件]', '甲乙丙丁戊己庚辛壬癸甲 [件]'],
    ['由36件减少4件。', ' [件]', '减少 [件]'],
    ['较36件多。', '较多 past [件]'],
    ['较去年同期的36件多。', '较同期多 past [件]'],
    ['比2023年同期的36件多。', '比多 past [件]'],
    ['较上月36件多。', '较上月多 past [件]'],
    ['同期36件。', '同期 past [件]'],
    ['同期的36件。', '同期 past [件]'],
    ['与36件相比。', '相比 past [件]'],
    ['与上年的36件相比。', '相比 past [件]'],
    ['全局与3个部门签订协议。', '全局：与部门签订协议 whole [件]'],
    ['与3个部门签订协议。', '部门签订协议 [件]'],
    ['全局与36件相比。', '全局：与相比 whole past [件]'],
    ['全局与上月的36件。', '全局：与上月 whole past [件]'],
    ['宣传12场与8次。', '宣传 [场]', ' [次]'],
    ['占比36%。', '占比 [%]'],
  ])
})

describe('by how much it is widened', () => {
  table([
    ['办理行政复议案件约36件。', '办理行政复议案件 约 [件]'],
    ['办理案件36余件。', '办理案件 余 [件]'],
    ['办理案件近36件。', '办理案件 近 [件]'],
    ['办理案件节约36元。', '办理案件节约 [元]'],
    ['附近36家企业。', '附近企业 [家]'],
    ['就近36家企业。', '就近企业 [家]'],
  ])
})

test('whose a figure is, and what is done with what is counted, the rule set says', async () => {
  const { vocabulary } = ruleSet
  const own = { ...vocabulary, indicators: { ...vocabulary.indicators, owners: '我库', acts: '装箱' } }
  const source = sourceOf('a.txt', '一、主要举措和成效\n我库归档案卷36件装箱。')
  const read = async (words: Vocabulary) =>
    buildReport(await parse(source), compileReaders(words)).indicators.map((one) => [one.scope, one.words])
  expect(await read(own)).toEqual([['我库', '归档案卷']])
  expect(await read(vocabulary)).toEqual([['', '我库归档案卷装箱']])
})

test('a rule set with no more words than some units reads figures', async () => {
  const source = sourceOf(
    'a.txt',
    '青石区2024年法治政府建设年度报告\n\n一、成效\n比上年多收8件，1小时30分钟，跑一次，占36%。',
  )
  const { metrics } = buildReport(
    await parse(source),
    compileReaders(completeVocabulary({ metrics: { units: ['件', '%'] } })),
  )
  expect(metrics.map(({ text }) => text)).toEqual(['8件', '36%'])
})
