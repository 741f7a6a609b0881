import { resolve } from 'node:path'
import type { Linter } from '../../lint/compile.ts'
import type { Result } from '../../lint/result.ts'
import type { TextSource } from '../../read/source.ts'
import type { Fixing } from './fixing.ts'

/** Fixes a report, in its file too if asked; when that fails, the result is of the file as it is, and says why. */
export async function fixInput(
  source: TextSource,
  { wanted, write }: Fixing,
  { cwd, linter }: { cwd: string; linter: Linter },
): Promise<Result> {
  const { fixSource } = await import('../../lint/fix.ts')
  const { source: fixed, result } = await fixSource(source, linter, { wanted })
  if (!write || fixed.text === source.text) return result
  const { writeFile } = await import('../../read/write-file.ts')
  const problem = await writeFile(source, fixed.text, resolve(cwd, source.path))
  if (problem === null) return { ...result, ...(result.fixed && { fixed: { ...result.fixed, written: true } }) }
  const { lint } = await import('../../lint/lint.ts')
  const unfixed = await lint(source, linter)
  return { ...unfixed, problems: [problem, ...unfixed.problems] }
}
