import type { Trouble } from '../problem/problem.ts'
import { nearest } from './nearest.ts'
import type { Schema } from './schema.ts'
import type { SchemaError } from './validator.ts'
import type { ValuePath } from './value-at.ts'
import { valueTrouble } from './value-trouble.ts'

/** A schema's complaint, and what it is about. */
export interface SchemaMistake extends Trouble {
  path: ValuePath
  part: 'key' | 'value'
}

/** The mistakes that the errors of one file are; a misspelt key is not also called missing. */
export function schemaMistakes(errors: readonly SchemaError[]): SchemaMistake[] {
  const misspelt = new Set(
    errors
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map(
        (error) =>
          `${error.instancePath} ${nearest(String(error.params['additionalProperty']), freeKeys(error)) ?? ''}`,
      ),
  )
  const missing = errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !misspelt.has(`${instancePath} ${String(params['missingProperty'])}`),
  )
  return missing.flatMap((error) => {
    const choice = choiceOf(error)
    if (choice === null) return schemaMistake(error)
    const others = missing.filter((other) => choiceOf(other) === choice)
    if (others.length === 1) return schemaMistake(error)
    return others[0] === error ? eitherMissing(others) : []
  })
}

/** Of a key that is required in one branch of several: which choice that is. */
function choiceOf({ keyword, instancePath, schemaPath }: SchemaError): string | null {
  const [, union] = (keyword === 'required' && /^(.*\/anyOf)\/\d+\/required$/u.exec(schemaPath)) || []
  return union === undefined ? null : `${instancePath} ${union}`
}

/** One of several keys would do. */
function eitherMissing(errors: readonly SchemaError[]): SchemaMistake {
  const [first, ...others] = errors.map((error) => schemaMistake(error))
  const key = (mistake: SchemaMistake | undefined): string => String(mistake?.data?.['key'])
  const other = others.map((one) => key(one).split('.').at(-1)).join('`/`')
  return { id: 'missing-key', outcome: 'either', path: [], part: 'key', ...first, data: { key: key(first), other } }
}

function schemaMistake(error: SchemaError): SchemaMistake {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const { params } = error
  switch (error.keyword) {
    case 'required':
      return {
        id: 'missing-key',
        data: { key: [...path, String(params['missingProperty'])].join('.') },
        path,
        part: 'key',
      }
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      return { id: 'unknown-key', data: { word: key, known: freeKeys(error) }, path: [...path, key], part: 'key' }
    }
    case 'propertyNames': {
      const key = String(params['propertyName'])
      return { id: 'malformed-key', data: { key }, path: [...path, key], part: 'key' }
    }
    case 'discriminator': {
      const kind = params['tagValue']
      const kinds = ((error.parentSchema as Schema)['oneOf'] as Schema[]).map((schema) =>
        String(schema.properties?.['kind']?.['const']),
      )
      return { id: 'unknown-kind', data: { word: String(kind), known: kinds }, path: [...path, 'kind'], part: 'value' }
    }
    case 'uniqueItems':
      return { id: 'repeated-item', path: [...path, Number(params['i'])], part: 'value' }
    default:
      return { ...valueTrouble(error, path.join('.')), path, part: 'value' }
  }
}

/** Keys the map knows and was not given; an option with its default counts as not given. */
function freeKeys(error: SchemaError): string[] {
  const data = error.data as Record<string, unknown>
  return Object.entries((error.parentSchema as Schema).properties ?? {})
    .filter(
      ([key, schema]) => !Object.hasOwn(data, key) || JSON.stringify(data[key]) === JSON.stringify(schema['default']),
    )
    .map(([key]) => key)
}
