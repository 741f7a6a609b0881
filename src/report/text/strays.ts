import type { Doc } from '../../doc/doc.ts'
import { control } from '../../parse/invisible.ts'
import { linesOfProse, runsOf } from './runs.ts'
import type { Report } from '../types.ts'

const stray = new RegExp(`[${control}]`, 'gu')

/** Every control character that an export left in the text. */
export function straysOf(doc: Doc): Report['strays'] {
  if (doc.text.search(stray) < 0) return []
  return linesOfProse(doc)
    .flatMap((prose) => runsOf(doc, prose).filter(({ isOpaque }) => isOpaque !== true))
    .flatMap(({ value, start }) =>
      [...value.matchAll(stray)].map(({ 0: character, index }) => ({
        code: character.charCodeAt(0),
        place: { start: start + index, end: start + index + 1 },
      })),
    )
}
