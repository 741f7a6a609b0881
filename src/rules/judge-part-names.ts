import type { Vocabulary } from '../report/vocabulary.ts'
import { likelyParts } from './likely-parts.ts'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './parse-yaml.ts'
import type { Schema } from './schema.ts'
import { textsOfFormat } from './texts-of-format.ts'

/** What a rule file calls a part of the report is one; `vocabulary`: null when it could not be read. */
export function judgePartNames(file: YamlFile, schema: Schema, vocabulary: Vocabulary | null): Mistake[] {
  if (vocabulary === null) return []
  return textsOfFormat(file.value, schema, ['part'])
    .filter(({ text }) => !Object.hasOwn(vocabulary.parts, text))
    .map(({ path, text }) => ({
      id: 'unknown-part',
      data: { word: text, known: likelyParts(text, vocabulary) },
      ...locate(file, path, 'value'),
    }))
}
