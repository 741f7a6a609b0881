import type { Schema } from './schema.ts'
import type { ValuePath } from './value-at.ts'

/** A text in a file, and where it stands. */
export interface FormattedText {
  path: ValuePath
  text: string
}

/** The texts of a value to which its schema gives one of these formats. The value may have any shape. */
export function textsOfFormat(value: unknown, schema: Schema, formats: readonly string[]): FormattedText[] {
  return textsIn(value, schema, { formats, path: [] })
}

interface Setting {
  formats: readonly string[]
  path: ValuePath
}

function textsIn(value: unknown, schema: Schema, { formats, path }: Setting): FormattedText[] {
  const within = (step: string | number) => ({ formats, path: [...path, step] })
  if (typeof value === 'string') return formats.includes(String(schema['format'])) ? [{ path, text: value }] : []
  if (Array.isArray(value)) {
    const { items } = schema
    return items === undefined ? [] : value.flatMap((item, index) => textsIn(item, items, within(index)))
  }
  if (typeof value !== 'object' || value === null) return []
  const { properties = {}, additionalProperties: others } = branchOf(schema, value)
  return Object.entries(value).flatMap(([key, item]) => {
    const inner = Object.hasOwn(properties, key) ? properties[key] : typeof others === 'object' ? others : undefined
    return inner === undefined ? [] : textsIn(item, inner, within(key))
  })
}

/** Of the forms that are told apart by `kind`, the one that a value has. */
function branchOf(schema: Schema, value: object): Schema {
  const branches = (schema['oneOf'] ?? []) as Schema[]
  const { kind } = value as { kind?: unknown }
  return branches.find(({ properties }) => properties?.['kind']?.['const'] === kind) ?? schema
}
