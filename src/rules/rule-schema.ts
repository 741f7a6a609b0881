import type { Kind } from '../checks/kind.ts'
import { commonOptions } from './options-schema.ts'
import { mapOf, type Schema, text, wording } from './schema.ts'
import { severities } from './severities.ts'

const severity: Schema = {
  enum: severities,
  description: '级别：error 应当而未做到，或自相矛盾；warning 应予修改；info 建议 · How much it matters',
}

const id: Schema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  form: { zh: '用小写字母、数字和连字符', en: 'use small letters, digits and hyphens' },
  description: '规则名，与文件名相同 · Name of the rule, equal to the file name',
}

const message = text(
  '发现问题时的说明，可用检查方式提供的 {{词}} · What is said of a finding, with {{words}} of the check kind',
)

const fix = '只用于这种结果的修改建议，可用 {{词}} 和 {{year}} · How to mend this outcome, with {{words}} and {{year}}'

const good = mapOf({ name: text('例子的名称 · What the example shows'), text: text('报告文本 · Text of a report') }, [
  'name',
  'text',
])

const bad = mapOf(
  {
    ...good.properties,
    reports: {
      type: 'array',
      minItems: 1,
      description: '应报告的内容，逐条写明 · What is reported, exactly and in order',
      items: {
        type: 'string',
        pattern: '^\\d+:\\d+ (error|warning|info) ',
        form: { zh: '应为“行:列 级别 说明”，如 3:1 error 说明', en: 'write `line:column severity message`' },
      },
    },
  },
  ['name', 'text', 'reports'],
)

/** The schema of rule files: one form for each check kind, told apart by `check.kind`. */
export function ruleSchema(kinds: readonly Kind[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '规则文件 · Rule file',
    ...mapOf(
      {
        id,
        title: text('通过时成立的一句话 · What holds when all is well'),
        severity,
        basis: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'string' },
          description: '依据，_basis.yaml 中的名称 · Ids of the basis',
        },
        message,
        en: mapOf(
          {
            title: text('英文标题 · Title in English'),
            message: text('英文说明 · Message in English'),
            why: text('英文说明为什么 · Why it matters, in English'),
            fix: text('英文修改建议 · How to mend it, in English'),
          },
          ['title'],
          '英文 · In English',
        ),
        gate: {
          type: 'boolean',
          default: false,
          description: '发现问题时不再运行其他规则 · When it finds something, no other rule is run',
        },
        check: {
          type: 'object',
          description: '检查方式及其选项 · The check kind and its options',
          required: ['kind'],
          discriminator: { propertyName: 'kind' },
          oneOf: kinds.map(kindSchema),
        },
        outcomes: {
          type: 'object',
          minProperties: 1,
          description:
            '检查方式有多种结果时，逐一给出级别和说明；不写的结果不报告 · For kinds with outcomes; those left out are not reported',
          additionalProperties: mapOf(
            {
              severity,
              message,
              en: text('英文说明 · Message in English'),
              fix: { ...wording(fix), description: fix },
            },
            ['severity', 'message'],
          ),
        },
        notes: {
          type: 'object',
          description: '相关位置的说明 · What related places are shown with',
          additionalProperties: wording('相关位置的说明 · Note at a related place'),
        },
        docs: mapOf(
          {
            why: text('为什么 · Why it matters'),
            fix: text(
              '怎么改，{{year}} 是报告年度，{{nextYear}} 是下一年 · How to mend it; {{year}} is the report year',
            ),
          },
          ['why', 'fix'],
          '文档 · Documentation',
        ),
        examples: mapOf(
          { good: { type: 'array', minItems: 1, items: good }, bad: { type: 'array', minItems: 1, items: bad } },
          ['good', 'bad'],
          '例子，也是规则的测试 · Examples, which are also the tests of the rule',
        ),
      },
      ['id', 'title', 'basis', 'check', 'docs', 'examples'],
    ),
  }
}

function kindSchema({ name, summary, options }: Kind): Schema {
  const required = Object.keys(options).filter((option) => options[option]?.['default'] === undefined)
  const description = `${summary.zh} · ${summary.en}`
  return mapOf({ kind: { const: name, description }, ...options, ...commonOptions }, ['kind', ...required], description)
}
