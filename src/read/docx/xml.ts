import { decodeEntities } from './entities.ts'
import { namespaces } from './namespaces.ts'

/** An element of a part, with where it stands in the part's XML. */
export interface XmlNode {
  /** With the usual prefix of its namespace, whatever the file calls it; `?:` for one that is not known here. */
  name: string
  /** The whole element. */
  start: number
  end: number
  /** What stands between its tags; both are `end` for one without content. */
  inner: number
  close: number
  children: readonly XmlNode[]
  scope: XmlScope
}

/** What the elements of a stretch share. */
export interface XmlScope {
  xml: string
  /** Namespaces by prefix. */
  prefixes: ReadonlyMap<string, string>
  /** Names as they are written → as they are known here. */
  names: Map<string, string>
}

/** Why XML is not read. */
export type XmlFault = 'malformed' | 'entities' | 'deep' | 'big'

/** Deeper than any document that people make; walks over a tree may call themselves so often. */
const deepest = 400
/** So many elements fit into what a reader may take of memory. */
const mostNodes = 400_000
const none: readonly XmlNode[] = []

/**
 * The tree of a part, in one pass and without calling itself, so that depth and length cost nothing. There are no
 * entities but the five of XML: a document type is refused.
 */
export function parseXml(xml: string): XmlNode | XmlFault {
  let scope: XmlScope = { xml, prefixes: new Map([['xml', 'xml']]), names: new Map() }
  const open: { node: XmlNode; written: string; children: XmlNode[] }[] = []
  let root: XmlNode | null = null
  let count = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml.charAt(at + 1)
    if (next === '!' || next === '?') {
      const end = endOfAside(xml, at)
      if (typeof end === 'string') return end
      at = end
    } else if (next === '/') {
      const end = xml.indexOf('>', at) + 1
      const last = open.pop()
      if (end === 0 || last === undefined || xml.slice(at + 2, end - 1).trimEnd() !== last.written) return 'malformed'
      last.node.close = at
      last.node.end = end
      last.node.children = last.children.length === 0 ? none : last.children
      scope = open.at(-1)?.node.scope ?? scope
      at = end
    } else {
      const nameEnd = endOfName(xml, at + 1)
      const end = endOfTag(xml, nameEnd)
      const parent = open.at(-1)
      if (end < 0 || nameEnd === at + 1 || (parent === undefined && root !== null)) return 'malformed'
      if (++count > mostNodes) return 'big'
      if (open.length >= deepest) return 'deep'
      const written = xml.slice(at + 1, nameEnd)
      const outer = parent?.node.scope ?? scope
      scope = declares(xml, nameEnd, end) ? scopeOf(outer, attributesIn(xml, nameEnd, end)) : outer
      const node: XmlNode = {
        name: knownName(scope, written),
        start: at,
        end,
        inner: end,
        close: end,
        children: none,
        scope,
      }
      if (parent === undefined) root = node
      else parent.children.push(node)
      if (xml.charAt(end - 2) !== '/') open.push({ node, written, children: [] })
      at = end
    }
  }
  return root === null || open.length > 0 ? 'malformed' : root
}

/** The attributes of an element by their names, prefixes as in `XmlNode`. */
export function attributesOf({ scope, start, inner }: XmlNode): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [written, value] of attributesIn(scope.xml, endOfName(scope.xml, start + 1), inner))
    attributes[written.includes(':') ? knownName(scope, written) : written] = value
  return attributes
}

/** Skips a comment, a stretch of characters or an instruction. */
function endOfAside(xml: string, at: number): number | XmlFault {
  const close = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '?>'
  if (xml.charAt(at + 1) === '!' && close === '?>') return 'entities'
  const end = xml.indexOf(close, at + 2)
  return end < 0 ? 'malformed' : end + close.length
}

function endOfName(xml: string, from: number): number {
  let at = from
  // Up to white space, / or >
  for (let code = xml.charCodeAt(at); code > 32 && code !== 47 && code !== 62;) code = xml.charCodeAt(++at)
  return at
}

/** Behind the `>` of a tag, which may stand in values, too; -1 where there is none. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === 62) return at + 1
    if (code === 60) return -1
    if (code !== 34 && code !== 39) continue
    at = xml.indexOf(code === 34 ? '"' : "'", at + 1)
    if (at < 0) return -1
  }
  return -1
}

/** Attributes as they are written, in one pass: a tag may be as long as the part. */
function attributesIn(xml: string, from: number, to: number): [string, string][] {
  const attributes: [string, string][] = []
  for (let at = from; at < to;) {
    const equals = xml.indexOf('=', at)
    if (equals < 0 || equals >= to) break
    const quote = skipSpace(xml, equals + 1)
    const end = xml.indexOf(xml.charAt(quote), quote + 1)
    if (end < 0 || end >= to) break
    attributes.push([xml.slice(at, equals).trim(), decodeEntities(xml.slice(quote + 1, end))])
    at = end + 1
  }
  return attributes
}

function skipSpace(xml: string, from: number): number {
  let at = from
  while (xml.charCodeAt(at) <= 32) at++
  return at
}

function declares(xml: string, from: number, to: number): boolean {
  return to - from > 8 && xml.slice(from, to).includes('xmlns')
}

function scopeOf({ xml, prefixes }: XmlScope, attributes: [string, string][]): XmlScope {
  const own = new Map(prefixes)
  for (const [name, value] of attributes) {
    if (name === 'xmlns') own.set('', value)
    else if (name.startsWith('xmlns:')) own.set(name.slice(6), value)
  }
  return { xml, prefixes: own, names: new Map() }
}

function knownName({ prefixes, names }: XmlScope, written: string): string {
  const known = names.get(written)
  if (known !== undefined) return known
  const colon = written.indexOf(':')
  const uri = prefixes.get(written.slice(0, Math.max(0, colon)))
  const prefix = uri === 'xml' ? 'xml' : (namespaces.get(uri ?? '') ?? '?')
  const name = `${prefix}:${written.slice(colon + 1)}`
  names.set(written, name)
  return name
}
