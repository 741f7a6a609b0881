import type { Trouble } from '../../problem/problem.ts'
import { decodePart } from './decode-part.ts'
import { type Relationship, relationshipsIn, relationshipsPath } from './relationships.ts'
import { unpack } from './unpack.ts'
import { parseXml } from './xml.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'
import type { XmlPart } from './xml-part.ts'

/** A Word file, opened. */
export interface WordPackage {
  entries: ZipEntry[]
  /** The part with the text. */
  main: XmlPart
  /** What the text refers to. */
  relationships: Relationship[]
  /** A part by its path; null where there is none. */
  part: (path: string) => XmlPart | Trouble | null
  /** The part of a kind (`styles`, `numbering` …) that the text refers to; null where there is none. */
  related: (kind: string) => XmlPart | Trouble | null
}

/** All that is read of a document may have so many bytes: the text of a hundred long reports with all their formatting. */
const mostBytes = 16_000_000

/** Opens a Word file: nothing of it is unpacked but what is read. */
export function openPackage(bytes: Uint8Array): WordPackage | Trouble {
  const entries = zipEntries(bytes)
  if (!Array.isArray(entries)) return entries
  let left = mostBytes
  const read = (path: string): XmlPart | Trouble | null => {
    const entry = entries.find(({ name }) => name.toLowerCase() === path.toLowerCase())
    if (entry === undefined) return null
    const unpacked = unpack(bytes, entry, left)
    if ('id' in unpacked) return unpacked
    left -= unpacked.length
    const xml = decodePart(unpacked)
    if (xml === null) return { id: 'word-damaged', outcome: 'part', data: { name: entry.name } }
    const root = parseXml(xml)
    return typeof root === 'string' ? faults[root](entry.name) : { path: entry.name, xml, root }
  }
  const relationshipsOf = (path: string): Relationship[] | Trouble => {
    const part = read(relationshipsPath(path))
    if (part === null) return []
    return 'id' in part ? part : relationshipsIn(part, path)
  }
  const outer = relationshipsOf('')
  if (!Array.isArray(outer)) return outer
  // Some programs write no relationships of the package, or wrong ones.
  const target = outer.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml'
  const main = read(target) ?? (target === 'word/document.xml' ? null : read('word/document.xml'))
  if (main === null) return { id: 'word-no-document' }
  if ('id' in main) return main
  const relationships = relationshipsOf(main.path)
  if (!Array.isArray(relationships)) return relationships
  const related = (kind: string): XmlPart | Trouble | null => {
    const relationship = relationships.find((one) => one.kind === kind && !one.external)
    return relationship === undefined ? null : read(relationship.target)
  }
  return { entries, main, relationships, part: read, related }
}

const faults: Record<'malformed' | 'entities' | 'deep' | 'big', (name: string) => Trouble> = {
  malformed: (name) => ({ id: 'word-damaged', outcome: 'xml', data: { name } }),
  entities: (name) => ({ id: 'word-entities', data: { name } }),
  deep: (name) => ({ id: 'word-too-big', outcome: 'deep', data: { name } }),
  big: (name) => ({ id: 'word-too-big', outcome: 'elements', data: { name } }),
}
