import type { Trouble } from '../problem/problem.ts'
import type { UnreadKind } from './known-kinds.ts'

/** That a file is of a kind that is not read, and what to do about it. */
export function unsupported(kind: UnreadKind): Trouble {
  return { id: 'unsupported', outcome: kind, data: { format: kind } }
}

const extensions = /\.(docx?|docm|dotx?|wps|wpt|rtf|odt|pdf|ofd|xlsx?|et|pptx?|dps|uof|mht|mhtml)$/i

/** That a file is neither text nor what its name says, or has nothing in it; null where the name says nothing. */
export function misnamed(path: string, { length }: Uint8Array): Trouble | null {
  const [, extension] = extensions.exec(path) ?? []
  if (extension === undefined) return null
  return { id: 'misnamed', ...(length === 0 && { outcome: 'empty' }), data: { extension: extension.toLowerCase() } }
}
