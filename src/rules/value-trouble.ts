import type { Data, Trouble } from '../problem/problem.ts'
import { nearestDay } from './is-day.ts'
import { groupNameOf, patternMistake, yearPatternMistake } from './is-pattern.ts'
import type { Schema } from './schema.ts'
import type { SchemaError } from './validator.ts'

/** What a schema finds wrong with a value in itself; `at` is where it stands, empty for the whole file. */
export function valueTrouble(error: SchemaError, at: string): Trouble {
  const { params, data: value } = error
  const data: Data = { at, value: typeof value === 'string' || typeof value === 'number' ? value : '' }
  switch (error.keyword) {
    case 'type':
    case 'anyOf':
    case 'oneOf':
      if (value === null) return { id: 'no-content', data }
      return wrongType(value, at, [error.schema].flat(2).map(typeName))
    case 'enum':
      if (value === null) return { id: 'no-content', data }
      return {
        id: 'wrong-choice',
        // A level with options, which a configuration takes.
        ...(Array.isArray(value) && at.startsWith('rules.') && { outcome: 'options' }),
        data: { ...data, choices: (error.schema as unknown[]).map(String) },
      }
    case 'const':
      return { id: 'wrong-value', data: { at, expected: String(params['allowedValue']) } }
    case 'minLength':
      return { id: 'empty-text', data }
    case 'minItems':
    case 'minProperties':
      return { id: 'too-few', data: { at, limit: String(params['limit']) } }
    case 'maxItems':
      return { id: 'too-many', data: { at, limit: String(params['limit']) } }
    case 'minimum':
      return { id: 'too-small', data: { at, limit: String(params['limit']) } }
    case 'maximum':
      return { id: 'too-large', data: { at, limit: String(params['limit']) } }
    case 'pattern': {
      const { form } = error.parentSchema as Schema
      const pattern = String(error.schema)
      return form === undefined
        ? { id: 'wrong-form', outcome: 'pattern', data: { ...data, pattern } }
        : { id: 'wrong-form', data: { ...data, ...form } }
    }
    case 'format':
      return formatTrouble(String(params['format']), data)
    default:
      return { id: 'invalid', data: { at, reason: error.message ?? error.keyword } }
  }
}

/** A key without `: ` behind it makes a text of what should be keys with values. */
function wrongType(value: unknown, at: string, types: string[]): Trouble {
  const key =
    types.includes('object') && typeof value === 'string' ? /^[\w-]+(?=\s*[:：=])/u.exec(value)?.[0] : undefined
  return key === undefined
    ? { id: 'wrong-type', data: { at, types } }
    : { id: 'wrong-type', outcome: 'colon', data: { at, key } }
}

function formatTrouble(format: string, data: Data): Trouble {
  const { at = '' } = data
  const value = String(data['value'])
  const reason = format === 'year-regex' ? yearPatternMistake(value) : patternMistake(value)
  switch (format) {
    case 'day':
      return { id: 'no-day', data: { ...data, likely: nearestDay(value) } }
    default:
      return reason === null
        ? { id: 'named-group', data: { at, name: groupNameOf(value) ?? '' } }
        : { id: 'no-pattern', outcome: reason, data: { at, reason } }
  }
}

function typeName(schema: unknown): string {
  return String(typeof schema === 'string' ? schema : (schema as Schema).type)
}
