import type { Vocabulary } from '../report/vocabulary.ts'
import { likelyParts } from './likely-parts.ts'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './yaml-file.ts'
import type { Schema } from './schema.ts'
import { textsOfFormat } from './texts-of-format.ts'
import { valueAt, type ValuePath } from './value-at.ts'

/** The parts of the report. */
export interface KnownParts {
  keys: readonly string[]
  /** What names them; null where something is wrong with it. */
  vocabulary: Vocabulary | null
}

/** What a file, or what `at` leads to in it, calls a part of the report is one; `parts`: null when they could not be read. */
export function judgePartNames(
  { file, at = [] }: { file: YamlFile; at?: ValuePath },
  schema: Schema,
  parts: KnownParts | null,
): Mistake[] {
  if (parts === null) return []
  const { keys, vocabulary } = parts
  return textsOfFormat(valueAt(file.value, at), schema, ['part'])
    .filter(({ text }) => !keys.includes(text))
    .map(({ path, text }) => ({
      id: 'unknown-part',
      data: { word: text, known: vocabulary === null ? keys : likelyParts(text, vocabulary) },
      ...locate(file, [...at, ...path], 'value'),
    }))
}
