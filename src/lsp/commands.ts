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
import { crashProblem } from '../problem/crash-problem.ts'
import { isProblem } from '../problem/is-problem.ts'
import { analyse, type Analysis, isReport } from './analysis.ts'
import type { Editor } from './editor.ts'
import { messageOf } from './message-of.ts'
import { localeAsked, type Opened } from './opened.ts'
import type { LanguageServer } from './server.ts'
import { keepShown } from './shown-files.ts'

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
  const shown = keepShown(connection, server.pathOf)

  /** What is known of a file: as it is being edited, else as it lies there. */
  const known = async (uri: string, isWanted: () => boolean): Promise<Analysis | string | null> => {
    const path = server.pathOf(uri)
    try {
      const analysis = await edited(uri)
      const opened = analysis?.opened ?? (await open({ uri }, path))
      if (analysis !== null || opened === null) return analysis
      const source = await server.read(path)
      return isProblem(source) ? messageOf(source, opened.locale) : await analyse(source, opened, isWanted)
    } catch (error) {
      // One file that the linter stumbles over must not hide the others.
      return messageOf(crashProblem(error, { id: 'crash' }, { path }), server.locale)
    }
  }

  const check = async (
    uris: readonly string[],
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<Checked> => {
    const checked: Checked = { files: 0, error: 0, warning: 0, info: 0, troubles: [] }
    const targets: { uri: string; named: boolean }[] = []
    for (const uri of uris.length > 0 ? uris : editor.folders()) {
      if (insist(uri)) {
        targets.push({ uri, named: true })
        continue
      }
      const asked = await editor.askedFor(uri)
      const path = server.pathOf(uri)
      const { files, errors } = await server.find(path, asked)
      targets.push(
        ...files.map((file) => (file === path ? { uri, named: true } : { uri: server.uriOf(file), named: false })),
      )
      const locale = localeAsked(asked, server.locale)
      checked.troubles.push(...errors.map((problem) => messageOf(problem, locale)))
    }
    // What was found before, and what has become of it nobody knows.
    if (uris.length === 0) await shown.hideAll()
    for (const [at, { uri, named }] of targets.entries()) {
      if (token.isCancellationRequested) break
      progress.report(Math.floor((100 * at) / targets.length), `${at + 1}/${targets.length}`)
      const analysis = await known(uri, () => !token.isCancellationRequested)
      if (analysis === null) continue
      checked.files++
      if (typeof analysis === 'string') {
        checked.troubles.push(analysis)
        continue
      }
      if (!named && !isReport(analysis)) continue
      for (const { severity } of analysis.problems) checked[severity]++
      if ((await edited(uri)) === null) await shown.show(uri, analysis)
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
    for (const { uri, type } of changes) {
      const path = server.pathOf(uri)
      if (!shown.has(path)) continue
      const analysis = type === FileChangeType.Deleted ? null : await known(uri, () => shown.has(path))
      // What cannot be read may be about to be written.
      if (analysis === null) await shown.hide(path)
      else if (typeof analysis !== 'string') await shown.show(uri, analysis)
    }
  }
  return { run, changed }
}
