import type { Problem } from '../../problem/problem.ts'
import type { Severity } from '../../problem/severity.ts'
import type { Locale } from '../../rules/locale.ts'
import type { RuleFile } from '../work/gather-folders.ts'
import type { About, Digest, Found, Packed, Severities, View } from '../work/protocol.ts'

/** All that the page shows, as plain data (files apart, which the browser holds). */
export interface State {
  locale: Locale
  theme: Theme
  /** The rule set, once a worker has opened it. */
  about: About | null
  /** Why no worker could be started. */
  broken: string | null
  files: FileEntry[]
  /** The id of the file that is open, and what is known of it. */
  open: Opened | null
  /** Findings a person is done with, by file and key; for this session only. */
  done: Record<number, readonly string[]>
  severities: Severities
  /** The user's own rule set, by its files. */
  own: { name: string; files: readonly RuleFile[] } | null
  /** Said to those who do not see the page. */
  announced: string
  /** Shown to everybody, for a moment. */
  told: string | null
  /** A text was changed and has not been saved since. */
  unsaved: boolean
}

export type Theme = 'auto' | 'light' | 'dark'

/** Where the bytes of a file are: they are read when needed and not kept. */
export type FileSource = { kind: 'file'; file: Blob } | { kind: 'text'; text: string }

export interface FileEntry {
  id: number
  path: string
  source: FileSource
  status: 'waiting' | 'done' | 'failed'
  digest: Digest | null
  /** How the lines of its text ended when it was read. */
  lineEnd: string
  /** For the list of remarks of all files; null until it was examined. */
  packed: Packed | null
  /** Why the worker gave no answer, as a problem. */
  problem: Problem | null
}

export interface Opened {
  file: number
  view: View | null
  findings: Finding[]
  /** The key of the finding that is chosen. */
  selected: string | null
  filter: Filter
  tab: Tab
  /** On narrow screens, what is shown. */
  pane: Pane
  /** The text was changed and the findings are those of an earlier one. */
  stale: boolean
}

export type Tab = 'read' | 'edit'
export type Pane = 'text' | 'findings' | 'map'

/** A finding with a name that it keeps while the text around it changes. */
export interface Finding extends Found {
  key: string
}

export interface Filter {
  levels: readonly Severity[]
  rule: string | null
  /** Also those that are done. */
  done: boolean
}

export const noFilter: Filter = { levels: ['error', 'warning', 'info'], rule: null, done: true }

/** The page before anything is done. */
export function initialState(locale: Locale): State {
  return {
    locale,
    theme: 'auto',
    about: null,
    broken: null,
    files: [],
    open: null,
    done: {},
    severities: {},
    own: null,
    announced: '',
    told: null,
    unsaved: false,
  }
}
