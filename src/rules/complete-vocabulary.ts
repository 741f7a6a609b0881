import type { Vocabulary } from '../report/vocabulary.ts'
import { vocabularySchemas } from './vocabulary-schemas.ts'
import { mapOf, type Schema } from './schema.ts'

/** Matches no text. */
const never = '(?!)'

/** Makes a valid but partial vocabulary whole: lists become empty, patterns such that they never match. */
export function completeVocabulary(partial: unknown): Vocabulary {
  const vocabulary = complete(mapOf(vocabularySchemas, []), partial) as Vocabulary
  const parts = Object.entries(vocabulary.parts).map(([key, part]) => [
    key,
    { ...part, name: part.name === '' ? key : part.name, en: part.en === '' ? key : part.en },
  ])
  return { ...vocabulary, parts: Object.fromEntries(parts) as Vocabulary['parts'] }
}

function complete(schema: Schema, value: unknown): unknown {
  if (schema.type === 'array') return value ?? []
  if (schema.type === 'boolean') return value ?? false
  if (schema.type !== 'object') return value ?? (schema['format'] === 'regex' ? never : '')
  const map = (value ?? {}) as Record<string, unknown>
  const { properties, additionalProperties } = schema
  const entries: [string, unknown][] =
    properties === undefined && typeof additionalProperties === 'object'
      ? Object.entries(map).map(([key, item]) => [key, complete(additionalProperties, item)])
      : Object.entries(properties ?? {}).map(([key, property]) => [key, complete(property, map[key])])
  return Object.fromEntries(entries)
}
