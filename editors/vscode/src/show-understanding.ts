import { EventEmitter, type ExtensionContext, Uri, window, workspace } from 'vscode'
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node'
import { activeUri } from './active-uri.ts'
import { words } from './words.ts'

const scheme = 'fazhilint-inspect'

/** Gives what shows, as a document to read, what is understood of a file: headings, figures, which measure answers which shortcoming. */
export function showUnderstanding(context: ExtensionContext) {
  const texts = new Map<string, string>()
  const changed = new EventEmitter<Uri>()
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
    }),
  )
  return async (client: LanguageClient, given: Uri | undefined): Promise<void> => {
    const uri = given ?? activeUri()
    if (uri === null) {
      void window.showInformationMessage(words().noFile)
      return
    }
    const params = { command: 'fazhilint.lsp.inspect', arguments: [String(uri)] }
    const text: unknown = await client.sendRequest(ExecuteCommandRequest.type, params)
    if (typeof text !== 'string') return
    const shown = Uri.from({ scheme, path: `${uri.path}.txt` })
    texts.set(shown.path, text)
    changed.fire(shown)
    await window.showTextDocument(await workspace.openTextDocument(shown), { preview: true })
  }
}
