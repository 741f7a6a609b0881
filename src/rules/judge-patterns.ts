import { withYears } from '../report/parts/part-names.ts'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './yaml-file.ts'
import type { Schema } from './schema.ts'
import type { SlowPattern } from './slow-pattern.ts'
import { textsOfFormat } from './texts-of-format.ts'

/** Tells why a regular expression is slow; null when it is not. */
export type FindSlow = (source: string) => SlowPattern | null

/** The patterns of a file, valid by its schema, that may take more than time in proportion to a text. */
export function judgePatterns(file: YamlFile, schema: Schema, findSlow: FindSlow): Mistake[] {
  return textsOfFormat(file.value, schema, ['regex', 'year-regex', 'inner-regex']).flatMap(({ path, text }) => {
    const slow = findSlow(withYears(text, 2024))
    if (slow === null) return []
    const { outcome, data } = slow
    return [{ id: 'slow-pattern', outcome, data: { at: path.join('.'), ...data }, ...locate(file, path, 'value') }]
  })
}
