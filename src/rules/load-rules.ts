import { buildRule, type RuleFile } from './build-rule.ts'
import { fileName } from './file-name.ts'
import { judgeFile } from './judge-file.ts'
import { judgePartNames, type KnownParts } from './judge-part-names.ts'
import { judgeRule, type Referents } from './judge-rule.ts'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { ParsedFolder } from './parse-folder.ts'
import type { YamlFile } from './yaml-file.ts'
import type { Schema } from './schema.ts'
import type { Rule } from './types.ts'
import type { Validator } from './validator.ts'

/** What is wrong with a file, beside the file. */
export interface FileMistakes {
  file: YamlFile
  mistakes: Mistake[]
}

/** What rule files are judged by. */
export interface Setting extends Referents {
  schema: Schema
  validator: Validator
  /** Those that rules may name; null when they could not be read, and anything is accepted. */
  parts: KnownParts | null
}

/** The valid rules of all folders, parents first; a rule of a later folder replaces one of the same id. */
export function loadRules(
  folders: readonly ParsedFolder[],
  setting: Setting,
): { rules: Rule[]; mistakes: FileMistakes[] } {
  const loaded = folders.flatMap(({ name, rules }) =>
    rules.map((file) => loadRule(file, { ...setting, set: name, siblings: rules })),
  )
  const rules = new Map(loaded.flatMap(({ rule }): [string, Rule][] => (rule === null ? [] : [[rule.id, rule]])))
  return { rules: [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), mistakes: loaded }
}

function loadRule(
  file: YamlFile,
  setting: Setting & { set: string; siblings: readonly YamlFile[] },
): FileMistakes & { rule: Rule | null } {
  const mistakes = [
    ...file.mistakes,
    ...judgeFile(file, setting.validator),
    ...judgePartNames({ file }, setting.schema, setting.parts),
    ...judgeRule(file, setting),
    ...judgeTwins(file, setting.siblings),
  ]
  const rule = mistakes.length === 0 ? buildRule(file.value as RuleFile, { file: file.path, set: setting.set }) : null
  return { file, mistakes, rule }
}

/** A set's files may lie in subfolders, where two can have one name. */
function judgeTwins(file: YamlFile, siblings: readonly YamlFile[]): Mistake[] {
  const name = fileName(file.path)
  const first = siblings.find(({ path }) => fileName(path) === name)
  if (first === undefined || first === file) return []
  return [{ id: 'twin', data: { other: first.path }, ...locate(file, ['id'], 'value') }]
}
