import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../src/cli/commands/commands.ts'

const page = readFileSync('docs/features.md', 'utf8')
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.includes('| ESLint'))
  .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim()))

/** Options in a cell. */
function optionsIn(cell: string): string[] {
  return [...cell.matchAll(/(?<![\w-])--[a-z][\w-]*/gu)].map(([option]) => option)
}

test('every row says whether we have it, or why not', () => {
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter((cells) => cells.length !== 9 || !/^[✓★✗] /u.test(cells[7] ?? ''))).toEqual([])
})

test('our column names options and commands that there are, and every option of lint is in it', () => {
  const own = rows.map((cells) => cells[7] ?? '')
  const lint = commands[0]?.options('zh') ?? {}
  const known = [...Object.keys(lint).map((name) => `--${name}`), '--version']
  const named = own.filter((cell) => !cell.startsWith('✗')).flatMap(optionsIn)
  expect(named.filter((option) => !known.includes(option))).toEqual([])
  expect(known.filter((option) => !named.includes(option))).toEqual([])
  const text = own.join()
  expect(commands.map(({ name }) => name).filter((name) => !text.includes(`\`${name}\``))).toEqual(['lint'])
})

test('every option of the ESLint that is installed is in its column', () => {
  const { stdout } = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--help'], { encoding: 'utf8' })
  const listed = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z][\w-]*)/gmu)].map(([, option = '']) => option)
  expect(listed.length).toBeGreaterThan(30)
  const named = rows.flatMap((cells) => optionsIn(cells[2] ?? ''))
  // What every tool has, and what is about to go.
  const left = ['--help', '--version', '--cache-file']
  expect(listed.filter((option) => !named.includes(option) && !left.includes(option))).toEqual([])
})
