import { applyEdits } from '../edit/apply-edits.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import type { Problem } from '../problem/problem.ts'
import type { TextSource } from '../read/source.ts'
import { bounded } from './bounded.ts'
import { type Change, changesOf } from './changes.ts'
import type { Linter } from './compile.ts'
import { examine } from './examine.ts'
import type { Result } from './result.ts'

const mostPasses = 10

/** A report with its fixes made. */
export interface Fixed {
  /** As it was read, but for the text. */
  source: TextSource
  /** What the rules say of the new text; with `output` if that differs from the old. */
  result: Result
  /** How many problems were fixed, those included that only a fix brought about. */
  fixed: number
}

/** Lints and fixes a report until nothing changes, at most ten times; only problems that are `wanted` are fixed. */
export async function fixSource(
  source: TextSource,
  linter: Linter,
  { wanted = () => true }: { wanted?: (problem: Problem) => boolean } = {},
): Promise<Fixed> {
  let last = source
  let found = await examine(source, linter)
  let fixed = 0
  const changes: Change[] = []
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixable = found.problems.filter(wanted)
    const { text, made } = applyEdits(last.text, fixable.map(fixesOf))
    if (text === last.text || isOvergrown(text, source.text)) break
    changes.push(
      ...changesOf(
        made.flatMap((at) => fixable[at] ?? []),
        last.text,
      ),
    )
    last = { ...last, text }
    found = await examine(last, linter)
    fixed += made.length
  }
  const { problems, suppressed, shortcomings, stats } = found
  const left = { problems: bounded(problems), suppressed: bounded(suppressed) }
  const result = { path: source.path, text: last.text, ...left, shortcomings, ...(stats && { stats }) }
  if (last.text === source.text) return { source: last, result, fixed }
  // As with ESLint, whoever writes the output needs to know of no byte order mark.
  const output = (source.bom ? '\ufeff' : '') + last.text
  return { source: last, result: { ...result, output, fixed: { before: source.text, changes, written: false } }, fixed }
}

/** Corrections leave a report about as long as it is; a rule whose fix feeds itself would fill the memory. */
function isOvergrown(text: string, before: string): boolean {
  return text.length > 2 * before.length + 10_000
}
