import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from './scratch.ts'

const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']

/** What is wrong with the headings of a changelog. */
function mistakesIn(text: string): string[] {
  const headings = [...text.matchAll(/^## (.*)$/gmu)].map(([, heading = '']) => heading)
  const versions = headings.filter((heading) => heading !== '[Unreleased]')
  return [
    ...(headings[0] === '[Unreleased]' ? [] : ['Unreleased comes first']),
    ...versions.filter((heading) => !/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/u.test(heading)),
    ...[...text.matchAll(/^### (.*)$/gmu)].flatMap(([, kind = '']) => (kinds.includes(kind) ? [] : [kind])),
  ]
}

test('the changelog keeps to its form, and can be released', () => {
  const text = readFileSync('CHANGELOG.md', 'utf8')
  expect(mistakesIn(text)).toEqual([])
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(text).toContain(`\n## [${version}] - `)
})

test('`npm version` gives what is unreleased its heading', () => {
  const folder = scratchFolder({
    'CHANGELOG.md': readFileSync('CHANGELOG.md'),
    'package.json': '{ "version": "9.8.7" }',
  })
  const script = join(process.cwd(), 'scripts/release-changelog.ts')
  const run = (): Buffer =>
    execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], { cwd: folder, stdio: 'pipe' })
  run()
  const after = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')
  expect(mistakesIn(after)).toEqual([])
  expect(after).toMatch(/## \[Unreleased\]\n\n## \[9\.8\.7\] - \d{4}-\d\d-\d\d\n\n### /u)
  expect(after.replace(/\n## \[9\.8\.7\].*\n/u, '')).toBe(readFileSync('CHANGELOG.md', 'utf8'))
  // There is nothing more to release.
  expect(run).toThrow(/says nothing/u)
})
