import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import type { RuleSet } from '../src/rules/types.ts'
import { saidWithId } from './said.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { ruleSetOf, sourceOf } from './shipped.ts'
import { smallRuleSet, wordRule } from './small-rule-set.ts'

const gate = wordRule('is-cat', 'error', '非报告').replace('check:', 'gate: true\ncheck:')
let loaded: Promise<RuleSet> | null = null

async function ruleSetWithGate(): Promise<RuleSet> {
  loaded ??= ruleSetOf(`${scratchFolder({ ...smallRuleSet, 'set/is-cat.yaml': gate })}/set`)
  return loaded
}

/** What is reported of a text and what is not: `line id`. */
async function found(text: string, path = 'a.md') {
  const { problems, suppressed = [] } = await lint(sourceOf(path, text), compile(await ruleSetWithGate()))
  const short = (all: typeof problems): string[] => all.map(({ id, place }) => `${place?.start.line ?? 0} ${id}`)
  return { left: short(problems), silenced: short(suppressed) }
}

describe.each(['a.md', 'a.txt'])('a comment in %s', (path) => {
  test.each([
    ['next line', '<!-- fazhilint-disable-next-line no-cat -- 是名字 -->\n养猫。\n养猫。', ['3 no-cat'], ['2 no-cat']],
    [
      'next paragraph',
      '<!-- fazhilint-disable-next-line no-cat -- 是名字 -->\n\n<!-- 注 -->\n养猫。',
      [],
      ['4 no-cat'],
    ],
    ['own line', '养猫。<!-- fazhilint-disable-line no-cat -- 是名字 -->\n养猫。', ['2 no-cat'], ['1 no-cat']],
    [
      'from here to there',
      '养猫。\n<!-- fazhilint-disable no-cat -- 甲 -->\n养猫。\n<!-- fazhilint-enable no-cat -->\n养猫。',
      ['1 no-cat', '5 no-cat'],
      ['3 no-cat'],
    ],
    [
      'from here to the end',
      '<!-- fazhilint-disable no-cat -- 甲 -->\n养猫。养狗。\n养猫。',
      ['2 no-dog'],
      ['2 no-cat', '3 no-cat'],
    ],
    ['all rules', '<!-- fazhilint-disable -- 甲 -->\n养猫。养狗。', [], ['2 no-cat', '2 no-dog']],
    [
      'all rules but one',
      '<!-- fazhilint-disable -- 甲 -->\n<!-- fazhilint-enable no-dog -->\n养猫。养狗。',
      ['3 no-dog'],
      ['3 no-cat'],
    ],
    [
      'the file, from anywhere',
      '养猫。\n养猫。<!-- fazhilint-disable-file no-cat -- 甲 -->',
      [],
      ['1 no-cat', '2 no-cat'],
    ],
    [
      'several rules',
      '<!-- fazhilint-disable-next-line no-cat，no-dog, no-fly——甲 -->\n养猫。养狗。养蝇。',
      [],
      ['2 no-cat', '2 no-dog', '2 no-fly'],
    ],
    ['over several lines', '<!-- fazhilint-disable-next-line\nno-cat\n-- 甲 -->\n养猫。', [], ['4 no-cat']],
    ['without a space', '<!--fazhilint-disable-next-line no-cat--甲-->\n养猫。', [], ['2 no-cat']],
    ['is no text', '<!-- fazhilint-disable-file no-dog -- 不养猫 -->\n养狗。', [], ['2 no-dog']],
    [
      'a gate, so that the other rules run',
      '<!-- fazhilint-disable-file is-cat -- 甲 -->\n非报告。养猫。',
      ['2 no-cat'],
      ['2 is-cat'],
    ],
    [
      'a gate not: of other rules nobody knows',
      '<!-- fazhilint-disable-file no-dog -- 甲 -->\n非报告。养猫。',
      ['2 is-cat'],
      [],
    ],
  ])('silences: %s', async (_, text, left, silenced) => {
    expect(await found(text, path)).toEqual({ left, silenced })
  })

  test.each([
    ['no reason', '<!-- fazhilint-disable-next-line no-cat -->\n养猫。', ['1 directive-reason', '2 no-cat']],
    [
      'an empty reason',
      '<!-- fazhilint-disable-next-line no-cat -- …… -->\n养猫。',
      ['1 directive-reason', '2 no-cat'],
    ],
    [
      'a misspelt name',
      '<!-- fazhilint-disable-nextline no-cat -- 甲 -->\n养猫。',
      ['1 unknown-directive', '2 no-cat'],
    ],
    ['a blank for the hyphen', '<!-- fazhilint disable no-cat -- 甲 -->\n养猫。', ['1 unknown-directive', '2 no-cat']],
    [
      'blanks for all',
      '<!-- fazhilint disable next line no-cat -- 甲 -->\n养猫。',
      ['1 unknown-directive', '2 no-cat'],
    ],
    ['no hyphen', '<!--fazhilintdisable-next-line no-cat--甲-->\n养猫。', ['1 unknown-directive', '2 no-cat']],
    ['a colon', '<!-- fazhilint: disable -->\n养猫。', ['1 unknown-directive', '2 no-cat']],
    ['a full-width hyphen', '<!-- fazhilint－disable-line no-cat -- 甲 -->养猫。', ['1 unknown-directive', '1 no-cat']],
    ['a dash', '<!-- fazhilint——disable no-cat 甲 -->\n养猫。', ['1 unknown-directive', '2 no-cat']],
    ['a low line', '<!-- fazhilint_disable_file no-cat -- 甲 -->\n养猫。', ['1 unknown-directive', '2 no-cat']],
    ['capitals', '<!-- Fazhilint-Disable-File no-cat -- 甲 -->\n养猫。', ['1 unknown-directive', '2 no-cat']],
    [
      'another hyphen later',
      '<!-- fazhilint-disable－line no-cat -- 甲 -->养猫。',
      ['1 unknown-directive', '1 no-cat'],
    ],
    ['a letter too many', '<!-- fazhilint-disabel no-cat -- 甲 -->\n养猫。', ['1 unknown-directive', '2 no-cat']],
    [
      'a rule there is not, and no reason',
      '<!--fazhilint-disable no-such-rule-->\n养猫。',
      ['1 directive-reason', '1 directive-rule', '2 no-cat'],
    ],
    ['a misspelt rule', '<!-- fazhilint-disable-next-line no-cta -- 甲 -->\n养猫。', ['1 directive-rule', '2 no-cat']],
    ['nothing to silence', '<!-- fazhilint-disable-next-line no-cat, no-dog -- 甲 -->\n养猫。', ['1 unused-directive']],
    ['nothing at all', '<!-- fazhilint-disable -- 甲 -->\n好。', ['1 unused-directive']],
    ['nothing to end', '<!-- fazhilint-enable no-cat -->\n好。', ['1 unused-directive']],
    ['no comment', '<!-- fazhilint-disable-next-line no-cat -- 甲\n养猫。', ['2 no-cat']],
  ])('is told of: %s', async (_, text, left) => {
    expect((await found(text, path)).left).toEqual(left)
  })
})

test.each([
  'fazhilint 检查过，没有问题',
  'fazhilint disabled in March because of the new template',
  'fazhilint enabled',
  'fazhilint disable comments are not wanted here',
  'fazhilint: see the rules',
  'fazhilint——法治政府建设年度报告检查工具',
  'fazhilint — a linter of reports',
  'Fazhilint',
  'checked by fazhilint disable no-cat',
])('an ordinary comment is none: %s', async (comment) => {
  expect((await found(`<!-- ${comment} -->\n养猫。`)).left).toEqual(['2 no-cat'])
})

test('in code a comment is none', async () => {
  const text =
    '```\n<!-- fazhilint-disable-file no-cat -- 甲 -->\n```\n养猫，`<!-- fazhilint-disable-file no-cat -- 甲 -->`。'
  expect((await found(text)).left).toEqual(['4 no-cat'])
})

test('the words', async () => {
  const text =
    '<!-- fazhilint-disable-file no-cta -->\n<!-- fazhilint-disable-nextline -- 甲 -->\n<!-- fazhilint-disable no-dog -- 甲 -->\n养猫。'
  const ruleSet = await ruleSetWithGate()
  const { problems } = await lint(sourceOf('a.md', text), compile(ruleSet))
  expect(problems.map((problem) => saidWithId(problem, ruleSet.rules))).toEqual([
    '1:1 warning 没有写理由，不起作用；请写作 <!-- fazhilint-disable-next-line 规则名 -- 理由 --> [directive-reason]',
    '1:29 warning 没有名为 `no-cta` 的规则，是不是 `no-cat`？ [directive-rule]',
    '2:1 warning 没有名为 `fazhilint-disable-nextline` 的注释，它不起作用，是不是 `disable-next-line`？ [unknown-directive]',
    '3:24 warning 这里没有 `no-dog` 的问题可以屏蔽，请删去 [unused-directive]',
    '4:2 error 写了“猫” [no-cat]',
  ])
})

test('on the command line', async () => {
  const cwd = scratchFolder({
    ...smallRuleSet,
    'a.md': '<!-- fazhilint-disable-file no-cat, no-dog -- 是名字 -->\n养猫。\n',
  })
  const run = async (...args: string[]) => runMain(['--rules', 'set', 'a.md', ...args], { cwd })
  const { code, stdout } = await run('--format', 'json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    {
      messages: [{ ruleId: 'unused-directive', severity: 1, level: 'warning' }],
      suppressedMessages: [{ ruleId: 'no-cat', suppressions: [{ kind: 'directive', justification: '是名字' }] }],
      fatalErrorCount: 0,
    },
  ])
  expect((await run('--max-warnings', '0')).code).toBe(1)
  expect((await run('--max-warnings', '0', '--no-report-unused-disable-directives')).code).toBe(0)
  expect((await run('--report-unused-disable-directives')).stdout).toContain('[unused-directive]')
  const strict = await run('--no-inline-config')
  expect([strict.code, strict.stdout]).toEqual([1, expect.stringContaining('[no-cat]')])
  expect(strict.stdout).not.toContain('directive]')
})
