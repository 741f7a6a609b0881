import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Doc } from '../src/doc/doc.ts'
import { locate } from '../src/doc/origin.ts'
import { readDocx } from '../src/read/docx/read-docx.ts'
import { docxOf, namespaces, paragraph, type Parts, run, zipped } from './docx-of.ts'

async function read(bytes: Uint8Array): Promise<Doc> {
  const doc = await readDocx(bytes)
  if ('id' in doc) throw new Error(JSON.stringify(doc))
  return doc
}

async function linesOf(body: string, parts: Parts = {}): Promise<string[]> {
  return (await read(docxOf(body, parts))).text.split('\n')
}

/** The words of the blocks, with their kinds. */
async function blocksOf(body: string, parts: Parts = {}): Promise<string[]> {
  const { text, blocks } = await read(docxOf(body, parts))
  return blocks.map((block) => {
    const kind =
      block.kind === 'heading' ? `h${block.depth}` : block.kind === 'paragraph' && block.bold ? 'bold' : block.kind
    return `${kind} ${text.slice(block.start, block.end)}`
  })
}

describe('paragraphs', () => {
  test('one line each, empty ones too; tabs, line ends, hyphens and symbols are characters', async () => {
    const inside =
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    expect(await linesOf(`${paragraph('')}<w:p>${inside}</w:p>${paragraph('丁')}`)).toEqual([
      '',
      '甲\t乙',
      '丙-☑',
      '丁',
    ])
  })

  test('white space counts where XML says so', async () => {
    const body = '<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙\n丙</w:t></w:r></w:p>'
    expect(await linesOf(body)).toEqual(['甲 乙 丙'])
  })

  test('characters know where they stand, entities too', async () => {
    const bytes = docxOf(`<w:p><w:r><w:t>甲&amp;乙&#x4E19;</w:t></w:r>${run('丁')}</w:p>`)
    const { text, origin } = await read(bytes)
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    if (origin.kind !== 'word') throw new Error(origin.kind)
    expect(
      origin.pieces.map(({ start, end, source }) => [text.slice(start, end), xml.slice(source.start, source.end)]),
    ).toEqual([
      ['甲', '甲'],
      ['&', '&amp;'],
      ['乙', '乙'],
      ['丙', '&#x4E19;'],
      ['丁', '丁'],
    ])
  })

  test('a place is told by the number of its paragraph', async () => {
    const { origin } = await read(docxOf(`${paragraph('甲')}<w:p><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`))
    expect(locate(origin, { start: 4, end: 5 })).toMatchObject({
      start: { line: 3, column: 1 },
      spot: { kind: 'word', paragraph: 2 },
    })
  })

  test('what holds runs is looked through: links, content controls, tags, simple fields, ruby', async () => {
    const body = `<w:p><w:hyperlink>${run('甲')}</w:hyperlink><w:sdt><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt><w:smartTag>${run('丙')}</w:smartTag><w:fldSimple w:instr="DATE">${run('丁')}</w:fldSimple><w:r><w:ruby><w:rt>${run('wu')}</w:rt><w:rubyBase>${run('戊')}</w:rubyBase></w:ruby></w:r></w:p>`
    expect(await linesOf(`<w:sdt><w:sdtContent>${body}</w:sdtContent></w:sdt>`)).toEqual(['甲乙丙丁戊'])
  })

  test('of a field only the result is seen', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const field = (code: string, result: string): string =>
      `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
    expect(await linesOf(`<w:p>${field('DATE', field('REF 甲', run('2023')))}${run('年')}</w:p>`)).toEqual(['2023年'])
  })

  test('hidden text is marked as such', async () => {
    const { text, blocks } = await read(docxOf(`<w:p>${run('甲')}${run('注', '<w:vanish/>')}${run('乙')}</w:p>`))
    expect([text, blocks[0]]).toMatchObject(['甲注乙', { marks: [{ start: 1, end: 2, kind: 'hidden' }] }])
  })
})

describe('headings', () => {
  const styles = [
    ['1', 'heading 1', ''],
    ['a', '标题 2', ''],
    ['b', '正文样式', '<w:basedOn w:val="a"/>'],
    ['c', '条款', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'],
    ['d', '普通', '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'],
    ['t', 'Title', ''],
    ['n', '强调', '<w:rPr><w:b/></w:rPr>'],
    ['toc', 'toc 1', ''],
  ]
    .map(
      ([id, name, more]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`,
    )
    .join('')
  const styled = (id: string, more = ''): string => paragraph('甲', `<w:pStyle w:val="${id}"/>${more}`)

  test('by the name of the style or its outline level, also of one it is based on', async () => {
    const body = ['1', 'a', 'b', 'c', 'd', 't'].map((id) => styled(id)).join('')
    expect(await blocksOf(body, { styles })).toEqual(['h1 甲', 'h2 甲', 'h2 甲', 'h3 甲', 'paragraph 甲', 'h1 甲'])
  })

  test('by the paragraph itself; without styles by the id of its style', async () => {
    expect(
      await blocksOf(styled('1', '<w:outlineLvl w:val="9"/>') + styled('d', '<w:outlineLvl w:val="0"/>'), { styles }),
    ).toEqual(['paragraph 甲', 'h1 甲'])
    expect(await blocksOf(styled('Heading3'))).toEqual(['h3 甲'])
  })

  test('bold is a paragraph all of whose characters are, by themselves or by style', async () => {
    const bold = '<w:b/>'
    const paragraphs = [
      run('甲', bold) + run(' ') + run('乙', bold),
      run('甲', bold) + run('乙'),
      run('甲', '<w:b w:val="0"/>'),
    ]
    const body = paragraphs
      .map((one, at) => `<w:p>${at === 2 ? '<w:pPr><w:pStyle w:val="n"/></w:pPr>' : ''}${one}</w:p>`)
      .join('')
    expect(await blocksOf(body + styled('n'), { styles })).toEqual([
      'bold 甲 乙',
      'paragraph 甲乙',
      'paragraph 甲',
      'bold 甲',
    ])
  })

  test('a table of contents carries no prose', async () => {
    const inside = `<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>`
    const body = `<w:sdt>${inside}<w:sdtContent>${paragraph('一、概况 1')}</w:sdtContent></w:sdt>${styled('toc')}${paragraph('乙')}`
    expect(await blocksOf(body, { styles })).toEqual(['markup 一、概况 1', 'markup 甲', 'paragraph 乙'])
  })
})

describe('tracked changes are read as accepted', () => {
  test('insertions and what was moved here are there, deletions and what was moved away are not', async () => {
    const body = `<w:p>${run('甲')}<w:ins>${run('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo></w:p>`
    expect(await linesOf(body)).toEqual(['甲乙戊'])
  })

  test('a paragraph whose end is deleted goes on in the next; a deleted row is gone', async () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    expect(await linesOf(paragraph('甲', deleted) + paragraph('乙') + paragraph('丙'))).toEqual(['甲乙', '丙'])
    const row = (text: string, properties = ''): string =>
      `<w:tr>${properties}<w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('1')}</w:tc><w:tc>${paragraph('2')}</w:tc></w:tr>`
    expect(await linesOf(`<w:tbl>${row('甲')}${row('乙', '<w:trPr><w:del/></w:trPr>')}${row('丙')}</w:tbl>`)).toEqual([
      '甲\t1\t2',
      '丙\t1\t2',
    ])
  })

  test('comments are not read', async () => {
    const body = `<w:p><w:commentRangeStart w:id="1"/>${run('甲')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`
    expect(await linesOf(body, { comments: `<w:comment w:id="1">${paragraph('乙')}</w:comment>` })).toEqual(['甲'])
  })
})

describe('tables', () => {
  const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`
  const row = (cells: string, properties = ''): string => `<w:tr>${properties}${cells}</w:tr>`
  const table = (rows: string, properties = ''): string => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`
  const ruled = '<w:tblBorders><w:insideV w:val="single"/></w:tblBorders>'

  test('a row is a line of cells; several paragraphs of a cell are one', async () => {
    const header = row(cell('事项') + cell('数', '量'), '<w:trPr><w:tblHeader/></w:trPr>')
    const { text, blocks } = await read(docxOf(paragraph('表') + table(header + row(cell('办件') + cell('12')), ruled)))
    expect(text).toBe('表\n事项\t数 量\n办件\t12')
    expect(blocks[1]).toEqual({
      kind: 'table',
      start: 2,
      end: 14,
      rows: [
        {
          start: 2,
          end: 8,
          header: true,
          cells: [
            { start: 2, end: 4, marks: [] },
            { start: 5, end: 8, marks: [{ start: 6, end: 7, kind: 'virtual' }] },
          ],
        },
        {
          start: 9,
          end: 14,
          header: false,
          cells: [
            { start: 9, end: 11, marks: [] },
            { start: 12, end: 14, marks: [] },
          ],
        },
      ],
    })
  })

  test('what only arranges text is no table: one row, one column, two columns without a line', async () => {
    const number = table(row(cell('某府〔2023〕5号') + cell('签发人：甲某某')), ruled)
    expect(await blocksOf(number)).toEqual(['paragraph 某府〔2023〕5号', 'paragraph 签发人：甲某某'])
    expect(await blocksOf(table(row(cell('抄送：某局。')) + row(cell('某办公室')), ruled))).toEqual([
      'paragraph 抄送：某局。',
      'paragraph 某办公室',
    ])
    const signature = row(cell('') + cell('某局')) + row(cell('') + cell('2024年1月10日'))
    expect(await linesOf(table(signature))).toEqual(['', '某局', '', '2024年1月10日'])
    expect(await linesOf(table(signature, ruled))).toEqual(['\t某局', '\t2024年1月10日'])
  })

  test('borders of cells and of the style of the table count, too', async () => {
    const styles =
      '<w:style w:type="table" w:styleId="G"><w:name w:val="Grid"/><w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>'
    const rows = row(cell('甲') + cell('1')) + row(cell('乙') + cell('2'))
    expect(await linesOf(table(rows, '<w:tblStyle w:val="G"/>'), { styles })).toEqual(['甲\t1', '乙\t2'])
    expect(
      await linesOf(table(rows, `<w:tblStyle w:val="G"/><w:tblBorders><w:insideV w:val="nil"/></w:tblBorders>`), {
        styles,
      }),
    ).toEqual(['甲', '1', '乙', '2'])
    const lined = rows.replaceAll(
      '<w:tc>',
      '<w:tc><w:tcPr><w:tcBorders><w:left w:val="single"/></w:tcBorders></w:tcPr>',
    )
    expect(await linesOf(table(lined))).toEqual(['甲\t1', '乙\t2'])
  })
})

describe('what stands apart', () => {
  const box = (text: string): string => `<wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx>`
  const alternatives = (text: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(text)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(text)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  test('a text box is read once, before its paragraph if it is fixed at its beginning', async () => {
    const body = `<w:p>${alternatives('头')}${run('甲')}</w:p><w:p>${run('乙')}${alternatives('尾')}</w:p><w:p>${alternatives('独')}</w:p>`
    expect(await linesOf(body)).toEqual(['头', '甲', '乙', '尾', '独'])
  })

  test('notes are read behind the paragraph that refers to them, and are found there', async () => {
    const notes = `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('注二')}</w:footnote>`
    const body = `<w:p>${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('乙')}`
    const { text, origin } = await read(docxOf(body, { footnotes: notes }))
    expect(text).toBe('甲\n注二\n乙')
    expect(locate(origin, { start: 3, end: 4 }).spot).toEqual({ kind: 'word', paragraph: 1 })
    expect(locate(origin, { start: 5, end: 6 }).spot).toEqual({ kind: 'word', paragraph: 2 })
    expect(origin.kind === 'word' && origin.pieces[1]?.part).toBe('word/footnotes.xml')
  })
})

describe('packages of other programs', () => {
  const text = (content: string): string => `<w:document ${namespaces}><w:body>${content}</w:body></w:document>`

  test('the document is the part that the package names; without a word about it word/document.xml', async () => {
    const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}" Target="/main/text.xml"/></Relationships>`
    expect((await read(zipped({ '_rels/.rels': rels, 'main/text.xml': text(paragraph('甲')) }))).text).toBe('甲')
    expect((await read(zipped({ 'word/document.xml': text(paragraph('乙')) }))).text).toBe('乙')
    expect((await read(zipped({ 'word\\document.xml': text(paragraph('丙')) }))).text).toBe('丙')
  })

  test('names of the file for namespaces, strict ones, and a default one', async () => {
    const other = text(paragraph('甲')).replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')
    const strict = text(paragraph('乙')).replaceAll(
      /http:[^"]*wordprocessingml\/2006\/main/gu,
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    const plain = text(paragraph('丙'))
      .replaceAll(/<(\/?)w:/gu, '<$1')
      .replace('xmlns:w=', 'xmlns=')
    for (const [xml, words] of [
      [other, '甲'],
      [strict, '乙'],
      [plain, '丙'],
    ] as const)
      expect((await read(zipped({ 'word/document.xml': xml }))).text).toBe(words)
  })

  test('properties out of order, XML with a byte order mark, comments and CDATA', async () => {
    const xml = `\ufeff<?xml version="1.0"?><!-- > -->${text('<w:p><w:r><w:t>甲<!-- 乙 --><![CDATA[<丙>]]></w:t></w:r><w:pPr/></w:p>')}`
    expect((await read(zipped({ 'word/document.xml': xml }))).text).toBe('甲<丙>')
  })
})
