import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { kindPage } from '../src/author/kind-page.ts'
import { kinds } from '../src/checks/index.ts'
import { requiredText } from '../src/checks/required-text.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

const court = { name: '应诉', pattern: '出庭应诉', unless: '没有发生行政诉讼案件' }

/** What is said to be lacking in a report of these lines. */
async function lackingIn(options: object, ...lines: string[]): Promise<string[]> {
  const text = ['青石区水务局2024年法治政府建设年度报告', ...lines, '青石区水务局', '2025年1月20日'].join('\n\n')
  const given = { in: 'report', part: null, wanted: [court], atLeast: null, ...options }
  const check = requiredText.compile(given as never, ruleSet.vocabulary)
  return check(await reportOf(sourceOf('报告.md', text), ruleSet)).map(
    ({ data, place }) => `${text.slice(place.start, place.end)}：${data['lacking']}`,
  )
}

const did = ['一、主要举措和成效', '2024年，办理行政复议案件3件。']
const plan = ['二、2025年工作安排', '2025年，落实负责人出庭应诉制度。']

test('what the report should say may stand anywhere in it', async () => {
  expect(await lackingIn({}, ...did)).toEqual(['青石区水务局2024年法治政府建设年度报告：应诉'])
  expect(await lackingIn({}, ...did, ...plan)).toEqual([])
  expect(await lackingIn({}, ...did, '（二）出庭应诉', '2024年，出庭1次。')).toEqual([])
  expect(await lackingIn({}, ...did, '| 事项 | 次数 |\n|---|---|\n| 出庭应诉 | 2 |\n| 复议 | 3 |')).toEqual([])
})

test('another text excuses it, wherever it stands', async () => {
  expect(await lackingIn({}, ...did, '2024年，我局没有发生行政诉讼案件。')).toEqual([])
  const inPart = { in: 'part-text', part: 'achievements' }
  expect(await lackingIn(inPart, ...did, ...plan)).toEqual(['一、主要举措和成效：应诉'])
  expect(await lackingIn(inPart, ...did, ...plan, '2024年，我局没有发生行政诉讼案件。')).toEqual([])
})

test('all of a part is looked through, or its opening only', async () => {
  const lines = [...did, '2024年，负责人出庭应诉2次。', ...plan]
  expect(await lackingIn({ in: 'part-text', part: 'achievements' }, ...lines)).toEqual([])
  expect(await lackingIn({ in: 'part', part: 'achievements' }, ...lines)).toEqual(['一、主要举措和成效：应诉'])
  expect(await lackingIn({ in: 'part-text', part: 'shortcomings' }, ...lines)).toEqual([])
})

test('so many of several things are enough', async () => {
  const wanted = [court, { name: '复议', pattern: '复议' }, { name: '普法', pattern: '普法' }]
  expect(await lackingIn({ wanted, atLeast: 1 }, ...did)).toEqual([])
  expect(await lackingIn({ wanted, atLeast: 2 }, ...did)).toEqual([
    '青石区水务局2024年法治政府建设年度报告：应诉、普法',
  ])
  expect(await lackingIn({ wanted, atLeast: 2 }, ...did, '2024年，我局没有发生行政诉讼案件。')).toEqual([])
})

test('years are those of the report', async () => {
  const wanted = [{ name: '年度', pattern: '{{nextYear}}年', unless: '{{year}}年撤销' }]
  expect(await lackingIn({ wanted }, ...did, '二、下一步安排', '落实制度。')).toEqual([])
  expect(await lackingIn({ in: 'part-text', part: 'plan', wanted }, ...did, '二、下一步安排')).toHaveLength(1)
  expect(
    await lackingIn({ in: 'part-text', part: 'plan', wanted }, ...did, '二、下一步安排', '我局2024年撤销。'),
  ).toEqual([])
})

const examples = kinds.flatMap(({ name, example }) => (example === undefined ? [] : [[name, example] as const]))

test.each(examples)('the example of %s is right, and on its page', async (name, example) => {
  const rest = `id: own\ntitle: 题\nbasis: [gongwen-2012]\ndocs: { why: 因为, fix: 补上 }\nexamples:\n  good: [{ name: a, text: b }]\n  bad: [{ name: a, text: b, reports: ['1:1 error x'] }]\n`
  const folder = scratchFolder({
    'set/_report.yaml': 'extends: [rule-of-law-report]\n',
    'set/own.yaml': `${rest}${example}\n`,
  })
  const { problems } = loadRuleSet((await readRuleSet('./set', folder)).folders)
  expect(problems).toEqual([])
  expect(parseYaml(example)).toMatchObject({ check: { kind: name } })
  const kind = kinds.find((one) => one.name === name)
  expect(kind && kindPage(kind)).toContain(`\`\`\`yaml\n${example}\n\`\`\``)
  expect((await runMain(['kinds', name], { cwd: '.' })).stdout).toContain(example)
})

test('the page of a kind tells the keys of what an option holds', () => {
  expect(kindPage(requiredText as never)).toMatch(/\| `wanted\.unless` \| 正则 · regex \| {2}\|/u)
})
