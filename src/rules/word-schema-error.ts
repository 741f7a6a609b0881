import type { ErrorObject } from 'ajv'
import { nearest } from './nearest.ts'
import { phrase, shouldBe } from './phrases.ts'
import type { Schema } from './schema.ts'
import type { Wording } from './types.ts'
import type { Known } from './validate.ts'
import type { ValuePath } from './value-at.ts'
import { wordSchemaValue } from './word-schema-value.ts'

/** A schema's complaint, in words, and what it is about. */
export interface SchemaMistake {
  path: ValuePath
  part: 'key' | 'value'
  wording: Wording
}

/** Words the errors of one file; a misspelt key is not also called missing. */
export function wordSchemaErrors(errors: readonly ErrorObject[], known: Known): SchemaMistake[] {
  const misspelt = new Set(
    errors
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map(
        (error) =>
          `${error.instancePath} ${nearest(String(error.params['additionalProperty']), freeKeys(error)) ?? ''}`,
      ),
  )
  return errors
    .filter(
      ({ keyword, instancePath, params }) =>
        keyword !== 'required' || !misspelt.has(`${instancePath} ${String(params['missingProperty'])}`),
    )
    .map((error) => wordSchemaError(error, known))
}

function wordSchemaError(error: ErrorObject, known: Known): SchemaMistake {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const { params } = error
  switch (error.keyword) {
    case 'required': {
      const key = `\`${[...path, String(params['missingProperty'])].join('.')}\``
      return { path, part: 'key', wording: phrase(`缺少 ${key}`, `Missing key ${key}`) }
    }
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      const wording = phrase(`没有名为 \`${key}\` 的键`, `Unknown key \`${key}\``, shouldBe(key, freeKeys(error)))
      return { path: [...path, key], part: 'key', wording }
    }
    case 'propertyNames': {
      const key = String(params['propertyName'])
      return {
        path: [...path, key],
        part: 'key',
        wording: phrase(`键 \`${key}\` 写法不对`, `Key \`${key}\` is malformed`),
      }
    }
    case 'discriminator': {
      const kind = params['tagValue'] as unknown
      const kinds = ((error.parentSchema as Schema)['oneOf'] as Schema[]).map((schema) =>
        String(schema.properties?.['kind']?.['const']),
      )
      const name = String(kind)
      const wording = phrase(`没有名为 \`${name}\` 的检查方式`, `Unknown check kind \`${name}\``, shouldBe(name, kinds))
      return { path: [...path, 'kind'], part: 'value', wording }
    }
    case 'uniqueItems':
      return {
        path: [...path, Number(params['i'])],
        part: 'value',
        wording: phrase('与前面的一项重复', 'Repeats an earlier item'),
      }
    default:
      return { path, part: 'value', wording: wordSchemaValue(error, nameOf(path), known) }
  }
}

/** Keys the map knows and was not given; an option with its default counts as not given. */
function freeKeys(error: ErrorObject): string[] {
  const data = error.data as Record<string, unknown>
  return Object.entries((error.parentSchema as Schema).properties ?? {})
    .filter(
      ([key, schema]) => !Object.hasOwn(data, key) || JSON.stringify(data[key]) === JSON.stringify(schema['default']),
    )
    .map(([key]) => key)
}

function nameOf(path: ValuePath): Wording {
  return path.length === 0 ? phrase('文件内容', 'The file') : phrase(`\`${path.join('.')}\``, `\`${path.join('.')}\``)
}
