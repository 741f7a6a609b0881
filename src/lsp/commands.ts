import {
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  FileChangeType,
  type FileEvent,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver'
import { inspect } from '../format/inspect.ts'
import { inspectListing } from '../format/inspect-listing.ts'
import { isProblem } from '../problem/is-problem.ts'
import { analyse, type Analysis, isReport } from './analysis.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { Editor } from './editor.ts'
import { messageOf } from './message-of.ts'
import type { Opened } from './opened.ts'
import type { LanguageServer } from './server.ts'

/** What an editor may have done: files checked, of any kind and open or not; what is understood of one, as a text. */
export const commandNames = ['fazhilint.lsp.check', 'fazhilint.lsp.inspect']

/** How many files were checked, and what is wrong with them. */
export interface Checked {
  files: number
  error: number
  warning: number
  info: number
  /** What kept files from being read. */
  troubles: string[]
}

interface Doing {
  connection: Connection
  server: LanguageServer
  editor: Editor
  open: (document: { uri: string }, path: string) => Promise<Opened | null>
  /** Shows all that is found in a document that is being edited; false where it is not. */
  insist: (uri: string) => boolean
  /** The analysis of a document that is being edited; null where it is not. */
  edited: (uri: string) => Promise<Analysis | null>
}

interface Commands {
  run: Run
  /** Checks again what has changed of the files whose problems are shown. */
  changed: (changes: readonly FileEvent[]) => Promise<void>
}

type Run = (
  params: ExecuteCommandParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
) => Promise<Checked | string | null | ResponseError>

/** Runs commands, and keeps what they have shown true. */
export function serveCommands({ connection, server, editor, open, insist, edited }: Doing): Commands {
  /** Files with diagnostics that are not being edited. */
  const shown = new Set<string>()

  /** What is known of a file: as it is being edited, else as it lies there. */
  const known = async (uri: string, isWanted: () => boolean): Promise<Analysis | string | null> => {
    const analysis = await edited(uri)
    if (analysis !== null) return analysis
    const path = server.pathOf(uri)
    const opened = await open({ uri }, path)
    if (opened === null) return null
    const source = await server.read(path)
    if (isProblem(source)) return messageOf(source, opened.locale)
    return analyse(source, opened, isWanted)
  }

  const show = async (uri: string, analysis: Analysis): Promise<void> => {
    shown.add(uri)
    await connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(analysis, uri) })
  }

  const hide = async (uri: string): Promise<void> => {
    shown.delete(uri)
    await connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  const check = async (
    uris: readonly string[],
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<Checked> => {
    const checked: Checked = { files: 0, error: 0, warning: 0, info: 0, troubles: [] }
    const named = new Set(uris)
    const folders = uris.length > 0 ? [] : editor.folders()
    const targets = [...uris]
    for (const { path, uri } of folders) {
      const asked = await editor.askedFor(`${uri}/`)
      const { files, errors } = await server.find(path, asked)
      targets.push(...files.map(server.uriOf))
      checked.troubles.push(
        ...errors.map((problem) => messageOf(problem, asked.settings.locale ?? asked.language ?? server.locale)),
      )
    }
    // What was found before, and what has become of it nobody knows.
    if (folders.length > 0) for (const uri of shown) await hide(uri)
    for (const [at, uri] of targets.entries()) {
      if (token.isCancellationRequested) break
      progress.report(Math.floor((100 * at) / targets.length), `${at + 1}/${targets.length}`)
      const isEdited = named.has(uri) && insist(uri)
      const analysis = await known(uri, () => !token.isCancellationRequested)
      if (analysis === null) continue
      checked.files++
      if (typeof analysis === 'string') {
        checked.troubles.push(analysis)
        continue
      }
      if (!named.has(uri) && !isReport(analysis)) continue
      for (const { severity } of analysis.problems) checked[severity]++
      if (!isEdited && (await edited(uri)) === null) await show(uri, analysis)
    }
    return checked
  }

  const inspected = async (uri: string, token: CancellationToken): Promise<string | null> => {
    const analysis = await known(uri, () => !token.isCancellationRequested)
    if (analysis === null || typeof analysis === 'string') return analysis
    const { report, opened } = analysis
    const { parts } = opened.ruleSet.vocabulary
    const names = Object.fromEntries(Object.entries(parts).map(([key, { name, en }]) => [key, { zh: name, en }]))
    return inspectListing(inspect(report, server.pathOf(uri), opened.locale), names, opened.locale)
  }

  const run: Run = async ({ command, arguments: given = [] }, token, progress) => {
    const uris = given.filter((one) => typeof one === 'string')
    const [uri] = uris
    const result =
      command === 'fazhilint.lsp.inspect'
        ? uri === undefined
          ? null
          : await inspected(uri, token)
        : await check(uris, token, progress)
    return token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled') : result
  }

  const changed: Commands['changed'] = async (changes) => {
    for (const { uri, type } of changes.filter((one) => shown.has(one.uri))) {
      const analysis = type === FileChangeType.Deleted ? null : await known(uri, () => shown.has(uri))
      // What cannot be read may be about to be written.
      if (analysis === null) await hide(uri)
      else if (typeof analysis !== 'string') await show(uri, analysis)
    }
  }
  return { run, changed }
}
