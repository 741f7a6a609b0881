import { describe, expect, test } from 'vitest'
import type { Report } from '../src/report/types.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const title = '青石区水务局2024年法治政府建设年度报告'
const read = (...lines: string[]): Promise<Report> =>
  reportOf(sourceOf('report.md', [`# ${title}`, '', ...lines, ''].join('\n')), ruleSet)

/** The state of a part, and what carries it. */
async function carried(key: string, ...lines: string[]): Promise<string[]> {
  const source = [`# ${title}`, '', ...lines, ''].join('\n')
  const part = (await reportOf(sourceOf('report.md', source), ruleSet)).parts[key]
  return [part?.state ?? '', ...(part?.places ?? []).map(({ start, end }) => source.slice(start, end))]
}

const work = ['一、主要举措和成效', '全年办理案件36件，健全工作制度。']
const lacks = ['二、存在的不足', '执法力量不足，装备老化。']
const plan = ['三、下一步打算', '招录执法人员，更新执法装备。']

describe('a part is there', () => {
  const leader = '区长主持召开会议研究法治议题。区长带头讲法治课，年终述法。'
  test.each<[string, string, string[], string[]]>([
    ['by its heading', 'plan', [...work, ...plan], ['present']],
    ['by a sub-heading', 'plan', [...work, '（一）下一步打算', '招录人员。'], ['present']],
    ['not at all', 'plan', [...work, ...lacks], ['missing']],
    [
      'by its sentence',
      'plan',
      [...work, '下一步，我局将招录执法人员。'],
      ['embedded', '下一步，我局将招录执法人员。'],
    ],
    [
      'by a sentence that names the next year',
      'plan',
      [...work, '2025年将招录执法人员。'],
      ['embedded', '2025年将招录执法人员。'],
    ],
    ['… and no other year', 'plan', [...work, '2026年将招录执法人员。'], ['missing']],
    [
      'by every sentence that carries it',
      'plan',
      [...work, '下一步，我局将招录执法人员。制度健全了。明年，我局将更新装备。'],
      ['embedded', '下一步，我局将招录执法人员。', '明年，我局将更新装备。'],
    ],
    [
      'not where another part keeps it',
      'plan',
      ['一、党政主要负责人履行第一责任人职责情况', '下一步，我局将招录执法人员。'],
      ['missing'],
    ],
    [
      'though below a heading of two parts',
      'plan',
      ['一、党政主要负责人履职情况及存在的不足', '下一步，我局将招录执法人员。'],
      ['embedded', '下一步，我局将招录执法人员。'],
    ],
    [
      'before all headings',
      'plan',
      ['下一步，我局将招录执法人员。', ...work],
      ['embedded', '下一步，我局将招录执法人员。'],
    ],
    ['where it has no signs', 'other', [...work, '其他需要报告的情况如下所述。'], ['missing']],
    [
      'within another',
      'causes',
      [...work, '二、存在的不足', '执法力量不足，主要是编制未增。'],
      ['embedded', '执法力量不足，主要是编制未增。'],
    ],
    ['not outside of it', 'causes', [...work, '由于降雨偏多，办案36件。', ...lacks], ['missing']],
    [
      'in the paragraph that carries the other',
      'causes',
      [...work, '但仍存在执法力量不足的问题，主要是由于编制未增。'],
      ['embedded', '但仍存在执法力量不足的问题，主要是由于编制未增。'],
    ],
    [
      'not in another one',
      'causes',
      [...work, '但仍存在执法力量不足的问题。', '由于编制未增，任务较重。'],
      ['missing'],
    ],
    [
      'in a cell',
      'causes',
      [
        ...work,
        '二、存在的不足',
        '',
        '| 不足 | 情况 |',
        '| --- | --- |',
        '| 力量不足 | 由于编制未增 |',
        '| 装备老化 | 没有经费 |',
      ],
      ['embedded', '由于编制未增'],
    ],
    [
      'not in a cell elsewhere',
      'causes',
      [
        ...work,
        '',
        '| 不足 | 情况 |',
        '| --- | --- |',
        '| 力量不足 | 由于编制未增 |',
        '| 装备老化 | 没有经费 |',
        '',
        ...lacks,
      ],
      ['missing'],
    ],
    // The titles of documents and what is excepted say nothing, and part what stands on either side.
    [
      'not by the title of a document',
      'causes',
      [...work, '二、存在的不足', '执法力量不足，印发《成因办法》。'],
      ['missing'],
    ],
    // What a leader did.
    [
      'by two deeds of a leader',
      'first-person',
      [...work, leader],
      ['embedded', '区长主持召开会议研究法治议题。', '区长带头讲法治课，年终述法。'],
    ],
    ['not by one', 'first-person', [...work, '区长带头讲法治课。'], ['missing']],
    ['not by two of somebody else', 'first-person', [...work, '全局带头讲法治课，年终述法。'], ['missing']],
    [
      'by two under a heading that names him',
      'first-person',
      ['一、区长抓落实', '带头讲法治课，年终述法。'],
      ['embedded', '带头讲法治课，年终述法。'],
    ],
    [
      'within 400 characters',
      'first-person',
      [...work, `区长带头讲法治课，${'健全制度，'.repeat(77)}述法。`],
      ['embedded', `区长带头讲法治课，${'健全制度，'.repeat(77)}述法。`],
    ],
    ['not beyond them', 'first-person', [...work, `区长带头讲法治课，${'健全制度，'.repeat(79)}述法。`], ['missing']],
    ['not in the plan', 'first-person', [...work, '二、下一步打算', leader], ['missing']],
  ])('%s', async (_, key, lines, expected) => {
    expect(await carried(key, ...lines)).toEqual(expected)
  })
  test('and says by which headings', async () => {
    const { parts } = await read(...work, ...lacks, '三、面临的困难', '经费紧张。', '四、下一步打算', '招录人员。')
    expect(parts['shortcomings']?.headings).toEqual([1, 2])
    expect(parts['plan']?.headings).toEqual([3])
    expect(parts['causes']?.headings).toEqual([])
  })
})

describe('a section without a name is taken', () => {
  const states = async (...lines: string[]) => {
    const { parts, outline } = await read(...lines)
    const guessed = outline.flatMap(({ title: own, guessed: is }) => (is === true ? [own.value] : []))
    return [parts['shortcomings']?.state, parts['plan']?.state, ...guessed]
  }
  const lacking = ['二、水清岸绿再出发', '一是执法力量薄弱；二是学法形式单一。']
  test.each<[string, string[], unknown[]]>([
    [
      'for the shortcomings, where all in it says what is lacking',
      [...work, ...lacking, ...plan],
      ['embedded', 'present', '水清岸绿再出发'],
    ],
    [
      '… or three of five',
      [
        ...work,
        '二、水清岸绿再出发',
        '一是执法力量薄弱；二是学法形式单一；三是装备老化；四是评查案卷；五是开展培训。',
        ...plan,
      ],
      ['embedded', 'present', '水清岸绿再出发'],
    ],
    [
      'not where half does',
      [...work, '二、水清岸绿再出发', '一是执法力量薄弱；二是学法形式单一；三是评查案卷；四是开展培训。', ...plan],
      ['missing', 'present'],
    ],
    ['not the first', ['一、水清岸绿再出发', '一是执法力量薄弱；二是学法形式单一。', ...plan], ['missing', 'present']],
    [
      'not where another names them',
      [...work, ...lacking, '三、存在的不足', '经费紧张。', '四、下一步打算', '招录人员。'],
      ['present', 'present'],
    ],
    [
      'the last of two',
      [...work, ...lacking, '三、乘势而上谱新篇', '一是装备老化；二是经费紧张。', '四、下一步打算', '招录人员。'],
      ['embedded', 'present', '乘势而上谱新篇'],
    ],
    [
      'by its sentences',
      [...work, '二、水清岸绿再出发', '执法力量薄弱。学法形式单一。', ...plan],
      ['embedded', 'present', '水清岸绿再出发'],
    ],
    [
      'by its headings with what follows them',
      [...work, '二、水清岸绿再出发', '（一）执法力量。人员薄弱。', '（二）学法形式。较为单一。', ...plan],
      ['embedded', 'present', '水清岸绿再出发'],
    ],
    [
      'not where it mends what is lacking',
      [...work, '二、水清岸绿再出发', '一是解决执法力量薄弱；二是破解学法形式单一。', ...plan],
      ['missing', 'present'],
    ],
    [
      'not where it names what was done',
      [...work, '二、水清岸绿见成效', '一是执法力量薄弱；二是学法形式单一。', ...plan],
      ['missing', 'present'],
    ],
    [
      'not below the first level',
      [...work, '（一）水清岸绿再出发', '一是执法力量薄弱；二是学法形式单一。', ...plan],
      ['missing', 'present'],
    ],
    [
      'though it names the causes',
      [...work, '二、向差距问原因', '一是执法力量薄弱；二是学法形式单一。', ...plan],
      ['embedded', 'present', '向差距问原因'],
    ],
    [
      'for the plan, where half of it is yet to be done',
      [...work, ...lacks, '三、乘势而上谱新篇', '招录执法人员。水清岸绿。'],
      ['present', 'embedded', '乘势而上谱新篇'],
    ],
    [
      'not where less is',
      [...work, ...lacks, '三、乘势而上谱新篇', '招录执法人员。水清岸绿。山清水秀。'],
      ['present', 'missing'],
    ],
    [
      'not where something is done',
      [...work, ...lacks, '三、乘势而上谱新篇', '已招录执法人员。更新执法装备。'],
      ['present', 'missing'],
    ],
    [
      'not where the year is that of the report',
      [...work, ...lacks, '三、乘势而上谱新篇', '2024年招录执法人员。更新执法装备。'],
      ['present', 'missing'],
    ],
    ['not where it is empty', [...work, ...lacks, '三、乘势而上谱新篇'], ['present', 'missing']],
    [
      'not before the shortcomings',
      [work[0] ?? '', '健全制度。', '二、乘势而上谱新篇', '招录执法人员。', '三、存在的不足', '执法力量不足。'],
      ['present', 'missing'],
    ],
    [
      'the first of two',
      [...work, ...lacks, '三、乘势而上谱新篇', '招录执法人员。', '四、水清岸绿再出发', '更新执法装备。'],
      ['present', 'embedded', '乘势而上谱新篇'],
    ],
    ['not where there are no shortcomings', [...work, '三、乘势而上谱新篇', '招录执法人员。'], ['missing', 'missing']],
    [
      'both',
      [...work, ...lacking, '三、乘势而上谱新篇', '招录执法人员。'],
      ['embedded', 'embedded', '水清岸绿再出发', '乘势而上谱新篇'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await states(...lines)).toEqual(expected)
  })
  test('with what is listed below it, which names no part of its own', async () => {
    const { outline } = await read(
      ...work,
      '二、水清岸绿再出发',
      '（一）合同监管存在薄弱环节',
      '提醒不及时。',
      '（二）案卷评查覆盖面不广',
      '数量少。',
      ...plan,
    )
    expect(outline.map(({ parts }) => parts)).toEqual([['achievements'], ['shortcomings'], [], [], ['plan']])
  })
  test('with the causes, where it names them', async () => {
    const { outline } = await read(...work, '二、向差距问原因', '一是执法力量薄弱；二是学法形式单一。', ...plan)
    expect(outline[1]?.parts).toEqual(['shortcomings', 'causes'])
  })
})
