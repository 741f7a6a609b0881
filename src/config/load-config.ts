import type { Problem } from '../problem/problem.ts'
import { mistakeProblem } from '../rules/mistake-problem.ts'
import { locate } from '../rules/locate.ts'
import type { Mistake } from '../rules/mistake.ts'
import { parseYaml } from '../rules/parse-yaml.ts'
import type { YamlFile } from '../rules/yaml-file.ts'
import { schemaMistakes } from '../rules/schema-mistakes.ts'
import { validate } from '../rules/validate.ts'
import type { Validator } from '../rules/validator.ts'
import { validators } from '../rules/validators.ts'
import { valueAt, type ValuePath } from '../rules/value-at.ts'
import type { JudgeSettings, RuleSetting, RuleSettings } from './types.ts'

/** A text that configures, YAML or JSON, and where in it the configuration stands. */
export interface ConfigText {
  path: string
  text: string
  /** Keys that lead to it; `package.json` has more than that. */
  at: ValuePath
}

/** What such a text says, once it is valid. */
export interface ConfigContent {
  extends?: string[]
  rules: RuleSettings
  overrides: { files: string[]; rules: RuleSettings }[]
  ignores: string[]
  locale: 'zh-CN' | 'en' | null
  judge: JudgeSettings | null
}

/** A text, parsed, with what is wrong with it; the content is null when anything is. */
export interface LoadedConfig {
  file: YamlFile
  at: ValuePath
  content: ConfigContent | null
  /** The rule sets that it asks for, by which its names can be judged though other things are wrong; null when not even that can be told. */
  sets: Pick<ConfigContent, 'extends'> | null
  problems: Problem[]
}

/** Loads a configuration file. Never throws: every mistake is returned. */
export function loadConfig(given: ConfigText): LoadedConfig {
  const { file, problems, value } = judged(given, validators.config)
  const content = problems.length > 0 ? null : contentOf(value)
  return { file, at: given.at, problems, content, sets: content ?? setsOf(file, value) }
}

/** Loads what `--rule` says: `id: level`, or `id: [level, options]`. */
export function loadRuleOption(text: string): LoadedConfig {
  const given = { path: '--rule', text, at: [] }
  const { file, problems, value } = judged(given, validators.settings)
  return {
    file,
    at: [],
    problems,
    content: problems.length > 0 ? null : contentOf({ rules: value as WrittenSettings }),
    sets: file.readable ? {} : null,
  }
}

/** What the key `extends` says in a configuration of any shape. */
function setsOf(file: YamlFile, value: unknown): LoadedConfig['sets'] {
  const sets = [valueAt(value, ['extends']) ?? []].flat()
  if (!file.readable || !sets.every((set) => typeof set === 'string' && set !== '')) return null
  return sets.length === 0 ? {} : { extends: sets as string[] }
}

function judged({ path, text, at }: ConfigText, validator: Validator) {
  const file = parseYaml(path, text)
  const value = file.readable ? (valueAt(file.value, at) ?? null) : undefined
  const mistakes = [...file.mistakes, ...(file.readable ? judge(file, { value, at, validator }) : [])]
  const inOrder = mistakes.toSorted((a, b) => a.start - b.start)
  return { file, value: value ?? {}, problems: inOrder.map((mistake) => configProblem(file, mistake)) }
}

function judge(
  file: YamlFile,
  { value, at, validator }: { value: unknown; at: ValuePath; validator: Validator },
): Mistake[] {
  // A file without anything in it configures nothing.
  if (value === null) return []
  return schemaMistakes(validate(validator, value)).map(({ path, part, ...trouble }) => ({
    ...trouble,
    ...locate(file, [...at, ...path], part),
  }))
}

/** A mistake as a problem of the configuration. */
export function configProblem(file: YamlFile, mistake: Mistake): Problem {
  return { ...mistakeProblem(file, mistake), source: 'config' }
}

type WrittenSettings = Record<string, RuleSetting['level'] | [RuleSetting['level'], RuleSetting['options']?]>

interface Written {
  extends?: string | string[]
  rules?: WrittenSettings
  overrides?: { files: string | string[]; rules: WrittenSettings }[]
  ignores?: string | string[]
  locale?: 'zh-CN' | 'en'
  /** Its schema has filled in the defaults. */
  judge?: Omit<JudgeSettings, 'keyEnv'> & { keyEnv?: string }
}

function contentOf({ extends: sets, rules = {}, overrides = [], ignores = [], locale, judge }: Written): ConfigContent {
  return {
    ...(sets !== undefined && { extends: [sets].flat() }),
    rules: settingsOf(rules),
    overrides: overrides.map((one) => ({ files: [one.files].flat(), rules: settingsOf(one.rules) })),
    ignores: [ignores].flat(),
    locale: locale ?? null,
    judge: judge === undefined ? null : { ...judge, keyEnv: judge.keyEnv ?? null },
  }
}

function settingsOf(written: WrittenSettings): RuleSettings {
  return Object.fromEntries(
    Object.entries(written).map(([id, setting]): [string, RuleSetting] => {
      const [level, options = {}] = typeof setting === 'string' ? [setting] : setting
      return [id, { level, options }]
    }),
  )
}
