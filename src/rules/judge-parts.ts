import { locate } from './locate.ts'
import type { Mistake } from './mistake.ts'
import { nearest } from './nearest.ts'
import type { YamlFile } from './yaml-file.ts'
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

/** A part that no set before has is a new one, and has a name; one without that is nearly like another is misspelt. */
export function judgePartKeys(file: YamlFile, before: readonly string[]): Mistake[] {
  return keysAt(file.value, ['parts'])
    .filter((key) => !before.includes(key) && valueAt(file.value, ['parts', key, 'name']) === undefined)
    .flatMap((key): Mistake[] => {
      if (nearest(key, before) === null) return []
      return [
        {
          id: 'unknown-part',
          outcome: 'new',
          data: { word: key, known: before },
          ...locate(file, ['parts', key], 'key'),
        },
      ]
    })
}
