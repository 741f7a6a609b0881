import { kinds } from '../checks/index.ts'
import { once } from '../report/once.ts'
import { basisSchema } from './basis-schema.ts'
import { compileSchema } from './compile-schema.ts'
import { configSchema, settingsSchema } from './config-schema.ts'
import { optionsByKind } from './options-schema.ts'
import { reportSchema } from './report-schema.ts'
import { ruleSchema } from './rule-schema.ts'
import type { Schema } from './schema.ts'
import type { Validator } from './validator.ts'
import { verdictSchema } from './verdict-schema.ts'

/** Validates the files of a rule set, configurations, and what a model answers; the build puts in place of this module what ajv makes of the schemas. */
export const validators: Record<
  'report' | 'basis' | 'rule' | 'config' | 'settings' | 'options' | 'verdicts',
  Validator
> = {
  report: lazily(reportSchema),
  basis: lazily(basisSchema),
  rule: lazily(ruleSchema(kinds)),
  config: lazily(configSchema()),
  settings: lazily(settingsSchema()),
  options: lazily(optionsByKind(kinds)),
  verdicts: lazily(verdictSchema),
}

const compiled = once(compileSchema)

function lazily(schema: Schema): Validator {
  const validate: Validator = (value) => {
    const validator = compiled(schema)
    const fits = validator(value)
    validate.errors = validator.errors ?? null
    return fits
  }
  return validate
}
