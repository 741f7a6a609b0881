import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { isDay } from './is-day.ts'
import { groupNameOf, isPattern, yearPatternMistake } from './is-pattern.ts'
import type { Schema } from './schema.ts'

/** What the values of our own formats are compared with. */
export interface Known {
  /** Keys of the parts of a report; null when they could not be read, and anything is accepted. */
  parts: readonly string[] | null
}

/** Compiles a schema. The validator fills in defaults in the value it is given. */
export function compileSchema(schema: Schema, known: Known): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    useDefaults: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTuples: false,
    // The schemas are ours, and a test holds them to the standard: checking and optimizing them takes half the time.
    meta: false,
    validateSchema: false,
    code: { optimize: false },
    formats: {
      regex: isPattern,
      'year-regex': (text: string) => yearPatternMistake(text) === null,
      'inner-regex': (text: string) => isPattern(text) && groupNameOf(text) === null,
      day: isDay,
      part: (key: string) => known.parts?.includes(key) ?? true,
    },
  })
  ajv.addKeyword('form')
  return ajv.compile(schema)
}

/** The errors of a value, each mistake once. */
export function validate(validator: ValidateFunction, value: unknown): ErrorObject[] {
  if (validator(value)) return []
  return oneEach(validator.errors ?? [])
}

/** Leaves out errors that only follow from another one. */
function oneEach(errors: ErrorObject[]): ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  return errors.filter((error) => {
    if (error.propertyName !== undefined || error.keyword === 'if') return false
    if (error.keyword === 'discriminator' && error.params['tagValue'] === undefined) return false
    const union = unions.find((candidate) => candidate !== error && isBranchOf(error, candidate))
    if (union !== undefined) return fits(error, union)
    return !unions.includes(error) || !errors.some((other) => isBranchOf(other, error) && fits(other, error))
  })
}

function isBranchOf(error: ErrorObject, union: ErrorObject): boolean {
  return error.schemaPath.startsWith(`${union.schemaPath}/`) && error.instancePath.startsWith(union.instancePath)
}

/** An error inside a branch whose type is the value's own: that branch was meant, so its errors say more. */
function fits(error: ErrorObject, union: ErrorObject): boolean {
  return error.keyword !== 'type' || error.instancePath !== union.instancePath
}
