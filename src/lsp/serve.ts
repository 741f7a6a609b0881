import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import { say } from '../say/say.ts'
import { shownInLine } from '../say/shown.ts'
import { analyse, type Analysis } from './analysis.ts'
import { codeActionsOf, fixAllKind } from './code-actions.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { hoverAt } from './hover.ts'
import { lensesOf } from './lenses.ts'
import type { Open, Opened } from './opened.ts'
import { symbolsOf } from './symbols.ts'

export interface LanguageServer {
  open: Open
  /** The path of a document, as problems name it. */
  pathOf: (uri: string) => string
  locale: Locale
  version: string
  /** Called when configuration or rules may have changed. */
  forget: () => void
}

/** So long after the last keystroke a document is linted, in ms. */
const pause = 120

/** Serves one editor over a connection until it closes: diagnostics, corrections, hover, outline, times of figures. */
export function serveLanguage(connection: Connection, server: LanguageServer): void {
  const documents = new TextDocuments(TextDocument)
  const analyses = new Map<string, Promise<Analysis | null>>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const { locale } = server
  let told = ''

  /** The analysis of a document as it is now; null where its rules cannot be had. */
  const analysisOf = async (document: TextDocument): Promise<Analysis | null> => {
    const known = await analyses.get(document.uri)
    if (known?.version === document.version) return known
    const analysis = fresh(document)
    analyses.set(document.uri, analysis)
    return analysis
  }
  const fresh = async (document: TextDocument): Promise<Analysis | null> => {
    const path = server.pathOf(document.uri)
    const opened = await server.open(path)
    if (isOpened(opened)) return analyse(document, path, opened)
    tell(opened)
    return null
  }
  /** The same trouble is told once, not with every keystroke. */
  const tell = (problems: Problem[]): void => {
    const text = problems.map((problem) => messageOf(problem, locale)).join('\n')
    if (text === told) return
    told = text
    // Not a request: who cannot show it need not answer.
    const message = `fazhilint: ${text}`
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message })
  }
  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri)
    if (document === undefined) return
    const { version } = document
    try {
      const analysis = await analysisOf(document)
      // Meanwhile there may be a newer one.
      if (documents.get(uri)?.version !== version) return
      await connection.sendDiagnostics({
        uri,
        version,
        diagnostics: analysis === null ? [] : diagnosticsOf(analysis, uri, locale),
      })
    } catch (error) {
      // One document that the linter stumbles over must not end the server.
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
  const soon = (uri: string, after: number): void => {
    clearTimeout(waiting.get(uri))
    waiting.set(
      uri,
      setTimeout(() => void publish(uri), after),
    )
  }
  const again = (): void => {
    server.forget()
    told = ''
    analyses.clear()
    for (const { uri } of documents.all()) soon(uri, 0)
  }
  /** Answers a request about a document from its analysis. */
  const answer = async <T>(uri: string, from: (analysis: Analysis, document: TextDocument) => T): Promise<T | null> => {
    const document = documents.get(uri)
    const analysis = document === undefined ? null : await analysisOf(document)
    return document === undefined || analysis === null ? null : from(analysis, document)
  }

  connection.onInitialize((): InitializeResult => ({
    serverInfo: { name: 'fazhilint', version: server.version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      hoverProvider: true,
      documentSymbolProvider: true,
      codeLensProvider: {},
    },
  }))
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    soon(uri, version <= 1 ? 0 : pause)
  })
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    analyses.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  connection.onDidChangeConfiguration(again)
  connection.onDidChangeWatchedFiles(again)
  connection.onCodeAction(async ({ textDocument, range, context }) =>
    answer(textDocument.uri, (analysis, document) =>
      codeActionsOf(analysis, { document, range, only: context.only, locale }),
    ),
  )
  connection.onHover(async ({ textDocument, position }) =>
    answer(textDocument.uri, (analysis) => hoverAt(analysis, position, locale)),
  )
  connection.onDocumentSymbol(async ({ textDocument }) =>
    answer(textDocument.uri, (analysis) => symbolsOf(analysis, locale)),
  )
  connection.onCodeLens(async ({ textDocument }) => answer(textDocument.uri, (analysis) => lensesOf(analysis, locale)))
  documents.listen(connection)
  connection.listen()
}

function isOpened(opened: Opened | Problem[]): opened is Opened {
  return !Array.isArray(opened)
}

function messageOf(problem: Problem, locale: Locale): string {
  const { path, place } = problem
  const at = place === null ? '' : `:${place.start.line}:${place.start.column}`
  return shownInLine(`${path}${at} ${say(problem, {}, locale).message}`)
}
