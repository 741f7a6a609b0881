import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { keepAnalyses } from './analyses.ts'
import { type Analysis, isReport } from './analysis.ts'
import { answering } from './answering.ts'
import { codeActionsOf, fixAllKind } from './code-actions.ts'
import { commandNames, serveCommands } from './commands.ts'
import { knowEditor } from './editor.ts'
import { hoverAt } from './hover.ts'
import { lensesOf } from './lenses.ts'
import { opening } from './opening.ts'
import { publishing } from './publishing.ts'
import type { LanguageServer } from './server.ts'
import { symbolsOf } from './symbols.ts'
import { isSetting } from './watched.ts'

/** So long after the last keystroke a document is linted, in ms. */
const pause = 120

/** Serves one editor over a connection until it closes: diagnostics, corrections, hover, outline, times of figures. */
export function serveLanguage(connection: Connection, server: LanguageServer): void {
  const documents = new TextDocuments(TextDocument)
  const editor = knowEditor(connection, server.pathOf)
  /** Documents that the user has asked about, whatever they are. */
  const wanted = new Set<string>()
  const { open, forget } = opening(connection, editor, server)
  const analyses = keepAnalyses(server.pathOf, async (document, path) => {
    const { settings } = await editor.askedFor(document.uri)
    return settings.enable || wanted.has(document.uri) ? open(document, path) : null
  })
  /** The analysis of a document that the rules are for. */
  const analysisOf = async (document: TextDocument): Promise<Analysis | null> => {
    const { uri } = document
    const analysis = await analyses.of(document)
    if (analysis === null || wanted.has(uri) || isReport(analysis)) return analysis
    return (await editor.askedFor(uri)).settings.onlyReports ? null : analysis
  }
  const { soon, close } = publishing(connection, documents, analysisOf)
  const again = (): void => {
    server.forget()
    forget()
    analyses.forget()
    for (const { uri } of documents.all()) soon(uri, 0)
  }
  const answer = answering(documents, analysisOf)

  /** The same file may have several addresses. */
  const documentAt = (uri: string): TextDocument | undefined =>
    documents.get(uri) ?? documents.all().find((one) => server.pathOf(one.uri) === server.pathOf(uri))
  const commands = serveCommands({
    ...{ connection, server, editor, open },
    insist: (address) => {
      const uri = documentAt(address)?.uri
      if (uri === undefined) return false
      wanted.add(uri)
      analyses.forget(uri)
      soon(uri, 0)
      return true
    },
    edited: async (uri) => {
      const document = documentAt(uri)
      return document === undefined ? null : analyses.of(document)
    },
  })

  connection.onInitialize((params): InitializeResult => {
    editor.greet(params)
    return {
      serverInfo: { name: 'fazhilint', version: server.version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        hoverProvider: true,
        documentSymbolProvider: true,
        codeLensProvider: {},
        executeCommandProvider: { commands: commandNames },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  })
  connection.onInitialized(() => void editor.subscribe(again))
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    soon(uri, version <= 1 ? 0 : pause)
  })
  documents.onDidClose(({ document: { uri } }) => {
    wanted.delete(uri)
    analyses.forget(uri)
    close(uri)
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    editor.configure(settings)
    again()
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.length === 0 || changes.some(({ uri }) => isSetting(uri))) again()
    void commands.changed(changes)
  })
  connection.onCodeAction(async ({ textDocument, range, context: { only } }, token) =>
    answer(textDocument.uri, token, (analysis, document) =>
      codeActionsOf(analysis, { document, range, only, snippets: editor.snippets() }),
    ),
  )
  connection.onHover(async ({ textDocument, position }, token) =>
    answer(textDocument.uri, token, (analysis) => hoverAt(analysis, position)),
  )
  connection.onDocumentSymbol(async ({ textDocument }, token) => answer(textDocument.uri, token, symbolsOf))
  connection.onCodeLens(async ({ textDocument }, token) => answer(textDocument.uri, token, lensesOf))
  connection.onExecuteCommand(commands.run)
  documents.listen(connection)
  connection.listen()
}
