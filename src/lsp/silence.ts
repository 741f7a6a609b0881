import type { Place } from '../problem/place.ts'
import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import type { Analysis } from './analysis.ts'

/** A comment that silences a rule in the line below it. */
export interface Silence {
  place: Place
  /** What stands before and behind the reason, which is for a person to give. */
  before: string
  reason: string
  after: string
}

/** The comment that silences a problem, above its line; null where none can stand, as in a table, or would not work. */
export function silenceOf({ place, source, id }: Problem, { doc, text }: Analysis, locale: Locale): Silence | null {
  if (place === null || source !== 'rule') return null
  const { column, offset } = place.start
  const block = doc.blocks.find(({ start, end }) => start <= offset && offset <= end)
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'heading')) return null
  const start = offset - (column - 1)
  if (block.start < start) return null
  // As far in as the line, so that it stays in its list.
  const [indent = ''] = /^[ \t]{0,20}/u.exec(text.slice(start, start + 20)) ?? []
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return {
    place: { start, end: start },
    before: `${indent}<!-- fazhilint-disable-next-line ${id} -- `,
    reason: { zh: '理由', en: 'reason' }[locale],
    after: ` -->${lineEnd}`,
  }
}
