import type { Reach, Survey } from './child.ts'
import type { Runner } from './runner.ts'

/** What became of a mutant. `timeout`: tests did not come to an end. `unreached`: no test runs its code. */
export type Verdict = 'killed' | 'timeout' | 'survived' | 'unreached'

/** Runs the tests that reach a mutant, quickest first, until one of them notices it. */
export async function judgeMutant(
  mutant: number,
  { tests, hits }: Reach,
  { runner, survey }: { runner: Runner; survey: Survey },
): Promise<Verdict> {
  const timeOf = (test: number) => survey.tests[test]?.milliseconds ?? 0
  const able = tests.filter((test) => survey.tests[test]?.failure === null)
  if (able.length === 0) return 'unreached'
  // A test may take longer than alone, since others use the machine as well.
  const run = (test: number, active: number | null) =>
    runner.run({ test, mutant: active, hitLimit: 1000 + 100 * hits }, 10_000 + 30 * timeOf(test))

  const noticing = async (): Promise<{ test: number; verdict: Verdict } | null> => {
    for (const test of able.sort((a, b) => timeOf(a) - timeOf(b))) {
      const result = await run(test, mutant)
      if (result !== 'passed') return { test, verdict: result === 'failed' ? 'killed' : 'timeout' }
    }
    return null
  }
  const noticed = await noticing()
  if (noticed?.verdict !== 'killed' || (await run(noticed.test, null)) === 'passed')
    return noticed?.verdict ?? 'survived'
  // An earlier mutant had spoilt something that is kept.
  await runner.restart()
  return (await noticing())?.verdict ?? 'survived'
}
