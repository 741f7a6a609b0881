import type { Problem } from '../problem/problem.ts'
import type { Source } from '../read/source.ts'
import type { Locale } from '../rules/locale.ts'
import type { Asked, Open } from './opened.ts'

/** What a language server has from the machine it runs on. */
export interface LanguageServer {
  open: Open
  /** Reads a file that is not being edited, of any kind. */
  read: (path: string) => Promise<Source | Problem>
  /** The paths of the files that are linted in a folder, or of a file that is. */
  find: (path: string, asked: Asked) => Promise<{ files: string[]; errors: Problem[] }>
  /** The path of a document, as problems name it. */
  pathOf: (uri: string) => string
  uriOf: (path: string) => string
  /** The language where nobody asks for another. */
  locale: Locale
  version: string
  /** Called when configuration or rules may have changed. */
  forget: () => void
}
