import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { makeProblem } from '../problem/make-problem.ts'
import type { Problem, Trouble } from '../problem/problem.ts'
import { isBelow } from './is-below.ts'
import { parentsOf } from './parents-of.ts'
import { readProblem } from './read-problem.ts'
import { readRuleFolder, type Setting } from './read-rule-folder.ts'
import type { RuleFolder } from './rule-folder.ts'
import { shippedEntries, shippedRules } from './shipped.ts'
import { systemTrouble } from './system-trouble.ts'

/** A rule set with all it extends: parents stand before their children, each once. */
export interface RuleFolders {
  folders: RuleFolder[]
  errors: Problem[]
}

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
    const { folder, unreadable } = await readRuleFolder(location, setting)
    errors.push(...unreadable)
    const report = folder.files.find((file) => basename(file.path) === '_report.yaml')
    for (const parent of report === undefined ? [] : await parentsOf(report.text)) {
      const at = { source: 'rule-file', path: report?.path ?? location, place: parent.place } as const
      const next = await locate(parent.name, location)
      if (typeof next !== 'string') errors.push(makeProblem(next, at))
      else if ([...reading, location].includes(next)) {
        errors.push(makeProblem({ id: 'set-circle', data: { set: parent.name } }, at))
      } else if (isPackage(parent.name) || isBelow(next, shippedRules)) {
        await visit(next, [...reading, location], { ...setting, root: await realOf(next) })
      } else if (isBelow(await realOf(next), setting.root)) await visit(next, [...reading, location], setting)
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
      const real = await realOf(location)
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
  if ((await shippedNames()).includes(set)) return join(shippedRules, set)
  const stats = await stat(resolve(from, set)).catch(() => null)
  if (stats !== null) return stats.isDirectory() ? resolve(from, set) : { id: 'set-is-file', data: { set } }
  return { id: 'unknown-set', data: { set, sets: await shippedNames() } }
}

/** The names of the shipped sets. */
export async function shippedNames(): Promise<string[]> {
  return shippedEntries('rules', 'folder')
}

/** A folder without the links that lead to it; a shipped one need not be there as a folder. */
async function realOf(location: string): Promise<string> {
  return isBelow(location, shippedRules) ? location : realpath(location)
}
