import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Problem } from '../problem/problem.ts'
import { ruleIdOf } from '../problem/rule-id-of.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import { locationWords } from '../say/location-words.ts'
import { say } from '../say/say.ts'
import { shownInLine } from '../say/shown.ts'
import type { Opened } from './opened.ts'
import { rangeOf } from './range.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** What is wrong with a file, and what says so. */
interface Judged {
  problems: Problem[]
  opened: Pick<Opened, 'ruleSet' | 'locale'>
}

/** The problems of a document as an editor shows them; where it shows no such file, they say where they are. */
export function diagnosticsOf({ problems, opened: { ruleSet, locale } }: Judged, uri: string): Diagnostic[] {
  const rules = rulesById(ruleSet)
  const placed = (place: Problem['place'], words: string): string =>
    shownInLine(place?.spot === undefined ? words : `${locationWords(place, locale)}${colon[locale]}${words}`)
  return problems.map((problem) => {
    const { message, related } = say(problem, rules, locale)
    return {
      range: rangeOf(problem.place),
      severity: severities[problem.severity],
      code: codeOf(problem),
      source: 'fazhilint',
      message: placed(problem.place, message),
      ...(problem.related.length > 0 && {
        relatedInformation: problem.related.map(({ place }, at) => ({
          location: { uri, range: rangeOf(place) },
          message: placed(place, related[at] ?? ''),
        })),
      }),
    }
  })
}

const colon = { zh: '：', en: ': ' }

function codeOf(problem: Problem): string {
  return ruleIdOf(problem) ?? problem.id
}
