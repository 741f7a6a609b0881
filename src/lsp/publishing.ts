import type { Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from './analysis.ts'
import { diagnosticsOf } from './diagnostics.ts'

/** When an editor is told what was found in its documents. */
export interface Publishing {
  /** Publishes what is found in a document, so many ms after it was last asked for. */
  soon: (uri: string, after: number) => void
  /** Forgets a document that is closed, and takes back what was published of it. */
  close: (uri: string) => void
}

/** Publishes the findings of open documents, never those of a text that is no longer there. */
export function publishing(
  connection: Connection,
  documents: { get: (uri: string) => TextDocument | undefined },
  analysisOf: (document: TextDocument) => Promise<Analysis | null>,
): Publishing {
  const waiting = new Map<string, NodeJS.Timeout>()
  /** The newest attempt, of each document. */
  const newest = new Map<string, symbol>()
  const publish = async (uri: string): Promise<void> => {
    waiting.delete(uri)
    const document = documents.get(uri)
    if (document === undefined) return
    const { version } = document
    const turn = Symbol(uri)
    newest.set(uri, turn)
    try {
      const analysis = await analysisOf(document)
      // Meanwhile there may be a newer one, or it is to be done again.
      if (documents.get(uri)?.version !== version || waiting.has(uri) || newest.get(uri) !== turn) return
      await connection.sendDiagnostics({
        uri,
        version,
        diagnostics: analysis === null ? [] : diagnosticsOf(analysis, uri),
      })
    } catch (error) {
      // One document that the linter stumbles over must not end the server.
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
  return {
    soon: (uri, after) => {
      clearTimeout(waiting.get(uri))
      waiting.set(
        uri,
        setTimeout(() => void publish(uri), after),
      )
    },
    close: (uri) => {
      clearTimeout(waiting.get(uri))
      waiting.delete(uri)
      newest.delete(uri)
      void connection.sendDiagnostics({ uri, diagnostics: [] })
    },
  }
}
