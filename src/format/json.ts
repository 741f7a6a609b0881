import type { Edit } from '../edit/edit.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import { mergeEdits } from '../edit/merge-edits.ts'
import type { Result } from '../lint/result.ts'
import type { Place } from '../problem/place.ts'
import type { Problem, Severity } from '../problem/problem.ts'
import { ruleIdOf } from '../problem/rule-id-of.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import type { FormatOptions } from './options.ts'

/** The results in the shape of ESLint's, so that whatever reads those reads these; `level` tells warnings from info. */
export function json(results: Result[], options: FormatOptions): string {
  return `${JSON.stringify(
    results.map((result) => fileOf(result, options)),
    null,
    2,
  )}\n`
}

function fileOf({ path, text, problems, output }: Result, options: FormatOptions) {
  const count = (severity: Severity, fixable = false): number =>
    problems.filter((one) => one.severity === severity && (!fixable || fixesOf(one).length > 0)).length
  return {
    filePath: options.absolute(path),
    messages: problems.map((problem) => messageOf(problem, text, options)),
    suppressedMessages: [],
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    fixableErrorCount: count('error', true),
    fixableWarningCount: count('warning', true),
    fatalErrorCount: 0,
    ...(output !== undefined && { output }),
  }
}

function messageOf(problem: Problem, text: string, { locale, rules }: FormatOptions) {
  const { severity, place, related, edits } = problem
  const { message, related: notes } = say(problem, rules, locale)
  const ruleId = ruleIdOf(problem)
  const fix = mergeEdits(fixesOf(problem), text)
  const suggestions = edits.filter(({ kind }) => kind === 'suggestion')
  return {
    ruleId,
    severity: severity === 'error' ? 2 : 1,
    level: severity,
    message,
    ...rangeOf(place),
    basis: (ruleId === null ? undefined : rules[ruleId])?.basis ?? [],
    related: related.map((other, at) => ({ message: notes[at] ?? '', ...rangeOf(other.place) })),
    ...(fix && { fix: editOf(fix) }),
    ...(suggestions.length > 0 && {
      suggestions: suggestions.map((edit) => ({ desc: describe(edit, locale), fix: editOf(edit) })),
    }),
  }
}

function rangeOf(place: Place | null) {
  const { start, end } = place ?? top
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** Where a problem of the whole file stands. */
const top = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

function editOf({ start, end, text }: Edit) {
  return { range: [start, end], text }
}

function describe({ start, end, text }: Edit, locale: Locale): string {
  if (text === '') return { zh: '删去', en: 'Delete it' }[locale]
  if (start === end) return { zh: `补上“${text}”`, en: `Add “${text}”` }[locale]
  return { zh: `改为“${text}”`, en: `Change to “${text}”` }[locale]
}
