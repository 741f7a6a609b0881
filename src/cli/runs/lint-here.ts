import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Result } from '../../lint/result.ts'
import { isProblem } from '../../problem/is-problem.ts'
import { readFile } from '../../read/read-file.ts'
import { isTextName } from '../../read/text-format.ts'
import { openLinting } from './lint-inputs.ts'
import type { Setup } from '../open-setup.ts'
import type { Making, Ready } from './ready.ts'

/** Longer texts are left to threads, which may run out of memory without taking the whole run with them. */
const longest = 1_000_000

/** Lints a file in this thread, or gives null for one that is better left to another. */
export type LintHere = (path: string) => Promise<Result | Ready | null>

/** Opens the linting of texts in the thread that writes, beside those that only lint. */
export function lintHere({ setup, cwd, making }: { setup: Setup; cwd: string; making: Making | null }): LintHere {
  const opened = openLinting({ setup, fixing: null, cwd })
  return async (path) => {
    // What other threads say is heard first.
    await setImmediate()
    if (!isTextName(path)) return null
    const input = await readFile(path, resolve(cwd, path), setup.config.mostBytes ?? undefined)
    if (!isProblem(input) && input.text.length > longest) return null
    const result = await (await opened)(input)
    return making?.make(result) ?? result
  }
}
