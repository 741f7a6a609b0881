import type { Severities } from '../work/protocol.ts'

const values = ['error', 'warning', 'info', 'off']

/** The severities a user wants as the `rules` of a configuration file. */
export function writeSettings(severities: Severities): string {
  const lines = Object.entries(severities).map(([id, severity]) => `  ${id}: ${severity}`)
  return lines.length === 0 ? 'rules: {}\n' : `rules:\n${lines.join('\n')}\n`
}

/** The severities of such a file, without rules that are not known; null for any other file. */
export function readSettings(text: string, known: ReadonlySet<string>): Severities | null {
  const lines = text.split(/\r?\n/u).filter((line) => !/^\s*(?:#|$)/u.test(line))
  const from = lines.findIndex((line) => /^rules:\s*(?:\{\}\s*)?(?:#.*)?$/u.test(line))
  if (from < 0) return null
  const all: Severities = {}
  for (const line of lines.slice(from + 1)) {
    const [, id, value] = /^\s+['"]?([\w-]+)['"]?:\s*['"]?(\w+)['"]?\s*(?:#.*)?$/u.exec(line) ?? []
    if (id === undefined || value === undefined) break
    if (known.has(id) && values.includes(value)) all[id] = value as Severities[string]
  }
  return all
}
