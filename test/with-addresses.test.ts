import { expect, test } from 'vitest'
import type { Doc } from '../src/doc/doc.ts'
import { lineOrigin } from '../src/doc/origin.ts'
import { withAddresses } from '../src/parse/with-addresses.ts'

const text = '见 https://example.gov.cn/a.html。'

test('addresses in a document of a reader are opaque, those in its own marks apart', () => {
  const paragraph = { kind: 'paragraph' as const, start: 0, end: text.length, bold: false }
  const doc: Doc = { text, blocks: [{ ...paragraph, marks: [] }], origin: lineOrigin(text) }
  expect(withAddresses(doc).blocks).toEqual([{ ...paragraph, marks: [{ start: 2, end: 31, kind: 'opaque' }] }])
  const known = { start: 0, end: text.length, kind: 'hidden' as const }
  expect(withAddresses({ ...doc, blocks: [{ ...paragraph, marks: [known] }] }).blocks).toEqual([
    { ...paragraph, marks: [known] },
  ])
})

test('what a table says is looked at too, what carries no prose is not', () => {
  const place = { start: 0, end: text.length }
  const doc: Doc = {
    text,
    blocks: [
      { kind: 'markup', ...place },
      { kind: 'table', ...place, rows: [{ ...place, header: false, cells: [{ ...place, marks: [] }] }] },
    ],
    origin: lineOrigin(text),
  }
  const [markup, table] = withAddresses(doc).blocks
  expect(markup).toEqual({ kind: 'markup', ...place })
  expect(table?.kind === 'table' && table.rows[0]?.cells[0]?.marks).toEqual([{ start: 2, end: 31, kind: 'opaque' }])
})
