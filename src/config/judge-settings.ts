import type { Kind } from '../checks/kind.ts'
import { kinds as shippedKinds } from '../checks/index.ts'
import type { Problem } from '../problem/problem.ts'
import { type FindSlow, judgePatterns } from '../rules/judge-patterns.ts'
import { locate } from '../rules/locate.ts'
import type { Mistake } from '../rules/mistake.ts'
import { schemaMistakes } from '../rules/schema-mistakes.ts'
import type { Rule, RuleSet } from '../rules/types.ts'
import { compileSchema, validate } from '../rules/validate.ts'
import { keysAt, valueAt, type ValuePath } from '../rules/value-at.ts'
import { allRules } from './all-rules.ts'
import { configProblem, type LoadedConfig } from './load-config.ts'
import { optionsSchema } from './options-schema.ts'

/** What settings are judged by. */
export interface Judges {
  ruleSet: RuleSet
  findSlow: FindSlow
  kinds?: readonly Kind[]
}

/** What is wrong with the settings of rules that only the rule set can tell: ids that it has not, and wrong options. */
export function judgeSettings({ file, at, content }: LoadedConfig, judges: Judges): Problem[] {
  if (content === null) return []
  const paths: ValuePath[] =
    file.path === '--rule'
      ? [at]
      : [[...at, 'rules'], ...content.overrides.map((_, index) => [...at, 'overrides', index, 'rules'])]
  return paths.flatMap((path) => judgeMap({ file, path, ...judges })).map((mistake) => configProblem(file, mistake))
}

/** Whether options of rules are set at all. */
export function hasOptions({ content }: LoadedConfig): boolean {
  const all = content === null ? [] : [content.rules, ...content.overrides.map(({ rules }) => rules)]
  return all.some((rules) => Object.values(rules).some(({ options }) => Object.keys(options).length > 0))
}

interface Setting extends Judges {
  file: LoadedConfig['file']
  path: ValuePath
}

function judgeMap({ file, path, ruleSet, ...rest }: Setting): Mistake[] {
  const rules = allRules(ruleSet)
  return keysAt(file.value, path).flatMap((id): Mistake[] => {
    const rule = rules.find((one) => one.id === id)
    if (rule !== undefined) return judgeOptions(rule, { file, path: [...path, id, 1], ruleSet, ...rest })
    const known = rules.map((one) => one.id)
    return [{ id: 'unknown-rule', data: { word: id, known }, ...locate(file, [...path, id], 'key') }]
  })
}

function judgeOptions(rule: Rule, { file, path, ruleSet, findSlow, kinds = shippedKinds }: Setting): Mistake[] {
  const options = valueAt(file.value, path)
  const kind = kinds.find(({ name }) => name === rule.check.kind)
  if (options === undefined || kind === undefined) return []
  const known = { parts: Object.keys(ruleSet.vocabulary.parts) }
  const schema = optionsSchema(kind)
  const wrong = schemaMistakes(validate(compileSchema(schema, known), options), known)
  if (wrong.length === 0) return judgePatterns(file, schema, { findSlow, at: path })
  return wrong.map(({ path: inside, part, ...trouble }) => ({
    ...trouble,
    ...locate(file, [...path, ...inside], part),
  }))
}
