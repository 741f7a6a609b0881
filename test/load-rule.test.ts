import { describe, expect, test } from 'vitest'
import { defineKind, type Kind } from '../src/checks/kind.ts'
import { compileSchema } from '../src/rules/compile-schema.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import { ruleSchema } from '../src/rules/rule-schema.ts'
import type { Problem } from '../src/problem/problem.ts'
import { slowPattern } from '../src/rules/slow-pattern.ts'
import type { Locale } from '../src/rules/locale.ts'
import { messageOf } from './said.ts'

const rule = `id: part-plan
title: 报告写明下一年度安排
basis: [duty]
en:
  title: The report states plans
check:
  kind: required-part
  part: plan
outcomes:
  missing: { severity: error, message: '没有 {{part}}', en: 'No {{part}}' }
  embedded: { severity: warning, message: 没有标题, en: No heading }
docs: { why: 因为, fix: 补上 }
examples:
  good: [{ name: a, text: b }]
  bad: [{ name: a, text: b, reports: ['1:1 error x'] }]
`
const report = `parts:
  plan: { name: 安排, headings: ['下一步', '{{nextYear}}年'] }
`
const basis = `duty: { document: 《甲》, issued: 乙, asks: { zh: 丙, en: d }, verified: true }
`
const sound = { 'part-plan.yaml': rule, '_report.yaml': report, '_basis.yaml': basis }

/** A kind with one outcome, one word, one note and options of every sort. */
const probe = defineKind<Record<string, unknown>>({
  name: 'probe',
  summary: { zh: '测试用。', en: 'For tests.' },
  options: {
    pattern: { type: 'string', format: 'regex' },
    count: { type: 'integer', minimum: 1, maximum: 9, default: 3 },
    either: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string', minLength: 1 } }], default: 'x' },
    in: { type: 'array', uniqueItems: true, items: { enum: ['title', 'body'] }, default: ['title'] },
    cited: {
      type: 'object',
      properties: { source: { type: 'string' }, verified: { const: false } },
      anyOf: [{ required: ['source'] }, { required: ['verified'] }],
      additionalProperties: false,
      default: { verified: false },
    },
  },
  notes: ['first'],
  data: ['text'],
  run: () => [],
})
const needsPart: Kind = defineKind<Record<string, unknown>>({
  name: 'required-part',
  summary: { zh: '测试用。', en: 'For tests.' },
  options: { part: { type: 'string', format: 'part' } },
  outcomes: ['missing', 'embedded'],
  data: ['part'],
  run: () => [],
})

const kinds = [probe, needsPart]
const checks = { kinds, validator: compileSchema(ruleSchema(kinds)) }

const probing = rule
  .replace(/outcomes:\n.*\n.*\n/u, "severity: error\nmessage: '有 {{text}}'\n")
  .replace('  title: The', '  message: has {{text}}\n  title: The')
  .replace('kind: required-part\n  part: plan', 'kind: probe\n  pattern: a')

function load(files: Record<string, string>) {
  const texts = Object.entries(files).map(([name, text]) => ({ path: `own/${name}`, text }))
  return loadRuleSet([{ name: 'own', files: texts }], { checks })
}

function mistakes(files: Record<string, string>, locale: Locale = 'zh'): string[] {
  return load({ ...sound, ...files }).problems.map(
    (problem) =>
      `${problem.path.slice('own/'.length)}:${problem.place?.start.line}:${problem.place?.start.column} ${messageOf(problem, [], locale)}`,
  )
}

test('sound files load, with defaults filled in', () => {
  const { ruleSet, problems } = load({ ...sound, 'part-plan.yaml': probing })
  expect(problems).toEqual([])
  expect(ruleSet?.rules[0]).toEqual({
    id: 'part-plan',
    title: { zh: '报告写明下一年度安排', en: 'The report states plans' },
    basis: ['duty'],
    gate: false,
    outcomes: { default: { severity: 'error', message: { zh: '有 {{text}}', en: 'has {{text}}' } } },
    notes: {},
    check: {
      kind: 'probe',
      options: { pattern: 'a', cited: { verified: false }, count: 3, either: 'x', in: ['title'] },
    },
    docs: { why: { zh: '因为', en: '因为' }, fix: { zh: '补上', en: '补上' } },
    examples: { good: [{ name: 'a', text: 'b' }], bad: [{ name: 'a', text: 'b', reports: ['1:1 error x'] }] },
    file: 'own/part-plan.yaml',
    set: 'own',
  })
  expect(ruleSet?.basis['duty']?.document).toBe('《甲》')
  expect(ruleSet?.vocabulary.parts['plan']).toEqual({
    name: '安排',
    en: 'plan',
    headings: ['下一步', '{{nextYear}}年'],
    except: [],
    alone: [],
    beside: [],
    sentences: [],
    doers: [],
    deeds: [],
    within: [],
    outside: [],
    rest: false,
    alongside: false,
  })
  expect(ruleSet?.vocabulary.time.comparison).toBe('(?!)')
})

type Case = [name: string, from: string | RegExp, to: string, answers: string[]]

describe('a rule file that is wrong', () => {
  const cases: Case[] = [
    [
      'severity',
      'severity: error',
      'severity: fatal',
      ['10:24 `outcomes.missing.severity` 的值 `fatal` 不对，应为 `error`、`warning`、`info` 之一'],
    ],
    [
      'misspelt severity',
      'severity: error',
      'severity: eror',
      ['10:24 `outcomes.missing.severity` 的值 `eror` 不对，应为 `error`、`warning`、`info` 之一，是不是 `error`？'],
    ],
    [
      'misspelt kind',
      'required-part',
      'requierd-part',
      ['7:9 没有名为 `requierd-part` 的检查方式，是不是 `required-part`？'],
    ],
    ['unknown kind', 'required-part', 'sum', ['7:9 没有名为 `sum` 的检查方式，可用的有 `probe`、`required-part`']],
    ['no kind', '  kind: required-part\n', '', ['6:1 缺少 `check.kind`']],
    ['misspelt option', '  part: plan', '  prat: plan', ['8:3 没有名为 `prat` 的键，是不是 `part`？']],
    ['missing option', '  part: plan\n', '', ['6:1 缺少 `check.part`']],
    ['empty option', '  part: plan', '  part:', ['8:3 `check.part` 没有内容']],
    ['option of another type', 'part: plan', 'part: [plan]', ['8:9 `check.part` 应为文字']],
    ['unknown part', 'part: plan', 'part: plna', ['8:9 报告中没有名为 `plna` 的部分，是不是 `plan`？']],
    [
      'unknown key',
      'docs:',
      'colour: red\ndocs:',
      ['12:1 没有名为 `colour` 的键，可用的有 `severity`、`message`、`gate`、`notes`'],
    ],
    ['missing key', /docs.*\n/u, '', ['1:1 缺少 `docs`']],
    ['no bad example', /  bad.*\n/u, '', ['13:1 缺少 `examples.bad`']],
    ['empty list of examples', /good: .*/u, 'good: []', ['14:9 `examples.good` 至少要有 1 项']],
    [
      'malformed report',
      '1:1 error x',
      'error x',
      ['15:39 `examples.bad.0.reports.0` 的值 `error x` 写法不对：应为“行:列 级别 说明”，如 3:1 error 说明'],
    ],
    ['text for a list', '[duty]', 'duty', ['3:8 `basis` 应为列表']],
    ['empty text', 'title: 报告写明下一年度安排', "title: ''", ['2:8 `title` 不能为空']],
    ['other id', 'id: part-plan', 'id: plan', ['1:5 `id` 应与文件名相同，写作 `part-plan`']],
    [
      'malformed id',
      'id: part-plan',
      'id: Part_Plan',
      ['1:5 `id` 的值 `Part_Plan` 写法不对：用小写字母、数字和连字符'],
    ],
    ['misspelt basis', '[duty]', '[dutty, duty]', ['3:9 没有名为 `dutty` 的依据，是不是 `duty`？']],
    ['basis twice', '[duty]', '[duty, duty]', ['3:9 与前面的一项重复']],
    ['unknown word', '没有 {{part}}', '没有 {{parts}}', ['10:44 检查方式不提供 `{{parts}}`，可用的有 `part`']],
    ['word that is not closed', 'No {{part}}', 'No {{part', ['10:63 `{{` 没有以 `}}` 结束']],
    [
      'unknown word in advice',
      'fix: 补上',
      "fix: '写{{yaer}}年'",
      ['12:25 检查方式不提供 `{{yaer}}`，可用的有 `part`、`year`、`nextYear`'],
    ],
    ['misspelt outcome', 'embedded:', 'embeded:', ['11:3 检查方式没有名为 `embeded` 的结果，是不是 `embedded`？']],
    [
      'notes where there are none',
      'docs:',
      'notes: { first: { zh: a, en: b } }\ndocs:',
      ['12:10 检查方式没有名为 `first` 的相关位置'],
    ],
    [
      'severity beside outcomes',
      'docs:',
      'severity: info\ndocs:',
      ['12:1 检查方式 `required-part` 不用 `severity`，级别和说明应写在 `outcomes` 中'],
    ],
    ['no outcomes', /outcomes:\n.*\n.*\n/u, '', ['1:1 缺少 `outcomes`']],
    ['key twice', 'docs:', 'title: 又一个\ndocs:', ['12:1 键重复，同一级中每个键只能写一次']],
    ['bracket not closed', '[duty]', '[duty', ['4:1 YAML 语法错误：括号没有闭合，缺少 ]']],
    ['tab', '  kind', '\tkind', ['7:1 YAML 语法错误：缩进要用空格，不能用制表符']],
    ['full-width colon', 'title: ', 'title：', ['2:6 YAML 语法错误：“：”应为半角“:”']],
    ['full-width colon deeper', '  kind: ', '  kind： ', ['7:7 YAML 语法错误：“：”应为半角“:”']],
    ['full-width colon of a last key', '  part: ', '  part：', ['8:7 YAML 语法错误：“：”应为半角“:”']],
    ['full-width colon in a line', '{ why: ', '{ why：', ['12:12 YAML 语法错误：“：”应为半角“:”']],
    ['full-width colon before a list', 'good: [{', 'good： [{', ['14:7 YAML 语法错误：“：”应为半角“:”']],
    [
      'full-width colon before a list in a line',
      'missing: { severity',
      'missing: { notes： [], severity',
      ['10:19 YAML 语法错误：“：”应为半角“:”'],
    ],
    ['no blank behind a colon in a line', '{ why: 因为', '{ why:因为', ['12:12 YAML 语法错误：冒号后面要空一格']],
    ['full-width comma', '因为, fix', '因为，fix', ['12:16 YAML 语法错误：“，”应为半角“,”']],
    [
      'full-width comma in a list',
      "['1:1 error x']",
      "['1:1 error x'，'2:1 error x']",
      ['15:52 YAML 语法错误：“，”应为半角“,”'],
    ],
    [
      'full-width comma behind a word',
      'severity: error, ',
      'severity: error， ',
      ['10:29 YAML 语法错误：“，”应为半角“,”'],
    ],
    [
      'full-width indentation',
      '  part: plan',
      '\u3000part: plan',
      ['8:1 YAML 语法错误：缩进要用半角空格，不能用全角空格'],
    ],
    [
      'word that is not quoted',
      "'没有 {{part}}'",
      '{{part}}没有',
      ['10:48 YAML 语法错误：以 { 或 [ 开头的文字要加引号'],
    ],
    [
      'word that is not quoted within a text of a map in one line, once',
      "'没有 {{part}}'",
      '没有{{part}}',
      ['10:42 YAML 语法错误：写在 { }、[ ] 里面的文字，含有 {{ 的要加引号'],
    ],
    [
      'lines that are out of line with the first, once a map',
      '  part: plan\noutcomes:\n',
      '  part: plan\n near: a\n unless: b\noutcomes:\n   announced: { severity: info, message: a }\n',
      ['9:1 YAML 语法错误：缩进不对，应与同级各行对齐', '13:1 YAML 语法错误：缩进不对，应与同级各行对齐'],
    ],
    [
      'key twice, the last with a mistake in it',
      'docs:',
      'check: { kind: required-part, prat: plan }\ndocs:',
      ['12:1 键重复，同一级中每个键只能写一次', '12:31 没有名为 `prat` 的键，是不是 `part`？'],
    ],
    [
      'no blank behind a colon',
      'docs: { why: 因为, fix: 补上 }',
      'docs:\n  why:因为',
      ['13:3 `docs` 应为由键和值组成的内容：“why”后面要有半角冒号，再空一格'],
    ],
    ['unknown alias', 'id: part-plan', 'id: *other', ['1:5 没有名为 &other 的锚点']],
    ['tag', 'id: part-plan', 'id: !js part-plan', ['1:5 YAML 语法错误：不能使用这个标签']],
    ['two documents', 'docs:', '---\ndocs:', ['12:1 YAML 语法错误：一个文件只能写一份内容，不能用 --- 分成几份']],
    ['empty file', /[^]*/u, '', ['1:1 文件是空的']],
    ['a list for a file', /[^]*/u, '# 注释\n- a\n', ['2:1 文件内容应为由键和值组成的内容']],
  ]
  test.each(cases)('%s', (_, from, to, answers) => {
    expect(mistakes({ 'part-plan.yaml': rule.replace(from, to) })).toEqual(
      answers.map((line) => `part-plan.yaml:${line}`),
    )
  })
})

test('names of parts are judged though something else of the report is wrong, unless its file cannot be read', () => {
  const files = { 'part-plan.yaml': rule.replace('part: plan', 'part: plna') }
  expect(mistakes({ ...files, '_report.yaml': `${report}colour: red\n` })).toEqual([
    expect.stringMatching(/^_report\.yaml:3:1 没有名为 `colour` 的键/u),
    'part-plan.yaml:8:9 报告中没有名为 `plna` 的部分，是不是 `plan`？',
  ])
  expect(mistakes({ ...files, '_report.yaml': `${report}colour: [red\n` })).toEqual([
    expect.stringMatching(/^_report\.yaml:\d+:\d+ YAML/u),
  ])
})

describe('a rule file of a kind with one outcome that is wrong', () => {
  const cases: Case[] = [
    ['pattern', 'pattern: a', 'pattern: (a', ['9:12 `check.pattern` 不是正确的正则表达式（圆括号没有闭合）']],
    ['number too small', 'pattern: a', 'pattern: a\n  count: 0', ['10:10 `check.count` 不能小于 1']],
    ['number too great', 'pattern: a', 'pattern: a\n  count: 10', ['10:10 `check.count` 不能大于 9']],
    ['no number', 'pattern: a', 'pattern: a\n  count: two', ['10:10 `check.count` 应为整数']],
    ['none of two forms', 'pattern: a', 'pattern: a\n  either: 3', ['10:11 `check.either` 应为文字或列表']],
    ['one of two forms, wrongly', 'pattern: a', "pattern: a\n  either: ['']", ['10:12 `check.either.0` 不能为空']],
    [
      'value of a list',
      'pattern: a',
      'pattern: a\n  in: [titel]',
      ['10:8 `check.in.0` 的值 `titel` 不对，应为 `title`、`body` 之一，是不是 `title`？'],
    ],
    [
      'misspelt option with a default',
      'pattern: a',
      'pattern: a\n  cuont: 2',
      ['10:3 没有名为 `cuont` 的键，是不是 `count`？'],
    ],
    [
      'one of two keys',
      'pattern: a',
      'pattern: a\n  cited: {}',
      ['10:3 缺少 `check.cited.source`，也没有 `verified`，要写其中一个'],
    ],
    [
      'misspelt severity, which is then not missing',
      'severity: ',
      'severty: ',
      ['10:1 没有名为 `severty` 的键，是不是 `severity`？'],
    ],
    ['message missing', /message: '有.*\n/u, '', ['1:1 缺少 `message`']],
    ['English missing', /  message: has.*\n/u, '', ['4:1 缺少 `en.message`']],
    [
      'unknown word in a block',
      "message: '有 {{text}}'",
      'message: |\n  第一行\n  有 {{test}}',
      ['13:5 检查方式不提供 `{{test}}`，可用的有 `text`'],
    ],
    [
      'outcomes',
      'docs:',
      'outcomes: { missing: { severity: info, message: a, en: b } }\ndocs:',
      ['12:1 检查方式 `probe` 不用 `outcomes`，只能写 `severity`、`message`'],
    ],
    [
      'misspelt note',
      'docs:',
      'notes: { frist: { zh: a, en: b } }\ndocs:',
      ['12:10 检查方式没有名为 `frist` 的相关位置，是不是 `first`？'],
    ],
    [
      'unknown word in a note',
      'docs:',
      'notes: { first: { zh: "{{x}}", en: b } }\ndocs:',
      ['12:24 检查方式不提供 `{{x}}`，可用的有 `text`'],
    ],
  ]
  test.each(cases)('%s', (_, from, to, answers) => {
    expect(mistakes({ 'part-plan.yaml': probing.replace(from, to) })).toEqual(
      answers.map((line) => `part-plan.yaml:${line}`),
    )
  })
})

describe('_report.yaml that is wrong', () => {
  const cases: [name: string, text: string, answers: string[]][] = [
    ['misspelt key', 'metric: {}\n', ['3:1 没有名为 `metric` 的键，是不是 `metrics`？']],
    ['misspelt rule', 'rules: { part-paln: off }\n', ['3:10 没有名为 `part-paln` 的规则，是不是 `part-plan`？']],
    [
      'severity of a rule',
      'rules: { part-plan: none }\n',
      ['3:21 `rules.part-plan` 的值 `none` 不对，应为 `off`、`info`、`warning`、`error` 之一'],
    ],
    [
      'options of a rule',
      'rules: { part-plan: [error, { x: 1 }] }\n',
      [
        '3:21 `rules.part-plan` 应为 `off`、`info`、`warning`、`error` 之一；选项写在配置文件里，或者在规则集里写一个同名的规则文件',
      ],
    ],
    [
      'rules without a blank',
      'rules:\n  part-plan：off\n',
      ['4:3 `rules` 应为由键和值组成的内容：“part-plan”后面要有半角冒号，再空一格'],
    ],
    ['rules of another type', 'rules: strict\n', ['3:8 `rules` 应为由键和值组成的内容']],
    ['pattern', "furniture: ['[']\n", ['3:13 `furniture.0` 不是正确的正则表达式（方括号没有闭合）']],
    [
      'years where there are none',
      "subjects: ['{{year}}']\n",
      ['3:12 `subjects.0` 不是正确的正则表达式（花括号、右方括号本身要写成 \\{ \\} \\]）'],
    ],
    [
      'day of a period',
      'time: { periods: [{ pattern: x, year: 0, start: 6-30, end: null }] }\n',
      ['3:49 `time.periods.0.start` 的值 `6-30` 写法不对：应为“月-日”，如 06-30'],
    ],
    [
      'a day that no calendar has',
      'time: { periods: [{ pattern: x, year: 0, start: 99-99, end: 02-29 }] }\n',
      ['3:49 `time.periods.0.start` 的值 `99-99` 不是日历上的日子，是不是 `12-31`？'],
    ],
    [
      'names of groups in patterns that are joined',
      "metrics: { units: ['(?<a>件)', '(?<a>个)', '(?<=第)次'] }\n",
      [
        '3:20 `metrics.units.0` 会与其他正则表达式合成一个，其中不能给组起名 `a`，请写 (?:…)',
        '3:31 `metrics.units.1` 会与其他正则表达式合成一个，其中不能给组起名 `a`，请写 (?:…)',
      ],
    ],
    ['key twice', 'parts: {}\n', ['3:1 键重复，同一级中每个键只能写一次']],
    ['extends of another type', 'extends: other\n', ['3:10 `extends` 应为列表']],
  ]
  test.each(cases)('%s', (_, text, answers) => {
    expect(mistakes({ '_report.yaml': report + text })).toEqual(answers.map((line) => `_report.yaml:${line}`))
  })

  test.each([
    ['within: [plan, nope]', '2:72 报告中没有名为 `nope` 的部分，可用的有 `plan`'],
    ['outside: [plam]', '2:67 报告中没有名为 `plam` 的部分，是不是 `plan`？'],
  ])('%s', (list, answer) => {
    expect(mistakes({ '_report.yaml': report.replace("年']", `年'], ${list}`) })).toEqual([`_report.yaml:${answer}`])
  })

  test('a pattern that is right for some years only', () => {
    const ranged = report.replace("'下一步'", "'[{{nextYear}}-{{year}}]'")
    expect(mistakes({ '_report.yaml': ranged })).toEqual([
      '_report.yaml:2:32 `parts.plan.headings.0` 不是正确的正则表达式（方括号中的范围前大后小）',
    ])
  })

  test('a slow pattern, wherever it stands, but for sets that are shipped', () => {
    const files = [
      { path: '_report.yaml', text: report.replace('下一步', '(?:[一二三]+)+套话') },
      { path: 'part-plan.yaml', text: probing.replace('pattern: a', "pattern: '的+局'") },
      { path: '_basis.yaml', text: basis },
    ]
    const slowIn = (shipped: boolean) =>
      loadRuleSet([{ name: 'own', shipped, files }], { checks, findSlow: slowPattern }).problems
    expect(slowIn(false).map(({ path, place, id, outcome }) => [path, place?.start.line, id, outcome])).toEqual([
      ['_report.yaml', 2, 'slow-pattern', 'nested'],
      ['part-plan.yaml', 9, 'slow-pattern', 'endless'],
    ])
    expect(slowIn(true)).toEqual([])
  })

  test('gives no rule set, and no false alarms about parts', () => {
    const { ruleSet, problems } = load({ ...sound, '_report.yaml': 'parts: [\n' })
    expect(ruleSet).toBeNull()
    expect(problems).toHaveLength(1)
  })
})

describe('full-width quotation marks where YAML has its own', () => {
  /** The rule with a pattern or word, and what its wrong example says. */
  const quoted = (value: string, text: string, key = 'pattern'): string =>
    probing
      .replace('pattern: a', key === 'pattern' ? `pattern: ${value}` : `pattern: a\n  ${key}: ${value}`)
      .replace('bad: [{ name: a, text: b,', `bad: [{ name: a, text: '${text}',`)
  const lines = (files: Record<string, string>): string[] =>
    load({ ...sound, ...files }).problems.map(
      ({ id, path, place }) => `${path}:${place?.start.line}:${place?.start.column} ${id}`,
    )

  test.each([
    ['a word that the example has without them', '“一网通管”', '推行一网通管。', '9:12'],
    ['as input methods give them', '”一网通管“', '推行一网通管。', '9:12'],
    ['single ones', '‘一网通管’', '推行一网通管。', '9:12'],
    ['brackets', '「一网通.」', '推行一网通管。', '9:12'],
    ['around alternatives', '“一网通管|一网统办”', 'b', '9:12'],
    ['around anchors', '“^附件$”', 'b', '9:12'],
  ])('are told of: %s', (_, value, text, at) => {
    expect(lines({ 'part-plan.yaml': quoted(value, text) })).toEqual([`own/part-plan.yaml:${at} wide-quotes`])
  })

  test('are told of in a list with a comma as wide, and among headings', () => {
    expect(lines({ 'part-plan.yaml': quoted('[“甲类”，“乙类”]', 'b', 'either') })).toEqual([
      'own/part-plan.yaml:10:12 wide-quotes',
    ])
    expect(lines({ '_report.yaml': report.replace("'下一步', ", '“改进空间|短板”, ') })).toEqual([
      'own/_report.yaml:2:32 wide-quotes',
    ])
    expect(mistakes({ 'part-plan.yaml': quoted('“一网通管”', '推行一网通管。') }, 'en')[0]).toMatch(
      /^part-plan\.yaml:9:12 `check\.pattern`: full-width quotation marks/u,
    )
  })

  test.each([
    ['quoted words that the example has', '“一网通管”', '推行“一网通管”。'],
    ['both in examples', '“一网通管”', '推行一网通管和“一网通管”。'],
    ['what no example has', '“一网通管”', 'b'],
    ['quoted in YAML, too', "'“一网通管”'", '推行一网通管。'],
    ['a class inside', '“[^”]{1,9}”', '推行一网通管。'],
    ['two pairs', '“一网”.{0,9}“通管”', '推行一网通管。'],
    ['marks at one end', '“一网通管', '推行一网通管。'],
    ['a | in a group', '“(?:甲|乙)”', 'b'],
    ['a | in a class', '“[甲|乙]”', 'b'],
    ['a mark alone', '[“”]', '“甲'],
  ])('are right: %s', (_, value, text) => {
    const written = value === '[“”]' ? "'[“”]'" : value
    expect(lines({ 'part-plan.yaml': quoted(written, text) })).toEqual([])
  })

  test('are right in lists of wordings', () => {
    expect(lines({ 'part-plan.yaml': quoted('[“四意识”, “四自信”]', '增强四意识。', 'either') })).toEqual([])
  })

  test('are right as one heading among others', () => {
    expect(lines({ '_report.yaml': report.replace("'下一步'", '“三项制度”') })).toEqual([])
  })
})

describe('_basis.yaml that is wrong', () => {
  const cases: Case[] = [
    ['misspelt key', 'issued', 'isued', ['1:24 没有名为 `isued` 的键，是不是 `issued`？']],
    ['missing key', 'zh: 丙, ', '', ['1:35 缺少 `duty.asks.zh`']],
    ['no truth value', 'true', 'yes', ['1:69 `duty.verified` 应为 `true` 或 `false`']],
    ['broken', '}', '', ['2:1 YAML 语法错误：括号没有闭合，缺少 }']],
  ]
  test.each(cases)('%s', (_, from, to, answers) => {
    expect(mistakes({ '_basis.yaml': basis.replace(from, to) })).toEqual(answers.map((line) => `_basis.yaml:${line}`))
  })
})

describe('files that belong to nothing', () => {
  test('another ending', () => {
    expect(mistakes({ 'other.yml': rule })).toEqual(['other.yml:1:1 文件名应以 .yaml 结尾，否则不会读取'])
  })
  test('another name with _', () => {
    expect(mistakes({ '_reprot.yaml': report })).toEqual([
      '_reprot.yaml:1:1 以 _ 开头的文件只能是 `_report.yaml`、`_remedies.yaml` 和 `_basis.yaml`',
    ])
  })
  test('two files of one name', () => {
    expect(mistakes({ 'sub/part-plan.yaml': rule })).toEqual([
      'sub/part-plan.yaml:1:5 与 own/part-plan.yaml 同名，规则名不能重复',
    ])
  })
})

function rangeOf({ place }: Problem): string {
  return `${place?.start.line}:${place?.start.column}-${place?.end.line}:${place?.end.column}`
}

test('five mistakes give five answers, with their ends, in English too', () => {
  const text = rule
    .replace('id: part-plan', 'id: plan')
    .replace('[duty]', '[deed]')
    .replace('part: plan', 'prat: plan')
    .replace('{{part}}', '{{it}}')
    .replace('severity: warning', 'severity: warn')
  const { problems } = load({ ...sound, 'part-plan.yaml': text })
  expect(problems.map((one) => `${rangeOf(one)} ${one.severity} ${messageOf(one, [], 'en')}`)).toEqual([
    '1:5-1:9 error `id` should be `part-plan`, as the file is named',
    '3:9-3:13 error Unknown basis `deed`; there are `duty`',
    '8:3-8:7 error Unknown key `prat`; did you mean `part`?',
    '10:44-10:50 error The check kind has no word `{{it}}`; there are `part`',
    '11:25-11:29 error `outcomes.embedded.severity` is `warn`, expected one of `error`, `warning`, `info`; did you mean `warning`?',
  ])
})

test('mistakes of all files are given at once, and the rules that are right are still loaded', () => {
  const other = rule.replace('part-plan', 'other').replace('part: plan', 'part: plans')
  const { ruleSet, problems } = load({ ...sound, 'other.yaml': other, 'third.yaml': '[' })
  expect(problems.map(({ path }) => path)).toEqual(['own/other.yaml', 'own/third.yaml'])
  expect(ruleSet?.rules.map(({ id }) => id)).toEqual(['part-plan'])
})

test('no folder gives no rule set', () => {
  expect(loadRuleSet([])).toEqual({ ruleSet: null, problems: [] })
})

describe('a set that extends another', () => {
  const child = (own: Record<string, string>) =>
    loadRuleSet(
      [
        { name: 'base', files: Object.entries(sound).map(([name, text]) => ({ path: `base/${name}`, text })) },
        { name: 'own', files: Object.entries(own).map(([name, text]) => ({ path: `own/${name}`, text })) },
      ],
      { checks },
    )

  test('merges maps, appends lists, replaces the rest', () => {
    const own = 'parts: { plan: { name: 计划, headings: [来年] }, other: { name: 其他 } }\n'
    const { ruleSet, problems } = child({ '_report.yaml': own })
    expect(problems).toEqual([])
    expect(ruleSet?.name).toBe('own')
    expect(Object.keys(ruleSet?.vocabulary.parts ?? {})).toEqual(['plan', 'other'])
    expect(ruleSet?.vocabulary.parts['plan']).toMatchObject({
      name: '计划',
      headings: ['下一步', '{{nextYear}}年', '来年'],
    })
  })

  test('replaces a rule of the same id, and may use the basis of its parent', () => {
    const { ruleSet, problems } = child({ 'part-plan.yaml': rule.replace('报告写明', '应当写明') })
    expect(problems).toEqual([])
    expect(ruleSet?.rules.map(({ title, set }) => `${set} ${title.zh}`)).toEqual(['own 应当写明下一年度安排'])
  })

  test.each([
    ['error', ['error', 'warning']],
    ['warning', ['warning', 'warning']],
    ['info', ['info', 'info']],
  ])('rules: %s is the severity of the highest outcome and caps the others', (severity, severities) => {
    const { ruleSet } = child({ '_report.yaml': `rules: { part-plan: ${severity} }\n` })
    const outcomes = ruleSet?.rules[0]?.outcomes
    expect([outcomes?.['missing']?.severity, outcomes?.['embedded']?.severity]).toEqual(severities)
  })

  test('rules: error raises the highest outcome only', () => {
    const low = rule
      .replace('severity: error', 'severity: warning')
      .replace(/embedded: \{ severity: warning/u, 'embedded: { severity: info')
    const { ruleSet } = child({ 'part-plan.yaml': low, '_report.yaml': 'rules: { part-plan: error }\n' })
    const outcomes = ruleSet?.rules[0]?.outcomes
    expect([outcomes?.['missing']?.severity, outcomes?.['embedded']?.severity]).toEqual(['error', 'info'])
  })

  test('rules: off leaves a rule out', () => {
    expect(child({ '_report.yaml': 'rules: { part-plan: off }\n' }).ruleSet?.rules).toEqual([])
  })
})
