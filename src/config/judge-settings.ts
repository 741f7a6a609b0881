import type { Kind } from '../checks/kind.ts'
import { kinds as shippedKinds } from '../checks/index.ts'
import type { Problem } from '../problem/problem.ts'
import { isMap } from '../read/is-map.ts'
import { judgePartNames } from '../rules/judge-part-names.ts'
import { type FindSlow, judgePatterns } from '../rules/judge-patterns.ts'
import { locate } from '../rules/locate.ts'
import type { Mistake } from '../rules/mistake.ts'
import { optionsSchema } from '../rules/options-schema.ts'
import { schemaMistakes } from '../rules/schema-mistakes.ts'
import type { Rule, RuleSet } from '../rules/types.ts'
import { validate } from '../rules/validate.ts'
import { validators } from '../rules/validators.ts'
import { keysAt, valueAt, type ValuePath } from '../rules/value-at.ts'
import { allRules } from './all-rules.ts'
import { configProblem, type LoadedConfig } from './load-config.ts'

/** What settings are judged by. */
export interface Judges {
  ruleSet: RuleSet
  findSlow: FindSlow
}

/**
 * What is wrong with the settings of rules that only the rule set can tell: ids that it has not, and wrong options. Other
 * things may be wrong with the configuration.
 */
export function judgeSettings({ file, at }: LoadedConfig, judges: Judges): Problem[] {
  const overrides = valueAt(file.value, [...at, 'overrides'])
  const all: unknown[] = Array.isArray(overrides) ? overrides : []
  const paths: ValuePath[] =
    file.path === '--rule' ? [at] : [[...at, 'rules'], ...all.map((_, index) => [...at, 'overrides', index, 'rules'])]
  return paths.flatMap((path) => judgeMap({ file, path, ...judges })).map((mistake) => configProblem(file, mistake))
}

/** Whether options of rules are set at all; where something is wrong, they may be. */
export function hasOptions({ content }: LoadedConfig): boolean {
  const all = content === null ? [] : [content.rules, ...content.overrides.map(({ rules }) => rules)]
  return (
    content === null || all.some((rules) => Object.values(rules).some(({ options }) => Object.keys(options).length > 0))
  )
}

interface Setting extends Judges {
  file: LoadedConfig['file']
  path: ValuePath
}

function judgeMap({ file, path, ...judges }: Setting): Mistake[] {
  const rules = allRules(judges.ruleSet)
  return keysAt(file.value, path).flatMap((id): Mistake[] => {
    const rule = rules.find((one) => one.id === id)
    if (rule !== undefined) return judgeOptions(rule, { file, path: [...path, id, 1], ...judges })
    const known = rules.map((one) => one.id)
    return [{ id: 'unknown-rule', data: { word: id, known }, ...locate(file, [...path, id], 'key') }]
  })
}

function judgeOptions(rule: Rule, setting: Setting): Mistake[] {
  const { file, path } = setting
  const options = valueAt(file.value, path)
  const kind = shippedKinds.find(({ name }) => name === rule.check.kind)
  if (!isMap(options) || kind === undefined) return []
  const wrong = schemaMistakes(validate(validators.options, { [kind.name]: options }))
  if (wrong.length === 0) return judgeTexts(kind, setting)
  return wrong.map(({ path: [, ...inside], part, data, ...trouble }) => ({
    ...trouble,
    ...(data !== undefined && { data: { ...data, ...(data['at'] !== undefined && { at: inside.join('.') }) } }),
    ...locate(file, [...path, ...inside], part),
  }))
}

/** Names of parts that the report has not, and patterns that are slow. */
function judgeTexts(kind: Kind, { file, path: at, ruleSet: { vocabulary }, findSlow }: Setting): Mistake[] {
  const schema = optionsSchema(kind)
  const parts = { keys: Object.keys(vocabulary.parts), vocabulary }
  return [...judgePartNames({ file, at }, schema, parts), ...judgePatterns({ file, at }, schema, findSlow)]
}
