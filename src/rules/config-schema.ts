import type { Kind } from '../checks/kind.ts'
import { mapOf, type Schema, text } from './schema.ts'
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
        judge: judgeSchema,
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

const judgeSchema: Schema = mapOf(
  {
    url: {
      type: 'string',
      pattern: '^https?://[^\\s@#]+$',
      form: {
        zh: '写 http:// 或 https:// 开头的地址，不带用户名和密码',
        en: 'write an address that begins with http:// or https://, without name and password',
      },
      description: '服务地址，如 http://127.0.0.1:11434/v1 · Address of the service',
    },
    model: text('模型名称 · Name of the model'),
    timeout: {
      type: 'integer',
      minimum: 1,
      maximum: 3600,
      default: 120,
      description: '一次请求最多等多少秒 · Seconds to wait for an answer',
    },
    batch: {
      type: 'integer',
      minimum: 1,
      maximum: 200,
      default: 50,
      description: '一次请求最多问多少处 · Questions in one request at most',
    },
    allowPublic: {
      type: 'boolean',
      default: false,
      description: '允许用公网地址，默认只用本机和内网 · Allow addresses outside of private networks',
    },
    keyEnv: {
      type: 'string',
      // A configuration may come along with reports: it must not have other secrets sent.
      pattern: '^FAZHILINT_[A-Za-z0-9_]+$',
      form: {
        zh: '写以 FAZHILINT_ 开头的环境变量名称',
        en: 'write the name of an environment variable that begins with FAZHILINT_',
      },
      description: '存放密钥的环境变量 · Environment variable that holds the key',
    },
  },
  ['url', 'model'],
  '判断语义的语言模型，不写则不用 · A language model that judges meaning; none unless it is given',
)

function listOrOne(description: string, fewest = 0): Schema {
  return {
    description,
    if: { type: 'array' },
    then: { type: 'array', items: { type: 'string', minLength: 1 }, ...(fewest > 0 && { minItems: fewest }) },
    else: { type: 'string', minLength: 1 },
  }
}
