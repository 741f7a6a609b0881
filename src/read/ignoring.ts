import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { decode } from './decode.ts'
import type { Problem, Trouble } from '../problem/problem.ts'
import { readProblem } from './read-problem.ts'
import { readRegular } from './read-regular.ts'

/** Which files are not linted: by what is asked of fazhilint, or by `.gitignore`; null: they are. */
export type Ignoring = (location: string) => Promise<'asked' | 'git' | null>

/** What is asked for. */
export interface IgnoreWish {
  cwd: string
  /** Patterns of a configuration, from its folder. */
  patterns: { folder: string; lines: readonly string[] }
  /** Files of patterns that are named; else `.fazhilintignore` of the current folder and of the configuration's. */
  files?: readonly string[] | undefined
}

interface Layer {
  folder: string
  rules: Ignore
}

// More than anybody writes.
const mostBytes = 1_000_000

/** Reads what says which files are not linted, or why a file that was named cannot be read. */
export function openIgnoring({ cwd, patterns, files }: IgnoreWish): Ignoring | Problem {
  const own: Layer[] = [{ folder: patterns.folder, rules: ignore().add(patterns.lines) }]
  const named = files?.map((path) => ({ path, location: resolve(cwd, path) }))
  const usual = [...new Set([patterns.folder, cwd])].map((folder) => join(folder, '.fazhilintignore'))
  for (const { path, location } of named ?? usual.map((one) => ({ path: one, location: one }))) {
    const rules = readRules(location)
    if (!('id' in rules)) own.push({ folder: dirname(location), rules })
    else if (named !== undefined) return readProblem(path, rules)
  }
  const git = gitRules(cwd)
  return async (location) => {
    if (stateOf(location, own)) return 'asked'
    return stateOf(location, await git(location)) ? 'git' : null
  }
}

/** Whether the last layer that says anything of a file ignores it. */
function stateOf(location: string, layers: readonly Layer[]): boolean {
  let state = false
  for (const { folder, rules } of layers) {
    const path = relative(folder, location).split(sep).join('/')
    if (path === '' || path.startsWith('../') || isAbsolute(path)) continue
    const { ignored, unignored } = rules.test(path)
    state = ignored || (state && !unignored)
  }
  return state
}

/** The `.gitignore` files that speak of a file: of its folder and those above, up to the repository, or the current folder. */
function gitRules(cwd: string): (location: string) => Promise<Layer[]> {
  const top = repositoryOf(cwd) ?? cwd
  const read = new Map<string, Promise<Layer[]>>()
  const layersOf = async (folder: string): Promise<Layer[]> => {
    const short = relative(top, folder)
    if (short.split(sep)[0] === '..' || isAbsolute(short)) return []
    const before = folder === top ? [] : await remembered(dirname(folder))
    const rules = readRules(join(folder, '.gitignore'))
    return 'id' in rules ? before : [...before, { folder, rules }]
  }
  const remembered = async (folder: string): Promise<Layer[]> => {
    const layers = read.get(folder) ?? layersOf(folder)
    read.set(folder, layers)
    return layers
  }
  // A text that is in no file yet has a name only.
  return async (location) => remembered(dirname(resolve(cwd, location)))
}

function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return null
  }
}

function readRules(location: string): Ignore | Trouble {
  const bytes = readRegular(location, mostBytes)
  if ('id' in bytes) return bytes
  const decoded = decode(bytes)
  return 'trouble' in decoded ? decoded.trouble : ignore().add(decoded.text)
}
