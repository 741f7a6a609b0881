import { describe, expect, test } from 'vitest'
import type { Doc } from '../src/doc/doc.ts'
import { locate } from '../src/doc/origin.ts'
import type { Trouble } from '../src/problem/problem.ts'
import { encodeGb18030 } from '../src/read/encode-gb18030.ts'
import { readHtml } from '../src/read/html/read-html.ts'

const read = (page: string): Promise<Doc | Trouble> => readHtml(new TextEncoder().encode(page))

/** The text of a page, without the empty lines at its end. */
async function textOf(page: string | Uint8Array): Promise<string> {
  const doc = await (typeof page === 'string' ? read(page) : readHtml(page))
  return 'id' in doc ? `${doc.id} ${doc.outcome ?? ''}` : doc.text.replace(/\n+$/u, '')
}

describe('lines are those that a browser shows', () => {
  test.each([
    ['blocks and breaks', '<div>一<p>二<br>三</p>四</div>', '一\n二\n三\n四'],
    ['empty paragraphs', '<p>一</p><p>&nbsp;</p><p><br></p><p></p><p>二<br></p><p>三</p>', '一\n\n\n\n二\n三'],
    ['white space', '<p>\n  a  b\n\tc <b> d</b> </p>\n\n<p>一\n二， \n 三 四</p>', 'a b c d\n一二，三 四'],
    ['indents of full-width blanks', '<p>　　一&nbsp;&nbsp;</p>', '　　一'],
    ['spans', '<p><span>2024</span><span>年，<font>办案</font></span>\n<span>12</span>件</p>', '2024年，办案 12件'],
    ['references', '<p>&ldquo;一&rdquo;&#20108;&#x4e09;&amp;&lt;b&gt;&nbsp;&copy2</p>', '“一”二三&<b>\u00a0©2'],
    [
      'nothing that is hidden',
      '<p>一<span style="display: none">甲</span><i hidden>乙</i></p><script>丙</script>二',
      '一\n二',
    ],
    ['comments of Office', '<p>一<!--[if gte mso 9]>甲<![endif]--><![if !supportLists]>二<![endif]></p>', '一二'],
    ['text as it stands', '<pre>一\n  二  三\n</pre>四', '一\n  二  三\n四'],
    ['lists', '<ol><li>甲<li value=4>乙</ol><ol start=3 type=a><li>丙</ol><ul><li>丁</ul>', '1. 甲\n4. 乙\nc. 丙\n丁'],
    ['lists in lists', '<ol><li>甲<ol><li>乙</ol><li>丙<ol type=a><li>丁</ol></ol>', '1. 甲\n乙\n2. 丙\na. 丁'],
    ['lists with numbers of their own', '<ol><li>1.甲</li><li>（二）乙</li></ol>', '1.甲\n（二）乙'],
    [
      'lists of Chinese numbers, or none',
      '<ol style="list-style-type: cjk-ideographic" start=10><li>甲<li>乙</ol><ol style="list-style:none"><li>丙</ol>',
      '十、甲\n十一、乙\n丙',
    ],
    ['foster children of tables', '<table>甲<tr><td>乙</td></tr>丙&nbsp;丁</table>', '甲丙\u00a0丁\n乙'],
  ])('%s', async (_, page, text) => {
    expect(await textOf(page)).toBe(text)
  })

  test('headings and bold paragraphs are marked, numbers of lists virtual', async () => {
    const doc = await read('<h2>一</h2><p><b>二</b><strong> 三</strong></p><p><b>四</b>五</p><ol><li>六</ol>')
    expect(doc).toMatchObject({
      blocks: [
        { kind: 'heading', depth: 2, start: 0, end: 1 },
        { kind: 'paragraph', bold: true },
        { kind: 'paragraph', bold: false },
        { kind: 'paragraph', marks: [{ kind: 'virtual', start: 9, end: 12 }] },
      ],
    })
  })
})

describe('tables', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

  test('of data have rows and cells, and a head that names columns', async () => {
    const doc = await read(
      `<p>表1</p><table>${row('事项', '<p>件</p><p>数</p>')}${row('处罚', '86')}${row('', '2')}</table>`,
    )
    expect(doc).toMatchObject({
      text: '表1\n事项\t件 数\n处罚\t86\n\t2\n',
      blocks: [{}, { kind: 'table', rows: [{ header: true }, { header: false }, { header: false }] }],
    })
  })

  test('have a cell in every column, though one spans several', async () => {
    const head = '<tr><th rowspan=2>事项</th><th colspan=2>件数</th></tr><tr><th>今年</th><th>去年</th></tr>'
    const body = '<tr><td>处罚</td><td>86</td><td>91</td></tr><tr><td colspan=3>注：一</td></tr>'
    const doc = await read(
      `<table>${head}${body}</table><table><tr><td rowspan=9999999 colspan=9999999>1<td>2<tr><td>3</table>`,
    )
    expect(doc).toMatchObject({ blocks: [{ kind: 'table' }, { kind: 'table' }] })
    const lines = 'text' in doc ? doc.text.split('\n') : []
    expect(lines.slice(0, 4)).toEqual(['事项\t件数\t', '\t今年\t去年', '处罚\t86\t91', '注：一\t\t'])
  })

  test.each([
    ['of one column', row('甲') + row('乙'), '甲\n乙'],
    ['of one row', row('甲', '乙'), '甲\n乙'],
    [
      'around another',
      row('甲', `<table>${row('乙', '1')}${row('丙', '2')}</table>`) + row('丁', '戊'),
      '甲\n乙\t1\n丙\t2\n丁\n戊',
    ],
    [
      'with an article in one cell, which is all there is,',
      row('甲', '<p>一二三四五六七。</p><p>八九十。</p>') + row('乙', '丙'),
      '一二三四五六七。\n八九十。',
    ],
    [
      'with sentences in every row',
      row('甲', '一。二。三。') + row('乙', '四。五。六。'),
      '甲\n一。二。三。\n乙\n四。五。六。',
    ],
  ])('%s are layout', async (_, rows, text) => {
    expect(await textOf(`<table>${rows}</table>`)).toBe(text)
  })
})

test('every character knows where it stands in the source', async () => {
  const page =
    '<!DOCTYPE html>\r\n<p>甲&amp;\r\n  乙<b>丙</b>&ldquo;丁</p>\r\n<table><tr><td>戊<td>1<tr><td>己<td>2</table>'
  const doc = await read(page)
  if ('id' in doc || doc.origin.kind !== 'web') throw new Error()
  expect(doc.text).toBe('甲& 乙丙“丁\n戊\t1\n己\t2\n')
  const sources = doc.origin.pieces.map(({ start, end, source }) => [
    doc.text.slice(start, end),
    page.slice(source.start, source.end),
  ])
  expect(sources).toEqual([
    ['甲', '甲'],
    ['&', '&amp;'],
    [' ', '\n  '],
    ['乙', '乙'],
    ['丙', '丙'],
    ['“', '&ldquo;'],
    ['丁', '丁'],
    ...['戊', '1', '己', '2'].map((text) => [text, text]),
  ])
  expect(locate(doc.origin, { start: 3, end: 4 }).spot).toEqual({ kind: 'web', line: 3, column: 3 })
})

describe('the encoding of a page is', () => {
  const page = (head: string): string => `<html><head>${head}</head><body><p>依法行政，成效明显。</p></body></html>`
  test.each<[string, Uint8Array]>([
    ['what it says', encodeGb18030(page('<meta charset=gb2312>')) ?? new Uint8Array()],
    [
      'what it says in the old way',
      encodeGb18030(page('<META http-equiv=Content-Type content="text/html; charset=GBK">')) ?? new Uint8Array(),
    ],
    ['UTF-8 if it is that, whatever it says', new TextEncoder().encode(page('<meta charset="gb2312">'))],
    [
      'that of its byte order mark',
      new Uint8Array([0xff, 0xfe, ...Buffer.from(page('<meta charset=gbk>'), 'utf16le')]),
    ],
    ['found out where it says nothing', encodeGb18030(page('')) ?? new Uint8Array()],
  ])('%s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe('依法行政，成效明显。')
  })

  test('kept to where a character is broken', async () => {
    const bytes = encodeGb18030(page('<meta charset=gb2312>')) ?? new Uint8Array()
    const broken = Buffer.concat([bytes.subarray(0, -20), Buffer.from([0xff]), bytes.subarray(-20)])
    expect(await textOf(broken)).toContain('依法行政，成效明显')
  })
})

describe('a page in a message (MHTML)', () => {
  const message = (encoding: string, content: string, type = 'text/html; charset="gb2312"'): string =>
    [
      'From: <Saved>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html"; boundary="----=x"',
      '',
      '------=x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '------=x',
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      content,
      '------=x--',
    ].join('\r\n')

  test.each([
    ['quoted-printable', '<p>=D2=BB=\r\n=B6=FE=3D</p>'],
    [
      'base64',
      Buffer.from([...Buffer.from('<p>'), 0xd2, 0xbb, 0xb6, 0xfe, ...Buffer.from('=</p>')]).toString('base64'),
    ],
  ])('%s', async (encoding, content) => {
    expect(await textOf(message(encoding, content))).toBe('一二=')
  })

  test('without one is refused', async () => {
    expect(await textOf(message('7bit', 'x', 'text/plain'))).toBe('no-article ')
    expect(await textOf('MIME-Version: 1.0\nContent-Type: multipart/related\n\nx')).toBe('no-article ')
  })
})

describe('a page without an article is refused', () => {
  test.each([
    [
      'a list',
      '<ul><li><a href=1>甲局2024年年度报告</a> 01-20<li><a href=2>乙局2024年年度报告</a> 01-21</ul>',
      'no-article ',
    ],
    ['a frame', '<html><frameset cols="20%,80%"><frame src=a><frame src=b></frameset></html>', 'no-article frames'],
    ['a script', '<html><body><div id=app></div><script>load()</script></body></html>', 'no-article '],
  ])('%s', async (_, page, trouble) => {
    expect(await textOf(page)).toBe(trouble)
  })
})

describe('a page that is made to be hard to read takes no time', () => {
  test.each<[string, string, string | null]>([
    ['deep', '<div>'.repeat(100_000), 'too-complex '],
    ['formats that are never closed', '<font a=1>甲<p>'.repeat(50_000), 'too-complex '],
    ['deep, but not too deep', `${'<div>'.repeat(2000)}甲。`, '甲。'],
    ['tables in tables', `${'<table><tr><td>'.repeat(800)}甲。`, '甲。'],
    ['a comment that is not closed', '<!--'.repeat(500_000), 'no-article '],
    ['tags that are not closed', '<p'.repeat(200_000), null],
    ['white space', `<p>${' \n'.repeat(500_000)}甲。`, '甲。'],
  ])(
    '%s',
    async (_, page, text) => {
      const read = await textOf(page)
      if (text !== null) expect(read).toBe(text)
    },
    20_000,
  )
})
