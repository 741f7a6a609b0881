import type { Problem } from '../problem/problem.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Result, Suppressed } from './result.ts'

/** Problems of one file that are known and not to be reported, by rule: how many, and which. */
export type KnownOfFile = Record<string, { count: number; fingerprints: string[] }>

/** The same of many files, by their paths from the folder of the list, with `/`. */
export type Known = Record<string, KnownOfFile>

/** A result without the problems that are known. */
export interface Matched {
  result: Result
  /** Those of the known problems that are still there, and how many are not. */
  kept: KnownOfFile
  gone: number
}

/** Sets aside the problems of a result that are known, each as often as it was. */
export function withoutKnown(result: Result, known: KnownOfFile): Matched {
  const left = new Map(Object.entries(known).map(([id, { fingerprints }]) => [id, countsOf(fingerprints)]))
  const matched: Suppressed[] = []
  const problems = result.problems.filter((problem) => {
    if (problem.source !== 'rule') return true
    const print = fingerprintOf(problem, result.text)
    const count = left.get(problem.id)?.get(print) ?? 0
    if (count === 0) return true
    left.get(problem.id)?.set(print, count - 1)
    matched.push({ ...problem, suppressions: [{ kind: 'file', justification: '' }] })
    return false
  })
  const gone = [...left.values()].flatMap((counts) => [...counts.values()]).reduce((sum, count) => sum + count, 0)
  const suppressed = [...(result.suppressed ?? []), ...matched]
  return { result: { ...result, problems, suppressed }, kept: knownOf(matched, result.text), gone }
}

/** What is to be known from now on: the problems of a report, by rule. */
export function knownOf(problems: readonly Problem[], text: string | null): KnownOfFile {
  const byRule = new Map<string, string[]>()
  for (const problem of problems.filter(({ source }) => source === 'rule')) {
    byRule.set(problem.id, [...(byRule.get(problem.id) ?? []), fingerprintOf(problem, text)])
  }
  const entries = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    entries.map(([id, prints]) => [id, { count: prints.length, fingerprints: prints.toSorted() }]),
  )
}

function countsOf(prints: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1)
  return counts
}
