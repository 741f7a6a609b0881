import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Problem } from '../problem/problem.ts'
import { ruleIdOf } from '../problem/rule-id-of.ts'
import type { Locale } from '../rules/locale.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import { say } from '../say/say.ts'
import { shownInLine } from '../say/shown.ts'
import type { Analysis } from './analysis.ts'
import { rangeOf } from './range.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** The problems of a document as an editor shows them. */
export function diagnosticsOf({ problems, opened }: Analysis, uri: string, locale: Locale): Diagnostic[] {
  const rules = rulesById(opened.ruleSet)
  return problems.map((problem) => {
    const { message, related } = say(problem, rules, locale)
    return {
      range: rangeOf(problem.place),
      severity: severities[problem.severity],
      code: codeOf(problem),
      source: 'fazhilint',
      message: shownInLine(message),
      ...(problem.related.length > 0 && {
        relatedInformation: problem.related.map(({ place }, at) => ({
          location: { uri, range: rangeOf(place) },
          message: shownInLine(related[at] ?? ''),
        })),
      }),
    }
  })
}

function codeOf(problem: Problem): string {
  return ruleIdOf(problem) ?? problem.id
}
