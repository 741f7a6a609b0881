import { words } from './pattern-schemas.ts'
import { mapOf, type Schema } from './schema.ts'
import { severities } from './severities.ts'
import { vocabularySchemas } from './vocabulary-schemas.ts'

/** The schema of `_report.yaml`. */
export const reportSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '报告种类 · Kind of report',
  ...mapOf(
    {
      extends: words('在哪些规则集之上：名称或相对文件夹 · Rule sets it builds on: names or relative folders'),
      rules: {
        type: 'object',
        description: '调整规则的级别 · Severities of rules',
        additionalProperties: { enum: ['off', ...severities.toReversed()] },
      },
      ...vocabularySchemas,
    },
    [],
  ),
}
