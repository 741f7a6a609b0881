import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Data flows from left to right, so imports point left. */
const layers = [
  'edit',
  'problem',
  'doc',
  'read',
  'parse',
  'report',
  'checks',
  'rules',
  'config',
  'lint',
  'say',
  'judge',
  'format',
  'remark',
  'author',
  'annotate',
  'page',
  'lsp',
  'cli',
]

/** The library, which is whatever a page can run: anything but these. */
const machine = ['read', 'cli']

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/u.test(file))

/** The modules a file imports, statically or when needed. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map((match) => match[1] ?? '')
}

test('there are files, all in known folders', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((file) => file !== 'index.ts' && !layers.includes(file.split('/')[0] ?? ''))).toEqual([])
})

/** What a module loads at once, types apart, and what that loads. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const code = readFileSync(`src/${file}`, 'utf8').replaceAll(/(?:import|export) type [^;]*? from '[^']+'/gu, '')
  for (const name of importsOf(code)) {
    if (name.startsWith('.')) loadedBy(new URL(name, `file:///${file}`).pathname.slice(1), seen)
    else seen.add(name)
  }
  return seen
}

test('the library touches no machine', () => {
  const loaded = [...loadedBy('index.ts')]
  expect(loaded.filter((name) => name.startsWith('node:'))).toEqual([])
  const rooms = loaded.filter((name) => machine.includes(name.split('/')[0] ?? ''))
  expect(rooms.filter((name) => !name.startsWith('read/'))).toEqual([])
  // Of the room that does, only what does not.
  for (const file of rooms)
    expect(readFileSync(`src/${file}`, 'utf8')).not.toMatch(/\b(?:process|Buffer|globalThis)\./u)
})

/** What reads a file's bytes, once they are there, is in a page what it is in Node. */
test('the readers touch no machine', () => {
  const folders = files.filter((file) => /^read\/.+\//u.test(file))
  const loaded = ['read/read-bytes.ts', ...folders].flatMap((file) => [...loadedBy(file)])
  expect(loaded.filter((name) => name.startsWith('node:'))).toEqual([])
  for (const file of loaded.filter((name) => name.startsWith('read/')))
    expect(readFileSync(`src/${file}`, 'utf8')).not.toMatch(/\b(?:process|Buffer|globalThis)\./u)
})

/** Types too: a form that two files need has a file of its own. What is loaded when needed may lead back (the list of commands). */
test('no file leads back to itself', () => {
  const open = new Map(
    files.map((file) => {
      const named = readFileSync(`src/${file}`, 'utf8').matchAll(/from '(\.[^']+)'/gu)
      return [file, [...named].map(([, name = '']) => new URL(name, `file:///${file}`).pathname.slice(1))]
    }),
  )
  for (let before = -1; before !== open.size;) {
    before = open.size
    const needed = new Set([...open.values()].flat())
    for (const [file, imported] of open)
      if (!needed.has(file) || !imported.some((name) => open.has(name))) open.delete(file)
  }
  expect([...open.keys()]).toEqual([])
})

describe.each(files.filter((file) => file !== 'index.ts'))('%s', (file) => {
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
