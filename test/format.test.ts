import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { excerptOf } from '../src/format/excerpt.ts'
import { formats } from '../src/format/format.ts'
import type { FormatOptions } from '../src/format/options.ts'
import type { Admitted } from '../src/lint/admitted.ts'
import type { Result } from '../src/lint/result.ts'
import type { Problem } from '../src/problem/problem.ts'
import type { Basis, Rule } from '../src/rules/types.ts'

const text = '一、成效\n截止2022年底，办理案件26件。\n二、不足\n'

/** The first place of some words in the text. */
function placeIn(source: string, words: string) {
  const offset = source.indexOf(words)
  const before = source.slice(0, offset).split('\n')
  const [line, column] = [before.length, (before.at(-1) ?? '').length + 1]
  return {
    start: { line, column, offset },
    end: { line, column: column + words.length, offset: offset + words.length },
  }
}

const fix = { kind: 'fix', start: 5, end: 7, text: '截至' } as const

const problem: Problem = {
  source: 'rule',
  id: 'cutoff-word',
  outcome: 'default',
  data: { word: '截止' },
  severity: 'warning',
  path: '甲.md',
  place: placeIn(text, '截止'),
  related: [{ note: 'again', place: placeIn(text, '不足') }],
  edits: [fix],
}

const shortcoming: Admitted = {
  text: '不足',
  place: placeIn(text, '不足'),
  remedy: 'unsure',
  remedies: [{ text: '截止', place: placeIn(text, '截止'), score: 0.5 }],
}

const results: Result[] = [
  {
    path: '甲.md',
    text,
    problems: [
      problem,
      { ...problem, id: 'part-plan', severity: 'error', place: placeIn(text, '一、成效'), related: [], edits: [] },
      { ...problem, severity: 'info', related: [] },
    ],
    shortcomings: [shortcoming],
  },
  { path: '乙.md', text: '', problems: [] },
]

const basis: Record<string, Basis> = {
  gongwen: {
    id: 'gongwen',
    document: '《条例》',
    issued: '中办发〔2012〕14号',
    asks: { zh: '', en: '' },
    verified: true,
  },
  gangyao: { id: 'gangyao', document: '《纲要》', issued: '2021年', asks: { zh: '', en: '' }, verified: false },
}

function ruleOf(id: string, message: string, more: Partial<Rule>): Rule {
  return {
    id,
    title: { zh: '题', en: 'title' },
    basis: [],
    gate: false,
    outcomes: { default: { severity: 'error', message: { zh: message, en: 'wrong' } } },
    notes: { again: { zh: '又见', en: 'again' } },
    check: { kind: 'text-pattern', options: {} },
    docs: { why: '', fix: '' },
    examples: { good: [], bad: [] },
    file: '',
    set: '',
    ...more,
  }
}

const rules = {
  'cutoff-word': ruleOf('cutoff-word', '“{{word}}”应为“截至”', {
    basis: ['gongwen', 'gangyao'],
    docs: { why: '', fix: '把“截止”\n改成“截至”。\n' },
  }),
  'part-plan': ruleOf('part-plan', '缺少\n计划', { docs: { why: '', fix: '补上' } }),
}

const options: FormatOptions = {
  locale: 'zh',
  color: false,
  basis,
  rules,
  version: '1.2.3',
  absolute: (path) => `/abs/${path}`,
}

/** All that a format gives. */
function formatted(name: keyof typeof formats, all: Result[], more: FormatOptions): string {
  const { begin, file, end } = formats[name](more)
  return begin() + all.map(file).join('') + end()
}

describe('stylish', () => {
  test('shows findings with their source, basis and remedy', () => {
    expect(formatted('stylish', results, options)).toBe(`甲.md:2:1 warning “截止”应为“截至” [cutoff-word]
    截止2022年底，办理案件26件。
    ^^^^
    甲.md:3:3 又见
    可改为：截至
    依据：《条例》（中办发〔2012〕14号）；《纲要》（2021年）（待核实）
    改法：把“截止”改成“截至”。
甲.md:1:1 error 缺少计划 [part-plan]
    一、成效
    ^^^^^^^^
    改法：补上
甲.md:2:1 info “截止”应为“截至” [cutoff-word]
    截止2022年底，办理案件26件。
    ^^^^
    可改为：截至

3 个问题：错误 1，警告 1，提示 1（检查了 2 个文件）
其中 2 个可用 --fix 自动修正
`)
  })

  test('speaks English', () => {
    const lines = formatted('stylish', results, { ...options, locale: 'en' }).split('\n')
    expect(lines).toContain('    Basis: 《条例》 (中办发〔2012〕14号); 《纲要》 (2021年) (to be verified)')
    expect(lines).toContain('    Can be changed to: 截至')
    expect(lines.at(-3)).toBe('3 problems: 1 error, 1 warning, 1 info (2 files)')
    expect(lines.at(-2)).toBe('2 can be fixed with --fix')
  })

  test('colours without changing the text', () => {
    const coloured = formatted('stylish', results, { ...options, color: true })
    expect(coloured).toContain('\u001b[')

    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(formatted('stylish', results, options))
  })

  test('says a friendly word when there is nothing to say', () => {
    expect(formatted('stylish', results.slice(1), options)).toBe('没有发现问题（检查了 1 个文件）\n')
    expect(formatted('stylish', [], options)).toBe('没有检查任何文件\n')
  })

  test('says how many files were fixed, and at how many places a finding can be', () => {
    const fixes = [
      { kind: 'fix' as const, start: 5, end: 6, text: '' },
      { kind: 'fix' as const, start: 7, end: 8, text: '' },
    ]
    const found = [{ path: '甲.md', text, output: text, problems: [{ ...problem, edits: fixes }] }]
    const shown = formatted('stylish', [...found, ...results.slice(1)], options)
    expect(shown).toContain('\n    可修正 2 处\n')
    expect(shown).toMatch(/（检查了 2 个文件，其中 1 个经自动修正）\n其中 1 个可用 --fix 自动修正\n$/)
    const mended = [{ path: '甲.md', text, output: text, problems: [] }]
    expect(formatted('stylish', mended, { ...options, locale: 'en' })).toBe(
      'No problems found (1 file, 1 of them fixed)\n',
    )
  })

  test.each([
    ['a replacement of all of it', { start: 5, end: 7, text: '截至' }, '可改为：截至'],
    ['a replacement of some of it', { start: 6, end: 7, text: '至' }, '可改为：截至'],
    ['what is left when some of it goes', { start: 5, end: 6, text: '' }, '可改为：止'],
    ['what comes into it', { start: 6, end: 6, text: '了' }, '可改为：截了止'],
    ['what comes after it', { start: 7, end: 7, text: '到' }, '可补上：到'],
    ['that it may go', { start: 5, end: 7, text: '' }, '可删去'],
  ])('shows %s', (_, fix, expected) => {
    const shown = formatted(
      'stylish',
      [{ path: '甲.md', text, problems: [{ ...problem, related: [], edits: [{ kind: 'fix', ...fix }] }] }],
      options,
    )
    expect(shown.split('\n')[3]?.trim()).toBe(expected)
  })

  test('shows nothing of an empty file, and keeps its terminal safe', () => {
    const place = placeIn('', '')
    const found: Problem = {
      ...problem,
      path: '乙.md',
      data: { word: '坏\u001b[31m字' },
      related: [],
      place,
      edits: [{ kind: 'fix', start: 0, end: 0, text: '' }],
    }
    const shown = formatted('stylish', [{ path: '乙.md', text: '', problems: [found] }], options)
    expect(shown.split('\n').slice(0, 2)).toEqual([
      '乙.md:1:1 warning “坏\\u001b[31m字”应为“截至” [cutoff-word]',
      '    可删去',
    ])
  })

  test('is matched by the problem matcher for VS Code', () => {
    const { tasks } = JSON.parse(readFileSync('docs/vscode-tasks.json', 'utf8')) as {
      tasks: { problemMatcher: { pattern: { regexp: string } } }[]
    }
    const regexp = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '')
    const matches = formatted('stylish', results, options)
      .split('\n')
      .flatMap((line) => [regexp.exec(line)?.slice(1) ?? []])
    expect(matches.filter((match) => match.length > 0)).toEqual([
      ['甲.md', '2', '1', 'warning', '“截止”应为“截至”', 'cutoff-word'],
      ['甲.md', '1', '1', 'error', '缺少计划', 'part-plan'],
      ['甲.md', '2', '1', 'info', '“截止”应为“截至”', 'cutoff-word'],
    ])
  })
})

describe('excerptOf', () => {
  const line = '推进法治政府建设，'.repeat(20)

  test.each([
    ['narrow letters', 'abc报告', '报告', 'abc报告', '   ^^^^'],
    ['a tab', '\t一\t二', '二', '一 二', '   ^^'],
    ['characters beyond the first plane', '𠮷报告', '报告', '𠮷报告', '  ^^^^'],
    ['marks without a width', 'e\u0301报', '报', 'e\u0301报', ' ^^'],
    ['a line of its own among others', '一\r\n二三\r\n四', '三', '二三', '  ^^'],
  ])('sets the marks below %s', (_, source, words, shown, carets) => {
    expect(excerptOf(source, placeIn(source, words))).toEqual({ line: shown, carets })
  })

  test('cuts a long line around the place', () => {
    const source = `${line}不足${line}`
    const { line: shown, carets } = excerptOf(source, placeIn(source, '不足'))
    expect(shown).toBe('…政府建设，推进法治政府建设，不足推进法治政府建设，推进法治政…')
    expect(carets).toBe(`${' '.repeat(29)}^^^^`)
  })

  test('cuts only where something is left out', () => {
    const start = excerptOf(`不足${line}`, placeIn(`不足${line}`, '不足')).line
    const end = excerptOf(`${line}不足`, placeIn(`${line}不足`, '不足')).line
    expect([start.startsWith('不足'), start.endsWith('…'), end.startsWith('…'), end.endsWith('不足')]).not.toContain(
      false,
    )
  })

  test('cuts a long place', () => {
    const { line: shown, carets } = excerptOf(line, placeIn(line, line))
    expect([shown.length, shown.endsWith('…'), carets]).toEqual([31, true, '^'.repeat(60)])
  })

  test('shows the first line of a place of several', () => {
    const source = '一二\n三四'
    const place = { start: placeIn(source, '二').start, end: placeIn(source, '四').end }
    expect(excerptOf(source, place)).toEqual({ line: '一二', carets: '  ^^' })
  })

  test('marks an empty place', () => {
    const { start } = placeIn('一二', '二')
    expect(excerptOf('一二', { start, end: start })).toEqual({ line: '一二', carets: '  ^' })
  })
})

test('json is the shape of ESLint', () => {
  const line = '截止2022年底，办理案件26件。'
  const shownLine = { source: line, excerpt: line, title: '题', advice: '把“截止”\n改成“截至”。' }
  expect(JSON.parse(formatted('json', results, options))).toEqual([
    {
      filePath: '/abs/甲.md',
      messages: [
        {
          ruleId: 'cutoff-word',
          severity: 1,
          level: 'warning',
          message: '“截止”应为“截至”',
          ...{ line: 2, column: 1, endLine: 2, endColumn: 3 },
          basis: ['gongwen', 'gangyao'],
          related: [{ message: '又见', line: 3, column: 3, endLine: 3, endColumn: 5 }],
          fix: { range: [5, 7], text: '截至' },
          ...shownLine,
        },
        {
          ...{ ruleId: 'part-plan', severity: 2, level: 'error', message: '缺少\n计划' },
          ...{ line: 1, column: 1, endLine: 1, endColumn: 5, basis: [], related: [] },
          ...{ source: '一、成效', excerpt: '一、成效', title: '题', advice: '补上' },
        },
        {
          ...{ ruleId: 'cutoff-word', severity: 1, level: 'info', message: '“截止”应为“截至”' },
          ...{ line: 2, column: 1, endLine: 2, endColumn: 3, basis: ['gongwen', 'gangyao'], related: [] },
          fix: { range: [5, 7], text: '截至' },
          ...shownLine,
        },
      ],
      shortcomings: [
        {
          ...{ line: 3, column: 3, endLine: 3, endColumn: 5, text: '不足', remedy: 'unsure' },
          remedies: [{ line: 2, column: 1, endLine: 2, endColumn: 3, text: '截止', score: 0.5 }],
        },
      ],
      ...{ suppressedMessages: [], errorCount: 1, warningCount: 1, infoCount: 1 },
      ...{ fixableErrorCount: 0, fixableWarningCount: 1, fatalErrorCount: 0 },
    },
    {
      filePath: '/abs/乙.md',
      ...{ messages: [], shortcomings: [], suppressedMessages: [], errorCount: 0, warningCount: 0, infoCount: 0 },
      ...{ fixableErrorCount: 0, fixableWarningCount: 0, fatalErrorCount: 0 },
    },
  ])
})

test('json offers corrections that a person decides on as suggestions', () => {
  const found: Problem = { ...problem, edits: [{ ...fix, kind: 'suggestion' }] }
  const [file] = JSON.parse(formatted('json', [{ path: 'a', text, problems: [found] }], options)) as {
    messages: object[]
  }[]
  expect(file?.messages[0]).toMatchObject({
    suggestions: [{ desc: '改为“截至”', fix: { range: [5, 7], text: '截至' } }],
  })
  expect(file?.messages[0]).not.toHaveProperty('fix')
  const added: Problem = { ...problem, edits: [{ kind: 'suggestion', start: 7, end: 7, text: '到' }] }
  expect(formatted('json', [{ path: 'a', text, problems: [added] }], options)).toContain('补上“到”')
})

test('json gives a fix at several places as one, and the fixed text', () => {
  const fixes = [
    { kind: 'fix' as const, start: 5, end: 7, text: '截至' },
    { kind: 'fix' as const, start: 7, end: 8, text: '' },
    { kind: 'fix' as const, start: 11, end: 12, text: '一年' },
  ]
  const result = { path: 'a', text, output: '\ufeff好', problems: [{ ...problem, edits: fixes }] }
  expect(JSON.parse(formatted('json', [result], options))).toMatchObject([
    {
      messages: [{ fix: { range: [5, 12], text: '截至022一年' } }],
      fixableWarningCount: 1,
      output: '\ufeff好',
    },
  ])
})
