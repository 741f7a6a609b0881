import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kinds } from '../src/checks/index.ts'
import { mixedMarks } from '../src/checks/mixed-marks.ts'
import { requiredPart } from '../src/checks/required-part.ts'
import { textPattern } from '../src/checks/text-pattern.ts'
import { lineOf, locate } from '../src/doc/origin.ts'
import { parse } from '../src/parse/parse.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { compileReaders } from '../src/report/readers.ts'
import { buildReport } from '../src/report/report.ts'
import type { Report } from '../src/report/types.ts'
import { completeVocabulary } from '../src/rules/complete-vocabulary.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'

const { folders } = await readRuleSet('rule-of-law-report', '.')
const { ruleSet } = loadRuleSet(folders)

const text = `# 某区水务局2022年法治政府建设年度报告

一、主要举措和成效

（一）开展检查。全年检查30次，绝密检查3次。

二、存在的不足

检查的**次**数不够，绝 密文件管理不严。

三、下一步工作安排

截止2023年底，增加检查(次)数。
`
const report = await reportOf(text)

async function reportOf(text: string): Promise<Report> {
  if (ruleSet === null) throw new Error('the rule set is wrong')
  const source = { path: 'a.md', text, format: 'markdown', encoding: 'utf-8', bom: false } as const
  return buildReport(await parse(source), compileReaders(ruleSet.vocabulary))
}

const noWords = completeVocabulary({})

test('every kind is listed, and named after its file', () => {
  const files = readdirSync('src/checks').filter((file) => file.endsWith('.ts') && !/^(?:kind|index)\.ts$/u.test(file))
  expect(kinds.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort())
})

describe('text-pattern', () => {
  type Options = Parameters<typeof textPattern.compile>[0]
  const find = (options: Partial<Options>, of = report) =>
    textPattern
      .compile(
        {
          pattern: '检查',
          words: '',
          mates: '',
          beside: { adverbs: '(?!)', units: '(?!)' },
          in: ['title', 'headings', 'body'],
          parts: [],
          except: [],
          replace: null,
          suggest: null,
          ...options,
        },
        noWords,
      )(of)
      .map(({ place, data, fix, suggestion }) => {
        const { start, end } = locate(of.origin, place)
        const offer = fix?.text ?? suggestion?.text
        return `${start.line}:${start.column}-${end.column} ${data['text'] ?? ''}${offer === undefined ? '' : ` > ${offer}`}`
      })

  test('tells headings from body, run-in headings too', () => {
    expect(find({ in: ['headings'] })).toEqual(['5:6-8 检查'])
    expect(find({ in: ['body'] })).toEqual(['5:11-13 检查', '5:19-21 检查', '9:1-3 检查', '13:12-14 检查'])
    expect(find({ in: ['title'], pattern: '水务局' })).toEqual(['1:5-8 水务局'])
  })

  test('looks only in the parts it is told', () => {
    expect(find({ parts: ['plan'] })).toEqual(['13:12-14 检查'])
  })

  test('spares what lies inside an exception', () => {
    expect(find({ pattern: '检查', except: ['增加检查', '全年检'] })).not.toContain('13:12-14 检查')
    expect(find({ pattern: '检查', except: ['全年检'] })).toContain('5:11-13 检查')
  })

  test('matches folded text', () => {
    expect(find({ pattern: '（次）' })).toEqual(['13:14-17 (次)'])
  })

  test('corrects with what the groups matched, as written', () => {
    expect(find({ pattern: '截止(\\d{4}年)', replace: '截至$1' })).toEqual(['13:1-8 截止2023年 > 截至2023年'])
    expect(find({ pattern: '（(次)）', suggest: '[$&$1]' })).toEqual(['13:14-17 (次) > [(次)次]'])
  })

  test('deletes, and lets stand what is already as it should be', () => {
    expect(find({ pattern: '截止', replace: '' })).toEqual(['13:1-3 截止 > '])
    expect(find({ pattern: '（?次）?(?=数)', replace: '（次）' })).toEqual([
      '9:6-7 次 > （次）',
      '13:14-17 (次) > （次）',
    ])
    expect(find({ pattern: '截[止至]', replace: '截止' })).toEqual([])
  })

  test('finds several, each with its own correction; of those that overlap the first, at one place the first of the list', () => {
    const pattern = ['全年检', { find: '检查30', replace: '检查三十' }, { find: '截止(\\d+)', suggest: '至$1' }, '截止']
    expect(find({ pattern, replace: '全年' })).toEqual(['5:9-12 全年检 > 全年', '13:1-7 截止2023 > 至2023'])
  })

  test('corrects nothing where marks or spaces would be lost', () => {
    expect(find({ pattern: '检查的次数|绝密文件', replace: 'x' })).toEqual(['9:1-10 检查的次数', '9:13-18 绝密文件'])
  })

  test('an empty match is none', () => {
    expect(find({ pattern: '[x]*' })).toEqual([])
  })
})

test('mixed-marks looks for several marks at once, and mends them in order', async () => {
  const mixed = await reportOf('一、成效\n\n开展“利剑”行动,落实"双随机"机制,整改。办结率高，检查多。\n')
  const [finding, ...others] = mixedMarks.compile({ marks: '，“”', stops: false, throughout: 1 }, noWords)(mixed)
  expect(finding?.data).toEqual({ wrong: 4, right: 3 })
  expect(finding?.fixes?.map(({ text }) => text)).toEqual(['，', '“', '”', '，'])
  expect(others).toEqual([])
})

describe('required-part', () => {
  const find = (part: string, unless: string | null = null, of = report) =>
    requiredPart
      .compile(
        { part, unless, near: null },
        noWords,
      )(of)
      .map(({ place, outcome }) => `${lineOf(of.origin, place.start)} ${outcome ?? ''}`)

  test('is silent where the part is present, and where no vocabulary knows it', () => {
    expect(find('plan')).toEqual([])
    expect(find('unknown')).toEqual([])
  })
  test('points to the title for a part that is missing', () => {
    expect(find('first-person')).toEqual(['1 missing'])
  })
  test('points to what carries a part that is embedded', async () => {
    const embedded = await reportOf(text.replace('二、', '局主要负责人充分履行法治建设第一责任人职责。\n\n二、'))
    expect(find('first-person', null, embedded)).toEqual(['7 embedded'])
  })
  test('says which headings it looked at, the nearest first', async () => {
    const without = await reportOf(text.replace(/二、[^]*?(?=三、)/u, '二、改进空间\n\n检查30次。\n\n'))
    const [finding] = requiredPart.compile({ part: 'shortcomings', unless: null, near: '改进' }, noWords)(without)
    expect(finding?.data['title']).toBe('改进空间')
    expect(finding?.related?.map(({ note }) => note)).toContain('nearest')
  })
  test('is silent while the part it hangs on is missing', async () => {
    const without = await reportOf(text.replace(/二、[^]*?(?=三、)/u, ''))
    expect(find('causes', null, without)).toHaveLength(1)
    expect(find('causes', 'shortcomings', without)).toEqual([])
    expect(find('causes', 'shortcomings')).toHaveLength(1)
  })
})
