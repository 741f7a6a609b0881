import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver'
import type { Editor } from './editor.ts'
import { messageOf } from './message-of.ts'
import { localeAsked, type Opened } from './opened.ts'
import type { LanguageServer } from './server.ts'

/** Opens documents with the rules that are for them. */
export interface Opening {
  /** null where there are none, of which the user is told. */
  open: (document: { uri: string }, path: string) => Promise<Opened | null>
  /** Tells of trouble again, though it be the same. */
  forget: () => void
}

/** Opens documents for an editor, and tells it of mistakes in rules and configurations. */
export function opening(connection: Connection, editor: Editor, server: LanguageServer): Opening {
  let told = ''
  /** The same trouble is told once, not with every keystroke. */
  const tell = (text: string): void => {
    if (text === told) return
    told = text
    // Not a request: who cannot show it need not answer.
    const message = `fazhilint: ${text}`
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message })
  }
  return {
    open: async ({ uri }, path) => {
      const asked = await editor.askedFor(uri)
      const opened = await server.open(path, asked)
      if (!Array.isArray(opened)) {
        void editor.watch(opened?.folders?.map(server.uriOf) ?? [])
        return opened
      }
      const locale = localeAsked(asked, server.locale)
      tell(opened.map((problem) => messageOf(problem, locale)).join('\n'))
      return null
    },
    forget: () => {
      told = ''
    },
  }
}
