import type { Locale } from './locale.ts'
import type { YamlFile } from './parse-yaml.ts'
import type { Wording } from './types.ts'

/** Something wrong with a file of a rule set, in both languages. */
export interface Mistake {
  /** Offsets into the file's text, end exclusive. */
  start: number
  end: number
  wording: Wording
}

/** A mistake as it is shown: lines and columns from 1, end exclusive. */
export interface FileViolation {
  path: string
  severity: 'error'
  message: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Puts a mistake into one language, with lines and columns for offsets. */
export function showMistake(
  file: Pick<YamlFile, 'path' | 'text' | 'lines'>,
  mistake: Mistake,
  locale: Locale,
): FileViolation {
  const start = pointAt(file, mistake.start)
  const end = pointAt(file, Math.max(mistake.start, mistake.end))
  return {
    path: file.path,
    severity: 'error',
    message: mistake.wording[locale],
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}

function pointAt({ text, lines }: Pick<YamlFile, 'text' | 'lines'>, offset: number): { line: number; column: number } {
  // The counter knows no line of an empty file.
  if (lines.lineStarts.length === 0) return { line: 1, column: 1 }
  const { line, col } = lines.linePos(Math.min(offset, text.length))
  return { line, column: col }
}
