import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kinds } from '../src/checks/index.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'

async function run(args: string, cwd: string) {
  return runMain(args.split(' '), { cwd })
}

test('a new rule set passes its own tests, finds something, and a rule that is added does too', async () => {
  const cwd = scratchFolder({ 'a.txt': '某县水务局2024年法治政府建设年度报告\n\n2024年，负责人出庭应诉率较高。\n' })
  expect(await run('new rule-set province', cwd)).toMatchObject({ code: 0 })
  expect((await run('test province', cwd)).stdout).toBe('运行了 2 个例子：2 个符合，0 个不符合\n')
  const added = await run('new rule say-how-many --folder province --basis province-notice', cwd)
  expect(added).toMatchObject({ code: 0, stdout: '已新建 province/say-how-many.yaml\n' })
  expect((await run('test province --locale en', cwd)).stdout).toBe('4 examples: 4 passed, 0 failed\n')
  const { stdout } = await run('--rules ./province --format json a.txt', cwd)
  expect(stdout).toContain('"court-appearance"')
  expect(stdout).toContain('“应诉率较高”应写明具体数值')
})

test('the configuration and hidden files may lie beside the rules', async () => {
  const cwd = scratchFolder({ '.pre-commit-config.yaml': 'repos: []\n' })
  await run('init', cwd)
  const unnamed = [expect.stringContaining('. 里没有规则，请写明规则集的文件夹')]
  expect(await run('test', cwd)).toMatchObject({ code: 2, stderr: unnamed })
  expect(await run('test', scratchFolder({ 'a.md': '' }))).toMatchObject({ code: 2, stderr: unnamed })
  expect(await run('test .', cwd)).toMatchObject({ code: 2, stderr: [expect.stringContaining('没有一条规则')] })
  await run('new rule-set province', cwd)
  for (const name of ['_report.yaml', '_basis.yaml', 'court-appearance.yaml'])
    writeFileSync(join(cwd, name), readFileSync(join(cwd, 'province', name)))
  expect(await run('test', cwd)).toMatchObject({ code: 0, stderr: [] })
})

test('a rule rests on what its set knows', async () => {
  const cwd = scratchFolder({})
  await run('new rule-set province', cwd)
  const misspelt = await run('new rule say-how-many --folder province --basis provnce-notice', cwd)
  expect(misspelt).toMatchObject({ code: 2, stderr: ['fazhilint: 没有依据“provnce-notice”，是不是 province-notice？'] })
  const unknown = await run('new rule say-how-many --folder province --basis 某省办法', cwd)
  expect(unknown.stderr).toEqual([expect.stringMatching(/没有依据“某省办法”，_basis\.yaml 中有：.*ducha-guiding/u)])
  expect(existsSync(join(cwd, 'province/say-how-many.yaml'))).toBe(false)
})

test('a rule in a folder that is no rule set yet is made, and what is lacking is told', async () => {
  const cwd = scratchFolder({})
  const made = await run('new rule say-how-many --folder own', cwd)
  expect(made).toMatchObject({ code: 0, stdout: '已新建 own/say-how-many.yaml\n' })
  expect(made.stderr).toEqual([expect.stringMatching(/own 里没有 _report\.yaml.*extends: \[rule-of-law-report\]/u)])
  const { code, stderr } = await run('test own', cwd)
  expect([code, stderr]).toEqual([
    2,
    [expect.stringMatching(/say-how-many\.yaml:4:9 error .*`ducha-guiding` 的依据：规则集没有 `_basis\.yaml`/u)],
  ])
  writeFileSync(join(cwd, 'own/_report.yaml'), 'extends: [rule-of-law-report]\n')
  expect(await run('test own', cwd)).toMatchObject({ code: 0, stderr: [] })
})

test('says what is noisy, missing and wrong in examples', async () => {
  const cwd = scratchFolder({})
  await run('new rule-set province', cwd)
  const file = join(cwd, 'province/court-appearance.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text
      .replace('负责人出庭应诉率为98%。 }', '应诉率较高，应诉率若干。 }')
      .replace('bad:\n', 'bad:\n    - { name: 没写, text: 没有。, reports: ["1:1 error 无"] }\n')
      .replace("'1:12 warning", "'1:13 warning"),
  )
  const { code, stdout } = await run('test province', cwd)
  expect(code).toBe(1)
  expect(stdout).toBe(`province/court-appearance.yaml 误报：写明数值 [court-appearance]
    应为  （没有问题）
    实际  1:7 warning “应诉率较高”应写明具体数值
    实际  1:13 warning “应诉率若干”应写明具体数值

province/court-appearance.yaml 漏报：没写 [court-appearance]
    应为  1:1 error 无
    实际  （没有问题）

province/court-appearance.yaml 不符：没有数值 [court-appearance]
    应为  1:13 warning “应诉率较高”应写明具体数值
    实际  1:12 warning “应诉率较高”应写明具体数值

运行了 3 个例子：0 个符合，3 个不符合
`)
})

test('what is wrong with a rule set comes before its examples', async () => {
  const cwd = scratchFolder({ 'p/_report.yaml': 'extends: [rule-of-law-report]\nrules: { plan-yaer: off }\n' })
  const broken = await run('test p', cwd)
  expect(broken.code).toBe(2)
  expect(broken.stderr.join('\n')).toMatch(/p\/_report\.yaml:2:10 error .*plan-year/u)
  const empty = await run('test', scratchFolder({ '_report.yaml': 'extends: [rule-of-law-report]\n' }))
  expect(empty).toMatchObject({
    code: 2,
    stderr: ['fazhilint: . 里没有规则，请写明规则集的文件夹，如 fazhilint test my-province'],
  })
})

test('a part that is written nearly as one of the set before, and is not said to be new, is asked about', async () => {
  const said = async (part: string): Promise<string[]> => {
    const cwd = scratchFolder({ 'p/_report.yaml': `extends: [rule-of-law-report]\nparts: { ${part} }\n`, 'a.md': '' })
    return (await run('rules --rules ./p', cwd)).stderr
  }
  expect(await said('shortcomings: { headings: [改进空间] }')).toEqual([])
  expect(await said('audit: { headings: [审计] }')).toEqual([])
  expect(await said('plans: { name: 规划, headings: [规划] }')).toEqual([])
  expect(await said('shortcommings: { headings: [改进空间] }')).toEqual([
    'p/_report.yaml:2:10 error 所继承的规则集没有名为 `shortcommings` 的部分，是不是 `shortcomings`？如果是新增的部分，请写明 `name`',
  ])
})

test('a part is named by its key; by its heading, it is answered with the key', async () => {
  const said = async (part: string): Promise<string> => {
    const cwd = scratchFolder({ 'a.md': '' })
    return (
      await runMain(['a.md', '--no-config', '--rule', `part-plan: [error, { part: ${part} }]`], { cwd })
    ).stderr.join()
  }
  expect(await said('存在的不足')).toContain('没有名为 `存在的不足` 的部分，可用的有 `shortcomings`')
  expect(await said('下一步工作计划')).toContain('可用的有 `plan`')
  expect(await said('plna')).toContain('是不是 `plan`？')
})

test('a text that opens with a bracket and has no quotation marks is answered', async () => {
  const cwd = scratchFolder({})
  await run('new rule-set province', cwd)
  const file = join(cwd, 'province/court-appearance.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('message: “{{text}}”', 'message: {{text}}'))
  const { code, stderr } = await run('test province', cwd)
  expect(code).toBe(2)
  expect(stderr.join('\n')).toMatch(/court-appearance\.yaml:\d+:\d+ error YAML 语法错误：/u)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/message: .*/u, 'message: {{text}}'))
  expect((await run('test province', cwd)).stderr).toEqual([
    'province/court-appearance.yaml:9:11 error YAML 语法错误：以 { 或 [ 开头的文字要加引号',
  ])
})

test('a new configuration is right, and changes nothing', async () => {
  const cwd = scratchFolder({ 'a.md': '2022年法治政府建设年度报告' })
  await run('init', cwd)
  const { code, stdout, stderr } = await run('--print-config a.md', cwd)
  expect([code, stderr]).toEqual([0, []])
  expect(JSON.parse(stdout)).toMatchObject({ config: 'fazhilint.config.yaml', extends: ['rule-of-law-report'] })
})

test('nothing that is there is overwritten', async () => {
  const cwd = scratchFolder({ 'fazhilint.config.yaml': 'locale: zh\n' })
  expect(await run('init', cwd)).toMatchObject({
    code: 2,
    stderr: ['fazhilint: fazhilint.config.yaml: 文件已存在'],
  })
  expect(readFileSync(join(cwd, 'fazhilint.config.yaml'), 'utf8')).toBe('locale: zh\n')
})

test.each([
  ['new', '请写明 new rule 名称，或 new rule-set 名称'],
  ['new rule Bad_Name', '名称“Bad_Name”应当用小写字母、数字和连字符'],
  ['kinds text-patern', '没有检查方式“text-patern”，是不是 text-pattern？'],
])('%s is answered', async (args, said) => {
  expect(await run(args, scratchFolder({}))).toMatchObject({ code: 2, stderr: [`fazhilint: ${said}`] })
})

test('the check kinds are listed, and explained one by one', async () => {
  const { stdout } = await run('kinds', '.')
  expect(stdout.trimEnd().split('\n')).toHaveLength(kinds.length)
  const one = await run('kinds document-date', '.')
  expect(one.stdout).toContain('| `before` |')
  expect(JSON.parse((await run('kinds --format json', '.')).stdout)).toHaveLength(kinds.length)
})

test('English may be left out of a rule set', async () => {
  const cwd = scratchFolder({})
  await run('new rule-set province', cwd)
  const { stdout } = await run('explain --rules ./province --locale en court-appearance', cwd)
  expect(stdout).toContain('court-appearance  报告没有写“应诉率若干”')
})
