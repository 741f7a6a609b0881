import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet } from './small-rule-set.ts'

const formatter = `module.exports = (results, { cwd, rulesMeta }) =>
  results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId + ' ' + rulesMeta[ruleId].docs.description)).join('; ')`

/** A folder with a report and a formatter of ESLint. */
function folder(): string {
  return scratchFolder({
    ...smallRuleSet,
    'a.md': '养猫养狗。',
    'node_modules/eslint-formatter-plain/package.json': '{"name": "eslint-formatter-plain", "main": "main.cjs"}',
    'node_modules/eslint-formatter-plain/main.cjs': formatter,
    'node_modules/@acme/eslint-formatter-late/package.json': '{"main": "main.cjs"}',
    'node_modules/@acme/eslint-formatter-late/main.cjs':
      'exports.default = async (results) => Promise.resolve(String(results.length))',
  })
}

async function run(args: string, cwd = folder()) {
  return { cwd, ...(await runMain(['--rules', 'set', 'a.md', ...args.split(' ')], { cwd })) }
}

test('results are shown in one form and written in others', async () => {
  const { cwd, stdout, stderr, code } = await run(
    '-f unix -f json:out/../a.json --format sarif:b.sarif --fail-on never',
  )
  expect({ stderr, code }).toEqual({ stderr: [], code: 0 })
  expect(stdout).toMatch(/^a\.md:1:2 /u)
  const [result] = JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')) as [{ messages: unknown[] }]
  expect(result.messages.length).toBeGreaterThan(0)
  expect(JSON.parse(readFileSync(join(cwd, 'b.sarif'), 'utf8'))).toHaveProperty('runs')
})

test('nothing is shown where all goes to files, and none of them is written over', async () => {
  const first = await run('-f csv:a.csv --fail-on never')
  expect(first.stdout).toBe('')
  const again = await run('-f csv:a.csv -f markdown:b.md --fail-on never', first.cwd)
  expect(again).toMatchObject({ code: 2, stderr: [expect.stringContaining('a.csv')] })
  expect(readFileSync(join(first.cwd, 'b.md'), 'utf8')).toContain('# 检查结果')
  expect((await run('-f csv:a.csv --force --fail-on never', first.cwd)).code).toBe(0)
  expect((await run('-f csv:a.md --force', first.cwd)).code).toBe(2)
})

test('formatters of ESLint are formats', async () => {
  const { stdout, code } = await run('-f plain')
  expect({ stdout, code }).toEqual({ stdout: expect.stringMatching(/^no-cat .+; no-dog .+\n$/u) as string, code: 1 })
  expect((await run('-f @acme/eslint-formatter-late')).stdout).toBe('1\n')
})

test.each([
  ['-f jsn', '没有格式“jsn”，是不是 json？'],
  ['-f nowhere', '没有格式“nowhere”，也没有安装 eslint-formatter-nowhere'],
  ['-f json -f csv', '屏幕上只能输出一种格式，其余的写作“格式:文件”：json、csv'],
])('%s is answered', async (args, said) => {
  expect(await run(args)).toMatchObject({ code: 2, stdout: '', stderr: [`fazhilint: ${said}`] })
})
