import { isProblem } from '../../problem/is-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import { findFiles } from '../../read/find-files.ts'
import type { Host } from '../host.ts'
import { type IgnoreArgs, isIgnoredName, keepWanted, type Wanted } from './keep-wanted.ts'
import type { Setup } from '../open-setup.ts'
import type { InputArgs } from './read-inputs.ts'

/** The files that arguments name, but for those that are ignored, and whether standard input is one. */
export async function inputsOf(
  args: IgnoreArgs & InputArgs,
  opened: Setup | Problem[],
  { cwd }: Pick<Host, 'cwd'>,
): Promise<(Wanted & { stdin: boolean }) | Problem> {
  const { names, stdin, stdinFilename } = args
  const found = await findFiles(names, cwd)
  if (Array.isArray(opened)) return { found, passedOver: [], stdin }
  const about = { setup: opened, cwd }
  const wanted = await keepWanted(found, args, about)
  if (isProblem(wanted) || !stdin || !(await isIgnoredName(stdinFilename, args, about))) return { ...wanted, stdin }
  return { ...wanted, passedOver: [...wanted.passedOver, stdinFilename ?? ''], stdin: false }
}
