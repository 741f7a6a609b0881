import type { Result } from '../lint/result.ts'
import { crashProblem } from '../problem/crash-problem.ts'
import { isProblem } from '../problem/is-problem.ts'
import type { Problem } from '../problem/problem.ts'
import { isText, type Source } from '../read/source.ts'
import { fixInput } from './fix-input.ts'
import type { Fixing } from './fixing.ts'
import type { Setup } from './open-setup.ts'
import { pathIn } from './path-in.ts'

/**
 * Lints, and if asked fixes, one input after the other. What could not be read, linted or written is in its result, and
 * the rest goes on; nothing is kept of a result that has been taken.
 */
export async function* lintInputs(
  inputs: AsyncIterable<Source | Problem>,
  { setup: { ruleSet, config }, fixing, cwd }: { setup: Setup; fixing: Fixing | null; cwd: string },
): AsyncGenerator<Result> {
  const [{ lint }, { linters }] = await Promise.all([import('../lint/lint.ts'), import('../lint/linters.ts')])
  const linterFor = linters(ruleSet, config)
  for await (const input of inputs) {
    if (isProblem(input)) {
      yield resultOf(input)
      continue
    }
    try {
      const linter = linterFor(pathIn(config.folder, input.path, cwd))
      yield fixing === null || !isText(input)
        ? await lint(input, linter)
        : await fixInput(input, fixing, { cwd, linter })
    } catch (error) {
      // One report that the linter stumbles over must not hide the others.
      yield resultOf(crashProblem(error, { id: 'crash' }, { path: input.path }))
    }
  }
}

/** What kept a file from being linted, as its result. */
export function resultOf(problem: Problem): Result {
  return { path: problem.path, text: null, problems: [problem] }
}
