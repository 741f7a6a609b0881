import { strToU8, zipSync } from 'fflate'
import { escapeXml } from './escape-xml.ts'
import type { RemarkTable } from './remarks.ts'

/** Widths of the columns in parts of the page's width; the same for all where they are not given. */
export interface DocxOptions {
  widths?: readonly number[]
  /** Lines below the heading. */
  notes?: readonly string[]
}

/** A table as a Word document: A4 across, heading, lines of notes, the first row repeated on every page. */
export function docxTable(table: RemarkTable, { widths, notes = [] }: DocxOptions = {}): Uint8Array {
  const shares = widths?.length === table.columns.length ? widths : table.columns.map(() => 1)
  const sum = shares.reduce((all, one) => all + one, 0)
  const grid = shares.map((share) => Math.round((share / sum) * textWidth))
  const row = (cells: readonly string[], header: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((text, at) => cellXml(text, grid[at] ?? 0, header))
      .join('')}</w:tr>`
  const body = [
    paragraph(table.heading, { size: 36, bold: true, centred: true }),
    ...notes.map((note) => paragraph(note, { size: 24 })),
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>' +
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
        .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
        .join('') +
      '</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>',
    `<w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(table.columns, true),
    ...table.rows.map((cells) => row(cells, false)),
    '</w:tbl>',
    paragraph('', { size: 21 }),
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
      '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  ].join('')
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(`${xml}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
    },
    // The same table gives the same bytes.
    { mtime: '2020-01-01T00:00:00', level: 6 },
  )
}

/** Twentieths of a point: A4 across without margins. */
const textWidth = 16838 - 2 * 1134

function cellXml(text: string, width: number, header: boolean): string {
  const shade = header ? '<w:shd w:val="clear" w:color="auto" w:fill="E8EDF2"/>' : ''
  const lines = text.split('\n').map((line) => paragraph(line, { size: 21, bold: header }))
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${lines.join('')}</w:tc>`
}

function paragraph(
  text: string,
  { size, bold = false, centred = false }: { size: number; bold?: boolean; centred?: boolean },
): string {
  const properties = centred ? '<w:pPr><w:spacing w:after="200"/><w:jc w:val="center"/></w:pPr>' : ''
  const font = bold ? '黑体' : '宋体'
  const run =
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>` +
    `${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr>`
  return `<w:p>${properties}<w:r>${run}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const contentTypes = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
