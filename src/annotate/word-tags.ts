import { escapeXml } from '../format/escape-xml.ts'
import { namespaces } from '../read/docx/namespaces.ts'
import type { XmlNode } from '../read/docx/xml.ts'

/** Writes an element of Word: its name and attributes without prefix (but `xml:…`), and what stands in it. */
export type WriteTag = (name: string, attributes: Record<string, string>, content?: string) => string

type Prefixes = XmlNode['scope']['prefixes']

/** Writes elements under the names that a part has for Word's namespace. */
export function wordTags(prefixes: Prefixes): WriteTag {
  const own = [...prefixes].find(([prefix, uri]) => prefix !== '' && namespaces.get(uri) === 'w')
  const prefix = own?.[0] ?? 'w'
  // Attributes need a prefix: where the part has none, every element brings its own.
  const declared = own === undefined ? ` xmlns:w="${wordNamespace(prefixes)}"` : ''
  return (name, attributes, content = '') => {
    const written = Object.entries(attributes).map(
      ([key, value]) => ` ${key.includes(':') ? key : `${prefix}:${key}`}="${escapeXml(value)}"`,
    )
    const head = `<${prefix}:${name}${declared}${written.join('')}`
    return content === '' ? `${head}/>` : `${head}>${content}</${prefix}:${name}>`
  }
}

/** The namespace of Word as a part has it: there are two. */
export function wordNamespace(prefixes: Prefixes): string {
  const usual = [...namespaces].find(([, prefix]) => prefix === 'w')?.[0] ?? ''
  return [...prefixes.values()].find((uri) => namespaces.get(uri) === 'w') ?? usual
}
