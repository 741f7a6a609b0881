import type { SchemaError, Validator } from './validator.ts'

/** The errors of a value, each mistake once. */
export function validate(validator: Validator, value: unknown): SchemaError[] {
  if (validator(value)) return []
  return oneEach(validator.errors ?? [])
}

/** Leaves out errors that only follow from another one. */
function oneEach(errors: SchemaError[]): SchemaError[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  return errors.filter((error) => {
    if (error.propertyName !== undefined || error.keyword === 'if') return false
    if (error.keyword === 'discriminator' && error.params['tagValue'] === undefined) return false
    const union = unions.find((candidate) => candidate !== error && isBranchOf(error, candidate))
    if (union !== undefined) return fits(error, union)
    return !unions.includes(error) || !errors.some((other) => isBranchOf(other, error) && fits(other, error))
  })
}

function isBranchOf(error: SchemaError, union: SchemaError): boolean {
  return error.schemaPath.startsWith(`${union.schemaPath}/`) && error.instancePath.startsWith(union.instancePath)
}

/** An error inside a branch whose type is the value's own: that branch was meant, so its errors say more. */
function fits(error: SchemaError, union: SchemaError): boolean {
  return error.keyword !== 'type' || error.instancePath !== union.instancePath
}
