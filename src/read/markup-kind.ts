import type { FileKind } from './known-kinds.ts'

/** Roots of XML files that office programs write. */
const roots: { kind: FileKind; root: RegExp }[] = [
  { kind: 'word-xml', root: /^(?:w:wordDocument|pkg:package|ns\d:wordDocument)\b/ },
  { kind: 'spreadsheet', root: /^(?:ss:)?Workbook\b/ },
  { kind: 'odt', root: /^office:document\b/ },
  { kind: 'uof', root: /^uof:UOF\b/i },
  { kind: 'image', root: /^svg\b/i },
]

const anyText = /\.(?:md|markdown)$/i
const namedPage = /\.(?:html?|xhtml|shtml|mht|mhtml|aspx?|jspx?|php|docx?|wps|rtf)$/i
/** What only pages open with, what fragments of them do, and how many ends of blocks show that one is a page. */
const page = /^(?:!doctype\s+html|html|head|body)\b/i
const pagePart = /^(?:meta|title|link|script|style|base|frameset)\b/i
const block =
  /^(?:div|section|article|main|header|p|span|table|tbody|tr|td|ul|ol|h[1-6]|center|font|br|b|strong|a|img)\b/i
const blockEnd = /<\/(?:div|section|article|p|table|td|li|h[1-6])>/gi
const manyBlocks = 3
const anyBlock = /<(?:p|div|br|table|td|span|font|h[1-6])\b/i

/** What a text is that is marked up: a web page, alone or with its pictures (MHTML), or XML of an office program. */
export function markupKind(path: string, bytes: Uint8Array): FileKind | null {
  const text = openingOf(bytes)
  if (isMessage(text)) return 'html'
  const isPage = namedPage.test(path)
  const at = afterProlog(text)
  if (text.charAt(at) !== '<') return isPage && anyBlock.test(text) ? 'html' : null
  const tag = text.slice(at + 1, at + 100)
  const known = roots.find(({ root }) => root.test(tag))
  if (known !== undefined) return known.kind
  if (page.test(tag)) return 'html'
  // Markdown may open with tags of HTML.
  if (anyText.test(path)) return null
  const isFragment = pagePart.test(tag) || block.test(tag)
  return isFragment && (isPage || (text.match(blockEnd)?.length ?? 0) >= manyBlocks) ? 'html' : null
}

/** What a file opens with, as text; ASCII is read right whatever the encoding. */
export function openingOf(all: Uint8Array): string {
  const bytes = all.subarray(0, 65536)
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Where the first tag stands that is no declaration, comment or processing instruction. */
function afterProlog(text: string): number {
  let at = text.search(/\S/)
  for (;;) {
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null
    if (end === null) return at
    const found = text.indexOf(end, at)
    if (found < 0) return text.length
    at = found + end.length
    while (/\s/.test(text.charAt(at))) at++
  }
}

/** A message of MIME: headers up to an empty line, among them that of its version and what it holds. */
export function isMessage(text: string): boolean {
  if (!/^\s*[A-Z][\w-]{2,40}:/i.test(text.slice(0, 100))) return false
  const [head = ''] = text
    .trimStart()
    .slice(0, 8192)
    .split(/\r?\n\r?\n/, 1)
  return /^mime-version:/im.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/im.test(head)
}
