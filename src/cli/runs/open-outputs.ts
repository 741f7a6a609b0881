import type { FormatName } from '../../format/formats.ts'
import type { FormatOptions } from '../../format/options.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Wording } from '../../rules/types.ts'
import type { Beside } from './format-texts.ts'
import { type AnyFormat, openFormat } from './open-format.ts'
import { isFormatName, wantedFormats } from '../options/wanted-formats.ts'
import { writeOutput } from './write-output.ts'

/** Where results go: one form is shown (or goes to `-o`), others stand beside it, each for a file of its own. */
export interface Outputs {
  shown: AnyFormat
  /** The name of what is shown, where that is one of ours and nothing else is wanted. */
  only: FormatName | null
  beside: (Beside & { path: string })[]
}

/** Opens the forms that are asked for, or says which one is not there. */
export async function openOutputs(
  { format, diff }: { format: readonly string[]; diff: boolean },
  options: FormatOptions,
  cwd: string,
): Promise<Outputs | Wording> {
  const outputs: Outputs = { shown: silent, only: null, beside: [] }
  for (const { name, path } of wantedFormats(format)) {
    // What goes to a file has no colours.
    const opened = await openFormat(name, path === null ? options : { ...options, color: false, width: null }, cwd)
    if (opened === null) return notThere(name)
    if (path === null) outputs.shown = opened
    else outputs.beside.push({ format: opened, path, texts: [opened.begin()] })
  }
  const [first, ...others] = wantedFormats(format)
  if (first?.path === null && others.length === 0 && isFormatName(first.name) && !diff) outputs.only = first.name
  if (diff) outputs.shown = (await import('../../format/diff.ts')).diff(options)
  return outputs
}

/** Where every form goes to a file, nothing is shown. */
const silent: AnyFormat = { begin: () => '', file: () => '', end: () => '' }

/** Writes what stands beside, file by file; gives what could not be written. */
export async function writeBeside(
  { beside }: Outputs,
  options: { cwd: string; force: boolean; inputs: string[] },
): Promise<Problem[]> {
  const failures: Problem[] = []
  for (const { format, path, texts } of beside) {
    texts.push(await format.end())
    const failure = await writeOutput(path, inTurn(texts), options)
    if (failure !== null) failures.push(failure)
  }
  return failures
}

async function* inTurn(texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text)
}

function notThere(name: string): Wording {
  return {
    zh: `没有格式“${name}”，也没有安装 eslint-formatter-${name}`,
    en: `there is no format ‘${name}’, and eslint-formatter-${name} is not installed`,
  }
}
