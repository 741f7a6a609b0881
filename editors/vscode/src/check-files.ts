import { commands, ProgressLocation, type Uri, window } from 'vscode'
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node'
import type { Checked } from '../../../src/lsp/commands.ts'
import { activeUri } from './active-uri.ts'
import { words } from './words.ts'

/** Checks files, or without any all of the workspace; what is found stands under Problems, and is counted. */
export async function checkFiles(client: LanguageClient, given: readonly (Uri | undefined)[]): Promise<void> {
  const uris = given.map((uri) => uri ?? activeUri())
  const known = uris.filter((uri) => uri !== null)
  if (known.length < uris.length) {
    void window.showInformationMessage(words().noFile)
    return
  }
  const options = { location: ProgressLocation.Notification, title: words().checking, cancellable: true }
  const checked = await window.withProgress(options, async (_, token): Promise<Checked | null> => {
    const params = { command: 'fazhilint.lsp.check', arguments: known.map(String) }
    const result = client.sendRequest(ExecuteCommandRequest.type, params, token)
    // Whoever cancels knows.
    return (await result.catch((error: unknown) => {
      if (token.isCancellationRequested) return null
      throw error
    })) as Checked | null
  })
  if (checked === null) return
  for (const trouble of checked.troubles.slice(0, most)) void window.showWarningMessage(trouble)
  if (checked.files + checked.troubles.length === 0) void window.showInformationMessage(words().nothing)
  if (checked.files > checked.troubles.length) void window.showInformationMessage(words().checked(checked))
  if (checked.error + checked.warning + checked.info > 0)
    await commands.executeCommand('workbench.actions.view.problems')
}

// More messages at once nobody reads.
const most = 3
