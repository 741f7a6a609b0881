import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { nearMiss } from '../src/checks/near-miss.ts'
import { findNearMisses } from '../src/checks/near-miss/near-misses.ts'
import { slipBetween } from '../src/checks/near-miss/slip.ts'
import { type NameFamily } from '../src/checks/near-miss/name-families.ts'
import { prepareMoved } from '../src/checks/near-miss/moved-words.ts'
import { prepareAlike } from '../src/checks/near-miss/alike.ts'
import { withoutBrackets } from '../src/checks/near-miss/level.ts'
import { prepareTerms, type TermGroup } from '../src/checks/near-miss/term-table.ts'
import { prepareTitles, type TitleGroup } from '../src/checks/near-miss/title-table.ts'
import { type Entry, prepareWordings } from '../src/checks/near-miss/wordings.ts'
import { once } from '../src/report/memo/once.ts'
import { completeVocabulary } from '../src/rules/complete-vocabulary.ts'
import { makeText } from '../src/report/text/text.ts'
import type { Report, Text } from '../src/report/types.ts'

interface Options {
  entries: Entry[]
  forms: { wrong: string; right: string }[]
  families: NameFamily[]
  terms: TermGroup[]
  looks: string
  lawful: string
  unsure: string
  markers: string
  affixes: string
  moved: string
  titles: TitleGroup[]
  accepted: string
  short: string
  openings: string[]
  laws: string
  full: string
  until: number
  drafts: string
  unmarked: string
  endings: string[]
  fillers: string[]
  grammar: string
  connectives: string
  alike: string
}

const file = 'rules/official-document/fixed-wording.yaml'
const { check } = parseYaml(readFileSync(file, 'utf8')) as { check: Options }
const { entries } = check

/** The tables of a rule whose options are those of the shipped one, but for some. */
function tablesOf(options: Options) {
  const alike = prepareAlike(options.alike)
  const named = options.entries.filter(({ title }) => title).flatMap(({ right, also = [] }) => [right, ...also])
  const titles = prepareTitles({ ...options, groups: options.titles }, alike, named)
  const terms = prepareTerms({ ...options, grammar: options.markers + options.connectives }, alike)
  const wordings = prepareWordings(options.entries, { ...options, alike })
  return { titles, terms, wordings, moved: prepareMoved(options.moved) }
}

const shipped = once(tablesOf)
const misses = (text: string, of = shipped(check)) => findNearMisses(text, of)
const isFound = (text: string, of = shipped(check)) =>
  misses(text, of).map(({ from, to, right }) => `${text.slice(from, to)} > ${right}`)
const among = (list: Partial<Entry>[], text: string) =>
  isFound(text, tablesOf({ ...check, entries: list as Entry[], titles: [], accepted: '', terms: [] }))
/** What is said of a title: the name meant, with ? where that is not sure. */
const titled = (text: string) => misses(`学习《${text}》。`).map(({ right, sure }) => (sure ? right : `${right}？`))[0]

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
    const other = { right: '中央全国依法治国工作会议' }
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

describe('sounds', () => {
  test.each([
    ['发展思相', '以人民为中心的发展思相', 1],
    ['a first character', '社会主义法治国别', 0],
    ['numerals', '“三个自信”', 0],
    ['grammar', '中国是现代化强国', 0],
    ['two characters of a long form', '铸牢中花民族共同体易识', 1],
  ])('%s', (_, text, count) => {
    expect(isFound(text)).toHaveLength(count)
  })
})

describe('words of grammar and other words', () => {
  const words =
    '均 未 应 不 都 已 经 须 被 再 也 将 新 的 才 仅 亦 先 后 要 可 能 需 请 必 拟 或 并 一律 必须 没有 尚未 应当'.split(
      ' ',
    )
  // 经应济工作 may sound like 应急工作: another term’s slip.
  const isOfForm = (said: string, form: string) => form.startsWith(said.split(' > ')[1] ?? '') || said.endsWith(form)
  const forms = entries.filter(({ title }) => title !== true).map(({ right }) => withoutBrackets(right))
  // Within a word (习才近平) they can only be a slip, and what follows may sound like the rest of it.
  test('put into a form are no slip, wherever they stand', () => {
    const noisy = forms.flatMap((form) =>
      words.flatMap((word) =>
        Array.from(form, (_, at) => at)
          .filter((at) => at > 0 && !form.startsWith(word.charAt(0), at) && form.charAt(at - 1) !== word.at(-1))
          .map((at) => form.slice(0, at) + word + form.slice(at))
          .filter((text) => isFound(`全县${text}。`).some((said) => isOfForm(said, form))),
      ),
    )
    expect(noisy).toEqual([])
  })
  test('in the place of a character are no slip', () => {
    const noisy = forms.flatMap((form) =>
      '均 未 应 不 都 已 须 被 再 也 将 新 的'
        .split(' ')
        .flatMap((word) =>
          Array.from(form, (_, at) => form.slice(0, at) + word + form.slice(at + 1)).filter(
            (text) => !forms.includes(text) && isFound(`全县${text}。`).some((said) => isOfForm(said, form)),
          ),
        ),
    )
    expect(noisy).toEqual([])
  })
})

describe('the table of titles', () => {
  test.each([
    ['刑政处罚法', '行政处罚法'],
    ['悠化营商环境条例', '优化营商环境条例'],
    ['优化营商环境条列', '优化营商环境条例'],
    ['行政行政处罚法', '行政处罚法'],
    ['行政罚处法', '行政处罚法'],
    ['民营经济促近法', '民营经济促进法'],
    ['中华人民共和国政府采够法', '中华人民共和国政府采购法'],
    ['中华人民共和国行政处罚条例', '中华人民共和国行政处罚法？'],
    ['中国共产党纪律处罚条例', '中国共产党纪律处分条例'],
    ['中华人民共和国公路管理条例', undefined],
    ['中华人民共国安全生产法', '中华人民共和国安全生产法'],
    ['危险化学品安全管理法', '危险化学品安全法'],
    ['未成年人预防犯罪法', '预防未成年人犯罪法'],
    ['个人信息安全法', '个人信息保护法？'],
    ['保障农民工工资条例', '保障农民工工资支付条例？'],
    ['重大行政决策条例', undefined],
    ['重大行政决策暂行条例', '重大行政决策程序暂行条例？'],
    ['优化商环境条例', '优化营商环境条例？'],
    // Another word, where a regulation of that name may exist.
    ['行政执法监察条例', '行政执法监督条例？'],
    ['政务数据共享管理条例', '政务数据共享条例？'],
    // Of other places, other kinds, or longer.
    ['某省行政执法监察条例', undefined],
    ['行政处罚法实施办法', undefined],
    ['行政执法监督条例实施细则', undefined],
    ['中华人民共和国行政处罚法释义', undefined],
    ['城市供热条例', undefined],
    ['未成年人保护条例', undefined],
    ['道路运输管理条例', undefined],
    ['养犬管理条例', undefined],
    ['中华人民共和国社会救助法（草案）', undefined],
    ['建设工程质量安全管理条例', undefined],
    ['关于加强行政规范性文件制定和管理工作的通知', undefined],
    ['安全生产报', undefined],
    ['公正司法', undefined],
  ])('%s: %s', (title, right) => {
    expect(titled(title)).toBe(right)
  })
  test('knows all of its names, with and without the State before them', () => {
    const names = check.titles.flatMap((group) => group.names.split(/\s+/u)).filter((name) => name !== '')
    expect(names.length).toBeGreaterThan(1000)
    const forms = [...names, ...check.accepted.split(/\s+/u)].flatMap((name) => [name, `中华人民共和国${name}`])
    expect(forms.filter((name) => titled(name) !== undefined)).toEqual([])
  })
  test('looks at full names without 《》, too', () => {
    expect(isFound('依照中华人民共和国行政处发法的规定')).toEqual([
      '中华人民共和国行政处发法 > 中华人民共和国行政处罚法',
    ])
    expect(isFound('在中华人民共和国境内依法从事生产，遵守中华人民共和国立法法和中华人民共和国宪法')).toEqual([])
  })
})

describe('words that changed places', () => {
  test.each([
    ['县人力和资源社会保障局', '人力资源和社会保障局'],
    ['落实从严全面治党责任', '全面从严治党'],
    ['推进科学立法、公正司法、严格执法、全民守法', '科学立法、严格执法、公正司法、全民守法'],
    ['建立决策、民主决策、科学决策、依法决策机制', undefined],
    ['县发展改革和住房城乡建设部门', undefined],
    ['县人力资源和社会保障局', undefined],
    ['依法治国全面推进', undefined],
    ['局理论中心组学习', '理论学习中心组'],
  ])('%s', (text, right) => {
    expect(misses(text)[0]?.right).toBe(right)
  })
})

describe('a character of a term', () => {
  test.each([
    ['left out', '开展行政执监督检查', '行政执法监督'],
    ['left out where a right word goes across', '通过互联网监管', undefined],
    ['left out near an end', '执行处罚决定，行政执法体系', undefined],
    ['that it can do without', '规范建设标准', undefined],
    ['twice', '办理行政复议议案件', '行政复议案件'],
    // 文 and 件 are of one group of those that look alike.
    ['twice, before one like it', '备案规范性文文件', '规范性文件'],
    ['twice, of which the first ends another word', '申请执行行政行为', undefined],
    ['that looks like the right one, at the start', '夫气污染防治', '大气污染防治'],
    ['that looks like the right one, further on', '县市场监督菅理局', '市场监督管理局'],
  ])('%s', (_, text, right) => {
    expect(misses(text)[0]?.right).toBe(right)
  })
})

describe('short names', () => {
  test('are right without an opening only', () => {
    expect(titled('劳动争议仲裁法')).toBeUndefined()
    expect(titled('中华人民共和国劳动争议仲裁法')).toBe('中华人民共和国劳动争议调解仲裁法')
    expect(isFound('依照中华人民共和国居民委员会组织法修订公约')).toEqual([
      '中华人民共和国居民委员会组织法 > 中华人民共和国城市居民委员会组织法',
    ])
  })
  test('are no measure for names with a word more', () => {
    expect(titled('机关事务综合管理条例')).toBe('机关事务管理条例？')
    expect(titled('测绘管理条例')).toBeUndefined()
    expect(titled('环境噪声污染防治办法')).toBeUndefined()
  })
})

describe('wrong wordings with something variable in them', () => {
  const said = (value: string) =>
    nearMiss
      .compile(
        check,
        completeVocabulary({}),
      )({
        meta: { title: null },
        tables: [],
        margins: [],
        blocks: [{ text: makeText([{ value, start: 0 }]) }],
      } as unknown as Report)
      .map(({ data }) => data['right'])
  test.each([
    ['党的二十届三中、四次全会精神', ['四中全会']],
    ['党的二十大三中、四中全会精神', ['二十届三中、四中']],
    ['二十届历届全会', ['二十届历次全会']],
    ['坚持习近平新时代中国特色社会主义思想为指导', ['坚持以习近平新时代中国特色社会主义思想为指导']],
    ['坚持以法治国', ['坚持依法治国']],
    ['坚持以法治国家建设为目标', []],
    ['市委十四届六次全会、党的二十届三中全会、十九届历次全会', []],
    ['坚持以习近平法治思想为指导', []],
  ])('%s', (text, right) => {
    expect(said(text)).toEqual(right)
  })
})

describe('the check', () => {
  const texts = (...lines: string[]): Text => {
    let offset = 0
    const runs = lines.map((value) => {
      const start = offset
      offset += value.length + 2
      return { value, start }
    })
    return makeText(runs)
  }
  const run = (title: Text | null, ...blocks: Text[]) =>
    nearMiss.compile(
      check,
      completeVocabulary({}),
    )({
      meta: { title },
      tables: [],
      margins: [],
      blocks: blocks.map((text) => ({ text, marked: false, cuts: [], heading: null })),
    } as unknown as Report)
  test('looks at the title and the blocks, and suggests', () => {
    const [first, second, ...others] = run(texts('习近平法制思想学习情况'), texts('党组理论中心组'))
    expect(first).toMatchObject({
      data: { found: '习近平法制思想', right: '习近平法治思想' },
      suggestion: { start: 0, end: 7, text: '习近平法治思想' },
    })
    expect(second?.place).toEqual({ start: 2, end: 7 })
    expect(others).toEqual([])
    expect(first?.fix).toBeUndefined()
  })
  test('suggests nothing where replacing would join lines', () => {
    const [only] = run(null, texts('落实习近平总书', '记法治思想'))
    expect(only?.data['found']).toBe('习近平总书记法治思想')
    expect(only?.place).toEqual({ start: 2, end: 14 })
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
})

describe('terms', () => {
  const words = { names: '行政裁量权 公平竞争' }
  const search = (text: string, more: Partial<Options> = {}) =>
    isFound(text, tablesOf({ ...check, entries: [], titles: [], accepted: '', terms: [words], ...more }))
  test.each([
    ['规范行政栽量权', ['行政栽量权 > 行政裁量权']],
    ['规范形政裁量权', ['形政裁量权 > 行政裁量权']],
    ['公平争竞审查', ['公平争竞 > 公平竞争']],
    ['平公竞争审查', ['平公竞争 > 公平竞争']],
    ['行政裁量权和公平竞争', []],
    ['行政的裁量权', []],
    ['公公平竞争', []],
  ])('%s', (text, found) => {
    expect(search(text)).toEqual(found)
  })
  test('whose ends are free are looked at there at the edge of a phrase only', () => {
    const terms: TermGroup[] = [{ names: '教育部', free: 'end' }]
    expect(search('教育补贴', { terms })).toEqual([])
    expect(search('教育布、', { terms })).toEqual(['教育布 > 教育部'])
  })
  test('are no measure for what is lawful', () => {
    expect(search('公平争竞', { lawful: '争竞' })).toEqual([])
    expect(search('行政裁裁量权', { lawful: '' })).not.toEqual([])
    expect(search('行政裁裁量权', { lawful: '行政裁裁量权' })).toEqual([])
    expect(search('行政才量权', { lawful: '才量' })).toEqual([])
  })
})
