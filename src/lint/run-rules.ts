import type { Finding } from '../checks/kind.ts'
import type { Report } from '../report/types.ts'
import type { Locale } from '../rules/locale.ts'
import { bySeverity } from '../rules/severities.ts'
import type { Rule, Violation } from '../rules/types.ts'
import type { CompiledRule, Linter } from './compile.ts'
import { fillWords } from './fill-words.ts'

/**
 * What the rules of a set say about a report, in order of place.
 * Never throws: a check that does becomes a violation of its rule, and the run goes on.
 */
export function runRules(report: Report, { rules }: Pick<Linter, 'rules'>, locale: Locale): Violation[] {
  const runs = (gate: boolean): Run[] =>
    rules.filter(({ rule }) => rule.gate === gate).map((rule) => runRule(report, rule, locale))
  const gates = runs(true)
  const stopped = gates.some(({ violations, failed }) => !failed && violations.length > 0)
  const all = stopped ? gates : [...gates, ...runs(false)]
  return unique(all.flatMap(({ violations }) => violations).sort(byPlace))
}

interface Run {
  violations: Violation[]
  /** The check threw; what it says is not about the report. */
  failed: boolean
}

function runRule(report: Report, { rule, check }: CompiledRule, locale: Locale): Run {
  try {
    return { violations: check(report).flatMap((finding) => word(finding, rule, locale)), failed: false }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = { zh: `规则未能运行：${reason}`, en: `The rule could not be run: ${reason}` }[locale]
    const { id: ruleId, basis } = rule
    return {
      violations: [{ ruleId, severity: 'error', message, place: report.anchor, basis, related: [] }],
      failed: true,
    }
  }
}

/** Puts a finding into the words of its rule; outcomes and notes that the rule does not word are left out. */
function word(
  { place, outcome = 'default', data, related = [], fix, fixes, suggestion }: Finding,
  rule: Rule,
  locale: Locale,
): Violation[] {
  const worded = Object.hasOwn(rule.outcomes, outcome) ? rule.outcomes[outcome] : undefined
  if (worded === undefined) return []
  const violation: Violation = {
    ruleId: rule.id,
    severity: worded.severity,
    message: fillWords(worded.message[locale], data),
    place,
    basis: rule.basis,
    related: related.flatMap((other) => {
      const note = Object.hasOwn(rule.notes, other.note) ? rule.notes[other.note] : undefined
      return note === undefined ? [] : [{ place: other.place, message: fillWords(note[locale], data) }]
    }),
  }
  if (fix !== undefined) violation.fix = fix
  if (fixes !== undefined) violation.fixes = fixes
  if (suggestion !== undefined) violation.suggestion = suggestion
  return [violation]
}

function byPlace(a: Violation, b: Violation): number {
  return (
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    bySeverity(a.severity, b.severity) ||
    (a.ruleId === b.ruleId ? 0 : a.ruleId < b.ruleId ? -1 : 1)
  )
}

function unique(violations: Violation[]): Violation[] {
  const seen = new Set<string>()
  return violations.filter((violation) => {
    const key = JSON.stringify(violation)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
