import type { Severity } from '../../problem/severity.ts'
import type { Locale } from '../../rules/locale.ts'
import { bySeverity } from '../../rules/severities.ts'
import { baseName } from '../take/base-name.ts'
import type { About, Digest } from '../work/protocol.ts'
import type { FileEntry } from './state.ts'

/** By what the table of many files can be sorted. */
export type Column = 'file' | 'body' | 'year' | 'error' | 'warning' | 'info' | 'missing' | 'late'

export interface Order {
  column: Column
  down: boolean
}

/** Whether a report was in time, as far as its dates tell. */
export type Lateness = 'late' | 'inTime' | 'unknown'

/** Of a report, from what its row says. */
export function latenessOf({ late, dated }: Digest): Lateness {
  return late ? 'late' : dated ? 'inTime' : 'unknown'
}

/** One for all: to make it takes longer than to compare. */
const collator = new Intl.Collator('zh-CN')

/** Files in the order of the table; those that could not be read stand at the end. */
export function sortedFiles(files: readonly FileEntry[], { column, down }: Order): FileEntry[] {
  const key = (entry: FileEntry): string | number => keyOf(entry, column)
  return files.slice().sort((a, b) => {
    const unread = Number(isUnread(a)) - Number(isUnread(b))
    if (unread !== 0) return unread
    const [x, y] = [key(a), key(b)]
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
    return (down ? -order : order) || a.id - b.id
  })
}

/** Nothing is known of it but why. */
export function isUnread({ status, problem }: FileEntry): boolean {
  return status === 'failed' || problem !== null
}

function keyOf({ path, digest }: FileEntry, column: Column): string | number {
  switch (column) {
    case 'file':
      return path
    case 'body':
      return digest?.issuer ?? digest?.title ?? path
    case 'year':
      return digest?.year ?? 0
    case 'missing':
      return digest?.missing.length ?? -1
    case 'late':
      return digest === null ? -1 : lateness.indexOf(latenessOf(digest))
    default:
      return digest?.counts[column] ?? -1
  }
}

const lateness: Lateness[] = ['inTime', 'unknown', 'late']

/** A rule with the files it found something in. */
export interface RuleRank {
  rule: string
  title: string
  files: number
  count: number
  severity: Severity
}

/** What most reports get wrong, most first. */
export function ranked(digests: readonly Digest[], about: About, locale: Locale): RuleRank[] {
  const all = new Map<string, RuleRank>()
  for (const { rules } of digests) {
    for (const [rule, { count, severity }] of Object.entries(rules)) {
      const rank = all.get(rule) ?? {
        rule,
        title: about.rules[rule]?.title[locale] ?? rule,
        files: 0,
        count: 0,
        severity,
      }
      all.set(rule, {
        ...rank,
        files: rank.files + 1,
        count: rank.count + count,
        severity: bySeverity(severity, rank.severity) < 0 ? severity : rank.severity,
      })
    }
  }
  return [...all.values()].sort((a, b) => b.files - a.files || b.count - a.count || (a.rule < b.rule ? -1 : 1))
}

/** Reports, worst first; what is none has no place among them. An error weighs more than any number of warnings people would read, and so on. */
export function worstFirst(files: readonly FileEntry[]): FileEntry[] {
  return files
    .filter((entry) => entry.digest !== null && entry.digest.gate === null && !isUnread(entry))
    .sort((a, b) => weightOf(b) - weightOf(a) || a.id - b.id)
}

function weightOf({ digest }: FileEntry): number {
  const { error = 0, warning = 0, info = 0 } = digest?.counts ?? {}
  return error * 1e6 + warning * 1e3 + info
}

/** What a file is called in pictures: its body, else its name. */
export function nameOf({ digest, path }: FileEntry): string {
  return digest?.issuer ?? baseName(path)
}
