import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './parse-yaml.ts'
import type { Schema } from './schema.ts'
import { textsOfFormat } from './texts-of-format.ts'

/** What a rule file calls a part of the report is one; `known`: null when they could not be read. */
export function judgePartNames(file: YamlFile, schema: Schema, known: readonly string[] | null): Mistake[] {
  if (known === null) return []
  return textsOfFormat(file.value, schema, ['part'])
    .filter(({ text }) => !known.includes(text))
    .map(({ path, text }) => ({ id: 'unknown-part', data: { word: text, known }, ...locate(file, path, 'value') }))
}
