import type { Problem } from '../../problem/problem.ts'
import type { Locale } from '../../rules/locale.ts'
import type { About, Examined, Severities } from '../work/protocol.ts'
import type { FileSource, Filter, Opened, Pane, State, Tab, Theme } from './state.ts'
import { noFilter } from './state.ts'
import { withKeys } from './with-keys.ts'

/** What can happen to the page. */
export type Action =
  | { type: 'locale'; locale: Locale }
  | { type: 'theme'; theme: Theme }
  | { type: 'ready'; about: About }
  | { type: 'broken'; reason: string }
  | { type: 'added'; files: { path: string; source: FileSource }[] }
  | { type: 'examined'; file: number; examined: Examined }
  | { type: 'failed'; file: number; problem: Problem }
  | { type: 'saved' }
  | { type: 'removed-all' }
  | { type: 'opened'; file: number }
  | { type: 'closed' }
  | { type: 'selected'; key: string | null }
  | { type: 'filtered'; filter: Partial<Filter> }
  | { type: 'tab'; tab: Tab }
  | { type: 'pane'; pane: Pane }
  | { type: 'done'; file: number; key: string; done: boolean }
  | { type: 'edited'; file: number; text: string }
  | { type: 'rules'; severities: Severities; own: State['own'] }
  | { type: 'announced'; text: string }
  | { type: 'told'; text: string | null }

/** What the page is after that. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'locale':
      return { ...state, locale: action.locale }
    case 'theme':
      return { ...state, theme: action.theme }
    case 'ready':
      return { ...state, about: action.about, broken: null }
    case 'broken':
      return { ...state, broken: action.reason }
    case 'added':
      return withFiles(state, action.files)
    case 'examined':
      return withExamined(state, action.file, action.examined)
    case 'failed':
      return withEntry(state, action.file, { status: 'failed', problem: action.problem })
    case 'removed-all':
      // What was said last was about a file that is gone.
      return { ...state, files: [], open: null, done: {}, unsaved: false, announced: '' }
    case 'saved':
      return { ...state, unsaved: false }
    case 'opened':
      return { ...state, open: openedOf(action.file) }
    case 'closed':
      return { ...state, open: null }
    case 'done':
      return { ...state, done: { ...state.done, [action.file]: toggled(state.done[action.file] ?? [], action) } }
    case 'edited': {
      const next = withEntry(state, action.file, { source: { kind: 'text', text: action.text } })
      const open = next.open?.file === action.file ? { ...next.open, stale: true } : next.open
      return { ...next, open, unsaved: true }
    }
    case 'rules':
      // All that is known was found with others.
      return {
        ...state,
        severities: action.severities,
        own: action.own,
        files: state.files.map((entry) => ({ ...entry, status: 'waiting' as const })),
        open: state.open === null ? null : { ...state.open, stale: true },
      }
    case 'announced':
      return { ...state, announced: action.text }
    case 'told':
      return { ...state, told: action.text, announced: action.text ?? state.announced }
    default:
      return state.open === null ? state : { ...state, open: reduceOpened(state.open, action) }
  }
}

type OpenedAction = Extract<Action, { type: 'selected' | 'filtered' | 'tab' | 'pane' }>

function reduceOpened(open: Opened, action: OpenedAction): Opened {
  switch (action.type) {
    case 'selected':
      return { ...open, selected: action.key }
    case 'filtered':
      return { ...open, filter: { ...open.filter, ...action.filter } }
    case 'tab':
      return { ...open, tab: action.tab }
    case 'pane':
      return { ...open, pane: action.pane }
  }
}

function withFiles(state: State, added: { path: string; source: FileSource }[]): State {
  const first = state.files.reduce((most, { id }) => Math.max(most, id), 0) + 1
  const entries = added.map(({ path, source }, at) => ({
    id: first + at,
    path,
    source,
    status: 'waiting' as const,
    digest: null,
    lineEnd: '\n',
    packed: null,
    problem: null,
  }))
  const files = [...state.files, ...entries]
  const [only] = files
  return { ...state, files, open: files.length === 1 && only !== undefined ? openedOf(only.id) : null }
}

function openedOf(file: number): Opened {
  return {
    file,
    view: null,
    findings: [],
    selected: null,
    filter: noFilter,
    tab: 'read',
    pane: 'findings',
    stale: false,
  }
}

function withExamined(state: State, file: number, { digest, packed, findings, view }: Examined): State {
  const entry = state.files.find(({ id }) => id === file)
  const lineEnd = entry?.source.kind === 'file' ? view?.lineEnd : undefined
  const next = withEntry(state, file, {
    status: 'done',
    digest,
    packed,
    problem: digest.unread,
    ...(lineEnd !== undefined && { lineEnd }),
  })
  if (next.open?.file !== file || (view === null && digest.unread === null)) return next
  const keyed = withKeys(findings)
  const selected = keyed.some(({ key }) => key === next.open?.selected) ? next.open.selected : null
  return { ...next, open: { ...next.open, view, findings: keyed, selected, stale: false } }
}

function withEntry(state: State, file: number, changed: Partial<State['files'][number]>): State {
  return { ...state, files: state.files.map((entry) => (entry.id === file ? { ...entry, ...changed } : entry)) }
}

function toggled(keys: readonly string[], { key, done }: { key: string; done: boolean }): string[] {
  const others = keys.filter((one) => one !== key)
  return done ? [...others, key] : others
}
