import type { XmlPart } from './xml-part.ts'
import { attributesOf } from './xml.ts'
import { childrenOf } from './xml-walk.ts'

/** What one part says of another. */
export interface Relationship {
  id: string
  /** The last word of its type: `styles`, `comments`. */
  kind: string
  /** The path of the part; of what lies outside of the package its address. */
  target: string
  external: boolean
}

/** Where the relationships of a part stand; those of the package for ''. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

/** The relationships of the part at a path. */
export function relationshipsIn({ root }: Pick<XmlPart, 'root'>, path: string): Relationship[] {
  return childrenOf(root, 'rel:Relationship').map((node) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributesOf(node)
    const external = mode?.toLowerCase() === 'external'
    const kind = type.slice(type.lastIndexOf('/') + 1)
    return { id, kind, target: external ? target : resolve(path, target), external }
  })
}

/** The path that a reference in a part means; one out of the package means nothing in it. */
function resolve(from: string, target: string): string {
  const plain = target.replaceAll('\\', '/')
  const steps = plain.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
