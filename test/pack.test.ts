import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Packed, packed } from './installed.ts'
import { scratchFolder } from './scratch.ts'

/** What is in the tarball; test/e2e.test.ts installs and runs it. */
describe.skipIf(!existsSync('dist/launch.cjs'))('the tarball', () => {
  let files: Packed['files'] = []
  let size = 0

  beforeAll(() => {
    ;({ files, size } = packed(null))
  }, 60_000)

  test('holds what runs and what people read, and no more', () => {
    const paths = files.map(({ path }) => path)
    const rooms = new Set(paths.map((path) => (path.includes('/') ? `${path.split('/')[0] ?? ''}/` : path)))
    const readings = ['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'README.zh-CN.md']
    expect([...rooms].sort()).toEqual(
      [...readings, 'action.yml', 'dist/', 'docs/', 'package.json', 'rules/', 'schemas/'].sort(),
    )
    // Of what is built: scripts, modules with their types, rule sets and the page.
    const built =
      /^dist\/(?:(?:launch|fazhilint)\.cjs|index\.(?:js|d\.ts)|page\/fazhilint\.html|compiled\/[\w-]+\.(?:json|utf16|bin)|(?!cli\/|page\/)[\w-]+\/[\w/-]+\.(?:js|cjs|d\.ts))$/u
    expect(paths.filter((path) => path.startsWith('dist/') && !built.test(path))).toEqual([])
    const others =
      /^(?:docs\/[\w/-]+\.(?:md|png|json)|rules\/(?:README\.md|[\w-]+\/[\w-]+\.(?:yaml|bin))|schemas\/\w+\.schema\.json)$/u
    const inRooms = paths.filter((path) => path.includes('/') && !path.startsWith('dist/'))
    expect(inRooms.filter((path) => !others.test(path))).toEqual([])
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

  test('is small, and the page is the largest part of it', () => {
    // More than half is the page and what is worked out of the rules beforehand: it grows with rules and their options.
    expect(size).toBeLessThan(8_000_000)
    const [largest] = files.toSorted((a, b) => b.size - a.size)
    expect(largest?.path).toBe('dist/page/fazhilint.html')
  })
})

test('what is packed has no modules of sources that are gone, and what is built stays', () => {
  const folder = scratchFolder({
    'src/a.ts': '',
    'dist/a.js': '',
    'dist/a.d.ts': '',
    'dist/launch.cjs': '',
    'dist/offline/fazhilint.cjs': '',
    'dist/compiled/set.json': '',
    'dist/old/gone.js': '',
    'dist/old/gone.d.ts': '',
  })
  const argv = ['--import', import.meta.resolve('tsx'), join(process.cwd(), 'scripts/remove-stale.ts')]
  execFileSync(process.execPath, argv, { cwd: folder })
  const left = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.includes('.'),
  )
  expect(left.sort()).toEqual([
    'a.d.ts',
    'a.js',
    join('compiled', 'set.json'),
    'launch.cjs',
    join('offline', 'fazhilint.cjs'),
  ])
})
