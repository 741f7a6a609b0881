import { fixesOf } from '../../edit/fixes-of.ts'
import type { Result } from '../../lint/result.ts'
import { crashProblem } from '../../problem/crash-problem.ts'
import { isProblem } from '../../problem/is-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import { readProblem } from '../../read/read-problem.ts'
import { isText, type Source } from '../../read/source.ts'
import { fixInput } from './fix-input.ts'
import type { Fixing } from './fixing.ts'
import type { Setup } from '../open-setup.ts'
import { pathIn } from '../options/path-in.ts'

/** By what inputs are linted, and whether they are fixed. */
interface Linting {
  setup: Setup
  fixing: Fixing | null
  cwd: string
}

/**
 * Lints, and if asked fixes, one input after the other. What could not be read, linted or written is in its result, and
 * the rest goes on; nothing is kept of a result that has been taken.
 */
export async function* lintInputs(inputs: AsyncIterable<Source | Problem>, linting: Linting): AsyncGenerator<Result> {
  const lintInput = await openLinting(linting)
  for await (const input of inputs) yield await lintInput(input)
}

/** What lints one input. */
export async function openLinting({
  setup: { ruleSet, config },
  fixing,
  cwd,
}: Linting): Promise<(input: Source | Problem) => Promise<Result>> {
  const [{ lint }, { linters }] = await Promise.all([import('../../lint/lint.ts'), import('../../lint/linters.ts')])
  const linterFor = linters(ruleSet, config)
  return async (input) => {
    if (isProblem(input)) return resultOf(input)
    try {
      const linter = linterFor(pathIn(config.folder, input.path, cwd))
      if (fixing !== null && isText(input)) return await fixInput(input, fixing, { cwd, linter })
      return withKept(await lint(input, linter), input, fixing)
    } catch (error) {
      // One report that the linter stumbles over must not hide the others.
      return resultOf(crashProblem(error, { id: 'crash' }, { path: input.path }))
    }
  }
}

/** Says of a document that its fixes are not written; nobody would know otherwise. */
function withKept(result: Result, { format }: Source, fixing: Fixing | null): Result {
  const { path, problems } = result
  const isFixed = (problem: Problem): boolean => fixing?.wanted(problem) === true && fixesOf(problem).length > 0
  if (fixing?.write !== true || !problems.some(isFixed)) return result
  return { ...result, problems: [readProblem(path, { id: 'document-kept', outcome: format }), ...problems] }
}

/** What kept a file from being linted, as its result. */
export function resultOf(problem: Problem): Result {
  return { path: problem.path, text: null, problems: [problem] }
}
