import { withYears } from '../report/part-names.ts'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './parse-yaml.ts'
import type { Schema } from './schema.ts'
import type { SlowPattern } from './slow-pattern.ts'
import { valueAt, type ValuePath } from './value-at.ts'

/** Tells why a regular expression is slow; null when it is not. */
export type FindSlow = (source: string) => SlowPattern | null

/** The patterns of a file, or of a value in it, valid by its schema, that may take more than time in proportion to a text. */
export function judgePatterns(
  file: YamlFile,
  schema: Schema,
  { findSlow, at: root = [] }: { findSlow: FindSlow; at?: ValuePath },
): Mistake[] {
  return patternsIn(valueAt(file.value, root), schema, root).flatMap(({ path, source }) => {
    const slow = findSlow(source)
    if (slow === null) return []
    const { outcome, data } = slow
    return [{ id: 'slow-pattern', outcome, data: { at: path.join('.'), ...data }, ...locate(file, path, 'value') }]
  })
}

interface Pattern {
  path: ValuePath
  source: string
}

function patternsIn(value: unknown, schema: Schema, path: ValuePath): Pattern[] {
  if (typeof value === 'string') return isPattern(schema) ? [{ path, source: withYears(value, 2024) }] : []
  if (Array.isArray(value)) {
    const { items } = schema
    return items === undefined ? [] : value.flatMap((item, index) => patternsIn(item, items, [...path, index]))
  }
  if (typeof value !== 'object' || value === null) return []
  const { properties = {}, additionalProperties: others } = branchOf(schema, value)
  return Object.entries(value).flatMap(([key, item]) => {
    const inner = Object.hasOwn(properties, key) ? properties[key] : typeof others === 'object' ? others : undefined
    return inner === undefined ? [] : patternsIn(item, inner, [...path, key])
  })
}

function isPattern({ format }: Schema): boolean {
  return format === 'regex' || format === 'year-regex' || format === 'inner-regex'
}

/** Of the forms that are told apart by `kind`, the one that a value has. */
function branchOf(schema: Schema, value: object): Schema {
  const branches = (schema['oneOf'] ?? []) as Schema[]
  const { kind } = value as { kind?: unknown }
  return branches.find(({ properties }) => properties?.['kind']?.['const'] === kind) ?? schema
}
