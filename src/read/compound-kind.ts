import { openCompoundFile } from './compound-file.ts'
import type { FileKind } from './known-kinds.ts'

/** By the names of streams; a document may hold another, so the first that fits decides. */
const signs: { kind: FileKind; stream: RegExp }[] = [
  { kind: 'encrypted', stream: /^EncryptedPackage$/ },
  { kind: 'doc', stream: /^WordDocument$/ },
  { kind: 'spreadsheet', stream: /^(?:Workbook|Book)$/ },
  { kind: 'slides', stream: /^PowerPoint Document$/ },
]

/** What a file of the office programs before 2007, or a locked one, is. */
export function compoundKind(bytes: Uint8Array): FileKind {
  const streams = openCompoundFile(bytes)?.streams ?? []
  return signs.find(({ stream }) => streams.some(({ name }) => stream.test(name)))?.kind ?? 'office'
}
