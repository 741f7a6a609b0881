import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseXml as parseStrictly, XmlElement } from '@rgrove/parse-xml'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { charactersIn } from '../src/read/docx/characters.ts'
import { attributesOf, parseXml, type XmlNode } from '../src/read/docx/xml.ts'
import { docxOf, level, listed, namespaces, paragraph } from './docx-of.ts'

/** Where elements stand, with the values of their attributes. */
function places({ start, end, children, ...node }: XmlNode): unknown[] {
  const values = Object.values(attributesOf({ start, end, children, ...node }))
  return [[start, end, values], ...children.flatMap(places)]
}

function strictPlaces(element: XmlElement): unknown[] {
  const values = Object.values(element.attributes)
  return [
    [element.start, element.end, values],
    ...element.children.flatMap((child) => (child instanceof XmlElement ? strictPlaces(child) : [])),
  ]
}

function compare(xml: string): void {
  const root = parseXml(xml)
  if (typeof root === 'string') throw new Error(root)
  const { root: strict } = parseStrictly(xml, { includeOffsets: true })
  expect(places(root)).toEqual(strict === null ? [] : strictPlaces(strict))
}

describe('elements stand where a strict parser has them', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1&#46;')}</w:abstractNum>`
  test.each([
    [
      'a document',
      strFromU8(
        unzipSync(docxOf(paragraph('甲 & 乙', listed(0)), { numbering }))['word/document.xml'] ?? new Uint8Array(),
      ),
    ],
    ['entities, both quotes, > in values', `<a b='"x"' c="&lt;'&#x4e00;'>" d = "1"><e/>甲&amp;<e></e></a>`],
    [
      'comments, instructions, CDATA',
      '<?xml version="1.0"?>\n<!-- <b> --><a><!-- </a> --><?b <c> ?><![CDATA[<d>]]><e\n/></a>\n',
    ],
    ['names', `<w:document ${namespaces}><x:y xmlns:x="x"><x:z x:k="v"/></x:y></w:document>`],
  ])('%s', (_, xml) => {
    compare(xml)
  })

  const originals = '../shared/originals'
  test.skipIf(!existsSync(originals))('real files', () => {
    for (const name of readdirSync(originals).filter((one) => one.endsWith('.docx'))) {
      const parts = unzipSync(new Uint8Array(readFileSync(join(originals, name))))
      for (const part of ['word/document.xml', 'word/numbering.xml', '[Content_Types].xml']) {
        const bytes = parts[part]
        if (bytes !== undefined) compare(strFromU8(bytes))
      }
    }
  })
})

test('characters are those of the text, each from where it stands', () => {
  const xml = '甲&lt;乙<!-- 丙 -->丁<![CDATA[&戊]]>&#10;&nbsp;&'
  const all = charactersIn(xml, 0, xml.length)
  expect(all.map(({ value }) => value)).toEqual(['甲', '<', '乙', '丁', '&戊', ' ', '&nbsp;', '&'])
  expect(all.map(({ start, end }) => xml.slice(start, end))).toEqual([
    '甲',
    '&lt;',
    '乙',
    '丁',
    '&戊',
    '&#10;',
    '&nbsp;',
    '&',
  ])
})
