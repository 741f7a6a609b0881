import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver'
import type { Locale } from '../rules/locale.ts'
import type { Asked } from './opened.ts'
import { localeIn, type Settings, settingsOf } from './settings.ts'
import { documentGlob, settingGlobs, settingsIn } from './watched.ts'

/** What is known of the editor at the other end. */
export interface Editor {
  /** Takes what it says of itself. */
  greet: (params: InitializeParams) => void
  /** Asks to be told of changes of settings, folders and files; `changed` is called when there are others. */
  subscribe: (changed: () => void) => Promise<void>
  /** Asks to be told of changes of configuration and rules in these folders, too, as far as they are not open. */
  watch: (folders: readonly string[]) => Promise<void>
  /** Takes new settings, or fetches them. */
  configure: (sent: unknown) => void
  /** What it asks for of a file, once that is known. */
  askedFor: (uri: string) => Promise<Asked>
  folders: () => string[]
  /** Whether it can put the cursor into a text that it inserts. */
  snippets: () => boolean
}

/** Keeps what an editor says of itself, its folders and its settings. */
export function knowEditor(connection: Connection, pathOf: (uri: string) => string): Editor {
  let capabilities: InitializeParams['capabilities'] = {}
  let language: Locale | null = null
  let folders: string[] = []
  /** Folders besides these, of which the editor is asked to tell. */
  const watched = new Set<string>()
  let settings: Promise<Settings> = Promise.resolve(settingsOf(null))

  /** An editor that has settings but does not tell them keeps those it has told before. */
  const fetched = async (before: Settings): Promise<Settings> => {
    try {
      return settingsOf(await connection.workspace.getConfiguration('fazhilint'))
    } catch {
      return before
    }
  }
  /** What an editor refuses to tell of is done without. */
  const refused = (error: unknown): void => {
    connection.console.warn(String(error))
  }
  const fetch = (): void => {
    settings = settings.then(fetched)
  }

  return {
    greet: (params) => {
      ;({ capabilities } = params)
      language = localeIn(params.locale)
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- of older editors
      const { rootUri: root, workspaceFolders } = params
      folders = workspaceFolders?.map(({ uri }) => uri) ?? (root === null ? [] : [root])
      settings = Promise.resolve(settingsOf(params.initializationOptions))
    },
    subscribe: async (changed) => {
      const { workspace } = capabilities
      if (workspace?.configuration === true) {
        fetch()
        changed()
      }
      if (workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri))
          folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]
          changed()
        })
      }
      const { client } = connection
      if (workspace?.didChangeConfiguration?.dynamicRegistration === true)
        await client.register(DidChangeConfigurationNotification.type, { section: 'fazhilint' }).catch(refused)
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        const watchers = [...settingGlobs, documentGlob].map((globPattern) => ({ globPattern }))
        await client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused)
      }
    },
    watch: async (wanted) => {
      const { dynamicRegistration, relativePatternSupport } = capabilities.workspace?.didChangeWatchedFiles ?? {}
      if (dynamicRegistration !== true || relativePatternSupport !== true) return
      const outside = wanted.filter((uri) => uri !== '' && !folders.some((folder) => isWithin(uri, folder)))
      const others = [...new Set(outside)].filter((uri) => !watched.has(uri))
      for (const uri of others) watched.add(uri)
      const watchers = others.flatMap(settingsIn)
      if (watchers.length > 0)
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused)
    },
    configure: (sent) => {
      if (capabilities.workspace?.configuration === true) fetch()
      // Some only say that something has changed.
      else if (typeof sent === 'object' && sent !== null && 'fazhilint' in sent)
        settings = Promise.resolve(settingsOf(sent))
    },
    askedFor: async (uri) => {
      const around = folders.filter((folder) => isWithin(uri, folder))
      // The innermost; for what lies elsewhere, and what lies nowhere yet, the first.
      const [folder = folders[0]] = around.toSorted((a, b) => b.length - a.length)
      return { folder: folder === undefined ? null : pathOf(folder), settings: await settings, language }
    },
    folders: () => folders,
    snippets: () =>
      capabilities.workspace?.workspaceEdit?.snippetEditSupport === true &&
      capabilities.workspace.workspaceEdit.documentChanges === true,
  }
}

function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}
