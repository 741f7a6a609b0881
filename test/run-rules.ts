import { ruleSteps } from '../src/lint/run-rules.ts'
import type { Problem } from '../src/problem/problem.ts'

type Given = Parameters<typeof ruleSteps>

/** What the rules of a linter find in a report, all steps at once; nothing is silenced unless it is said. */
export function runRules(
  report: Given[0],
  linter: Given[1],
  run: Omit<Given[2], 'isSilenced'> & Partial<Given[2]>,
): Problem[] {
  const steps = ruleSteps(report, linter, { isSilenced: () => false, ...run })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
