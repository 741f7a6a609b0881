import type { Finding } from './state.ts'

/** The finding after (1) or before (-1) the chosen one, round the end; the first or last where none is chosen. */
export function step(findings: readonly Finding[], selected: string | null, by: 1 | -1): string | null {
  if (findings.length === 0) return null
  const at = findings.findIndex(({ key }) => key === selected)
  const next = at < 0 ? (by === 1 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length
  return findings[next]?.key ?? null
}
