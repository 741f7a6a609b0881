import type { Kind } from '../checks/kind.ts'
import { mapOf, type Schema } from './schema.ts'
import { severities } from './severities.ts'
import type { Rule } from './types.ts'
import { optionsSchema } from './options-schema.ts'

const levels = ['off', ...severities.toReversed()]

const level: Schema = { enum: levels, description: '级别 · Level' }

/** A level, or a list of a level and options. */
function settingSchema(options: Schema, description: string): Schema {
  return {
    description,
    if: { type: 'array' },
    then: { type: 'array', minItems: 1, maxItems: 2, items: [level, options] as unknown as Schema },
    else: level,
  }
}

/** The schema of settings of rules; those whose rules are given are completed by editors. */
export function settingsSchema(rules: readonly Rule[] = [], kinds: readonly Kind[] = []): Schema {
  const known = rules.map(({ id, title, check }): [string, Schema] => {
    const isKnown = kinds.some(({ name }) => name === check.kind)
    const options = isKnown ? { $ref: `#/definitions/${check.kind}` } : { type: 'object' }
    return [id, settingSchema(options, `${title.zh} · ${title.en}`)]
  })
  return {
    type: 'object',
    description: '规则的级别，或 [级别, 选项] · Levels of rules, or [level, options]',
    properties: Object.fromEntries(known),
    additionalProperties: settingSchema({ type: 'object' }, '级别，或 [级别, 选项] · Level, or [level, options]'),
  }
}

/** The schema of a configuration; `rules` and `kinds` are for editors, which cannot load a rule set. */
export function configSchema(rules: readonly Rule[] = [], kinds: readonly Kind[] = []): Schema {
  const settings = { $ref: '#/definitions/rules' }
  const used = kinds.filter(({ name }) => rules.some(({ check }) => check.kind === name))
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'fazhilint 配置 · Configuration of fazhilint',
    ...mapOf(
      {
        $schema: { type: 'string', description: '供编辑器使用 · For editors' },
        extends: listOrOne('规则集：自带的名称、文件夹（./开头）、npm 包 fazhilint-rules-* · Rule sets', 1),
        rules: settings,
        overrides: {
          type: 'array',
          description: '只对部分文件的规则设置，后面的优先 · Settings for some files, the later ones win',
          items: mapOf({ files: listOrOne('文件的通配符 · Globs of files', 1), rules: settings }, ['files', 'rules']),
        },
        ignores: listOrOne('不检查的文件，写法同 .gitignore · Files that are not linted, as in .gitignore'),
        locale: { enum: ['zh-CN', 'en'], description: '语言 · Language' },
      },
      [],
    ),
    definitions: {
      rules: settingsSchema(rules, kinds),
      ...Object.fromEntries(used.map((kind) => [kind.name, optionsSchema(kind)])),
    },
  }
}

function listOrOne(description: string, fewest = 0): Schema {
  return {
    description,
    if: { type: 'array' },
    then: { type: 'array', items: { type: 'string', minLength: 1 }, ...(fewest > 0 && { minItems: fewest }) },
    else: { type: 'string', minLength: 1 },
  }
}
