import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docxOfLines } from './docx-of.ts'
import { type Run, runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'

const readmes = [
  {
    file: 'README.md',
    locale: 'en',
    drafts: ['report.md', 'report.txt', 'reports/a.md', 'drafts/b.txt', 'draft.docx'],
  },
  {
    file: 'README.zh-CN.md',
    locale: 'zh-CN',
    drafts: ['报告.md', '报告.txt', '各单位报告/a.md', '草稿/b.txt', '初稿.docx'],
  },
] as const

/** The code blocks of a page in one language, without their fences. */
function blocksOf(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '')
}

/** The files that a page shows: blocks that open with a comment that names them. */
function filesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    blocksOf(text, 'yaml').flatMap((block) => {
      const name = /^# ([\w-]+\/[\w-]+\.yaml)\n/u.exec(block)?.[1]
      return name === undefined ? [] : [[name, block] as const]
    }),
  )
}

interface Command {
  line: string
  argv: string[]
  /** The exit code that the comment behind it names, else 0. */
  code: number
  piped: boolean
}

/** The runs of fazhilint in the shell blocks of a page. */
function commandsOf(text: string): Command[] {
  return blocksOf(text, 'sh')
    .flatMap((block) => block.split('\n'))
    .flatMap((line) => {
      const match = /(?:^|(?<piped>\|)|&&) ?npx fazhilint (?<args>[^#]*)(?:#.*?(?<code>\d))?$/u.exec(line)
      if (match?.groups === undefined) return []
      const { piped, args = '', code = '0' } = match.groups
      const argv = args
        .trim()
        .split(/\s+/u)
        .map((word) => word.replaceAll('"', ''))
      return [{ line, argv, code: Number(code), piped: piped !== undefined }]
    })
}

describe.each(readmes)('$file', { timeout: 90_000 }, ({ file, locale, drafts }) => {
  const text = readFileSync(file, 'utf8')

  /** Runs a command where the files are that the page speaks of, in its language. */
  async function run(argv: string[], stdin: Uint8Array[] = []): Promise<Run> {
    const clean = readFileSync('seeds/ok/canonical.md', 'utf8')
    const contentOf = (name: string): string | Uint8Array =>
      name.endsWith('.docx') ? docxOfLines(clean.replaceAll(/^#+ |\*\*/gmu, '').split('\n')) : clean
    const cwd = scratchFolder({
      ...filesOf(text),
      ...Object.fromEntries(drafts.map((name) => [name, contentOf(name)])),
    })
    cpSync('seeds', join(cwd, 'seeds'), { recursive: true })
    return runMain(argv, { cwd, stdin, env: { LANG: locale } })
  }

  test('names every option', async () => {
    for (const command of [[], ['lint'], ['inspect'], ['annotate'], ['rules'], ['explain']]) {
      const { stdout } = await run([...command, '--help'])
      const options = [...stdout.matchAll(/--[a-z][a-z-]+/gu)].map(([option]) => option)
      expect(options.length).toBeGreaterThan(2)
      expect(options.filter((option) => !new RegExp(`${option}(?![\\w-])`, 'u').test(text))).toEqual([])
    }
  })

  test('begins with two commands', () => {
    expect(blocksOf(text, 'sh')[0]).toBe('npm ci && npx fazhilint seeds/err/warnings-only.md\nnpm test\n')
  })

  test.each(commandsOf(text))('$line', async ({ argv, code, piped }) => {
    const { stderr, ...rest } = await run(argv, piped ? [readFileSync('seeds/ok/canonical.md')] : [])
    expect([rest.code, code === 2 || stderr.length === 0 ? '' : stderr]).toEqual([code, ''])
  })

  test('shows what the program says', async () => {
    const [sample = ''] = blocksOf(text, 'text')
    const { stdout } = await run(['seeds/err/warnings-only.md'])
    const pieces = sample.split(/^…\n/mu).filter((piece) => piece !== '')
    expect(pieces.length).toBeGreaterThan(1)
    let from = 0
    for (const piece of pieces) {
      expect(stdout.slice(from)).toContain(piece)
      from = stdout.indexOf(piece, from) + piece.length
    }
  })

  test('shows JSON of the shape it has', async () => {
    const [shown] = JSON.parse(blocksOf(text, 'json')[0] ?? '') as { messages: object[] }[]
    const [given] = JSON.parse((await run(['--format', 'json', 'seeds/err/warnings-only.md'])).stdout) as {
      messages: object[]
    }[]
    expect(Object.keys(shown ?? {})).toEqual(Object.keys(given ?? {}))
    expect(shown?.messages).toHaveLength(1)
    expect(given?.messages).toContainEqual(shown?.messages[0])
  })

  test('has a rule set that does what it says', async () => {
    const args = ['--rules', 'my-province', '--format', 'json']
    const rulesOf = async (argv: string[], stdin?: Uint8Array[]): Promise<string[]> => {
      const [result] = JSON.parse((await run(argv, stdin)).stdout) as [
        { messages: { ruleId: string; level: string }[] },
      ]
      return result.messages.map(({ ruleId, level }) => `${ruleId} ${level}`)
    }
    const shipped = await rulesOf(['--format', 'json', 'seeds/err/warnings-only.md'])
    expect(shipped).toEqual(expect.arrayContaining(['metric-open-time info', 'plan-year info']))
    const own = await rulesOf([...args, 'seeds/err/warnings-only.md'])
    expect(own).toEqual(expect.arrayContaining(['metric-open-time warning', 'part-other error']))
    expect(own.filter((one) => one.startsWith('plan-year'))).toEqual([])
    const reworded = readFileSync('seeds/ok/canonical.md', 'utf8').replace('存在的不足', '的改进空间')
    const stdin = [new TextEncoder().encode(reworded)]
    expect(await rulesOf(['-', '--format', 'json'], stdin)).toContain('part-shortcomings info')
    expect(await rulesOf(['-', ...args], stdin)).toEqual([])
  })

  test('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })
})

test('both pages show the same rule set', () => {
  const withoutComments = (file: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(filesOf(readFileSync(file, 'utf8'))).map(([name, block]) => [
        name,
        block.replaceAll(/ # .*$/gmu, ''),
      ]),
    )
  expect(Object.keys(withoutComments('README.md'))).toEqual(['my-province/_report.yaml', 'my-province/part-other.yaml'])
  expect(withoutComments('README.zh-CN.md')).toEqual(withoutComments('README.md'))
})
