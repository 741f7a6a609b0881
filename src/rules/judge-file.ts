import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './yaml-file.ts'
import { schemaMistakes } from './schema-mistakes.ts'
import { validate } from './validate.ts'
import type { Validator } from './validator.ts'

/** What a schema finds wrong with a file, where it stands. Fills in defaults in the file's value. */
export function judgeFile(file: YamlFile, validator: Validator): Mistake[] {
  if (!file.readable) return []
  if (file.value === null) return [{ start: 0, end: 1, id: 'empty-file' }]
  return schemaMistakes(validate(validator, file.value)).map(({ path, part, ...trouble }) => ({
    ...trouble,
    ...locate(file, path, part),
  }))
}
