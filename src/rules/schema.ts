import type { Wording } from './types.ts'

/** A JSON Schema (draft 7), as far as this project writes them. */
export interface Schema {
  [keyword: string]: unknown
  type?: string | readonly string[]
  description?: string
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
  /** Our own keyword beside `pattern`: what the value should look like. */
  form?: Wording
}

/** A map with known keys and no others. */
export function mapOf(properties: Record<string, Schema>, required: readonly string[], description?: string): Schema {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties,
  }
}

/** A text that is not empty. */
export function text(description: string): Schema {
  return { type: 'string', minLength: 1, description }
}

/** A text in both languages; without English, it is Chinese in both. */
export function wording(description: string): Schema {
  return mapOf({ zh: text('中文 · Chinese'), en: text('英文 · English') }, ['zh'], description)
}
