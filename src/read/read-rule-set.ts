import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode } from './decode.ts'
import { makeProblem } from '../problem/make-problem.ts'
import type { Problem, Trouble } from '../problem/problem.ts'
import { parentsOf } from './parents-of.ts'
import { readProblem } from './read-problem.ts'
import { readRegular } from './read-regular.ts'
import type { RuleFolder } from './rule-folder.ts'
import { systemTrouble } from './system-trouble.ts'

/** A rule set with all it extends: parents stand before their children, each once. */
export interface RuleFolders {
  folders: RuleFolder[]
  errors: Problem[]
}

/** The table of word vectors of a set. */
const wordTable = '_words.bin'

// More than all rules there are.
const mostOfRules = 5_000_000

/** Where the shipped sets lie: `rules/` of the package, as near to `src/read` as to `dist/read`. */
const shipped = fileURLToPath(new URL('../../rules/', import.meta.url))

/** A rule set that was asked for. */
export interface WantedSet {
  /** The name of a shipped one or of an npm package `fazhilint-rules-*`, or a folder. */
  set: string
  /** The folder that the user's names are relative to. */
  from: string
  /** Who asked. */
  asked: Pick<Problem, 'source' | 'path' | 'place'>
  /** What is below this folder may be extended too, where the set lies below it itself. */
  project?: string | null
}

/** Reads a rule set by its name or by its folder, relative to `from`. */
export async function readRuleSet(set: string, from: string): Promise<RuleFolders> {
  return readRuleSets([{ set, from, asked: { source: 'config', path: '--rules', place: null } }], from)
}

/**
 * Reads rule sets, one after the other. What they extend is shipped, a package of rules, or lies below their own folder
 * or that of the project: a set from elsewhere must not show what else is on the machine. Files are named as from `cwd`.
 */
export async function readRuleSets(wanted: readonly WantedSet[], cwd: string): Promise<RuleFolders> {
  const read = new Map<string, RuleFolder>()
  const errors: Problem[] = []

  async function visit(location: string, reading: string[], setting: Setting): Promise<void> {
    if (read.has(location)) return
    const { folder, unreadable } = await readFolder(location, setting)
    errors.push(...unreadable)
    const report = folder.files.find((file) => basename(file.path) === '_report.yaml')
    for (const parent of report === undefined ? [] : await parentsOf(report.text)) {
      const at = { source: 'rule-file', path: report?.path ?? location, place: parent.place } as const
      const next = await locate(parent.name, location)
      if (typeof next !== 'string') errors.push(makeProblem(next, at))
      else if ([...reading, location].includes(next)) {
        errors.push(makeProblem({ id: 'set-circle', data: { set: parent.name } }, at))
      } else if (isPackage(parent.name) || isBelow(next, shipped)) {
        await visit(next, [...reading, location], { ...setting, root: await realpath(next) })
      } else if (isBelow(await realpath(next), setting.root)) await visit(next, [...reading, location], setting)
      else errors.push(makeProblem({ id: 'set-outside', data: { set: parent.name } }, at))
    }
    read.set(location, folder)
  }

  for (const { set, from, asked, project = null } of wanted) {
    try {
      const location = await locate(set, from)
      if (typeof location !== 'string') {
        errors.push(makeProblem(location, asked))
        continue
      }
      const real = await realpath(location)
      const root = project !== null && isBelow(real, await realpath(project)) ? await realpath(project) : real
      await visit(location, [], { from: cwd, root })
      if (errors.length === 0 && !read.get(location)?.files.length) errors.push(readProblem(set, { id: 'empty-set' }))
    } catch (error) {
      errors.push(readProblem(set, systemTrouble(error)))
    }
  }
  return { folders: [...read.values()], errors }
}

function isPackage(set: string): boolean {
  return /^(?:@[\w.-]+\/)?fazhilint-rules-[\w.-]+$/u.test(set)
}

/** A package of rules in the nearest `node_modules`; its rules may lie in its folder `rules`. */
async function locatePackage(set: string, from: string): Promise<string | Trouble> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const location = join(folder, 'node_modules', set)
    const inside = await readdir(location).catch(() => null)
    if (inside !== null) return inside.includes('rules') ? join(location, 'rules') : location
    if (folder === dirname(folder)) return { id: 'unknown-package', data: { set } }
  }
}

/** The folder of a set, or why there is none; a plain name is a shipped set first. */
async function locate(set: string, from: string): Promise<string | Trouble> {
  if (isPackage(set) && (await stat(resolve(from, set)).catch(() => null)) === null) return locatePackage(set, from)
  const candidates = /^[\w-]+$/.test(set) ? [join(shipped, set), resolve(from, set)] : [resolve(from, set)]
  for (const candidate of candidates) {
    const stats = await stat(candidate).catch(() => null)
    if (stats !== null) return stats.isDirectory() ? candidate : { id: 'set-is-file', data: { set } }
  }
  return { id: 'unknown-set', data: { set, sets: await shippedNames() } }
}

/** The names of the shipped sets. */
export async function shippedNames(): Promise<string[]> {
  const entries = await readdir(shipped, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

interface Setting {
  from: string
  /** What links may lead to: the folder that was named, and what lies below it. */
  root: string
}

/** The YAML files of a folder, one after the other: there may be more than files can be open. */
async function readFolder(
  location: string,
  { from, root }: Setting,
): Promise<{ folder: RuleFolder; unreadable: Problem[] }> {
  const entries = await readdir(location, { withFileTypes: true })
  const names = entries.filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name)).map(({ name }) => name)
  const files: RuleFolder['files'] = []
  const unreadable: Problem[] = []
  for (const name of names.sort()) {
    const path = shownPath(join(location, name), from)
    const read = await readBelow(join(location, name), root)
    if ('text' in read) files.push({ path, text: read.text })
    else unreadable.push(readProblem(path, read))
  }
  const words = entries.some(({ name }) => name === wordTable)
    ? readRegular(join(location, wordTable), mostOfRules)
    : null
  if (words !== null && 'id' in words) unreadable.push(readProblem(shownPath(join(location, wordTable), from), words))
  return {
    folder: {
      name: basename(location),
      shipped: isBelow(location, shipped),
      files,
      ...(words !== null && !('id' in words) && { words }),
    },
    unreadable,
  }
}

async function readBelow(location: string, root: string): Promise<{ text: string } | Trouble> {
  const real = await realpath(location).catch(systemTrouble)
  if (typeof real !== 'string') return real
  if (!isBelow(real, root) && !isBelow(real, shipped)) return { id: 'set-outside', data: { set: basename(location) } }
  const bytes = readRegular(location, mostOfRules)
  if ('id' in bytes) return bytes
  const decoded = decode(bytes)
  return 'trouble' in decoded ? decoded.trouble : decoded
}

function isBelow(path: string, folder: string): boolean {
  const short = relative(folder, path)
  return short !== '..' && !short.startsWith(`..${sep}`) && !isAbsolute(short)
}

/** Short where it can be: relative to where the user stands, unless that leads out of there. */
function shownPath(path: string, from: string): string {
  const short = relative(from, path)
  return short.startsWith(`..${sep}`) || isAbsolute(short) ? path : short
}
