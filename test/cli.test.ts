import { execFile } from 'node:child_process'
import { chmodSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { runMain } from './run-main.ts'
import { makeZip } from './make-zip.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet, wordRule } from './small-rule-set.ts'

const reports = {
  'good.md': '2022年法治政府建设年度报告\n',
  'cat.md': '2022年法治政府建设年度报告\n\n一、成效。养猫。\n',
  'dog.txt': '2022年法治政府建设年度报告\n\n一、成效。养狗。\n',
  'fly.txt': '2022年法治政府建设年度报告\n\n一、成效。养蝇。\n',
  'empty.txt': '',
  'binary.txt': Uint8Array.from([0x31, 0, 1, 2]),
  '报告.ofd': Buffer.from(makeZip({ 'OFD.xml': '' })).toString(),
  'nothing/readme.csv': '',
}

function folder(more: Record<string, string> = {}): string {
  return scratchFolder({ ...smallRuleSet, ...reports, ...more })
}

/** Runs `fazhilint --rules set` with arguments as one writes them. */
async function run(args: string, options: { cwd?: string; stdin?: string; env?: Record<string, string> } = {}) {
  const { cwd = folder(), stdin, env = {} } = options
  const argv = ['--rules', 'set', ...args.split(' ').filter((word) => word !== '')]
  return runMain(argv, { cwd, env, stdin: stdin === undefined ? [] : [new TextEncoder().encode(stdin)] })
}

interface JsonFile {
  filePath: string
  messages: { ruleId: string | null; fatal?: boolean; line: number; column: number }[]
  fatalErrorCount: number
  warningCount: number
}

const parsed = (stdout: string): JsonFile[] => JSON.parse(stdout) as JsonFile[]

describe('lint', () => {
  test('says what is wrong and where', async () => {
    const { code, stdout, stderr } = await run('cat.md --format unix')
    expect(stdout).toBe('cat.md:3:7 error 写了“猫” (-3:8) [no-cat]\n')
    expect([code, stderr]).toEqual([1, []])
  })

  test('is the command that may be left out', async () => {
    const cwd = folder()
    expect(await run('lint cat.md', { cwd })).toEqual(await run('cat.md', { cwd }))
  })

  test('takes folders and patterns', async () => {
    const { stdout } = await run('. --format json', {
      cwd: scratchFolder({ ...smallRuleSet, 'a/x.md': '', 'b.txt': '' }),
    })
    expect(parsed(stdout).map(({ filePath }) => filePath.split('/').slice(-2).join('/'))).toContain('a/x.md')
    // The fourth is binary.
    expect(parsed((await run('*.txt --format json')).stdout)).toHaveLength(4)
  })

  test('gives JSON with absolute paths', async () => {
    const cwd = folder()
    const { stdout } = await run('cat.md good.md --format json', { cwd })
    expect(parsed(stdout)).toMatchObject([
      { filePath: join(cwd, 'cat.md'), messages: [{ ruleId: 'no-cat', line: 3, column: 7 }] },
      { filePath: join(cwd, 'good.md'), messages: [] },
    ])
  })

  test.each([
    ['good.md', 0],
    ['empty.txt', 0],
    ['cat.md', 1],
    ['dog.txt', 0],
    ['dog.txt --fail-on warning', 1],
    ['fly.txt --fail-on warning', 0],
    ['fly.txt --fail-on info', 1],
    ['cat.md --fail-on info', 1],
    ['cat.md --fail-on never', 0],
    ['cat.md --fail-on error --fail-on never', 0],
    ['dog.txt --max-warnings 1', 0],
    ['dog.txt --max-warnings 0', 1],
    ['fly.txt --max-warnings 0', 0],
    ['dog.txt --max-warnings 0 --quiet', 1],
    ['dog.txt --max-warnings -1', 0],
    ['dog.txt -f json', 0],
    ['-v', 0],
    ['~$cat.md', 2],
  ])('exits for %s with %i', async (args, code) => {
    expect((await run(args)).code).toBe(code)
  })

  test('never says that nothing was found where something is not shown', async () => {
    expect((await run('dog.txt fly.txt --quiet')).stdout).toBe(
      '没有错误；另有 2 个警告和提示没有显示（--quiet）（检查了 2 个文件）\n',
    )
    expect((await run('good.md --quiet')).stdout).toBe('没有发现问题（检查了 1 个文件）\n')
    const silenced = { 'cat.md': '<!-- fazhilint-disable-file no-cat -- 名字 -->\n养猫。' }
    expect((await run('cat.md', { cwd: folder(silenced) })).stdout).toBe(
      '没有要报告的问题（检查了 1 个文件）\n另有 1 个问题已注明不报\n',
    )
  })

  test('says why it failed where --quiet shows nothing', async () => {
    expect((await run('dog.txt --quiet --fail-on warning')).stderr).toEqual([
      'fazhilint: 有 1 个问题达到 --fail-on warning（--quiet 只显示错误）',
    ])
  })

  test('says of a folder what was not checked, and never that all is well', async () => {
    const cwd = scratchFolder({
      ...smallRuleSet,
      'k/甲.txt': '养鱼。',
      'k/乙.ofd': reports['报告.ofd'],
      'k/丙.sh': 'ls',
    })
    const { code, stdout, stderr } = await run('k', { cwd })
    expect([code, stderr.length]).toEqual([2, 1])
    expect(stdout).toMatch(
      /^没有全部完成（检查了 1 个文件）：\n未检查：1 个文件\n {4}k\/乙\.ofd：暂不支持 OFD 文件.+\n$/u,
    )
    // Its own result is no report the next time.
    await run('k/甲.txt -o k/意见.txt', { cwd })
    expect((await run('k/甲.txt k/*.txt', { cwd })).stdout).toBe('没有发现问题（检查了 1 个文件）\n')
  })

  test('does not say that nothing was found when --quiet hides it', async () => {
    expect((await run('dog.txt --quiet')).stdout).toMatch(/^没有错误；另有 1 个/u)
  })

  test('says that there are too many warnings', async () => {
    expect((await run('dog.txt --max-warnings 0')).stderr).toEqual([
      'fazhilint: 警告 1 个，超过了 --max-warnings 允许的 0 个',
    ])
  })

  test('shows errors only when asked', async () => {
    const { stdout } = await run('cat.md dog.txt --quiet --format json')
    expect(parsed(stdout).map(({ messages, warningCount }) => [messages.length, warningCount])).toEqual([
      [1, 0],
      [0, 0],
    ])
  })

  test.each([
    ['a missing file', 'nowhere.md', ['fazhilint: nowhere.md: 文件不存在']],
    ['a name that git has quoted', '\\344\\272\\221.txt', [/221\.txt: 文件不存在：像是 git 改写过的中文文件名，.*-z/]],
    ['a folder without reports', 'nothing', [/^fazhilint: nothing: 文件夹里没有/]],
    ['a pattern without files', '*.xyz', ['fazhilint: *.xyz: 没有匹配的文件']],
    ['a binary file', 'binary.txt', ['fazhilint: binary.txt: 不是文本文件（含有二进制内容）']],
    ['an OFD file', '报告.ofd', [/^fazhilint: 报告\.ofd: 暂不支持 OFD 文件，请/]],
    ['several', 'nowhere.md nothing 报告.ofd', [/nothing/, /nowhere/, /ofd/]],
  ])('complains of %s, and reports the others', async (_, args, complaints) => {
    const { code, stdout, stderr } = await run(`${args} cat.md --format json`)
    expect(code).toBe(2)
    expect(stderr).toHaveLength(complaints.length)
    for (const [index, complaint] of complaints.entries()) expect(stderr[index]).toMatch(complaint)
    const found = parsed(stdout).map(({ messages }) => messages.map(({ ruleId, fatal = false }) => ruleId ?? fatal))
    expect(found.filter(([first]) => first !== true)).toEqual([['no-cat']])
    // Each failure is a message of its file, too.
    expect(found.filter(([first]) => first === true)).toHaveLength(complaints.length)
  })

  test.skipIf(process.getuid?.() === 0)('complains of a file that it may not read', async () => {
    const cwd = folder()
    chmodSync(join(cwd, 'cat.md'), 0)
    expect((await run('cat.md', { cwd })).stderr).toEqual(['fazhilint: cat.md: 没有权限'])
  })

  test.each([
    ['no file', '', '请写明要检查的文件或文件夹（用法见 fazhilint --help）'],
    ['an unknown option', 'cat.md --nope', '没有选项“--nope”（见 --help）'],
    ['an unknown format', 'cat.md --format xml', /xml/],
    ['an unknown level', 'cat.md --fail-on fatal', /fatal/],
    ['a limit that is no number', 'cat.md --max-warnings few', '--max-warnings 应为不小于 0 的整数'],
    ['no limit at all', 'cat.md --max-warnings=', /max-warnings/],
    ['an option without its value', 'cat.md -o', /output-file|：o/],
    ['an unknown rule set', 'cat.md --rules nope', '--rules: 找不到规则集“nope”'],
  ])('complains in one line of %s', async (_, args, complaint) => {
    const { code, stderr } = await run(args)
    expect([code, stderr.length]).toEqual([2, 1])
    expect(stderr[0]?.replace(/^fazhilint: /, '')).toMatch(complaint)
  })

  test('says every mistake of a rule set and lints nothing', async () => {
    const cwd = folder({
      'set/no-cat.yaml': wordRule('no-cat', 'fatal', '猫'),
      'set/no-dog.yaml': wordRule('no-hog', 'warning', '狗'),
      'set/_report.yaml': 'extends: [elsewhere]\n',
    })
    const { code, stdout, stderr } = await run('cat.md --format json', { cwd })
    expect(code).toBe(2)
    expect(parsed(stdout).map(({ filePath, fatalErrorCount }) => [basename(filePath), fatalErrorCount])).toEqual([
      ['_report.yaml', 1],
      ['no-cat.yaml', 2],
      ['no-dog.yaml', 1],
    ])
    expect(stderr.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'set/_report.yaml:1:11 error',
      'set/no-cat.yaml:3:11 error',
      'set/no-cat.yaml:11:39 error',
      'set/no-dog.yaml:1:5 error',
    ])
  })

  test('follows what rule sets extend, and says when that goes in a circle', async () => {
    const child = { '_report.yaml': 'extends: [set]\n', 'no-cow.yaml': wordRule('no-cow', 'error', '牛') }
    const found = await run('cat.md --rules . --format json', { cwd: folder(child) })
    expect(parsed(found.stdout)[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(['no-cat'])
    const circle = { ...child, 'set/_report.yaml': 'extends: [..]\n' }
    const { code, stderr } = await run('cat.md --rules .', { cwd: folder(circle) })
    expect(code).toBe(2)
    expect(stderr).toEqual(['set/_report.yaml:1:11 error 规则集“..”绕了一圈又引用到自己'])
  })

  test('does not call a report right by a rule set without rules', async () => {
    const none = { 'none/_report.yaml': 'subjects: [法治]\n' }
    const { code, stderr } = await run('cat.md --rules none', { cwd: folder(none) })
    expect([code, stderr]).toEqual([2, ['fazhilint: none: 规则集里没有一条规则：文件夹和 `extends` 是否写对？']])
  })

  test('refuses a rule that would hang, with the place of its pattern', async () => {
    const rule = wordRule('no-cat', 'error', '猫').replace('pattern: 猫', "pattern: '(?:[一二三]+)+套话'")
    const slow = { 'set/no-cat.yaml': rule }
    const { code, stderr } = await run('cat.md', { cwd: folder(slow) })
    expect(code).toBe(2)
    expect(stderr).toEqual([
      'set/no-cat.yaml:7:39 error `check.pattern` 太慢：重复中套着重复，`[一二三]+` 在 `(?:[一二三]+)+` 之中，遇到一串“一”几乎不会结束',
    ])
  })

  test('reads stdin', async () => {
    const stdin = '2022年法治政府建设年度报告\n\n**一、**成效。养猫。\n'
    const { code, stdout } = await run('- -f unix', { stdin })
    expect([code, stdout]).toEqual([1, '<stdin>:3:11 error 写了“猫” (-3:12) [no-cat]\n'])
    const cwd = folder()
    const named = await run('- --stdin-filename x.md --format json', { cwd, stdin })
    expect(parsed(named.stdout)[0]?.filePath).toBe(join(cwd, 'x.md'))
    // What it is, its content tells.
    expect((await run('- -f unix --stdin-filename x.pdf', { stdin })).stdout).toMatch(/^x\.pdf:3:11 error 写了“猫”/)
    expect((await run('- --stdin-filename x.pdf', { stdin: reports['报告.ofd'] })).stderr[0]).toMatch(
      /x\.pdf: 暂不支持 OFD/,
    )
    expect(parsed((await run('- dog.txt --format json', { stdin })).stdout)).toHaveLength(2)
  })

  test('takes what stands after -- as files', async () => {
    const { stdout } = await run('-f unix -- --quiet', { cwd: folder({ '--quiet': reports['cat.md'] }) })
    expect(stdout).toContain('--quiet:3:7 error')
  })

  test('writes to a file, and overwrites one only when forced', async () => {
    const cwd = folder()
    const written = await run('cat.md --format json -o out.json', { cwd })
    expect([written.code, written.stdout]).toEqual([1, ''])
    expect(parsed(readFileSync(join(cwd, 'out.json'), 'utf8'))).toHaveLength(1)
    const refused = await run('cat.md dog.txt --format json -o out.json', { cwd })
    expect([refused.code, refused.stderr]).toEqual([2, ['fazhilint: out.json: 已存在，要覆盖请加 --force']])
    expect(parsed(readFileSync(join(cwd, 'out.json'), 'utf8'))).toHaveLength(1)
    await run('cat.md dog.txt --format json -o out.json --force', { cwd })
    expect(parsed(readFileSync(join(cwd, 'out.json'), 'utf8'))).toHaveLength(2)
  })

  test('never overwrites a report, and says when it cannot write', async () => {
    const cwd = folder()
    expect((await run('cat.md -o ./cat.md --force', { cwd })).code).toBe(2)
    expect(readFileSync(join(cwd, 'cat.md'), 'utf8')).toBe(reports['cat.md'])
    // Nor one that it could not read, or had no rules for.
    await run('报告.ofd -o 报告.ofd --force', { cwd })
    expect(readFileSync(join(cwd, '报告.ofd'), 'utf8')).toBe(reports['报告.ofd'])
    await run('cat.md -o cat.md --force --rules nope', { cwd })
    expect(readFileSync(join(cwd, 'cat.md'), 'utf8')).toBe(reports['cat.md'])
    symlinkSync('cat.md', join(cwd, 'link.txt'))
    await run('cat.md -o link.txt --force', { cwd })
    expect(readFileSync(join(cwd, 'cat.md'), 'utf8')).toBe(reports['cat.md'])
  })

  test.each([
    ['good.md', {}, '没有发现'],
    ['good.md', { LANG: 'C.UTF-8' }, '没有发现'],
    ['good.md', { LANG: 'en_US.UTF-8' }, 'No problems'],
    ['good.md', { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, '没有发现'],
    ['good.md --locale zh-CN', { LANG: 'en_US.UTF-8' }, '没有发现'],
    ['good.md --locale=en', { LANG: 'zh_CN.UTF-8' }, 'No problems'],
    ['cat.md --locale en', {}, 'Has 猫'],
  ])('speaks the right language for %s in %j', async (args, env, words) => {
    expect((await run(args, { env })).stdout).toContain(words)
  })

  test.each<[string, Record<string, string>, boolean]>([
    ['cat.md', {}, false],
    ['cat.md --color', {}, true],
    ['cat.md', { FORCE_COLOR: '1' }, true],
    ['cat.md', { FORCE_COLOR: '' }, false],
    ['cat.md', { FORCE_COLOR: 'false' }, false],
    ['cat.md --no-color', { FORCE_COLOR: '1' }, false],
    ['cat.md', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours %s in %j: %s', async (args, env, coloured) => {
    expect((await run(args, { env })).stdout.includes('\u001b[')).toBe(coloured)
  })
})

describe('inspect', () => {
  test('gives the facts as JSON', async () => {
    const cwd = folder()
    const { code, stdout } = await run('inspect cat.md --format json', { cwd })
    const facts = JSON.parse(stdout) as Record<string, unknown>
    expect(code).toBe(0)
    expect(Object.keys(facts)).toEqual(['filePath', 'meta', 'outline', 'parts', 'metrics', 'tables', 'shortcomings'])
    expect(facts).toMatchObject({
      filePath: join(cwd, 'cat.md'),
      outline: [{ level: 1, ordinal: '一、', title: '成效', line: 3, endLine: 3, parts: [] }],
    })
  })

  test('lists them for people', async () => {
    expect((await run('inspect cat.md')).stdout).toMatch(/标题\n +3 {2}一、成效\n/)
    expect((await run('inspect cat.md --locale en')).stdout).toMatch(/Outline\n +3 {2}一、成效\n/)
    expect((await run('inspect -', { stdin: '一、成效。' })).stdout).toContain('<stdin>\n')
  })

  test('gives a list for several', async () => {
    const cwd = folder()
    const facts = JSON.parse((await run('inspect cat.md good.md --format json', { cwd })).stdout) as object[]
    expect(facts).toMatchObject([{ filePath: join(cwd, 'cat.md') }, { filePath: join(cwd, 'good.md') }])
  })

  test('names standard input as lint does', async () => {
    const cwd = folder()
    const { stdout } = await run('inspect - --stdin-filename x.md --format json', { cwd, stdin: '一、成效。' })
    expect(JSON.parse(stdout)).toMatchObject({ filePath: join(cwd, 'x.md') })
  })

  test.each([['inspect'], ['inspect nowhere.md'], ['inspect nothing'], ['inspect cat.md --rules nope']])(
    'complains in one line for %s',
    async (args) => {
      const { code, stdout, stderr } = await run(args)
      expect([code, stdout, stderr.length]).toEqual([2, '', 1])
    },
  )
})

describe('rules and explain', () => {
  test('list the rules', async () => {
    expect((await run('rules')).stdout.split('\n')[1]).toBe('no-dog  warning  不写“狗”')
    expect(JSON.parse((await run('rules --format json')).stdout)).toContainEqual({
      ...{ id: 'no-cat', title: { zh: '不写“猫”', en: 'No 猫' }, severities: ['error'] },
      ...{ basis: ['doc'], fixable: false, set: 'set', kind: 'text-pattern' },
      outcomes: { default: { severity: 'error', message: { zh: '写了“{{text}}”', en: 'Has {{text}}' } } },
      // What has no English is said in Chinese.
      docs: { why: { zh: '因为', en: '因为' }, fix: { zh: '删去', en: '删去' } },
    })
  })

  test('explain a rule', async () => {
    expect((await run('explain no-cat')).stdout).toBe(`no-cat  不写“猫”

检查出的问题
  错误  写了“猫”

为什么
  因为

修改建议
  删去

依据
  《条例》（2012年）
    准确

选项（检查方式 text-pattern）
  pattern: "猫"  要找的文字，一种或者几种；重叠的取靠前的一处
  words: ""  在哪里都错的写法，自动改正：一行一个词，先写正确的，再写错误的，用空格分开
  mates: ""  搭配不当的词，建议改正：一行先写正确的，再写错误的，后面写条件：< 前面是这些词之一，^ 紧前面不是，+ 紧后面是，> 宾语是，! 后面的短语里没有；以 @ 开头的行是一类词
  beside: {"adverbs":"(?!)","units":"(?!)"}  搭配的词旁边的词
  replace: null  自动改为，可用 $1；已经这样写的不算
  suggest: null  建议改为，可用 $1
  in: ["title","headings","body"]  在哪里找
  parts: []  标题和正文只在这些部分中找
  except: []  在这些文字之内的不算
  配置中写：rules: { no-cat: [error, { pattern: "猫" }] }

正确：没有
  | 无

错误：有
  | 猫
  → 1:1 error 写了“猫”
`)
    expect((await run('explain 不写“猫”')).stdout).toContain('no-cat  不写“猫”')
    expect((await run('explain no-cat --locale en')).stdout).toContain('    accuracy\n')
  })

  test('guess which rule was meant', async () => {
    expect((await run('explain no-cta')).stderr).toEqual(['fazhilint: 没有规则“no-cta”，是不是 no-cat？'])
    expect((await run('explain something')).stderr).toEqual([
      'fazhilint: 没有规则“something”，全部规则见 fazhilint rules',
    ])
  })

  test('ask for the name of a rule', async () => {
    expect((await run('explain')).stderr).toEqual(['fazhilint: 请写明规则名称（全部规则见 fazhilint rules）'])
  })

  test.each(['rules --rules nope', 'explain no-cat --rules nope', 'explain'])(
    'complain in one line for %s',
    async (args) => {
      const { code, stdout, stderr } = await run(args)
      expect([code, stdout, stderr.length]).toEqual([2, '', 1])
    },
  )
})

describe('the program', () => {
  test('helps in two languages', async () => {
    expect((await run('--help')).stdout).toMatch(/命令：[^]*inspect[^]*--fail-on/)
    expect((await run('--help --locale en')).stdout).toMatch(/Commands:[^]*Lint reports/)
    expect((await run('explain --help')).stdout).toContain('规则名称')
  })

  test('knows its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: [] })
  })

  test('runs as a process, and does not mind a pipe that is closed early', async () => {
    const cwd = folder()
    const command = `"${process.execPath}" --import tsx src/cli/bin.ts --rules "${cwd}/set" "${cwd}/cat.md"`
    const whole = promisify(execFile)('sh', ['-c', command])
    await expect(whole).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('[no-cat]') as string })
    const closed = await promisify(execFile)('sh', ['-c', `${command} | true`])
    expect(closed).toEqual({ stdout: '', stderr: '' })
  })
})
