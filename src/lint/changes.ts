import { lineOf, lineOrigin } from '../doc/origin.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import { widenEdit } from '../edit/widen-edit.ts'
import type { Problem } from '../problem/problem.ts'

/** One correction that was made, as people see it: what it was about, before and after. */
export interface Change {
  /** In the text as it was then, from 1. */
  line: number
  rule: string
  before: string
  after: string
}

/** What was made of a text by the fixes of problems. */
export function changesOf(problems: readonly Problem[], text: string): Change[] {
  if (problems.length === 0) return []
  const origin = lineOrigin(text)
  return problems.flatMap((problem) => {
    const { id, place } = problem
    const fixes = fixesOf(problem)
    const shown =
      place === null || fixes.length > 1
        ? fixes
        : fixes.map((edit) => widenEdit(edit, [place.start.offset, place.end.offset], text))
    return shown.map(({ start, end, text: after }) => ({
      line: lineOf(origin, start),
      rule: id,
      before: text.slice(start, end),
      after,
    }))
  })
}
