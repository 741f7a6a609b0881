import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { runMain } from './run-main.ts'
import { severitiesOf } from '../src/rules/severities.ts'
import { scratchFolder } from './scratch.ts'
import { ruleSetOf } from './shipped.ts'

const page = readFileSync('docs/rule-sets.md', 'utf8')

/** The files that the page shows: blocks of YAML that open with a comment that names them; of one name, the last. */
const files = Object.fromEntries(
  [...page.matchAll(/^```yaml\n# ([\w./-]+)\n(.*?)^```$/gmsu)].map(([, name = '', text = '']) => [name, text]),
)
const configurations = [...page.matchAll(/^```yaml\n# fazhilint\.config\.yaml\n(.*?)^```$/gmsu)].map(
  (match) => match[1] ?? '',
)

const report = `青石区水务局2024年法治政府建设年度报告

一、主要举措和成效

2024年，审理行政复议案件3件。

二、改进空间

执法力量不足，主要原因是编制少。
`

async function run(args: string, cwd: string) {
  const { code, stdout, stderr } = await runMain(args.split(' '), { cwd, env: { LANG: 'zh_CN' } })
  return { code, stdout, stderr }
}

test('a rule set that is made as the page says passes its tests, and is used by the configuration', async () => {
  const cwd = scratchFolder({ 'a.md': report })
  for (const line of /^```sh\n(.*?)^```/msu.exec(page)?.[1]?.split('\n') ?? []) {
    const command = /^npx fazhilint ([^#]*)/u.exec(line)?.[1]?.trim()
    if (command !== undefined) expect(await run(command, cwd), line).toMatchObject({ code: 0, stderr: [] })
  }
  expect((await run('new rule say-more --folder my-province --basis province-notice', cwd)).code).toBe(0)
  const filled = scratchFolder({
    ...Object.fromEntries(
      ['_basis', 'say-more', 'court-appearance'].map((name) => [
        `my-province/${name}.yaml`,
        readFileSync(`${cwd}/my-province/${name}.yaml`, 'utf8'),
      ]),
    ),
    ...files,
    'fazhilint.config.yaml': configurations[0] ?? '',
    'a.md': report,
  })
  const { stdout } = await run('test my-province', filled)
  expect(stdout).toBe('运行了 7 个例子：7 个符合，0 个不符合\n')
  const found = (await run('a.md --format unix', filled)).stdout
  expect(found).toContain('warning 报告没有写负责人出庭应诉的情况')
  expect(found).not.toContain('[part-shortcomings]')
})

test.each([
  ['pattern: 力争', []],
  ['pattern: “力争”', ['my-province/no-vow.yaml:5:12 error `check.pattern` 两端的全角引号会当作要找的文字']],
  ["pattern: '“力争”'", []],
])('quotation marks around what is sought are as the page says: %s', async (pattern, expected) => {
  expect(page).toContain(`\`${pattern}\``)
  const isQuoted = pattern.startsWith("pattern: '")
  const cwd = scratchFolder({
    'my-province/_report.yaml': 'extends: [rule-of-law-report]\n',
    'my-province/no-vow.yaml': `id: no-vow
title: 不写空话
basis: [ducha-guiding]
check: { kind: text-pattern,
  ${pattern} }
severity: warning
message: 不写{{text}}
docs: { why: 通知要求。, fix: 删去。 }
examples:
  good: [{ name: 好, text: 完成。 }]
  bad: [{ name: 坏, text: ${isQuoted ? '“力争”' : '力争'}完成。, reports: ['1:1 warning 不写${isQuoted ? '“力争”' : '力争'}'] }]
`,
  })
  const { code, stderr, stdout } = await run('test my-province', cwd)
  expect(code, stdout).toBe(expected.length === 0 ? 0 : 2)
  expect(
    [...stderr, ...stdout.split('\n')].filter((line) => line.includes(' error ')).map((line) => line.split('；')[0]),
  ).toEqual(expected)
})

test('a rule set that is a package works through extends, as the page says', async () => {
  const root = 'node_modules/fazhilint-rules-example'
  const manifest = /fazhilint-rules-example\/\n +package\.json +(\{.*\})/u.exec(page)?.[1] ?? ''
  const basis = 'province-notice: { document: 《甲》, issued: 乙, asks: { zh: 丙 }, verified: false }\n'
  const cwd = scratchFolder({
    [`${root}/package.json`]: manifest,
    [`${root}/rules/_report.yaml`]: 'extends: [rule-of-law-report]\n',
    [`${root}/rules/_basis.yaml`]: basis,
    [`${root}/rules/court-cases.yaml`]: files['my-province/court-cases.yaml'] ?? '',
    'fazhilint.config.yaml': configurations[1] ?? '',
    'a.md': report,
  })
  expect(JSON.parse(manifest)).toMatchObject({ name: 'fazhilint-rules-example', files: ['rules'] })
  expect(parse(configurations[1] ?? '')).toEqual({ extends: ['fazhilint-rules-example'] })
  expect((await run('test rules', `${cwd}/${root}`)).stdout).toContain('3 个符合')
  const [result] = JSON.parse((await run('--format json a.md', cwd)).stdout) as { messages: Record<string, string>[] }[]
  expect(result?.messages.find(({ ruleId }) => ruleId === 'court-cases')).toMatchObject({
    message: '报告没有写负责人出庭应诉的情况',
    advice: '补写2024年负责人出庭应诉的次数；没有案件的，写“2024年没有发生行政诉讼案件”。',
  })
  expect((await run('explain court-cases', cwd)).stdout).toContain('选项（检查方式 required-text）')
})

test('explain tells what a configuration may set, and it works', async () => {
  const { stdout } = await run('explain metric-date', '.')
  const how = /配置中写：(.*)/u.exec(stdout)?.[1] ?? ''
  expect(stdout).toContain('headings: true  标题中的年度是否算数据的时间')
  const cwd = scratchFolder({ 'fazhilint.config.yaml': `${how}\n`, 'a.md': report })
  expect((await run('--print-config a.md', cwd)).stderr).toEqual([])
})

test('every rule takes its own options from a configuration, and finds the same', async () => {
  const ruleSet = await ruleSetOf('rule-of-law-report')
  const rules = Object.fromEntries(
    ruleSet.rules.map((rule) => [rule.id, [severitiesOf(rule)[0], rule.check.options]] as const),
  )
  const cwd = scratchFolder({
    'fazhilint.config.json': JSON.stringify({ extends: ['rule-of-law-report'], rules }),
    'a.txt': readFileSync('seeds/err/figures.txt', 'utf8'),
  })
  const own = await run('--format json a.txt', cwd)
  expect(own.stderr).toEqual([])
  expect(own).toEqual(await run('--format json --no-config a.txt', cwd))
}, 60_000)
