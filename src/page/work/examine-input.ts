import { bounded } from '../../lint/bounded.ts'
import { examine } from '../../lint/examine.ts'
import { crashProblem } from '../../problem/crash-problem.ts'
import { isProblem } from '../../problem/is-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import { isText, type Source } from '../../read/source.ts'
import { digestOf } from './digest.ts'
import { foundIn } from './found.ts'
import type { Examined, Input } from './protocol.ts'
import { pack } from './packed.ts'
import { readInput } from './read-input.ts'
import { reportMap } from './report-map.ts'
import { viewBlocks } from './view-blocks.ts'
import type { Setting } from './setting.ts'

/** Reads and lints one file as the command line does, and with `whole` gives all that is shown of it. Never throws. */
export async function examineInput(input: Input, setting: Setting, whole: boolean): Promise<Examined> {
  const read = await readInput(input)
  if (isProblem(read)) return failed(read)
  // The editor knows one line end only; the text is written back with its own.
  const source = whole && isText(read) ? { ...read, text: read.text.replaceAll(/\r\n?/gu, '\n') } : read
  try {
    const result = await examined(source, setting, whole)
    const lineEnd = /\r\n?|\n/u.exec(read.text)?.[0] ?? '\n'
    return result.view === null ? result : { ...result, view: { ...result.view, lineEnd } }
  } catch (error) {
    return failed(crashProblem(error, { id: 'crash' }, { path: input.path }))
  }
}

async function examined(source: Source, { linter, ...setting }: Setting, whole: boolean): Promise<Examined> {
  const found = await examine(source, linter)
  const { doc, report } = found
  const problems = bounded(found.problems)
  const findings = foundIn(problems, doc.text, report)
  return {
    digest: {
      ...digestOf(source.path, problems, { report, ...setting }),
      annotatable: source.format === 'docx',
    },
    packed: pack(findings),
    findings: whole ? findings : [],
    view: whole
      ? {
          text: doc.text,
          format: source.format,
          editable: isText(source),
          lineEnd: '\n',
          blocks: viewBlocks(doc, report),
          map: reportMap(report, doc.text),
        }
      : null,
  }
}

/** What kept a file from being linted. */
function failed(problem: Problem): Examined {
  const findings = [{ problem, quote: '', section: '' }]
  return {
    digest: digestOf(problem.path, [problem], { report: null, required: [], deadlines: [], rules: {} }),
    packed: pack(findings),
    findings,
    view: null,
  }
}
