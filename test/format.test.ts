import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../src/format/display-width.ts'
import { excerptOf } from '../src/format/excerpt.ts'
import { formats } from '../src/format/formats.ts'
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
  section: '一',
}

const bare: Problem = { ...problem }
delete bare.section

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
      { ...bare, id: 'part-plan', severity: 'error', place: placeIn(text, '一、成效'), related: [], edits: [] },
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

const none = { zh: '', en: '' }

function ruleOf(id: string, message: string, more: Partial<Rule>): Rule {
  return {
    id,
    title: { zh: '题', en: 'title' },
    basis: [],
    gate: false,
    outcomes: { default: { severity: 'error', message: { zh: message, en: 'wrong' } } },
    notes: { again: { zh: '又见', en: 'again' } },
    check: { kind: 'text-pattern', options: {} },
    docs: { why: none, fix: none },
    examples: { good: [], bad: [] },
    file: '',
    set: '',
    ...more,
  }
}

const rules: Record<string, Rule> = {
  'cutoff-word': ruleOf('cutoff-word', '“{{word}}”应为“截至”', {
    basis: ['gongwen', 'gangyao'],
    docs: { why: none, fix: { zh: '把“截止”\n改成“截至”。\n', en: 'Write\n截至.\n' } },
  }),
  'part-plan': ruleOf('part-plan', '缺少\n计划', { docs: { why: none, fix: { zh: '补上', en: 'Add it' } } }),
}

const gate = ruleOf('part-plan', '是别的文件', { gate: true })

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
  test('shows findings by level and rule, with their words, basis and remedy', () => {
    expect(formatted('stylish', results, options)).toBe(`甲.md
  错误 1
    题 [part-plan]
      修改建议：补上
      第1行：缺少计划
        【一、成效】
  警告 1
    题 [cutoff-word]
      依据：《条例》；《纲要》
      修改建议：把“截止”改成“截至”。
      第2行，一：“截止”应为“截至”
        【截止】2022年底，办理案件26件。
        又见：第3行
        可自动修改为：截至
  提示 1
    题 [cutoff-word]
      依据：《条例》；《纲要》
      修改建议：把“截止”改成“截至”。
      第2行，一：“截止”应为“截至”
        【截止】2022年底，办理案件26件。
        可自动修改为：截至

3 个问题：错误 1，警告 1，提示 1（检查了 2 个文件）
其中 2 个可用 --fix 自动修改
`)
  })

  test('speaks English', () => {
    const lines = formatted('stylish', results, { ...options, locale: 'en' }).split('\n')
    expect(lines).toContain('      Basis: 《条例》; 《纲要》')
    expect(lines).toContain('        Can be changed automatically to: 截至')
    expect(lines.at(-3)).toBe('3 problems: 1 error, 1 warning, 1 info (2 files)')
    expect(lines.at(-2)).toBe('2 can be fixed with --fix')
  })

  test('folds up more than a few places of a rule, and counts by rule and by file', () => {
    const many = (path: string, count: number): Result => ({
      path,
      text,
      problems: Array.from({ length: count }, () => ({ ...problem, path, related: [] })),
    })
    const other = { ...problem, id: 'part-plan', severity: 'error' as const, path: '丙.md' }
    const all = [many('甲.md', 16), many('乙.md', 4), { path: '丙.md', text, problems: [other] }]
    const shown = formatted('stylish', all, { ...options, rules: { ...rules, 'part-plan': gate } })
    expect(shown.match(/第2行/gu)).toHaveLength(3 + 4 + 1)
    expect(shown).toContain('    题 [cutoff-word] 16 处\n')
    expect(shown).toContain('\n      另有 13 处（--all 列出）\n')
    expect(shown).toContain(`
按规则：
  错误     1  题 [part-plan]
  警告    20  题 [cutoff-word]
按文件：
     错误    警告    提示
        1       0       0  丙.md（不是这类报告）
        0      16       0  甲.md
        0       4       0  乙.md
`)
    expect(formatted('stylish', all, { ...options, all: true }).match(/第2行/gu)).toHaveLength(21)
  })

  test('gives the place that people know, and offers no --fix, in a file that is no text', () => {
    const place = { ...placeIn(text, '截止'), spot: { kind: 'word' as const, paragraph: 37 } }
    const found = [{ path: '甲.docx', text, problems: [{ ...problem, related: [], place, section: '三（二）2.' }] }]
    const shown = formatted('stylish', found, options)
    expect(shown).toContain('\n      第37段，三（二）2.：“截止”应为“截至”\n')
    expect(shown).toContain('\n        建议改为（供参考）：截至\n')
    expect(shown).not.toContain('--fix')
  })

  test('breaks lines to the width of the terminal, and none begins with a mark', () => {
    const long = { ...problem, data: { word: '法治政府建设，'.repeat(20) }, related: [] }
    const shown = formatted('stylish', [{ path: '甲.md', text, problems: [long] }], { ...options, width: 60 })
    const lines = shown.split('\n')
    expect(lines.filter((line) => displayWidth(line, { ambiguousAsWide: true }) > 62)).toEqual([])
    expect(lines.filter((line) => /^ {8}\p{Script=Han}/u.test(line)).length).toBeGreaterThan(2)
    expect(lines.filter((line) => /^ *，/u.test(line))).toEqual([])
  })

  test('says what was not checked, the files of one reason together, and never that all is well', () => {
    const unread = (path: string, outcome: string): Result => ({
      path,
      text: null,
      problems: [
        { ...problem, source: 'read', id: 'unsupported', outcome, severity: 'error', path, place: null, related: [] },
      ],
    })
    const all = [unread('a.ofd', 'ofd'), unread('b.ofd', 'ofd'), unread('c.xlsx', 'spreadsheet'), ...results.slice(1)]
    const shown = formatted('stylish', all, options)
    expect(shown).not.toContain('没有发现问题')
    expect(shown).toMatch(
      /^没有全部完成（检查了 1 个文件）：\n未检查：3 个文件\n {4}a\.ofd、b\.ofd：.+\n {4}c\.xlsx：.+\n$/u,
    )
  })

  test('does not say that nothing was found where it is not shown', () => {
    const shown = formatted(
      'stylish',
      [{ path: '甲.md', text, problems: [], hidden: { warning: 9, info: 7 } }],
      options,
    )
    expect(shown).toBe('没有错误；另有 16 个警告和提示没有显示（--quiet）（检查了 1 个文件）\n')
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
    expect(shown).toContain('\n        共 2 处，可自动修改\n')
    expect(shown).toMatch(/（检查了 2 个文件，其中 1 个经自动修改）\n其中 1 个可用 --fix 自动修改\n$/)
    const mended = [{ path: '甲.md', text, output: text, problems: [] }]
    expect(formatted('stylish', mended, { ...options, locale: 'en' })).toBe(
      'No problems found (1 file, 1 of them fixed)\n',
    )
  })

  test.each([
    [
      'a replacement of all of it',
      { start: 5, end: 7, text: '截至' },
      '可自动修改为：截至',
      '建议改为（供参考）：截至',
    ],
    ['a replacement of some of it', { start: 6, end: 7, text: '至' }, '可自动修改为：截至', '建议改为（供参考）：截至'],
    ['what is left when some of it goes', { start: 5, end: 6, text: '' }, '可自动修改为：止', '建议改为（供参考）：止'],
    ['what comes into it', { start: 6, end: 6, text: '了' }, '可自动修改为：截了止', '建议改为（供参考）：截了止'],
    ['what comes after it', { start: 7, end: 7, text: '到' }, '可自动补上：到', '建议补上：到（供参考）'],
    ['a mark that comes after it', { start: 7, end: 7, text: '。' }, '可自动补上：。', '建议补句号（供参考）'],
    ['that it may go', { start: 5, end: 7, text: '' }, '可自动删去', '建议删去（供参考）'],
  ])('shows %s, for certain or to think about', (_, edit, sure, unsure) => {
    const shown = (['fix', 'suggestion'] as const).map((kind) =>
      formatted(
        'stylish',
        [{ path: '甲.md', text, problems: [{ ...problem, related: [], edits: [{ kind, ...edit }] }] }],
        options,
      ),
    )
    expect(shown.map((one) => one.split('\n')[7]?.trim())).toEqual([sure, unsure])
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
    expect(shown.split('\n').slice(5, 7)).toEqual([
      '      第1行，一：“坏\\u001b[31m字”应为“截至”',
      '        可自动删去',
    ])
  })
})

test('the lines for editors are matched by the problem matcher for VS Code', () => {
  const { tasks } = JSON.parse(readFileSync('docs/vscode-tasks.json', 'utf8')) as {
    tasks: { args: unknown[]; problemMatcher: { pattern: { regexp: string } } }[]
  }
  expect(tasks[0]?.args.join(' ')).toContain('--format unix')
  const regexp = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '')
  expect(tasks[1]?.problemMatcher.pattern).toEqual(tasks[0]?.problemMatcher.pattern)
  // Signs that a shell obeys stand in names of drafts: 报告(2).txt.
  for (const { args } of tasks) expect(args.at(-1)).toEqual({ value: '${relativeFile}', quoting: 'strong' })
  const matches = formatted('unix', results, options)
    .trimEnd()
    .split('\n')
    .map((line) => regexp.exec(line)?.slice(1))
  expect(matches).toEqual([
    ['甲.md', '2', '1', 'warning', '“截止”应为“截至”', '2', '3', 'cutoff-word'],
    ['甲.md', '1', '1', 'error', '缺少计划', '1', '5', 'part-plan'],
    ['甲.md', '2', '1', 'info', '“截止”应为“截至”', '2', '3', 'cutoff-word'],
  ])
  // That of earlier versions still does.
  const earlier = /^(\S.*?):(\d+):(\d+) (error|warning|info) (.+) \[([\w-]+)\]$/u
  expect(
    formatted('unix', results, options)
      .trimEnd()
      .split('\n')
      .every((line) => earlier.test(line)),
  ).toBe(true)
})

describe('excerptOf', () => {
  const line = '推进法治政府建设，'.repeat(20)

  test.each([
    ['narrow letters', 'abc报告', '报告', ['abc', '报告', '']],
    ['a tab', '\t一\t二', '二', ['一 ', '二', '']],
    ['characters beyond the first plane', '𠮷报告', '报告', ['𠮷', '报告', '']],
    ['a line of its own among others', '一\r\n二三\r\n四', '三', ['二', '三', '']],
    ['a number that may be a person’s', '证号11010119900307663X者', '者', ['证号110*************3X', '者', '']],
    ['the date and hour of a page', '于2024-04-08 16:02:11发布', '2024-04-08', ['于', '2024-04-08', ' 16:02:11发布']],
  ])('knows the place beside %s', (_, source, words, parts) => {
    const { line, before, words: own, after } = excerptOf(source, placeIn(source, words))
    expect([before, own, after]).toEqual(parts)
    expect(line).toBe(parts.join(''))
  })

  test('cuts a long line around the place', () => {
    const source = `${line}不足${line}`
    const { line: shown, before } = excerptOf(source, placeIn(source, '不足'))
    expect(shown).toBe('…政府建设，推进法治政府建设，不足推进法治政府建设，推进法治政…')
    expect(before).toBe('…政府建设，推进法治政府建设，')
  })

  test('cuts only where something is left out', () => {
    const start = excerptOf(`不足${line}`, placeIn(`不足${line}`, '不足')).line
    const end = excerptOf(`${line}不足`, placeIn(`${line}不足`, '不足')).line
    expect([start.startsWith('不足'), start.endsWith('…'), end.startsWith('…'), end.endsWith('不足')]).not.toContain(
      false,
    )
  })

  test('cuts a long place', () => {
    const { words, after } = excerptOf(line, placeIn(line, line))
    expect([words.length, after]).toEqual([30, '…'])
  })

  test('shows the first line of a place of several', () => {
    const source = '一二\n三四'
    const place = { start: placeIn(source, '二').start, end: placeIn(source, '四').end }
    expect(excerptOf(source, place)).toEqual({ line: '一二', before: '一', words: '二', after: '' })
  })

  test('shows where an empty place is', () => {
    const { start } = placeIn('一二', '二')
    expect(excerptOf('一二', { start, end: start })).toEqual({ line: '一二', before: '一', words: '', after: '二' })
  })
})

test('json is the shape of ESLint', () => {
  const line = '截止2022年底，办理案件26件。'
  const shownLine = { source: line, excerpt: line, title: '题', advice: '把“截止”\n改成“截至”。', location: '第2行' }
  const known = { basis: ['gongwen', 'gangyao'], basisNames: ['《条例》', '《纲要》'], section: '一' }
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
          ...known,
          related: [{ message: '又见', line: 3, column: 3, endLine: 3, endColumn: 5, location: '第3行' }],
          fix: { range: [5, 7], text: '截至' },
          ...shownLine,
        },
        {
          ...{ ruleId: 'part-plan', severity: 2, level: 'error', message: '缺少\n计划' },
          ...{ line: 1, column: 1, endLine: 1, endColumn: 5, basis: [], related: [] },
          ...{ source: '一、成效', excerpt: '一、成效', title: '题', advice: '补上', location: '第1行' },
        },
        {
          ...{ ruleId: 'cutoff-word', severity: 1, level: 'info', message: '“截止”应为“截至”' },
          ...{ line: 2, column: 1, endLine: 2, endColumn: 3, ...known, related: [] },
          fix: { range: [5, 7], text: '截至' },
          ...shownLine,
        },
      ],
      shortcomings: [
        {
          ...{ line: 3, column: 3, endLine: 3, endColumn: 5, location: '第3行', text: '不足', remedy: 'unsure' },
          remedies: [{ line: 2, column: 1, endLine: 2, endColumn: 3, location: '第2行', text: '截止', score: 0.5 }],
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

test('json gives no offsets to mend a file by that is no text, but words', () => {
  const place = { ...placeIn(text, '截止'), spot: { kind: 'pdf' as const, page: 3, line: 12 } }
  const more = { kind: 'suggestion' as const, start: 7, end: 7, text: '到' }
  const messageOf = (edits: Problem['edits']): object => {
    const found = { ...problem, place, edits, related: [] }
    const [file] = JSON.parse(formatted('json', [{ path: 'a.pdf', text, problems: [found] }], options)) as {
      messages: object[]
      fixableWarningCount: number
    }[]
    expect(file?.fixableWarningCount).toBe(0)
    return file?.messages[0] ?? {}
  }
  for (const edits of [[fix], [more], [fix, more]]) {
    expect(messageOf(edits)).not.toHaveProperty('fix')
    expect(messageOf(edits)).not.toHaveProperty('suggestions')
  }
  expect(messageOf([{ ...fix, start: 6, text: '至' }])).toMatchObject({
    ...{ line: 2, column: 1, location: '第3页第12行' },
    changes: [{ from: '截止', to: '截至', certain: true }],
  })
  expect(messageOf([more])).toMatchObject({ changes: [{ from: '', to: '到', certain: false }] })
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
