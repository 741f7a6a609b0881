import type { Connection } from 'vscode-languageserver'
import type { Analysis } from './analysis.ts'
import { diagnosticsOf } from './diagnostics.ts'

/** The files whose problems are shown though they are not being edited, by their paths. */
export interface ShownFiles {
  show: (uri: string, analysis: Analysis) => Promise<void>
  hide: (path: string) => Promise<void>
  has: (path: string) => boolean
  hideAll: () => Promise<void>
}

/** Keeps which files are shown. */
export function keepShown(connection: Connection, pathOf: (uri: string) => string): ShownFiles {
  const addresses = new Map<string, string>()
  const hide = async (path: string): Promise<void> => {
    const uri = addresses.get(path)
    addresses.delete(path)
    if (uri !== undefined) await connection.sendDiagnostics({ uri, diagnostics: [] })
  }
  return {
    show: async (given, analysis) => {
      const path = pathOf(given)
      // An editor may write an address in another way; what it has been told of one must not stay.
      const uri = addresses.get(path) ?? given
      addresses.set(path, uri)
      await connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(analysis, uri) })
    },
    hide,
    has: (path) => addresses.has(path),
    hideAll: async () => {
      for (const path of [...addresses.keys()]) await hide(path)
    },
  }
}
