import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Trouble } from '../src/problem/problem.ts'
import { readProblem } from '../src/read/read-problem.ts'
import { readDocx } from '../src/read/docx/read-docx.ts'
import { docxOf, docxOfLines, namespaces, paragraph, zipped } from './docx-of.ts'
import { messageOf } from './said.ts'
import { timed } from './timed.ts'

const good = docxOf(paragraph('甲'))

/** What is wrong with bytes; read in at most two seconds. */
async function troubleWith(bytes: Uint8Array): Promise<Trouble> {
  const { made: doc, seconds } = await timed(async () => readDocx(bytes))
  expect(seconds).toBeLessThan(2)
  if (!('id' in doc)) throw new Error(`read: ${doc.text.slice(0, 100)}`)
  return doc
}

async function idOf(bytes: Uint8Array): Promise<string> {
  const { id, outcome } = await troubleWith(bytes)
  return outcome === undefined ? id : `${id}.${outcome}`
}

/** A document of XML as it stands. */
function documentOf(xml: string): Uint8Array {
  return zipped({ 'word/document.xml': xml })
}

/** A copy of bytes, changed. */
function changed(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = Uint8Array.from(bytes)
  change(new DataView(copy.buffer), copy)
  return copy
}

const endOf = (bytes: Uint8Array): number => bytes.length - 22
const listOf = (view: DataView): number => view.getUint32(view.byteLength - 22 + 16, true)

describe('packages', () => {
  test('cut off at any point, and broken at any byte, a file is refused or read, and nothing is thrown', async () => {
    expect(await idOf(good.subarray(0, good.length - 30))).toBe('word-damaged.cut-off')
    expect(await idOf(new Uint8Array())).toBe('word-damaged.cut-off')
    for (let at = 0; at < good.length; at += 7) {
      await readDocx(good.subarray(0, at))
      await readDocx(changed(good, (_, copy) => void (copy[at] = (copy[at] ?? 0) ^ 0x55)))
    }
  })

  test('a list that lies about where things are', async () => {
    expect(
      await idOf(
        changed(good, (view) => {
          view.setUint32(endOf(good) + 16, 0xfffffff0, true)
        }),
      ),
    ).toBe('word-damaged')
    expect(
      await idOf(
        changed(good, (view) => {
          view.setUint32(listOf(view) + 42, 7, true)
        }),
      ),
    ).toBe('word-damaged')
    expect(
      await idOf(
        changed(good, (view) => {
          view.setUint16(endOf(good) + 10, 0xffff, true)
        }),
      ),
    ).toBe('word-too-big.entries')
  })

  test('a file that unpacks to more than is read, or to more than it says', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
    expect(await idOf(bomb)).toBe('word-too-big')
    // The sizes are changed to what looks harmless.
    const lying = changed(bomb, (view) => {
      view.setUint32(listOf(view) + 24, 1000, true)
    })
    expect(await idOf(lying)).toBe('word-damaged.part')
  })

  test('very many files', async () => {
    const names = Array.from({ length: 10_001 }, (_, at): [string, Uint8Array] => [`word/${at}.xml`, new Uint8Array()])
    const files = Object.fromEntries(names)
    expect(await idOf(zipSync(files, { level: 0 }))).toBe('word-too-big.entries')
  })

  test('two files of one name', async () => {
    const twins = zipped({ 'word/document.xml': '<a/>', 'WORD/document.xml': '<b/>' })
    expect(await idOf(twins)).toBe('word-damaged.twins')
  })

  test('a password for the file or for its parts', async () => {
    const locked = changed(good, (view) => {
      for (
        let at = listOf(view);
        view.getUint32(at, true) === 0x02014b50;
        at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
      )
        view.setUint16(at + 8, 1, true)
    })
    expect(await idOf(locked)).toBe('word-locked')
  })

  test('names that lead out of a folder are names like any other; large pictures are never unpacked', async () => {
    const files = {
      '../../etc/passwd': strToU8('x'),
      'word/media/1.png': new Uint8Array(50_000_000),
      'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${paragraph('甲')}</w:body></w:document>`),
    }
    expect(await readDocx(zipSync(files))).toMatchObject({ text: '甲' })
  })

  test('no document in it', async () => {
    expect(await idOf(zipped({ 'word/other.xml': '<a/>' }))).toBe('word-no-document')
    expect(await idOf(documentOf(`<w:document ${namespaces}/>`))).toBe('word-no-document')
  })
})

test('a text that is in another file, or in pictures, is not taken for an empty one', async () => {
  expect(await idOf(docxOf(`${paragraph('甲')}<w:altChunk r:id="rId9"/>`))).toBe('word-no-document.embedded')
  expect(await idOf(docxOf('<w:p><w:r><w:drawing/></w:r></w:p>'))).toBe('word-no-document.pictures')
  expect(await readDocx(docxOf(''))).toMatchObject({ text: '' })
})

describe('XML', () => {
  test('entities are refused, whatever they would come to', async () => {
    const entity = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    expect(
      await idOf(documentOf(`${entity}<w:document ${namespaces}><w:body>${paragraph('甲')}</w:body></w:document>`)),
    ).toBe('word-entities')
  })

  test.each([
    ['not closed', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['no root', 'text'],
    ['a tag without an end', '<a x="'],
    ['a comment without an end', '<a><!-- </a>'],
    ['no name', '<a>< b/></a>'],
    ['closed too often', '<a/></a>'],
  ])('%s', async (_, xml) => {
    expect(await idOf(documentOf(xml))).toBe('word-damaged.xml')
  })

  test('bytes that are no text', async () => {
    expect(await idOf(zipSync({ 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x3e]) }))).toBe(
      'word-damaged.part',
    )
  })

  test('nested deeply, or of very many elements', async () => {
    const depth = 200_000
    expect(await idOf(documentOf('<w:p>'.repeat(depth) + '</w:p>'.repeat(depth)))).toBe('word-too-big.deep')
    expect(await idOf(documentOf(`<a>${'<b/>'.repeat(500_000)}</a>`))).toBe('word-too-big.elements')
  })

  test('long tags and many attributes take no more than their time', async () => {
    const attributes = Array.from({ length: 100_000 }, (_, at) => `a${at}="&amp;"`).join(' ')
    expect(
      await idOf(documentOf(`<w:document ${namespaces} ${attributes} ${'x'.repeat(5_000_000)}><w:body></w:document>`)),
    ).toBe('word-damaged.xml')
    expect(await idOf(documentOf(`<a ${'b '.repeat(2_000_000)}`))).toBe('word-damaged.xml')
  })
})

test('a document of the length of a hundred reports is read in time', async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, at) => `第${at}段：依法办理行政复议案件，推进法治政府建设各项工作任务落实。`,
  )
  const { made, seconds } = await timed(async () => readDocx(docxOfLines(lines)))
  expect(made).toMatchObject({ text: lines.join('\n') })
  expect(seconds).toBeLessThan(2)
})

test('each trouble has words of its own, in both languages', async () => {
  const files = [good.subarray(0, 300), documentOf('<a>'), documentOf('<!DOCTYPE a><a/>'), zipped({ 'word/a.xml': '' })]
  for (const bytes of files) {
    const problem = readProblem('草稿.docx', await troubleWith(bytes))
    expect(messageOf(problem)).toMatch(/后再检查$/u)
    expect(messageOf(problem, [], 'en')).toMatch(/then lint (?:it|that)$/u)
  }
})
