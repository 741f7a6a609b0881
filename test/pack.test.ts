import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scratchFolder } from './scratch.ts'

interface Packed {
  filename: string
  files: { path: string; mode: number }[]
}

/** The package as it is packed, without building it again: other tests read what is built. */
describe.skipIf(!existsSync('dist/launch.cjs'))('the tarball', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fazhilint-pack-'))
  let files: Packed['files'] = []

  beforeAll(() => {
    const argv = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
    const [packed] = JSON.parse(execFileSync('npm', argv, { encoding: 'utf8' })) as [Packed]
    files = packed.files
    install(join(folder, packed.filename), folder)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** Runs the installed program. */
  function runInstalled(...argv: string[]) {
    return spawnSync(join(folder, 'node_modules/.bin/fazhilint'), argv, { cwd: folder, encoding: 'utf8' })
  }

  test('holds what runs and what people read, and no more', () => {
    const paths = files.map(({ path }) => path)
    const rooms = new Set(paths.map((path) => (path.includes('/') ? `${path.split('/')[0] ?? ''}/` : path)))
    const readings = ['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'README.zh-CN.md']
    expect([...rooms].sort()).toEqual(
      [...readings, 'action.yml', 'dist/', 'docs/', 'package.json', 'rules/', 'schemas/'].sort(),
    )
    expect(paths.filter((path) => path.startsWith('dist/cli/'))).toEqual([])
    expect(files.find(({ path }) => path === 'dist/launch.cjs')?.mode).toBe(0o755)
  })

  test.each(['README.md', 'README.zh-CN.md', 'docs/editors.md', 'docs/api.md', 'docs/configuration.md'])(
    'has what %s links',
    (page) => {
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/gu)]
      const missing = links
        .map(([, link = '']) => normalize(join(dirname(page), link)))
        .filter((link) => !files.some(({ path }) => path === link || path.startsWith(link)))
      expect(missing).toEqual([])
    },
  )

  test('has every module that is exported', () => {
    const { exports: all } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }
    const targets = [...JSON.stringify(all).matchAll(/"\.\/([^"*]+\.[^"*]+)"/gu)].map(([, path]) => path)
    const paths = files.map(({ path }) => path)
    expect(targets.filter((path) => path !== undefined && path.startsWith('dist') && !paths.includes(path))).toEqual([])
  })

  test('runs where it is installed', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(runInstalled('--version').stdout.trim()).toContain(version)
    cpSync('seeds', join(folder, 'seeds'), { recursive: true })
    expect(runInstalled('seeds/ok/canonical.md')).toMatchObject({ status: 0, stderr: '' })
    const found = runInstalled('--format', 'unix', 'seeds/err/figures.txt')
    expect(found).toMatchObject({ status: 1, stderr: '' })
    expect(found.stdout).toMatch(/^seeds\/err\/figures\.txt:\d+:\d+ error/mu)
    expect(runInstalled('missing.md').status).toBe(2)
  })

  test('has its commands and modules, those too that few runs need', () => {
    expect(runInstalled('--help').status).toBe(0)
    expect(runInstalled('rules').status).toBe(0)
    expect(runInstalled('explain', 'metric-date').status).toBe(0)
    mkdirSync(join(folder, 'own'))
    writeFileSync(join(folder, 'own/_report.yaml'), 'extends: [rule-of-law-report]\nrulez: {}\n')
    expect(runInstalled('--rules', 'own', 'seeds/ok/canonical.md')).toMatchObject({ status: 2 })
    writeFileSync(join(folder, 'judge.yaml'), "judge: { url: 'http://203.0.113.7/', model: m }\n")
    const report = '一、存在的不足\n（一）执法装备老化。\n二、下一年度安排\n完善法律顾问参与合同审查的制度。\n'
    writeFileSync(join(folder, 'report.txt'), `某局2022年法治政府建设年度报告\n${report}`)
    expect(runInstalled('--config', 'judge.yaml', 'report.txt').stderr).toContain('203.0.113.7')
    const code = `import { lint } from 'fazhilint'\nimport plugin from 'fazhilint/remark'\nconsole.log(typeof lint, typeof plugin)`
    const argv = ['--input-type=module', '--eval', code]
    expect(execFileSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' })).toBe('function function\n')
  })
})

/** Installs a tarball from what npm has kept; where that is not all, by hand, with what the clone has. */
function install(tarball: string, folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const argv = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]
  if (spawnSync('npm', argv, { cwd: folder }).status === 0) return
  const modules = join(folder, 'node_modules')
  rmSync(modules, { recursive: true, force: true })
  mkdirSync(join(modules, '.bin'), { recursive: true })
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.')) symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name), 'junction')
  }
  execFileSync('tar', ['-xzf', tarball, '-C', modules])
  cpSync(join(modules, 'package'), join(modules, 'fazhilint'), { recursive: true })
  rmSync(join(modules, 'package'), { recursive: true })
  symlinkSync('../fazhilint/dist/launch.cjs', join(modules, '.bin/fazhilint'))
}

test('what is packed has no modules of sources that are gone, and what is built stays', () => {
  const folder = scratchFolder({
    'src/a.ts': '',
    'dist/a.js': '',
    'dist/a.d.ts': '',
    'dist/launch.cjs': '',
    'dist/compiled/set.json': '',
    'dist/old/gone.js': '',
    'dist/old/gone.d.ts': '',
  })
  const argv = ['--import', import.meta.resolve('tsx'), join(process.cwd(), 'scripts/remove-stale.ts')]
  execFileSync(process.execPath, argv, { cwd: folder })
  const left = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.includes('.'),
  )
  expect(left.sort()).toEqual(['a.d.ts', 'a.js', join('compiled', 'set.json'), 'launch.cjs'])
})
