import { describe, expect, test } from 'vitest'
import { defineKind, type Finding } from '../src/checks/kind.ts'
import { locate, type Origin } from '../src/doc/origin.ts'
import { compile } from '../src/lint/compile.ts'
import { filtered } from '../src/lint/filters.ts'
import { runRules } from './run-rules.ts'
import type { Place, Report } from '../src/report/types.ts'
import type { Locale } from '../src/rules/locale.ts'
import { completeVocabulary } from '../src/rules/complete-vocabulary.ts'
import { overrideSeverity } from '../src/rules/override-severity.ts'
import type { Rule } from '../src/rules/types.ts'
import { saidWithId } from './said.ts'

/** Lines of a hundred characters. */
const origin: Origin = { kind: 'lines', starts: Array.from({ length: 20 }, (_, line) => 100 * line) }

function at(line: number, column = 1): Place {
  const start = 100 * (line - 1) + column - 1
  return { start, end: start + 1 }
}

const report: Report = {
  meta: {
    title: null,
    reportYear: null,
    issuer: null,
    documentNumber: null,
    addressee: null,
    signatory: null,
    named: null,
    signed: null,
    published: null,
  },
  otherKind: null,
  namesSubject: true,
  blocks: [],
  tables: [],
  outline: [],
  parts: {},
  sentences: [],
  metrics: [],
  indicators: [],
  changes: [],
  measures: [],
  shortcomings: [],
  margins: [],
  appended: { tables: [], listed: [] },
  furniture: [],
  gaps: [],
  strays: [],
  anchor: at(1),
  origin,
}

/** Finds what its options say. */
const finds = defineKind<{ findings: Finding[] }>({
  name: 'finds',
  summary: { zh: '测试用。', en: 'For tests.' },
  options: { findings: {} },
  data: ['word'],
  run: (_, { findings }) => findings,
})
const throws = defineKind<Record<string, unknown>>({
  name: 'throws',
  summary: { zh: '测试用。', en: 'For tests.' },
  options: {},
  data: [],
  run: () => {
    throw new Error('out of ink')
  },
})

function rule(id: string, findings: Finding[], more: Partial<Rule> = {}): Rule {
  return {
    id,
    title: { zh: '题', en: 'title' },
    basis: ['duty'],
    gate: false,
    outcomes: { default: { severity: 'warning', message: { zh: '见 {{word}}', en: 'see {{word}}' } } },
    notes: { first: { zh: '先有 {{word}}', en: 'first {{word}}' } },
    check: { kind: 'finds', options: { findings } },
    docs: { why: { zh: '', en: '' }, fix: { zh: '', en: '' } },
    examples: { good: [], bad: [] },
    file: `own/${id}.yaml`,
    set: 'own',
    ...more,
  }
}

const broken = rule('broken', [], { check: { kind: 'throws', options: {} } })
const found = (place: Place, more: Partial<Finding> = {}): Finding => ({ place, data: { word: '甲' }, ...more })

function run(rules: Rule[]) {
  return filtered(
    runRules(report, compile({ rules, vocabulary: completeVocabulary({}) }, { kinds: [finds, throws] }), {
      path: 'a.md',
    }),
  ).problems
}

function lines(rules: Rule[], locale: Locale = 'zh'): string[] {
  return run(rules).map((problem) => saidWithId(problem, rules, locale))
}

test('a finding becomes a problem, and words are put to it last', () => {
  const fix = { start: 1, end: 2, text: '乙' }
  const finding = found(at(3), {
    related: [
      { place: at(2), note: 'first' },
      { place: at(2), note: 'none' },
    ],
    fix,
  })
  expect(run([rule('a', [finding])])).toEqual([
    {
      source: 'rule',
      id: 'a',
      outcome: 'default',
      data: { word: '甲' },
      severity: 'warning',
      path: 'a.md',
      place: locate(origin, at(3)),
      related: [{ note: 'first', place: locate(origin, at(2)) }],
      edits: [{ kind: 'fix', ...fix }],
    },
  ])
  expect(lines([rule('a', [finding])], 'en')).toEqual(['3:1 warning see 甲 [a]'])
})

test('problems are in order of line, column, severity and rule', () => {
  const error = { outcomes: { default: { severity: 'error' as const, message: { zh: '错', en: 'wrong' } } } }
  const rules = [
    rule('b', [found(at(10)), found(at(2, 5)), found(at(2, 3))]),
    rule('a', [found(at(2, 5))]),
    rule('z', [found(at(2, 5))], error),
  ]
  expect(lines(rules)).toEqual([
    '2:3 warning 见 甲 [b]',
    '2:5 error 错 [z]',
    '2:5 warning 见 甲 [a]',
    '2:5 warning 见 甲 [b]',
    '10:1 warning 见 甲 [b]',
  ])
})

test('what suggests the sure fix of another rule tells the slip, with that fix', () => {
  const fix = found(at(2), { fix: { start: 100, end: 101, text: '乙' } })
  const same = found(at(2), { suggestion: { start: 99, end: 103, text: '甲乙丙丁' } })
  const other = found(at(2), { suggestion: { start: 99, end: 103, text: '甲戊丙丁' } })
  const longer = found(at(2), { suggestion: { start: 99, end: 103, text: '甲乙丙丁戊' } })
  const told = run([rule('a', [fix]), rule('b', [same])])
  expect(told.map(({ id, edits }) => [id, edits[0]?.kind, edits[0]?.text])).toEqual([['b', 'fix', '乙']])
  const idsOf = (findings: Finding[]): string[] => run([rule('a', [fix]), rule('b', findings)]).map(({ id }) => id)
  expect(idsOf([other, longer])).toEqual(['a', 'b', 'b'])
})

test('exact duplicates are dropped', () => {
  expect(lines([rule('a', [found(at(2)), found(at(2)), found(at(2), { data: { word: '乙' } })])])).toEqual([
    '2:1 warning 见 甲 [a]',
    '2:1 warning 见 乙 [a]',
  ])
})

test('outcomes that a rule does not word are left out', () => {
  const outcomes = { missing: { severity: 'info' as const, message: { zh: '缺', en: 'no' } } }
  const findings = [found(at(1), { outcome: 'missing' }), found(at(2), { outcome: 'embedded' }), found(at(3))]
  expect(lines([rule('a', findings, { outcomes })])).toEqual(['1:1 info 缺 [a]'])
})

describe('a check that throws', () => {
  test('becomes a problem with its stack, and the run goes on', () => {
    expect(lines([broken, rule('a', [found(at(5))])])).toEqual([
      '1:1 error 规则 broken 未能运行：out of ink [broken]',
      '5:1 warning 见 甲 [a]',
    ])
    expect(run([broken])[0]).toMatchObject({ source: 'crash', cause: expect.stringContaining('at ') as string })
    expect(lines([broken], 'en')).toEqual(['1:1 error Rule broken could not be run: out of ink [broken]'])
  })

  test('so does a kind that does not exist', () => {
    expect(lines([rule('a', [], { check: { kind: 'sum', options: {} } })])).toEqual([
      '1:1 error 规则 a 未能运行：no check kind `sum` [a]',
    ])
  })

  test('does not close a gate', () => {
    expect(lines([{ ...broken, gate: true }, rule('a', [found(at(5))])])).toHaveLength(2)
  })
})

describe('a gate', () => {
  const gate = (findings: Finding[]): Rule => rule('gate', findings, { gate: true })
  test('that finds something stops all other rules', () => {
    expect(lines([rule('a', [found(at(1))]), gate([found(at(9))]), broken])).toEqual(['9:1 warning 见 甲 [gate]'])
  })
  test('that finds nothing lets them run', () => {
    expect(lines([gate([]), rule('a', [found(at(1))])])).toEqual(['1:1 warning 见 甲 [a]'])
  })
})

test('a severity given to a rule shows in its problems', () => {
  const raised = overrideSeverity(rule('a', [found(at(1))]), 'error')
  expect(lines([raised])).toEqual(['1:1 error 见 甲 [a]'])
})
