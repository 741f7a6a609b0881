import { expect, test } from 'vitest'
import type { Doc } from '../src/doc/doc.ts'
import { locate } from '../src/doc/origin.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import { assemble, stream, writePdf } from './pdf-writer.ts'
import { said } from './said.ts'
import { setPdf } from './set-pdf.ts'
import { timed } from './timed.ts'

async function read(bytes: Uint8Array): Promise<Doc> {
  const source = await readBytes('x.pdf', bytes)
  if (isProblem(source) || !('doc' in source)) throw new Error('no document')
  return source.doc
}

async function trouble(bytes: Uint8Array): Promise<string> {
  const source = await readBytes('x.pdf', bytes)
  return isProblem(source) ? said(source) : 'no trouble'
}

const text = [
  '青川县人民政府关于2024年法治政府建设情况的报告',
  '一、主要举措和成效',
  ...Array.from(
    { length: 30 },
    (_, at) =>
      `（${at + 1}）2024年以来，全县各级行政机关坚持依法履职，办理行政复议案件${at + 120}件，` +
      '组织“法治体检”活动，制定《行政执法公示办法（试行）》等制度，合法性审查率达到98.5%，群众满意度稳步提高。'.repeat(
        1 + (at % 3),
      ),
  ),
  '二、下一步工作',
  '继续做好各项工作。',
].join('\n')

test.each([
  ['as official documents are', {}],
  ['in a font of GBK', { encoding: 'GBK-EUC-H' }],
  ['in narrow lines', { perLine: 20, perPage: 30 }],
  ['in wide ones, without indents', { perLine: 36, size: 12, indent: 0 }],
  [
    'with a running head and page numbers in words',
    { head: '青川县人民政府公报', foot: (page: number) => `第${page}页` },
  ],
  ['with bare page numbers', { foot: String }],
] as const)('a text set %s comes back by paragraphs', async (_, setting) => {
  expect((await read(setPdf(text, setting))).text).toBe(`${text}\n`)
})

test('a place is told by page and line', async () => {
  const doc = await read(setPdf(text, { perPage: 10 }))
  const start = doc.text.indexOf('（3）')
  expect(locate(doc.origin, { start, end: start + 3 })).toEqual({
    start: { line: 5, column: 1, offset: start },
    end: { line: 5, column: 4, offset: start + 3 },
    spot: { kind: 'pdf', page: 2, line: 4 },
  })
})

test('radicals become the ideographs they look like, and nothing else changes', async () => {
  const page = { texts: [{ text: '⼀、⾏政⼯作（１）①⻅⺠⻔⻛', x: 90, y: 700 }] }
  expect((await read(writePdf([page]))).text).toBe('一、行政工作（１）①见民门风\n')
})

test('two columns are read one after the other', async () => {
  const column = (words: string, x: number): { text: string; x: number; y: number; size: number }[] =>
    Array.from({ length: 12 }, (_, at) => ({
      text: `${words.repeat(9)}${at % 10}。`,
      x,
      y: 700 - at * 20 - (x % 7),
      size: 10,
    }))
  const texts = [...column('左边', 60), ...column('右边', 320)]
  const lines = (await read(writePdf([{ texts }]))).text
  expect(lines.lastIndexOf('左')).toBeLessThan(lines.indexOf('右'))
})

test('a line that is short since the next one begins with an end of sentence and a number goes on', async () => {
  const full = '依法履行法治建设职责推进各项工作并报告有关情况'
  const ragged = full.slice(0, -1)
  const lines = [full, ragged, ragged, full, ragged, full.slice(0, -4), '责。2023年，审查文件2件。']
  const texts = lines.map((text, at) => ({ text, x: 90, y: 700 - at * 20, size: 16 }))
  expect((await read(writePdf([{ texts }]))).text).toBe(`${lines.join('')}\n`)
})

test('lines in the same columns are a table, others are not', async () => {
  const columns = [90, 250, 400]
  const lines = [
    ['事项', '2023年', '2024年'],
    ['行政复议案件', '12', '15'],
    ['行政诉讼案件', '3', '2'],
  ]
  const set = (rows: string[][]): { text: string; x: number; y: number; size: number }[] =>
    rows.flatMap((cells, row) => cells.map((text, at) => ({ text, x: columns[at] ?? 0, y: 700 - row * 24, size: 12 })))
  const { text, blocks } = await read(writePdf([{ texts: set(lines) }]))
  expect(text).toBe(lines.map((cells) => `${cells.join('\t')}\n`).join(''))
  expect(blocks).toMatchObject([{ kind: 'table', rows: [{ header: true }, { header: false }, { header: false }] }])
  const two = await read(writePdf([{ texts: set(lines.slice(0, 2)) }]))
  expect(two.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
})

const words = { texts: Array.from({ length: 9 }, (_, at) => ({ text: '坚持依法行政。', x: 90, y: 700 - at * 30 })) }
const picture = { texts: [], picture: true }

test('what cannot be read is said', async () => {
  expect(await trouble(writePdf([picture, picture]))).toMatch(/没有文字层/)
  expect(await trouble(writePdf([words, picture, picture]))).toMatch(/没有文字层/)
  expect(await trouble(writePdf([words], { password: 'secret' }))).toMatch(/设有打开密码/)
  expect((await read(writePdf([words], { password: '' }))).text).toMatch(/^(?:坚持依法行政。\n){9}$/)
  expect(await trouble(writePdf(Array.from({ length: 501 }, () => words)))).toMatch(/有 501 页/)
  expect(await trouble(Buffer.from('%PDF-1.7\nnothing'))).toMatch(/损坏/)
  expect(await trouble(writePdf([words], { encoding: 'Identity-H' }))).toMatch(/无法还原/)
})

test('pages that are pictures are named, blank ones are not', async () => {
  const { unread } = await read(writePdf([words, picture, { texts: [] }, words, words]))
  expect(unread).toEqual({ id: 'no-text-layer', outcome: 'pages', data: { pages: ['2'] } })
})

test('a broken cross-reference table is mended', async () => {
  const bytes = Buffer.from(writePdf([words]))
    .toString('latin1')
    .replace(/startxref\n\d+/u, 'startxref\n7')
  expect((await read(Buffer.from(bytes, 'latin1'))).text).toMatch(/^坚持/)
})

test('of a large file nothing is searched for that its table does not tell', async () => {
  const { seconds } = await timed(async () => {
    expect(await trouble(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10_000_000, 'stream ')]))).toMatch(
      /损坏/,
    )
    const page = { texts: words.texts, picture: true }
    const whole = writePdf([page, page], { padding: 4_000_000 })
    expect((await read(whole)).text).toMatch(/^坚持/)
    expect(await trouble(whole.subarray(0, -600))).toMatch(/损坏/)
  })
  expect(seconds).toBeLessThan(8)
})

test('a page with more text than a page holds is refused', async () => {
  const texts = Array.from({ length: 21_000 }, (_, at) => ({ text: '法', x: 90 + (at % 5) * 100, y: 800 - (at % 700) }))
  expect(await trouble(writePdf([{ texts }]))).toMatch(/展开后/)
})

test('what unpacks to too much is refused before it is unpacked', async () => {
  const { deflateSync } = await import('node:zlib')
  const bomb = deflateSync(Buffer.alloc(300_000_000, ' '))
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>'
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', page]
  const packed = [stream('/Filter/FlateDecode', bomb), stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(bomb))]
  const { seconds } = await timed(async () => {
    for (const one of packed) expect(await trouble(assemble([...objects, one]))).toMatch(/展开后/)
  })
  expect(seconds).toBeLessThan(8)
})
