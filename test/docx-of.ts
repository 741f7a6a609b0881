import { strToU8, zipSync } from 'fflate'

const office = 'http://schemas.openxmlformats.org'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The namespaces that tests use. */
export const namespaces =
  `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships" ` +
  `xmlns:mc="${office}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'

/** Parts that a document can have besides its text, by the name of their kind: their content. */
export type Parts = Partial<Record<'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments', string>>

/** A Word file of the XML of its body and of other parts. */
export function docxOf(body: string, parts: Parts = {}): Uint8Array {
  const kinds = Object.entries(parts)
  const part = (name: string, content: string): string =>
    `${declaration}<w:${name} ${namespaces}>${content}</w:${name}>`
  const related = kinds.map(([kind], at) => relationship(`rId${at + 1}`, kind, `${kind}.xml`)).join('')
  return zipped({
    '[Content_Types].xml': `${declaration}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[['document.main', 'document'], ...kinds.map(([kind]) => [kind, kind])].map(([type, name]) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationships(related),
    ...Object.fromEntries(kinds.map(([kind, content]) => [`word/${kind}.xml`, part(kind, content)])),
  })
}

/** A ZIP file of texts. */
export function zipped(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: '2022-01-01T00:00:00',
  })
}

function relationships(inner: string): string {
  return `${declaration}<Relationships xmlns="${office}/package/2006/relationships">${inner}</Relationships>`
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`
}

/** A run, with its formatting. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** One level of a list as `numbering.xml` has it. */
export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

/** The property of a paragraph of list 1. */
export function listed(at: number, id = '1'): string {
  return `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
}

/** The numbering of official documents: 一、 （一） 1. （1） */
export const officialNumbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '（%4）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const ordinals = [
  /^([一二三四五六七八九十]{1,3})、/u,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/u,
  /^(\d{1,2})\.(?!\d)/u,
  /^[（(](\d{1,2})[）)]/u,
]

/**
 * A report of lines as a Word file; `automatic`: its ordinals are those that Word counts, where they are what Word would
 * count.
 */
export function docxOfLines(lines: readonly string[], { automatic = false }: { automatic?: boolean } = {}): Uint8Array {
  const counts = [0, 0, 0, 0]
  const paragraphs = lines.map((line) => {
    const at = automatic ? ordinals.findIndex((ordinal) => ordinal.test(line.trim())) : -1
    const match = ordinals[at]?.exec(line.trim())
    if (match === undefined || match === null) return paragraph(line)
    const number = numberOf(match[1] ?? '')
    if (number !== (counts[at] ?? 0) + 1) return paragraph(line)
    counts[at] = number
    counts.fill(0, at + 1)
    return paragraph(line.trim().slice(match[0].length), listed(at))
  })
  return docxOf(paragraphs.join(''), automatic ? { numbering: officialNumbering } : {})
}

function numberOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written)
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['〇', written]
  const digit = (text: string): number => '〇一二三四五六七八九'.indexOf(text)
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}
