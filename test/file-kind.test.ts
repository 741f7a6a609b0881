import { describe, expect, test } from 'vitest'
import { isProblem } from '../src/problem/is-problem.ts'
import { fileKind } from '../src/read/file-kind.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import { unsupported } from '../src/read/unsupported.ts'
import { makeCompoundFile } from './make-compound-file.ts'
import { makeZip } from './make-zip.ts'
import { said } from './said.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding)
const compound = (...names: string[]): Buffer =>
  makeCompoundFile(Object.fromEntries(names.map((name) => [name, new Uint8Array()])))
const package_ = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' }
const word = makeZip({ ...package_, 'word/document.xml': '<w:document/>' })
const page = '<html><body><p>青石区水务局</p></body></html>'
const message =
  'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n'

describe('what a file is, its content tells', () => {
  test.each<[string, Uint8Array, string]>([
    ['a.docx', word, 'docx'],
    ['a.doc', word, 'docx'],
    ['a.txt', makeZip({ ...package_, 'word\\document.xml': '' }), 'docx'],
    ['a.docx', makeZip({ ...package_, 'docs/main.xml': '' }), 'docx'],
    // Cut off, so that the list at the end is missing.
    ['a.docx', word.subarray(0, 200), 'docx'],
    ['a.docx', makeZip({ ...package_, 'xl/workbook.xml': '' }), 'spreadsheet'],
    ['a.pptx', makeZip({ ...package_, 'ppt/presentation.xml': '' }), 'slides'],
    ['a.ofd', makeZip({ 'OFD.xml': '', 'Doc_0/Document.xml': '' }), 'ofd'],
    ['a.odt', makeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }), 'odt'],
    ['a.ods', makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'spreadsheet'],
    ['a.epub', makeZip({ mimetype: 'application/epub+zip' }), 'epub'],
    ['a.zip', makeZip({ 'report.docx': '' }), 'archive'],
    ['a.zip', makeZip({}), 'archive'],
    ['a.zip', bytes('PK\x03\x04'), 'archive'],
    ['a.doc', compound('1Table', 'WordDocument'), 'doc'],
    ['a.wps', compound('WordDocument', 'Workbook'), 'doc'],
    ['a.xls', compound('Workbook'), 'spreadsheet'],
    ['a.ppt', compound('PowerPoint Document'), 'slides'],
    ['a.docx', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['a.doc', compound('CONTENTS'), 'office'],
    ['a.doc', compound('WordDocument').subarray(0, 600), 'office'],
    ['a.doc', bytes('\xd0\xcf\x11\xe0', 'latin1'), 'office'],
    ['a.doc', bytes('\xdb\xa5-\0', 'latin1'), 'word-old'],
    ['a.txt', bytes('%PDF-1.7\n'), 'pdf'],
    ['a.doc', bytes('{\\rtf1\\ansi'), 'rtf'],
    ['a.doc', bytes(`\ufeff${page}`), 'html'],
    ['a.txt', bytes(`\ufeff${page}`, 'utf16le'), 'html'],
    ['a.txt', bytes(`<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html PUBLIC "">\n${page}`), 'html'],
    ['a.txt', bytes('<meta charset="gbk"><p>甲</p><p>乙</p><p>丙</p>'), 'html'],
    ['a.txt', bytes('<div><p>甲</p><p>乙</p></div>'), 'html'],
    ['a.htm', bytes('<p>甲'), 'html'],
    ['a.html', bytes('甲<br>乙'), 'html'],
    ['a.mht', bytes(message), 'html'],
    ['a.doc', bytes(message), 'html'],
    ['a.xml', bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'), 'word-xml'],
    ['a.doc', bytes('<?xml version="1.0"?>\n<pkg:package xmlns:pkg="">'), 'word-xml'],
    ['a.xml', bytes('<?xml version="1.0"?><Workbook>'), 'spreadsheet'],
    ['a.fodt', bytes('<?xml version="1.0"?><office:document>'), 'odt'],
    ['a.txt', bytes('\x89PNG\r\n\x1a\n', 'latin1'), 'image'],
    ['a.jpg', bytes('\xff\xd8\xff\xe0', 'latin1'), 'image'],
    ['a.rar', bytes('Rar!\x1a\x07', 'latin1'), 'archive'],
    ['a.7z', bytes('7z\xbc\xaf\x27\x1c', 'latin1'), 'archive'],
    ['a.gz', bytes('\x1f\x8b\x08', 'latin1'), 'archive'],
    ['a.exe', bytes(`MZ\x90${'\0'.repeat(10)}`, 'latin1'), 'program'],
    ['a.mp4', bytes('\0\0\0 ftypisom', 'latin1'), 'media'],
    // What its name says is not what it is.
    ['a.docx', bytes('2024年法治政府建设年度报告'), 'text'],
    ['a.html', bytes('2024年法治政府建设年度报告'), 'text'],
    ['a.md', bytes('<div align="center">\n\n# 报告\n\n</div><p></p><p></p>'), 'text'],
    ['a.md', bytes('<!-- 送审稿 -->\n# 报告'), 'text'],
    ['a.txt', bytes('<p>甲</p>\n乙'), 'text'],
    ['a.txt', bytes('MIME-Version: 1.0\n\n甲'), 'text'],
    ['a.txt', bytes('BM类事项'), 'text'],
    ['a.txt', bytes('<!-- 没有结束'), 'text'],
    ['a.txt', bytes(''), 'text'],
  ])('%s', (path, content, kind) => {
    expect(fileKind(path, content)).toBe(kind)
  })
})

test.each([
  ['a.ofd', makeZip({ 'OFD.xml': '' }), /^: error 暂不支持 OFD 文件，请检查它的 Word 原件，或用 OFD 阅读器导出为 PDF/],
  ['扫描件.pdf', bytes('\x89PNG', 'latin1'), /^: error 是图片，/],
  ['a.docx', compound('EncryptedPackage'), /^: error 文件设有打开密码，/],
  ['a.docx', bytes('\xee\0\x01\0\x02\0\x03\0', 'latin1'), /^: error 扩展名是 \.docx，内容却不是这种文件/],
  ['a.docx', bytes(''), /^: error 文件是空的（0 字节）：可能没有保存好或没有下载完整/],
  ['a.dat', bytes('\xee\0\x01\0\x02\0\x03\0', 'latin1'), /^: error 无法识别文字编码/],
])('%s is refused with what to do about it', async (path, content, words) => {
  const read = await readBytes(path, content)
  expect(isProblem(read) ? said(read) : read).toMatch(words)
})

test('every kind of file has words', () => {
  const kinds = ['encrypted', 'word-old', 'word-xml', 'odt', 'uof', 'pages', 'office', 'ofd', 'spreadsheet'] as const
  const others = ['slides', 'epub', 'image', 'media', 'archive', 'program'] as const
  const words = [...kinds, ...others].map((kind) => JSON.stringify(unsupported(kind).outcome))
  expect(new Set(words).size).toBe(15)
})
