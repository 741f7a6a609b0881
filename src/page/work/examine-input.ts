import { bounded } from '../../lint/bounded.ts'
import type { Linter } from '../../lint/compile.ts'
import { examine } from '../../lint/examine.ts'
import { crashProblem } from '../../problem/crash-problem.ts'
import { isProblem } from '../../problem/is-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import { isText, type Source } from '../../read/source.ts'
import { digestOf } from './digest.ts'
import { foundIn } from './found.ts'
import type { Examined, Input } from './protocol.ts'
import { readInput } from './read-input.ts'
import { reportMap } from './report-map.ts'
import { viewBlocks } from './view-blocks.ts'

/** What files are examined with. */
export interface Setting {
  linter: Linter
  /** Keys of the parts that some rule asks for. */
  required: readonly string[]
}

/** Reads and lints one file as the command line does, and with `whole` gives all that is shown of it. Never throws. */
export async function examineInput(input: Input, { linter, required }: Setting, whole: boolean): Promise<Examined> {
  const source = await readInput(input)
  if (isProblem(source)) return failed(source)
  try {
    return await examined(source, { linter, required }, whole)
  } catch (error) {
    return failed(crashProblem(error, { id: 'crash' }, { path: input.path }))
  }
}

async function examined(source: Source, { linter, required }: Setting, whole: boolean): Promise<Examined> {
  const found = await examine(source, linter)
  const { doc, report } = found
  const problems = bounded(found.problems)
  return {
    digest: digestOf(source.path, problems, { report, required }),
    findings: foundIn(problems, doc.text, report.outline),
    view: whole
      ? {
          text: doc.text,
          format: source.format,
          editable: isText(source),
          blocks: viewBlocks(doc, report),
          map: reportMap(report, doc.text),
        }
      : null,
  }
}

/** What kept a file from being linted. */
function failed(problem: Problem): Examined {
  return {
    digest: digestOf(problem.path, [problem], { report: null, required: [] }),
    findings: [{ problem, quote: '', section: '' }],
    view: null,
  }
}
