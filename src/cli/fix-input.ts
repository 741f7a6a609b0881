import { resolve } from 'node:path'
import type { Problem } from '../problem/problem.ts'
import type { Source } from '../read/source.ts'
import type { Linter } from '../lint/compile.ts'
import type { Result } from '../lint/result.ts'
import type { Context } from './command.ts'
import type { Fixing } from './fixing.ts'

/** Fixes a report, in its file too if asked; when that fails, why, with the result for the file as it is. */
export async function fixInput(
  source: Source,
  { wanted, write }: Fixing,
  { host, linter }: Pick<Context, 'host'> & { linter: Linter },
): Promise<{ result: Result; error: Problem | null }> {
  const { fixSource } = await import('../lint/fix.ts')
  const { source: fixed, result } = await fixSource(source, linter, { wanted })
  if (!write || fixed.text === source.text) return { result, error: null }
  const { writeFile } = await import('../read/write-file.ts')
  const error = await writeFile(source, fixed.text, resolve(host.cwd, source.path))
  if (error === null) return { result, error }
  const { lint } = await import('../lint/lint.ts')
  return { result: await lint(source, linter), error }
}
