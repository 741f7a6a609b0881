import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFile } from './parse-yaml.ts'
import { keysAt, valueAt } from './value-at.ts'

/** Parts that sentences are searched in, or not, are parts of the report: of this set or of one it extends. */
export function judgeParts(file: YamlFile, known: readonly string[]): Mistake[] {
  return keysAt(file.value, ['parts']).flatMap((key) =>
    (['within', 'outside'] as const).flatMap((list) => {
      const named = valueAt(file.value, ['parts', key, list])
      return (Array.isArray(named) ? (named as unknown[]) : []).flatMap((word, index): Mistake[] =>
        typeof word !== 'string' || known.includes(word)
          ? []
          : [{ id: 'unknown-part', data: { word, known }, ...locate(file, ['parts', key, list, index], 'value') }],
      )
    }),
  )
}
