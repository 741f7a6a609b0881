import type { ValidateFunction } from 'ajv'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './parse-yaml.ts'
import { type Known, validate } from './validate.ts'
import { schemaMistakes } from './schema-mistakes.ts'

/** What a schema finds wrong with a file, where it stands. Fills in defaults in the file's value. */
export function judgeFile(file: YamlFile, validator: ValidateFunction, known: Known): Mistake[] {
  if (!file.readable) return []
  if (file.value === null) return [{ start: 0, end: 1, id: 'empty-file' }]
  return schemaMistakes(validate(validator, file.value), known).map(({ path, part, ...trouble }) => ({
    ...trouble,
    ...locate(file, path, part),
  }))
}
