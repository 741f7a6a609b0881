import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet } from './small-rule-set.ts'

const rules = { ...smallRuleSet, 'fazhilint.config.yaml': 'extends: set' }

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0
}

describe.skipIf(!has('bash'))('in bash', () => {
  test.each([
    ['--fi', ['--fix', '--fix-dry-run', '--fix-type']],
    ['--format s', ['stylish', 'sarif']],
    ['--format = js', ['json']],
    ['exp', ['explain']],
    ['explain no-', ['no-cat', 'no-dog', 'no-fly']],
    ['lint --suppress-rule no-c', ['no-cat']],
    ['inspect --for', ['--format']],
    ['报', ['报告 一.md', '报告二.txt']],
    ['lint --quiet 报告二', ['报告二.txt']],
    ['completion z', ['zsh']],
  ])('%s', async (typed, wanted) => {
    const cwd = scratchFolder({ ...rules, '报告 一.md': '', '报告二.txt': '' })
    const { code, stdout } = await runMain(['completion', 'bash'], { cwd })
    expect(code).toBe(0)
    const words = ['fazhilint', ...typed.split(' ')]
    const script = `${stdout}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_fazhilint
printf '%s\\n' "\${COMPREPLY[@]}"`
    const shell = spawnSync('bash', ['--norc', '-c', script], { cwd, encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } })
    expect(shell.stderr).toBe('')
    expect(shell.stdout.split('\n').slice(0, -1).sort()).toEqual(wanted.toSorted())
  })
})

test('in zsh options have their descriptions, and values are completed', async () => {
  const cwd = scratchFolder(rules)
  const { code, stdout } = await runMain(['completion', 'zsh', '--locale', 'zh-CN'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^#compdef fazhilint\n/u)
  expect(stdout).toContain("'--quiet[只显示错误]'")
  expect(stdout).toContain(
    "'*--suppress-rule=[只把这条规则的问题记入清单（可多次使用）]:suppress-rule:(no-cat no-dog no-fly)'",
  )
  expect(stdout).toContain("'-o[把结果写入文件]:file:_files' '--output-file=[把结果写入文件]:file:_files'")
  if (!has('zsh')) return
  const check = spawnSync('zsh', ['-n'], { input: stdout, encoding: 'utf8' })
  expect([check.status, check.stderr]).toEqual([0, ''])
})

test('for another shell there is none', async () => {
  const cwd = scratchFolder(rules)
  expect(await runMain(['completion', 'bsh'], { cwd })).toMatchObject({
    code: 2,
    stderr: ['fazhilint: 请写 bash 或 zsh，是不是 bash？'],
  })
  expect((await runMain(['completion'], { cwd, env: { LANG: 'en' } })).stderr).toEqual(['fazhilint: name bash or zsh'])
})
