import { describe, expect, test } from 'vitest'
import type { Doc } from '../src/doc/doc.ts'
import { makeItemBuilder } from '../src/read/doc/item-builder.ts'
import { readDoc } from '../src/read/doc/read-doc.ts'
import { readRtf } from '../src/read/rtf/read-rtf.ts'
import { makeCompoundFile } from './make-compound-file.ts'

/** A document of pieces of text; those of ASCII alone stand in a byte each. It has no properties. */
function docOf(
  pieces: string[],
  change: (main: Buffer, at: number) => void = () => undefined,
  more: Buffer = Buffer.alloc(0),
): Uint8Array {
  const bodies = pieces.map((text) => Buffer.from(text, /^[\x00-\x7f]*$/u.test(text) ? 'latin1' : 'utf16le'))
  const main = Buffer.concat([Buffer.alloc(1024), ...bodies])
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0xc1, 2)
  main.writeUInt16LE(0x0200, 10)
  main.writeUInt32LE(pieces.join('').length, 76)
  const size = 4 * (pieces.length + 1) + 8 * pieces.length
  // One change of properties before it, as fast saves leave them.
  const complex = Buffer.alloc(5 + 5 + size)
  complex.writeUInt8(1, 0)
  complex.writeUInt16LE(2, 1)
  complex.writeUInt8(2, 5)
  complex.writeUInt32LE(size, 6)
  let [at, offset] = [0, 1024]
  for (const [index, text] of pieces.entries()) {
    const isNarrow = bodies[index]?.length === text.length
    complex.writeUInt32LE((at += text.length), 10 + 4 * (index + 1))
    complex.writeUInt32LE(
      isNarrow ? (2 * offset + 0x40000000) >>> 0 : offset,
      10 + 4 * (pieces.length + 1) + 8 * index + 2,
    )
    offset += bodies[index]?.length ?? 0
  }
  main.writeUInt32LE(0, 154 + 8 * 33)
  main.writeUInt32LE(complex.length, 154 + 8 * 33 + 4)
  change(main, complex.length)
  return makeCompoundFile({ WordDocument: main, '1Table': Buffer.concat([complex, more]) })
}

/** Behind the body: its notes, each behind the place of its mark, with a header and a comment between the two kinds. */
type NotesOf = Record<'footnotes' | 'endnotes', Record<number, string>>

/** A document of a body with notes. */
function docWithNotes(body: string, { footnotes, endnotes }: NotesOf): Uint8Array {
  const textOf = (notes: Record<number, string>): string => Object.values(notes).join('')
  const tables = [footnotes, endnotes].map((notes) => {
    const texts = Object.values(notes)
    const marks = Buffer.alloc(4 * (texts.length + 1) + 2 * texts.length)
    for (const [index, place] of Object.keys(notes).entries()) marks.writeUInt32LE(Number(place), 4 * index)
    const starts = Buffer.alloc(4 * (texts.length + 2))
    for (let index = 1; index < texts.length + 2; index++)
      starts.writeUInt32LE(texts.slice(0, index).join('').length, 4 * index)
    return [marks, starts]
  })
  const pieces = [body, textOf(footnotes), '页眉\r', '批注\r', textOf(endnotes)]
  const change = (main: Buffer, start: number): void => {
    for (const [index, offset] of [76, 80, 84, 92, 96].entries()) main.writeUInt32LE(pieces[index]?.length ?? 0, offset)
    let at = start
    for (const [index, table] of tables.flat().entries()) {
      const place = 154 + 8 * ([2, 3, 46, 47][index] ?? 0)
      main.writeUInt32LE(at, place)
      main.writeUInt32LE(table.length, place + 4)
      at += table.length
    }
  }
  return docOf(pieces, change, Buffer.concat(tables.flat()))
}

/** A document of a body with text boxes: of which shape each is, and whether it is spare; and where shapes are fixed. */
function docWithBoxes(
  body: string,
  { boxes, shapes }: { boxes: { text: string; of: number; spare?: true }[]; shapes: Record<number, number> },
): Uint8Array {
  const places = Object.entries(shapes)
  const fixed = Buffer.alloc(4 * (places.length + 1) + 26 * places.length)
  for (const [index, [place, shape]] of places.entries()) {
    fixed.writeUInt32LE(Number(place), 4 * index)
    fixed.writeUInt32LE(shape, 4 * (places.length + 1) + 26 * index)
  }
  const texts = Buffer.alloc(4 * (boxes.length + 1) + 22 * boxes.length)
  for (const [index, { of, spare }] of boxes.entries()) {
    const about = 4 * (boxes.length + 1) + 22 * index
    texts.writeUInt32LE(
      boxes.slice(0, index + 1).reduce((sum, { text }) => sum + text.length, 0),
      4 * (index + 1),
    )
    texts.writeUInt16LE(spare === true ? 1 : 0, about + 8)
    texts.writeUInt32LE(of, about + 14)
  }
  const pieces = [body, '页眉\r', boxes.map(({ text }) => text).join('')]
  const change = (main: Buffer, start: number): void => {
    for (const [index, offset] of [76, 84, 100].entries()) main.writeUInt32LE(pieces[index]?.length ?? 0, offset)
    for (const [index, at, size] of [
      [40, start, fixed.length],
      [56, start + fixed.length, texts.length],
    ] as const) {
      main.writeUInt32LE(at, 154 + 8 * index)
      main.writeUInt32LE(size, 154 + 8 * index + 4)
    }
  }
  return docOf(pieces, change, Buffer.concat([fixed, texts]))
}

async function read(pieces: string[]): Promise<Doc> {
  const doc = await readDoc(docOf(pieces))
  if ('id' in doc) throw new Error(doc.id)
  return doc
}

describe('a Word 97 document', () => {
  test('is its pieces, its paragraphs lines', async () => {
    const { text, blocks, origin } = await read(['“青石区”水务局\r', 'No.1 ', '。\r\r　　二、“短板”\x0b第二行\r'])
    expect(text).toBe('“青石区”水务局\nNo.1 。\n\n　　二、“短板”\n第二行')
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      '“青石区”水务局',
      'No.1 。',
      '二、“短板”',
      '第二行',
    ])
    expect(origin).toMatchObject({ kind: 'word', paragraphs: [1, 2, 3, 4, 4] })
  })

  test('shows fields by their result, and no table of contents', async () => {
    const link = '见\x13 HYPERLINK "http://example.com" \x14附件\x15。\r'
    const contents = '\x13 TOC \\o "1-3" \x14一、成效\x13 PAGEREF \x141\x15\r二、问题\t2\x15\r'
    expect(
      (await read([link, `${contents}第\x1e\u00ad一\x01段\r`])).text.split('\n').filter((line) => line !== ''),
    ).toEqual(['见附件。', '第-一段'])
  })

  test('has its notes behind the paragraphs with their marks', async () => {
    const body = '甲区\x02办案。\r乙区。\x02\r完\r'
    const notes = { footnotes: { 2: '\x02 另有2件。\r其中1件已结。\r' }, endnotes: { 9: '\x02 见附件。\r' } }
    const doc = (await readDoc(docWithNotes(body, notes))) as Doc
    expect(doc.text).toBe('甲区办案。\n 另有2件。\n其中1件已结。\n乙区。\n 见附件。\n完')
    expect(doc.origin).toMatchObject({ paragraphs: [1, 1, 1, 2, 2, 3] })
    expect(doc.blocks.map((block) => 'apart' in block)).toEqual([false, true, true, false, true, false])
  })

  test('has its text boxes where their shapes are fixed, those of no shape at its end', async () => {
    const boxes = [
      { text: '框一\r', of: 7 },
      { text: '备用\r', of: 0, spare: true as const },
      { text: '框二\r第二行\r', of: 8 },
      { text: '框三\r', of: 9 },
      { text: '组合里的框\r', of: 1234 },
    ]
    const body = '\x08甲区。\r乙区\x08。\r\x08\r完\r'
    const doc = (await readDoc(docWithBoxes(body, { boxes, shapes: { 0: 7, 7: 8, 10: 9 } }))) as Doc
    expect(doc.text.split('\n')).toEqual(['框一', '甲区。', '乙区。', '框二', '第二行', '框三', '完', '组合里的框'])
    expect(doc.origin).toMatchObject({ paragraphs: [1, 1, 2, 2, 2, 3, 4, 4] })
    expect(doc.blocks.map((block) => ('apart' in block ? block.apart : null))).toEqual([
      'box',
      null,
      null,
      'box',
      'box',
      'box',
      null,
      'box',
    ])
  })

  test.each([
    ['shorter than their table says', { 0: '一\r', 1: '二\r' }, (main: Buffer) => main.writeUInt32LE(2, 80)],
    ['whose table is cut off', { 0: '一\r', 1: '二\r' }, (main: Buffer) => main.writeUInt32LE(8, 154 + 8 * 3 + 4)],
  ])('with notes %s gives no character twice', async (_, footnotes, change) => {
    const bytes = docWithNotes('甲\x02乙\r', { footnotes, endnotes: {} })
    const main = Buffer.from(bytes.buffer, bytes.byteOffset).indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0]))
    change(Buffer.from(bytes.buffer, bytes.byteOffset + main))
    expect(((await readDoc(bytes)) as Doc).text).toBe('甲乙\n一')
  })

  test.each<[string, (main: Buffer) => void, unknown]>([
    ['locked', (main) => main.writeUInt16LE(0x0300, 10), { id: 'unsupported', outcome: 'encrypted' }],
    ['of Word 95', (main) => main.writeUInt16LE(0x65, 2), { id: 'unsupported', outcome: 'word-old' }],
    ['without its signature', (main) => main.writeUInt16LE(0, 0), { id: 'word-damaged' }],
    ['without its other stream', (main) => main.writeUInt16LE(0, 10), { id: 'word-damaged' }],
    ['without a table of pieces', (main) => main.writeUInt32LE(0, 154 + 8 * 33 + 4), { id: 'word-damaged' }],
  ])('that is %s is refused', async (_, change, trouble) => {
    expect(await readDoc(docOf(['甲\r'], change))).toMatchObject(trouble as object)
  })

  test('of fields in fields takes no time', () => {
    const builder = makeItemBuilder()
    for (const character of '\x13x\x14'.repeat(100_000) + '甲'.repeat(100_000)) builder.add(character, false)
    builder.endParagraph({ label: '', heading: 0, inTable: false })
    expect(builder.items()).toMatchObject([{ text: '甲'.repeat(100_000) }])
  })

  test('that is cut off or broken anywhere throws nothing', async () => {
    const whole = docOf(['“青石区”水务局\r', 'No.1\r'])
    for (let size = 0; size < whole.length; size += 97) await readDoc(whole.subarray(0, size))
    for (let at = 0; at < whole.length; at += 13) {
      const broken = Uint8Array.from(whole)
      broken.fill(0xff, at, at + 4)
      await readDoc(broken)
    }
  })
})

const rich = (body: string): Promise<Doc> =>
  readRtf(
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\fcharset0 Arial;}}{\\info{\\title x}}${body}}`,
      'latin1',
    ),
  ) as Promise<Doc>

describe('rich text', () => {
  test.each([
    ['bytes by the code page', "\\'d2\\'bb\\par \\f0\\'b6\\'fe", '一\n二'],
    // 丂 is 81 40: its second byte is a letter of ASCII.
    ['bytes whose second one is a character', "\\'81@\\'81\\\\x", '丂乗x'],
    [
      'Unicode, with what stands for it',
      "\\uc1\\u19968?\\u-225\\'a3\\uc2 \\u20108\\'b6\\'fe",
      '一ｱ二'.replace('ｱ', String.fromCharCode(0xffff & -225)),
    ],
    ['quotation marks and dashes', '\\ldblquote a\\rdblquote\\emdash b\\~c\\_d\\-e', '“a”—b\u00a0c-de'],
    ['hidden and deleted text', '{\\v x}a{\\deleted y}\\v z\\v0 b', 'ab'],
    ['fields', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a}}b', 'ab'],
    ['no table of contents', '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt a}}b', 'b'],
    ['lines', 'a\\line b', 'a\nb'],
    [
      'notes behind the paragraph with their mark',
      'a{\\super\\chftn{\\*\\footnote\\pard y\\par z}}b\\par c',
      'ab\ny\nz\nc',
    ],
    [
      'notes within a list and a deletion',
      '{\\listtext 1.\\tab}a{\\footnote y}{\\deleted{\\footnote x}}\\par c',
      '1.a\ny\nc',
    ],
    ['notes of a note, or cut off', 'a{\\footnote y{\\footnote x}z}b{\\footnote c', 'ab\nyz\nc'],
    [
      'text boxes behind the paragraph that they are fixed to, or above it',
      'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard y\\par z\\par}}{\\shprslt{\\*\\do{\\dptxbxtext y\\par}}}}b\\par{\\*\\do{\\dptxbxtext\\pard t\\par}}c\\par',
      'ab\ny\nz\nt\nc',
    ],
    [
      'a text box of a paragraph that has nothing else, none in a note, a header, a deletion or another box',
      'a\\par{\\shp{\\*\\shpinst{\\shptxt y{\\shp{\\*\\shpinst{\\shptxt x}}}\\par}}}\\par{\\header{\\shp{\\*\\shpinst{\\shptxt x}}}}b{\\footnote n{\\shp{\\*\\shpinst{\\shptxt x}}}}{\\deleted{\\shp{\\*\\shpinst{\\shptxt x}}}}\\par',
      'a\ny\nb\nn',
    ],
    ['no pictures and headers', '{\\header x{\\footnote y}}a{\\pict ff}{\\*\\unknown z}{\\bin3 }}}b', 'ab'],
    [
      'numbers of lists',
      "{\\listtext\\pard\\plain 1.\\tab}a\\par{\\pntext 2\\tab}b\\par{\\pntext\\'b7\\tab}c",
      '1.a\n2 b\nc',
    ],
  ])('%s', async (_, body, text) => {
    expect((await rich(body)).text.replace(/\n+$/u, '')).toBe(text)
  })

  test('numbers of lists are virtual, headings headings, bold bold', async () => {
    const { blocks } = await rich('{\\listtext 1.\\tab}a\\par\\pard\\outlinelevel0 b\\par\\pard{\\b c}\\par')
    expect(blocks).toMatchObject([
      { kind: 'paragraph', start: 0, marks: [{ kind: 'virtual', start: 0, end: 2 }], bold: false },
      { kind: 'heading', depth: 1 },
      { kind: 'paragraph', bold: true },
    ])
  })

  test('tables', async () => {
    const row = (...cells: string[]): string => `\\trowd\\intbl ${cells.join('\\cell ')}\\cell\\row`
    const { text, blocks } = await rich(`a\\par ${row('x', 'y')}${row('b', '12')}\\pard c\\par`)
    expect(text.split('\n')).toEqual(['a', 'x\ty', 'b\t12', 'c'])
    expect(blocks[1]).toMatchObject({ kind: 'table', rows: [{ header: true }, { header: false }] })
    const noted = await rich(`${row('x{\\footnote n}', 'y')}${row('b', '12')}\\pard c\\par`)
    expect(noted.text.split('\n')).toEqual(['x\ty', 'b\t12', 'n', 'c'])
    expect(noted.blocks[1]).toMatchObject({ kind: 'paragraph', apart: 'note' })
    // A table of one row lays out text.
    expect((await rich(`${row('x', 'y')}\\pard c`)).text).toBe('x\ny\nc')
  })

  test('of 100,000 groups, or cut off, is read', async () => {
    expect((await rich(`${'{'.repeat(100_000)}a`)).text).toBe('a')
    expect((await rich('a}}}}b')).text).toBe('ab')
  })
})
