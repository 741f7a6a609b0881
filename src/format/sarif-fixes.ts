import { lineOf } from '../doc/origin.ts'
import type { Edit } from '../edit/edit.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'

interface Setting {
  text: string | null
  /** Where the lines of the text begin. */
  starts: number[]
  uri: string
  locale: Locale
}

/** Corrections of a problem in SARIF: the certain one as a whole, each suggestion by itself; none where there are none. */
export function sarifFixes({ edits, place }: Problem, { text, starts, uri, locale }: Setting): { fixes?: object[] } {
  // What is no text in lines cannot be mended by them.
  if (text === null || place?.spot !== undefined) return {}
  const certain = fixesOf({ edits })
  const suggestions = edits.filter(({ kind }) => kind === 'suggestion')
  const fixOf = (description: string, all: readonly Edit[]): object => ({
    description: { text: description },
    artifactChanges: [{ artifactLocation: { uri }, replacements: all.map((edit) => replacementOf(edit, starts)) }],
  })
  const words = { zh: ['自动修改', '供参考的修改'], en: ['Fix', 'Suggestion'] }[locale]
  const fixes = [
    ...(certain.length > 0 ? [fixOf(words[0] ?? '', certain)] : []),
    ...suggestions.map((edit) => fixOf(words[1] ?? '', [edit])),
  ]
  return fixes.length > 0 ? { fixes } : {}
}

function replacementOf({ start, end, text }: Edit, starts: number[]): object {
  const [first, last] = [pointOf(start, starts), pointOf(end, starts)]
  return {
    deletedRegion: {
      startLine: first.line,
      startColumn: first.column,
      endLine: last.line,
      endColumn: last.column,
    },
    insertedContent: { text },
  }
}

function pointOf(offset: number, starts: number[]) {
  const line = lineOf({ starts }, offset)
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
}
