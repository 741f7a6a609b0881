import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextSource } from '../read/source.ts'
import { analyse, type Analysis } from './analysis.ts'
import type { Opened } from './opened.ts'

/** The analyses of documents that are being edited, each of the newest version only. */
export interface Analyses {
  /** That of a document as it is now; null where there is none, or a newer one is wanted meanwhile. */
  of: (document: TextDocument) => Promise<Analysis | null>
  /** Gives up that of a document, or all. */
  forget: (uri?: string) => void
}

interface Held {
  version: number
  analysis: Promise<Analysis | null>
}

/** Opens what a document is linted with; null where it is not linted. */
type OpenDocument = (document: TextDocument, path: string) => Promise<Opened | null>

/** Keeps analyses. One that is running is given up as soon as its document is another. */
export function keepAnalyses(pathOf: (uri: string) => string, open: OpenDocument): Analyses {
  const held = new Map<string, Held>()

  const start = (document: TextDocument): Held => {
    const { uri, version, languageId } = document
    const format = languageId === 'markdown' ? 'markdown' : 'text'
    const path = pathOf(uri)
    const source: TextSource = { path, text: document.getText(), format, encoding: 'utf-8', bom: false }
    const isWanted = (): boolean => held.get(uri) === one && document.version === version
    const run = async (): Promise<Analysis | null> => {
      const opened = await open(document, path)
      return opened === null || !isWanted() ? null : analyse(source, opened, isWanted)
    }
    const one: Held = { version, analysis: Promise.resolve().then(run) }
    return one
  }

  return {
    of: async (document) => {
      const known = held.get(document.uri)
      const one = known?.version === document.version ? known : start(document)
      held.set(document.uri, one)
      return one.analysis
    },
    forget: (uri) => {
      if (uri === undefined) held.clear()
      else held.delete(uri)
    },
  }
}
