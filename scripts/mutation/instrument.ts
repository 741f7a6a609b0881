import { readFile } from 'node:fs/promises'
import { Instrumenter } from '@stryker-mutator/instrumenter'

/** A change of the code that tests should notice. */
export interface Mutant {
  id: number
  file: string
  /** Where it is, lines and columns from 1, and the name of the kind of change. */
  key: string
  line: number
  column: number
  original: string
  replacement: string
}

const no = () => false
const quiet = {
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no },
  ...{ isFatalEnabled: no, trace: no, debug: no, info: no, warn: no, error: no, fatal: no },
}

/** All mutants that Stryker makes of files, and the text of each file with all of them in it, off until switched on. */
export async function instrument(files: readonly string[]): Promise<{ mutants: Mutant[]; code: Map<string, string> }> {
  const given = await Promise.all(
    files.map(async (name) => ({ name, content: await readFile(name, 'utf8'), mutate: true })),
  )
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true }
  const made = await new Instrumenter(quiet).instrument(given, options)
  const lines = new Map(given.map(({ name, content }) => [name, content.split('\n')]))
  const mutants = made.mutants.map(({ id, fileName: file, location: { start, end }, mutatorName, replacement }) => ({
    ...{ id: Number(id), file, line: start.line + 1, column: start.column + 1, replacement },
    key: `${file}:${start.line + 1}:${start.column + 1}-${end.line + 1}:${end.column + 1} ${mutatorName} ${replacement}`,
    original: textBetween(lines.get(file) ?? [], start, end),
  }))
  return { mutants, code: new Map(made.files.map(({ name, content }) => [name, content])) }
}

/** Instrumented code with some of its mutants alone, so that it is nearly as fast as it was; their numbers as `switches.ts` takes them. */
export function withOnly(mutants: ReadonlySet<number>, code: string): string {
  return code
    .replace(/stryMutAct_9fa48\("(\d+)"\)/gu, (_, id: string) =>
      mutants.has(Number(id)) ? `stryMutAct_9fa48(${id})` : 'false',
    )
    .replace(/stryCov_9fa48\(([\d", ]+)\)/gu, (_, ids: string) => {
      const kept = ids.match(/\d+/gu)?.filter((id) => mutants.has(Number(id))) ?? []
      return kept.length === 0 ? '0' : `stryCov_9fa48(${kept.join()})`
    })
}

interface Point {
  line: number
  column: number
}

function textBetween(lines: readonly string[], start: Point, end: Point): string {
  const taken = lines.slice(start.line, end.line + 1)
  const last = taken.length - 1
  return taken
    .map((line, index) => line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined))
    .join('\n')
}
