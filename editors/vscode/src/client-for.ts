import { join } from 'node:path'
import { type ExtensionContext, workspace } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'

/** A client of the server in this extension, or of the program that the user has named. */
export function clientFor(context: ExtensionContext): LanguageClient {
  const named = workspace.getConfiguration('fazhilint').get<string>('path') ?? ''
  const module = named === '' ? join(context.extensionPath, 'server', 'dist', 'fazhilint.mjs') : named
  const documentSelector = ['markdown', 'plaintext'].flatMap((language) =>
    ['file', 'untitled'].map((scheme) => ({ language, scheme })),
  )
  return new LanguageClient(
    'fazhilint',
    'fazhilint',
    { module, args: ['lsp'], transport: TransportKind.stdio },
    { documentSelector },
  )
}
