import { kinds } from '../checks/index.ts'
import { once } from '../report/memo/once.ts'
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
  report: validatorOf(reportSchema),
  basis: validatorOf(basisSchema),
  rule: validatorOf(ruleSchema(kinds)),
  config: validatorOf(configSchema()),
  settings: validatorOf(settingsSchema()),
  options: validatorOf(optionsByKind(kinds)),
  verdicts: validatorOf(verdictSchema),
}

const compiled = once(compileSchema)

/** Validates by a schema that is compiled when it is first asked. */
function validatorOf(schema: Schema): Validator {
  const validate: Validator = (value) => {
    const validator = compiled(schema)
    const fits = validator(value)
    validate.errors = validator.errors ?? null
    return fits
  }
  return validate
}
