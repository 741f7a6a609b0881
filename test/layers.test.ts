import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Data flows from left to right, so imports point left. */
const layers = ['edit', 'problem', 'read', 'parse', 'report', 'checks', 'rules', 'lint', 'say', 'format', 'cli']

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))

/** The modules a file imports, statically or when needed. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map((match) => match[1] ?? '')
}

test('there are files, all in known folders', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((file) => !layers.includes(file.split('/')[0] ?? ''))).toEqual([])
})

describe.each(files)('%s', (file) => {
  const code = readFileSync(`src/${file}`, 'utf8')
  const layer = file.split('/')[0] ?? ''

  test('imports from its left', () => {
    const folders = importsOf(code)
      .filter((name) => name.startsWith('.'))
      .map((name) => new URL(name, `file:///${file}`).pathname.split('/')[1] ?? '')
    expect(folders.filter((folder) => layers.indexOf(folder) > layers.indexOf(layer))).toEqual([])
  })

  test('touches the machine only in read and cli', () => {
    if (layer === 'read' || layer === 'cli') return
    expect(importsOf(code).filter((name) => name.startsWith('node:'))).toEqual([])
    expect(code).not.toMatch(/\b(?:process|Buffer|globalThis)\./u)
  })
})
