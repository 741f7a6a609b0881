import type { Location } from '../problem/place.ts'

/** A set that another extends, and where it says so. */
export interface Parent {
  name: string
  place: Location
}

/** The sets that `_report.yaml` names under `extends`; whatever else is wrong with that file, its loader says. */
export async function parentsOf(text: string): Promise<Parent[]> {
  const { parseDocument, isAlias, isNode, isSeq, LineCounter } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const named = valueOf(() => document.toJS() as unknown)
  const written = document.get('extends', true)
  const list = isAlias(written) ? written.resolve(document) : written
  const pointAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line, column: col, offset }
  }
  return named.map((name, at) => {
    // What came by an alias or a merge stands where that stands.
    const node = isSeq(list) ? list.items[at] : (written ?? document.contents)
    const [start, end] = (isNode(node) ? node.range : null) ?? [0, 0]
    return { name, place: { start: pointAt(start), end: pointAt(end) } }
  })
}

/** The names under `extends` of a file's value, which may be of any shape, or not to be had. */
function valueOf(read: () => unknown): string[] {
  try {
    const { extends: names } = (read() ?? {}) as { extends?: unknown }
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}
