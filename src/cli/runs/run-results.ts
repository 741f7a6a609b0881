import type { Result } from '../../lint/result.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Found } from '../../read/find-files.ts'
import type { CacheArgs } from '../options/cache-options.ts'
import type { Fixing } from './fixing.ts'
import type { Host } from '../host.ts'
import { lintInputs, resultOf } from './lint-inputs.ts'
import type { Setup } from '../open-setup.ts'
import { type InputArgs, readInputs } from './read-inputs.ts'
import type { Making, Ready } from './ready.ts'
import { threadsAsked } from './threads-for.ts'

/** What is wrong with a rule set, as results of its files. */
export async function* resultsOf(problems: Problem[]): AsyncGenerator<Result> {
  const paths = [...new Set(problems.map(({ path }) => path))]
  for (const path of paths)
    yield await Promise.resolve({ path, text: null, problems: problems.filter((one) => one.path === path) })
}

/** What is linted, and how. */
interface Linting {
  setup: Setup
  fixing: Fixing | null
  host: Host
  /** How results are made ready, where they can be kept so. */
  making: Making | null
}

type ResultArgs = InputArgs & CacheArgs & { concurrency: string }

/** Lints what was found, or with a cache as much of it as is not known. */
export async function* resultsIn(found: Found, args: ResultArgs, linting: Linting): AsyncGenerator<Result | Ready> {
  const { setup, fixing, host, making } = linting
  // How long each report takes, only linting tells.
  if (!args.cache || args.stdin || fixing !== null || setup.config.timed) {
    yield* lintFound(found, args, linting)
    return
  }
  const [{ openCache }, { lintCached }] = await Promise.all([import('./open-cache.ts'), import('./lint-cached.ts')])
  // What is kept is what was found.
  const lintSome = (some: Found) => lintFound(some, args, { ...linting, making: null })
  yield* lintCached(found, { cache: await openCache(args, setup, host), making }, lintSome)
}

/** Lints files: many in as many threads as there are cores. */
async function* lintFound(
  found: Found,
  args: ResultArgs,
  { setup, fixing, host, making }: Linting,
): AsyncGenerator<Result | Ready> {
  const { script, cwd } = host
  const threads =
    args.stdin || fixing !== null || script === undefined ? 1 : threadsAsked(args.concurrency, found.files.length)
  if (threads === 1 || script === undefined) {
    yield* lintInputs(readInputs(found, args, host), { setup, fixing, cwd })
    return
  }
  const [{ lintInThreads }, { lintHere }] = await Promise.all([
    import('./lint-in-threads.ts'),
    import('./lint-here.ts'),
  ])
  for (const error of found.errors) yield resultOf(error)
  const here = lintHere({ setup, cwd, making })
  yield* lintInThreads(found.files, { threads, script, here, setup, cwd, showing: making?.showing ?? null })
}
