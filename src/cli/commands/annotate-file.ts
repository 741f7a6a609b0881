import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Annotated } from '../../annotate/annotate.ts'
import type { Judge } from '../../judge/judge.ts'
import type { Linter } from '../../lint/compile.ts'
import { crashProblem } from '../../problem/crash-problem.ts'
import { isFatal } from '../../problem/is-fatal.ts'
import { isProblem } from '../../problem/is-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Severity } from '../../problem/severity.ts'
import { readBytes } from '../../read/read-bytes.ts'
import { readProblem } from '../../read/read-problem.ts'
import { readRegular } from '../../read/read-regular.ts'
import { isText } from '../../read/source.ts'
import { systemTrouble } from '../../read/system-trouble.ts'
import type { Locale } from '../../rules/locale.ts'
import { rulesById } from '../../rules/rules-by-id.ts'
import { severities } from '../../rules/severities.ts'
import type { RuleSet } from '../../rules/types.ts'
import { writeOutput } from '../runs/write-output.ts'

/** How files are annotated. */
export interface Annotating {
  cwd: string
  /** So many bytes are read of a file. */
  most: number
  /** All files of the run: none of them is written over by accident. */
  inputs: string[]
  linter: Linter
  ruleSet: RuleSet
  locale: Locale
  /** The lowest level of what is written. */
  level: Severity
  trackFixes: boolean
  inPlace: boolean
  force: boolean
  /** The folder of the output is made if it is not there. */
  many: boolean
  /** Who is asked about what is in doubt. */
  judge: Judge | null
}

/** What was written into a document, and what kept rules from running on it. */
export type Done = Pick<Annotated, 'comments' | 'changes'> & { failures: Problem[] }

/** Lints a Word file and writes it with the findings as comments, or says why not. Never throws. */
export async function annotateFile(
  { path, output }: { path: string; output: string },
  options: Annotating,
): Promise<Done | Problem> {
  try {
    return await annotated(path, output, options)
  } catch (error) {
    return crashProblem(error, { id: 'crash' }, { path })
  }
}

async function annotated(path: string, output: string, options: Annotating): Promise<Done | Problem> {
  const { cwd, most, inputs, linter, ruleSet, locale, level, trackFixes, inPlace, force, many, judge } = options
  const bytes = readRegular(resolve(cwd, path), most, 'report')
  if ('id' in bytes) return readProblem(path, bytes)
  const source = await readBytes(path, bytes)
  if (isProblem(source)) return source.id === 'unsupported' ? readProblem(path, { id: 'not-annotated' }) : source
  if (isText(source)) return readProblem(path, { id: 'not-annotated', outcome: 'text' })
  if (source.format !== 'docx') return readProblem(path, { id: 'not-annotated' })
  const [{ lint }, { annotate }] = await Promise.all([
    import('../../lint/lint.ts'),
    import('../../annotate/annotate.ts'),
  ])
  const found = await lint(source, linter)
  const { problems } = (await judge?.settle(found)) ?? found
  const shown = severities.slice(0, severities.indexOf(level) + 1)
  const done = await annotate(
    bytes,
    problems.filter(({ severity }) => shown.includes(severity)),
    { rules: rulesById(ruleSet), basis: ruleSet.basis, locale, date: now(), trackFixes },
  )
  if ('id' in done) return readProblem(path, done)
  if (many && !inPlace) {
    const made = await mkdir(dirname(resolve(cwd, output)), { recursive: true }).catch(systemTrouble)
    if (typeof made === 'object') return readProblem(output, made)
  }
  const failure = await writeOutput(output, once(done.bytes), {
    cwd,
    force: force || inPlace,
    inputs: inPlace ? [] : inputs,
  })
  return failure ?? { comments: done.comments, changes: done.changes, failures: problems.filter(isFatal) }
}

/** Word knows no parts of a second. */
function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
