import { commands, type ExtensionContext, type Uri, workspace } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { checkFiles } from './check-files.ts'
import { clientFor } from './client-for.ts'
import { showUnderstanding } from './show-understanding.ts'

let client: LanguageClient | null = null

/** Called by VS Code when the first report is opened, or a command is used. */
export async function activate(context: ExtensionContext): Promise<void> {
  const show = showUnderstanding(context)
  const started = async (): Promise<LanguageClient> => {
    client ??= clientFor(context)
    if (client.needsStart()) await client.start()
    return client
  }
  const restart = async (): Promise<void> => {
    await deactivate()
    await started()
  }
  context.subscriptions.push(
    commands.registerCommand('fazhilint.checkFile', async (uri?: Uri, all?: Uri[]) =>
      checkFiles(await started(), all ?? [uri]),
    ),
    commands.registerCommand('fazhilint.checkWorkspace', async () => checkFiles(await started(), [])),
    commands.registerCommand('fazhilint.inspect', async (uri?: Uri) => show(await started(), uri)),
    commands.registerCommand('fazhilint.restart', restart),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('fazhilint.path')) await restart()
    }),
  )
  await started()
}

/** Called by VS Code when it ends. */
export async function deactivate(): Promise<void> {
  const running = client
  client = null
  if (running?.needsStop() !== true) return
  try {
    // One that is still starting cannot be ended.
    await running.start()
    await running.dispose()
  } catch {
    // It has not come up, and the user has been told so.
  }
}
