import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { nearMiss } from '../src/checks/near-miss.ts'
import { findNearMisses } from '../src/checks/shared/near-misses.ts'
import { slipBetween } from '../src/checks/shared/slip.ts'
import type { Entry } from '../src/checks/shared/wordings.ts'
import { prepareWordings, withoutBrackets } from '../src/checks/shared/wordings.ts'
import { makeText } from '../src/report/text.ts'
import type { Report, Text } from '../src/report/types.ts'

interface Options {
  entries: Entry[]
  openings: string[]
}

const file = 'rules/official-document/fixed-wording.yaml'
const { check } = parseYaml(readFileSync(file, 'utf8')) as { check: Options }
const { entries, openings } = check
const wordings = prepareWordings(entries, openings)

const isFound = (text: string, of = wordings) =>
  findNearMisses(text, of).map(({ from, to, right }) => `${text.slice(from, to)} > ${right}`)
const among = (list: Partial<Entry>[], text: string) =>
  isFound(text, prepareWordings(list as Entry[], ['中华人民共和国']))

describe('slipBetween', () => {
  test.each([
    ['甲乙丙丁', '甲丙丁', 1, '乙', ''],
    ['甲乙丙丁', '甲乙乙丙丁', 1, '', '乙'],
    ['甲乙丙丁', '甲戊丙丁', 1, '乙', '戊'],
    ['甲乙丙丁', '甲丙乙丁', 1, '乙丙', '丙乙'],
    ['甲乙丙丁', '甲丁', 2, '乙丙', ''],
    ['甲甲甲丁', '甲甲丁', 1, '甲', ''],
  ])('%s / %s', (right, found, most, missing, extra) => {
    expect(slipBetween(right, found, most)).toMatchObject({ missing, extra, inside: true })
  })
  test('is none where texts are equal or differ by more', () => {
    expect(slipBetween('甲乙丙丁', '甲乙丙丁', 2)).toBeNull()
    expect(slipBetween('甲乙丙丁', '甲丁', 1)).toBeNull()
    expect(slipBetween('甲乙丙丁', '甲戊己丁', 2)).toBeNull()
  })
  test('knows whether both ends agree', () => {
    expect(slipBetween('甲乙丙', '乙丙', 1)?.inside).toBe(false)
    expect(slipBetween('甲乙丙', '甲乙戊', 1)?.inside).toBe(false)
  })
})

describe('near misses', () => {
  const meeting = { right: '中央全面依法治国工作会议' }
  test('of one character, or of a word of two in a long form', () => {
    expect(among([meeting], '学习中央全面依法治国会议精神')).toEqual([
      '中央全面依法治国会议 > 中央全面依法治国工作会议',
    ])
    expect(among([meeting], '学习中央全国依法治国工作会议精神')).toHaveLength(1)
    expect(among([{ ...meeting, near: 1 }], '学习中央全面依法治国会议精神')).toEqual([])
    expect(among([{ ...meeting, near: 0 }], '学习中央全国依法治国工作会议精神')).toEqual([])
  })
  test('are none where an end differs, or only marks, digits or particles do', () => {
    for (const text of [
      '全面依法治国工作会议',
      '中央全面依法治国工作会谈',
      '中央全面依法治国、工作会议',
      '中央全面的依法治国工作会议',
      '中央全面依法治国2工作会议',
    ])
      expect(among([meeting], text)).toEqual([])
  })
  test('are none inside another right form', () => {
    const other = { right: '中央全面依法治国委工作会议' }
    expect(among([meeting], other.right)).toHaveLength(1)
    expect(among([meeting, other], other.right)).toEqual([])
    expect(among([{ ...meeting, also: [other.right] }], other.right)).toEqual([])
  })
  test('do not overlap', () => {
    const list = [{ right: '甲乙丙丁戊己', wrong: ['乙丁'] }]
    expect(among(list, '甲乙丁戊己')).toEqual(['甲乙丁戊己 > 甲乙丙丁戊己'])
  })
})

describe('names between 《 and 》', () => {
  const law = { right: '中华人民共和国行政处罚法', title: true }
  test('with and without the words that may be left out', () => {
    expect(among([law], '《行政处法法》《中华人民共和国行政处法法》《中华人民共国行政处罚法》')).toEqual([
      '行政处法法 > 行政处罚法',
      '中华人民共和国行政处法法 > 中华人民共和国行政处罚法',
      '中华人民共国行政处罚法 > 中华人民共和国行政处罚法',
    ])
    expect(among([law], '《行政处罚法》《中华人民共和国行政处罚法（2021年修订）》')).toEqual([])
  })
  test('in running text only by their full name', () => {
    expect(among([law], '行政处法法')).toEqual([])
    expect(among([law], '中华人民共和国行政处法法')).toHaveLength(1)
  })
  test('are left alone where two names are equally near', () => {
    expect(among([law, { right: '行政处分法', title: true }], '《行政处理法》')).toEqual([])
  })
  test('are left alone where they are part of a longer name', () => {
    expect(among([law], '《某省行政处法法实施办法》《行政处法法实施条例》')).toEqual([])
  })
  test('of which short ones end in another word as easily as in a slip', () => {
    expect(among([{ right: '安全生产法', title: true }], '《安全生产报》')).toEqual([])
  })
  test('may carry years, however these are written', () => {
    const plans = [
      { right: '法治政府建设实施纲要（2015—2020年）', title: true },
      { right: '法治政府建设实施纲要（2021—2025年）', title: true },
    ]
    for (const years of ['（2021—2025年）', '（2021-2025年）', '（2021～2025年）', '（2021年-2025年）', '（试行）', ''])
      expect(among(plans, `《法治政府建设实施纲要${years}》`)).toEqual([])
    // Wrong years are another rule's business.
    expect(among(plans, '〈法治政府建设实施纲要（2020-2025年）〉')).toEqual([])
    expect(among(plans, '《法治政府建设纲要（2016-2020年）》')).toEqual(['法治政府建设纲要 > 法治政府建设实施纲要'])
    expect(among(plans, '《法治政府建设纲要（2015-2020年）》')).toEqual(['法治政府建设纲要 > 法治政府建设实施纲要'])
    expect(among(plans, '《某市法治政府建设实施纲要（2022—2025年）》')).toEqual([])
  })
})

describe('the check', () => {
  const texts = (...lines: string[]): Text => {
    let offset = 0
    const runs = lines.map((value, at) => {
      const start = { line: at + 1, column: 1, offset }
      offset += value.length + 2
      return { value, start }
    })
    return makeText(runs)
  }
  const run = (title: Text | null, ...blocks: Text[]) =>
    nearMiss.compile(check)({
      meta: { title },
      blocks: blocks.map((text) => ({ text, marked: false, cuts: [], heading: null })),
    } as unknown as Report)
  test('looks at the title and the blocks, and suggests', () => {
    const [first, second, ...others] = run(texts('习近平法制思想学习情况'), texts('党组理论中心组'))
    expect(first).toMatchObject({
      data: { found: '习近平法制思想', right: '习近平法治思想' },
      suggestion: { start: 0, end: 7, text: '习近平法治思想' },
    })
    expect(second?.place).toMatchObject({ start: { column: 3 }, end: { column: 8 } })
    expect(others).toEqual([])
    expect(first?.fix).toBeUndefined()
  })
  test('suggests nothing where replacing would join lines', () => {
    const [only] = run(null, texts('落实习近平总书', '记法治思想'))
    expect(only?.data['found']).toBe('习近平总书记法治思想')
    expect(only?.place).toMatchObject({ start: { line: 1, column: 3 }, end: { line: 2, column: 6 } })
    expect(only?.suggestion).toBeUndefined()
  })
})

describe('the table', () => {
  test('is long, each entry once and with a source or marked as unverified', () => {
    expect(entries.length).toBeGreaterThanOrEqual(200)
    expect(new Set(entries.map(({ right }) => right)).size).toBe(entries.length)
    expect(entries.filter(({ source, verified }) => source === undefined && verified !== false)).toEqual([])
  })
  test('does not alarm at its own right forms, alone, in 《》, in a sentence or side by side', () => {
    const forms = entries.flatMap(({ right, also = [] }) => [right, withoutBrackets(right), ...also])
    const noisy = forms.filter((form) =>
      [form, `《${form}》`, `《${form}（试行）》`, `贯彻${form}的精神`, `《某市${form}》`].some(
        (text) => isFound(text).length,
      ),
    )
    expect(noisy).toEqual([])
    expect(isFound(forms.join('、'))).toEqual([])
  })
  test('finds every wrong form, whole', () => {
    const pairs = entries.flatMap(({ right, wrong = [] }) => wrong.map((form) => ({ right, form })))
    expect(pairs.filter(({ form }) => isFound(`学习${form}，`).length !== 1)).toEqual([])
  })
  test('spares accepted short forms, variants and look-alikes', () => {
    const text = `
中央依法治国办、县委全面依法治县委员会、中心组理论学习、理论学习和中心组学习、政治理论中心组学习会；习近平总书记关于依法治国的重要论述；习近平平易近人；
党政主要领导履行推进法治政府建设第一责任人职责；党组书记履行法治建设第一责任人的职责；十九届历次全会、党的二十届三中、四中全会；市委十四届六次全会；
严格、规范、公正、文明执法；坚持依法治国与以德治国相结合；“放、管、服”；事中事后监管放服并重；双随机一公开；谁主管谁普法、谁执法谁负责普法；
重大行政执法决定法制审核；国家市场监管总局、省人力资源和社会保障厅、国家发展改革委员会；学习进平台；《行政处罚决定书》《食品安全报》《新安全生产法》；
《监督法》《环境保护税法》《招投标法》《某省优化营商环境条例》《重大行政决策程序规定》《法治某省建设规划（2021—2025年）》《建设工程质量安全管理条例》`
    expect(isFound(text.replaceAll('\n', ''))).toEqual([])
  })
  test.each(['中华人民共和国', '《行政处法法》', '习近平新时代中国特色社会主义思', '《〈（', '法治'])(
    'takes time in proportion to the text: %s',
    (piece) => {
      const time = (length: number) => {
        const text = piece.repeat(length / piece.length)
        const times = [1, 2, 3].map(() => {
          const start = performance.now()
          findNearMisses(text, wordings)
          return performance.now() - start
        })
        return Math.min(...times)
      }
      // Four times the text; quadratic time would be sixteen times as long.
      expect(time(40_000)).toBeLessThan(10 * time(10_000) + 50)
    },
  )
})
