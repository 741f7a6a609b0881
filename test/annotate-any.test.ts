import { parseXml, type XmlElement, XmlText } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { annotate, type AnnotateOptions } from '../src/annotate/annotate.ts'
import { locate } from '../src/doc/origin.ts'
import type { Problem } from '../src/problem/problem.ts'
import { readWord } from '../src/read/docx/read-word.ts'
import { docxOf, run } from './docx-of.ts'

const options = { rules: {}, basis: {}, locale: 'zh', date: '2024-01-31T09:00:00Z' } as unknown as AnnotateOptions

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '&', '<', ' ', '1', '𠀀'), minLength: 1, maxLength: 5 })
const plainRun = fc.tuple(words, fc.constantFrom('', '<w:b/>')).map(([text, properties]) => run(text, properties))
const mixedRun = words.map(
  (text) =>
    `<w:r><w:tab/><w:t>${text.replaceAll('&', '&amp;').replaceAll('<', '&#60;')}</w:t><w:br/><w:t> 末 </w:t></w:r>`,
)
const deleted = words.map((text) => `<w:del w:id="7">${run(text).replaceAll('w:t', 'w:delText')}</w:del>`)
const inside = fc
  .tuple(plainRun, fc.constantFrom('ins', 'hyperlink', 'fldSimple', 'smartTag'))
  .map(([one, name]) => `<w:${name}>${one}</w:${name}>`)
const aside = fc.constantFrom('<w:bookmarkStart w:id="1"/>', '<w:proofErr/>', '<w:r><w:lastRenderedPageBreak/></w:r>')
const paragraphs = (items: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(
      fc
        .array(items, { maxLength: 6 })
        .map((all) => (all.length === 0 ? '<w:p/>' : `<w:p><w:pPr/>${all.join('')}</w:p>`)),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.join(''))
const any = paragraphs(fc.oneof({ weight: 4, arbitrary: plainRun }, mixedRun, deleted, inside, aside))
const places = fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.option(words)), { minLength: 1, maxLength: 5 })

/** Findings at some places of a text, each of a rule of its own. */
function problemsIn(bytes: Uint8Array, wanted: readonly [number, number, string | null][]): Problem[] {
  const file = readWord(bytes)
  if ('id' in file) throw new Error(file.id)
  const { text, origin } = file.doc
  const isPair = (at: number): boolean =>
    /[\ud800-\udbff]/u.test(text.charAt(at - 1)) && /[\udc00-\udfff]/u.test(text.charAt(at))
  const whole = (at: number): number => (isPair(at) ? at + 1 : at)
  return wanted.map(([from, length, fix], at): Problem => {
    const start = whole(Math.min(from, text.length))
    const place = { start, end: whole(Math.min(start + length, text.length)) }
    const edits = fix === null ? [] : [{ ...place, text: fix, kind: 'fix' as const }]
    return {
      source: 'rule',
      id: `rule-${at}`,
      outcome: 'default',
      data: {},
      severity: 'error',
      path: '',
      place: locate(origin, place),
      related: [],
      edits,
    }
  })
}

async function xmlOf(
  bytes: Uint8Array,
  problems: Problem[],
  trackFixes: boolean,
): Promise<{ text: string; xml: string }> {
  const done = await annotate(bytes, problems, { ...options, trackFixes })
  if ('id' in done) throw new Error(done.id)
  const file = readWord(done.bytes)
  if ('id' in file) throw new Error(file.id)
  const parts = unzipSync(done.bytes)
  // Every part is XML to a strict parser, too.
  for (const part of Object.values(parts)) parseXml(strFromU8(part))
  return { text: file.doc.text, xml: strFromU8(parts['word/document.xml'] ?? new Uint8Array()) }
}

test('comments change nothing of the text, come in pairs, and stand where the schema has them', async () => {
  await fc.assert(
    fc.asyncProperty(any, places, async (body, wanted) => {
      const bytes = docxOf(body)
      const problems = problemsIn(bytes, wanted)
      const { text, xml } = await xmlOf(bytes, problems, false)
      const before = readWord(bytes)
      expect('doc' in before && before.doc.text).toBe(text)
      const marks = [...xml.matchAll(/<w:comment(RangeStart|RangeEnd|Reference) w:id="(\d+)"/gu)].map(
        ([, kind, id]) => `${id} ${kind}`,
      )
      const ids = new Set(marks.map((mark) => mark.split(' ')[0]))
      expect(ids.size).toBe(problems.length)
      for (const id of ids)
        expect(marks.filter((mark) => mark.startsWith(`${id} `))).toEqual([
          `${id} RangeStart`,
          `${id} RangeEnd`,
          `${id} Reference`,
        ])
      checkOrder(parseXml(xml).root)
    }),
    { seed: 7, numRuns: 150 },
  )
})

test('changes that are rejected leave the text as it was', async () => {
  await fc.assert(
    fc.asyncProperty(any, places, async (body, wanted) => {
      const bytes = docxOf(body)
      const { xml } = await xmlOf(bytes, problemsIn(bytes, wanted), true)
      checkOrder(parseXml(xml).root)
      const rejected = xml
        .replaceAll(/<w:ins [^>]*w:author="fazhilint"[^>]*>.*?<\/w:ins>/gsu, '')
        .replaceAll(/<w:del [^>]*w:author="fazhilint"[^>]*>(.*?)<\/w:del>/gsu, (_, inner: string) =>
          inner.replaceAll('w:delText', 'w:t'),
        )
      const before = readWord(bytes)
      const after = readWord(docxOf(/<w:body>(.*)<w:sectPr\/>/su.exec(rejected)?.[1] ?? ''))
      expect('doc' in after && after.doc.text).toBe('doc' in before && before.doc.text)
    }),
    { seed: 7, numRuns: 150 },
  )
})

test('the words between the marks are those of the finding', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs(fc.oneof(plainRun, deleted)), places, async (body, wanted) => {
      const bytes = docxOf(body)
      const problems = problemsIn(bytes, wanted)
      const { text, xml } = await xmlOf(bytes, problems, false)
      for (const [at, { place }] of problems.entries()) {
        const quoted = text.slice(place?.start.offset, place?.end.offset)
        const marked = new RegExp(
          `<w:commentRangeStart w:id="${at}"/>(.*)<w:commentRangeEnd w:id="${at}"/>`,
          'su',
        ).exec(xml)?.[1]
        expect(textIn(`<a xmlns:w="w">${(marked ?? '').replaceAll(/<\/w:p>(?:.*?)<w:p(?: [^>]*)?>/gsu, '')}</a>`)).toBe(
          quoted.replaceAll('\n', ''),
        )
      }
    }),
    { seed: 7, numRuns: 150 },
  )
})

/** What a run, a paragraph and a change may hold, as far as it is put in. */
const parents: Record<string, readonly string[]> = {
  'w:commentRangeStart': ['w:p', 'w:ins', 'w:hyperlink', 'w:smartTag'],
  'w:commentRangeEnd': ['w:p', 'w:ins', 'w:hyperlink', 'w:smartTag'],
  'w:commentReference': ['w:r'],
  'w:r': ['w:p', 'w:ins', 'w:del', 'w:hyperlink', 'w:smartTag', 'w:fldSimple'],
  'w:ins': ['w:p', 'w:hyperlink', 'w:smartTag'],
  'w:del': ['w:p', 'w:hyperlink', 'w:smartTag'],
  'w:t': ['w:r'],
  'w:delText': ['w:r'],
}

function checkOrder(element: XmlElement | null): void {
  if (element === null) return
  for (const [at, child] of element.children.entries()) {
    if (!('name' in child)) continue
    const one = child as XmlElement
    const allowed = parents[one.name]
    if (allowed !== undefined) expect(allowed).toContain(element.name)
    if (one.name === 'w:rPr' || one.name === 'w:pPr') expect(at).toBe(0)
    if (element.name === 'w:del') expect(JSON.stringify(one)).not.toContain('"w:t"')
    checkOrder(one)
  }
}

/** The characters of `w:t`. */
function textIn(xml: string): string {
  const walk = (element: XmlElement): string =>
    element.children
      .map((child) =>
        child instanceof XmlText ? (element.name === 'w:t' ? child.text : '') : 'children' in child ? walk(child) : '',
      )
      .join('')
  return walk(parseXml(xml).root ?? ({ children: [] } as unknown as XmlElement))
}
