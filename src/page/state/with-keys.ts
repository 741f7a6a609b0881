import type { Found } from '../work/protocol.ts'
import type { Finding } from './state.ts'

/** Findings with keys by what they say of which words, so that one is known again after the text was changed. */
export function withKeys(findings: readonly Found[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((found) => {
    const name = `${found.problem.id}|${found.problem.outcome}|${found.quote}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { ...found, key: `${name}|${count}` }
  })
}
