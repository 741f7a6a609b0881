import { Ajv } from 'ajv'
import type { Schema } from './schema.ts'
import type { Validator } from './validator.ts'
import { validatorOptions } from './validator-options.ts'

/** Compiles a schema. Beside the sources only: the package has no ajv, but what it made of the schemas. */
export function compileSchema(schema: Schema): Validator {
  // What it would gain by optimizing takes longer than it saves.
  return new Ajv({ ...validatorOptions, code: { optimize: false } }).compile(schema)
}
