import { withYears } from '../report/parts/part-names.ts'
import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './yaml-file.ts'
import type { Schema } from './schema.ts'
import type { SlowPattern } from './slow-pattern.ts'
import { textsOfFormat } from './texts-of-format.ts'
import { valueAt, type ValuePath } from './value-at.ts'

/** Tells why a regular expression is slow; null when it is not. */
export type FindSlow = (source: string) => SlowPattern | null

/** The patterns of a file, or of what `at` leads to in it, valid by its schema, that may take more than time in proportion to a text. */
export function judgePatterns(
  { file, at = [] }: { file: YamlFile; at?: ValuePath },
  schema: Schema,
  findSlow: FindSlow,
): Mistake[] {
  return textsOfFormat(valueAt(file.value, at), schema, ['regex', 'year-regex', 'inner-regex']).flatMap(
    ({ path, text }) => {
      const slow = findSlow(withYears(text, 2024))
      if (slow === null) return []
      const { outcome, data } = slow
      const place = locate(file, [...at, ...path], 'value')
      return [{ id: 'slow-pattern', outcome, data: { at: path.join('.'), ...data }, ...place }]
    },
  )
}
