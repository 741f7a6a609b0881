import type { Edit } from '../checks/kind.ts'
import { editsOf } from '../lint/edits-of.ts'
import type { Place } from '../report/types.ts'
import type { Locale } from '../rules/locale.ts'
import type { Result, Severity, Violation } from '../rules/types.ts'
import { mergeEdits } from './merge-edits.ts'
import type { FormatOptions } from './options.ts'
import { shortcomingOf } from './shortcoming.ts'

/** The results in the shape of ESLint's, so that whatever reads those reads these; `level` tells warnings from info. */
export function json(results: Result[], { locale, absolute }: FormatOptions): string {
  return `${JSON.stringify(
    results.map((result) => fileOf(result, { locale, filePath: absolute(result.path) })),
    null,
    2,
  )}\n`
}

function fileOf({ text, violations, shortcomings, output }: Result, { locale, filePath }: { locale: Locale; filePath: string }) {
  const count = (severity: Severity, fixable = false): number =>
    violations.filter((one) => one.severity === severity && (!fixable || editsOf(one).length > 0)).length
  return {
    filePath,
    messages: violations.map((violation) => messageOf(violation, text, locale)),
    shortcomings: (shortcomings ?? []).map(shortcomingOf),
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

function messageOf(violation: Violation, text: string, locale: Locale) {
  const { ruleId, severity, message, place, basis, related, suggestion } = violation
  const fix = mergeEdits(editsOf(violation), text)
  return {
    ruleId,
    severity: severity === 'error' ? 2 : 1,
    level: severity,
    message,
    ...rangeOf(place),
    basis,
    related: related.map((other) => ({ message: other.message, ...rangeOf(other.place) })),
    ...(fix && { fix: editOf(fix) }),
    ...(suggestion && { suggestions: [{ desc: describe(suggestion, locale), fix: editOf(suggestion) }] }),
  }
}

function rangeOf({ start, end }: Place) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

function editOf({ start, end, text }: Edit) {
  return { range: [start, end], text }
}

function describe({ start, end, text }: Edit, locale: Locale): string {
  if (text === '') return { zh: '删去', en: 'Delete it' }[locale]
  if (start === end) return { zh: `补上“${text}”`, en: `Add “${text}”` }[locale]
  return { zh: `改为“${text}”`, en: `Change to “${text}”` }[locale]
}
