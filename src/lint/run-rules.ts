import { locate } from '../doc/origin.ts'
import { crashProblem } from '../problem/crash-problem.ts'
import type { Problem } from '../problem/problem.ts'
import type { Report } from '../report/types.ts'
import type { CompiledRule, Linter } from './compile.ts'
import { doubtOf } from './doubt-of.ts'
import { pileUp } from './pile-up.ts'
import { problemOf } from './problem-of.ts'

/** What a run of rules works with. */
interface Run {
  path: string
  /** Whether a problem is not to be reported. */
  isSilenced: (problem: Problem) => boolean
  /** Runs a rule, and may measure it. */
  time?: (id: string, run: () => Problem[]) => Problem[]
}

/**
 * What the rules of a set find in a report, one rule a step: who has to do something else meanwhile can, or leave it at
 * that. Never throws: a check that does becomes a problem of its own, and the run goes on.
 */
export function* ruleSteps(
  report: Report,
  { rules, asks }: Pick<Linter, 'rules' | 'asks'>,
  { path, isSilenced, time = (_, run) => run() }: Run,
): Generator<void, Problem[]> {
  const [gate, others] = [rules.filter(({ rule }) => rule.gate), rules.filter(({ rule }) => !rule.gate)]
  const run = (rule: CompiledRule) => time(rule.rule.id, () => runRule(report, rule, { path, asks }))
  const gates = yield* each(gate, run)
  return stops(gates, isSilenced) ? gates : [...gates, ...(yield* each(others, run))]
}

// Not inside of `ruleSteps`: the shape of each generator function made there would keep its report up to a full collection.
function* each(rules: CompiledRule[], run: (rule: CompiledRule) => Problem[]): Generator<void, Problem[]> {
  const found: Problem[][] = []
  for (const rule of rules) {
    found.push(run(rule))
    yield
  }
  return found.flat()
}

/** Whether what the gates found keeps the other rules from running; a check that threw says nothing about the report. */
function stops(problems: Problem[], isSilenced: (problem: Problem) => boolean): boolean {
  return problems.some((problem) => problem.source === 'rule' && !isSilenced(problem))
}

/** The ids of the rules that have run to their end, by what was found, whether those are all, and whether a gate kept the others. */
export function hasRun(
  { rules }: Pick<Linter, 'rules'>,
  problems: Problem[],
  isSilenced: (problem: Problem) => boolean,
): { ran: Set<string>; complete: boolean; stopped: boolean } {
  const gates = new Set(rules.filter(({ rule }) => rule.gate).map(({ rule }) => rule.id))
  const stopped = stops(
    problems.filter(({ id }) => gates.has(id)),
    isSilenced,
  )
  const crashed = new Set(problems.flatMap(({ source, data }) => (source === 'crash' ? String(data['rule']) : [])))
  const ran = rules.map(({ rule }) => rule.id).filter((id) => !crashed.has(id) && (!stopped || gates.has(id)))
  return { ran: new Set(ran), complete: ran.length === rules.length, stopped }
}

function runRule(report: Report, compiled: CompiledRule, { path, asks }: { path: string; asks: boolean }): Problem[] {
  const { rule, check } = compiled
  try {
    return pileUp(check(report)).flatMap((finding) => {
      const problem = problemOf(finding, rule, { path, report })
      const doubt = asks && problem !== null ? doubtOf(finding, compiled, report) : null
      return problem === null ? [] : doubt === null ? problem : { ...problem, doubt }
    })
  } catch (error) {
    return [
      crashProblem(
        error,
        { id: 'rule-crash', data: { rule: rule.id } },
        { path, place: locate(report.origin, report.anchor) },
      ),
    ]
  }
}
