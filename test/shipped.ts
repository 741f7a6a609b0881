import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, type Linter } from '../src/lint/compile.ts'
import { parse } from '../src/parse/parse.ts'
import type { TextSource } from '../src/read/source.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { once } from '../src/report/memo/once.ts'
import { compileReaders } from '../src/report/readers.ts'
import { buildReport } from '../src/report/report.ts'
import type { Report } from '../src/report/types.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import type { RuleSet } from '../src/rules/types.ts'

/** A rule set of the package or of a folder; what is wrong with it fails the test. */
export async function ruleSetOf(name: string): Promise<RuleSet> {
  const { folders, errors } = await readRuleSet(name, '.')
  const { ruleSet, problems } = loadRuleSet(folders)
  if (ruleSet === null || errors.length + problems.length > 0) {
    throw new Error(JSON.stringify([...errors, ...problems], null, 2))
  }
  return ruleSet
}

/** The paths of the sample reports, by folder (`ok`, `err`). */
export function seedsIn(folder: 'ok' | 'err'): string[] {
  return readdirSync(join('seeds', folder))
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .sort()
    .map((name) => join('seeds', folder, name))
}

/** A text as if it had been read from a file. */
export function sourceOf(path: string, text: string = readFileSync(path, 'utf8')): TextSource {
  return { path, text, format: path.endsWith('.md') ? 'markdown' : 'text', encoding: 'utf-8', bom: false }
}

/** What is understood of a source by the words of a rule set. */
export async function reportOf(source: TextSource, { vocabulary }: RuleSet): Promise<Report> {
  return buildReport(await parse(source), readersOf(vocabulary))
}

const readersOf = once(compileReaders)

/** A rule set made ready to run, once. A test asks for it as it runs, so that mutants of what is made are judged, too. */
export const linterOf = once((ruleSet: RuleSet): Linter => compile(ruleSet))
