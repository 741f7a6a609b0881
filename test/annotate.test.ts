import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { annotate, type Annotated, type AnnotateOptions } from '../src/annotate/annotate.ts'
import { locate } from '../src/doc/origin.ts'
import type { ProposedEdit } from '../src/edit/edit.ts'
import type { Problem } from '../src/problem/problem.ts'
import { readWord, type WordFile } from '../src/read/docx/read-word.ts'
import { zipEntries } from '../src/read/docx/zip-entries.ts'
import type { Rule } from '../src/rules/types.ts'
import { docxOf, level, listed, paragraph, run, zipped } from './docx-of.ts'

const outcomes = { default: { severity: 'error', message: { zh: '不对：{{text}}', en: 'wrong: {{text}}' } } }
const rules = Object.fromEntries(
  ['a', 'b'].map((id) => [
    id,
    {
      id,
      outcomes,
      notes: {},
      title: { zh: '', en: '' },
      basis: ['law'],
      docs: { fix: { zh: '改掉。', en: '改掉。' } },
    } as unknown as Rule,
  ]),
)
const basis = { law: { document: '《某规定》', issued: '某字〔2019〕1号', verified: true } }
const options = { rules, basis, locale: 'zh', date: '2024-01-31T09:00:00Z' } as unknown as AnnotateOptions

function open(bytes: Uint8Array): WordFile {
  const file = readWord(bytes)
  if ('id' in file) throw new Error(JSON.stringify(file))
  return file
}

/** A finding about the words, where they first stand in the text. */
function about(words: string, bytes: Uint8Array, { id = 'a', fix }: { id?: string; fix?: string } = {}): Problem {
  const { text, origin } = open(bytes).doc
  const start = text.indexOf(words)
  const place = { start, end: start + words.length }
  const edits: ProposedEdit[] = fix === undefined ? [] : [{ ...place, text: fix, kind: 'fix' }]
  return {
    source: 'rule',
    id,
    outcome: 'default',
    data: { text: words },
    severity: 'error',
    path: '',
    place: locate(origin, place),
    related: [],
    edits,
  }
}

async function annotated(
  bytes: Uint8Array,
  problems: Problem[],
  more: Partial<AnnotateOptions> = {},
): Promise<Annotated> {
  const done = await annotate(bytes, problems, { ...options, ...more })
  if ('id' in done) throw new Error(JSON.stringify(done))
  return done
}

function partOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  const part = unzipSync(bytes)[name]
  return part === undefined ? '' : strFromU8(part)
}

/** The body of an annotated document, with marks that are short to read. */
async function bodyWith(
  body: string,
  words: string[],
  more: Partial<AnnotateOptions> & { fix?: string } = {},
): Promise<string> {
  const bytes = docxOf(body)
  const { fix, ...rest } = more
  const problems = words.map((one) => about(one, bytes, fix === undefined ? {} : { fix }))
  const { bytes: out } = await annotated(bytes, problems, rest)
  return (
    /<w:body>(.*)<w:sectPr/su
      .exec(partOf(out))?.[1]
      ?.replaceAll(/<w:commentRangeStart w:id="(\d+)"\/>/gu, '[$1')
      .replaceAll(/<w:commentRangeEnd w:id="(\d+)"\/><w:r><w:commentReference w:id="\1"\/><\/w:r>/gu, '$1]')
      .replaceAll(' xml:space="preserve"', '')
      .replaceAll(' w:author="fazhilint" w:date="2024-01-31T09:00:00Z"', '') ?? ''
  )
}

const font = '<w:rFonts w:eastAsia="仿宋_GB2312"/>'
const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`

describe('a comment stands around exactly its characters', () => {
  test('within a run, which keeps its formatting in all parts', async () => {
    const r = (text: string): string => `<w:r><w:rPr>${font}</w:rPr><w:t>${text}</w:t></w:r>`
    expect(await bodyWith(`<w:p>${run('甲乙丙丁', font)}</w:p>`, ['乙丙'])).toBe(
      `<w:p>${r('甲')}[0${r('乙丙')}0]${r('丁')}</w:p>`,
    )
  })

  test('over runs, at their borders, and beside tabs', async () => {
    expect(await bodyWith(`<w:p>${t('甲乙')}${t('丙')}${t('丁戊')}</w:p>`, ['乙丙丁'])).toBe(
      `<w:p>${t('甲')}[0${t('乙')}${t('丙')}${t('丁')}0]${t('戊')}</w:p>`,
    )
    expect(await bodyWith(`<w:p>${t('甲')}${t('乙')}</w:p>`, ['乙'])).toBe(`<w:p>${t('甲')}[0${t('乙')}0]</w:p>`)
    expect(await bodyWith('<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>', ['乙'])).toBe(
      '<w:p><w:r><w:t>甲</w:t><w:tab/></w:r>[0<w:r><w:t>乙</w:t></w:r>0]</w:p>',
    )
  })

  test('never within an entity', async () => {
    expect(await bodyWith('<w:p><w:r><w:t>甲&amp;乙</w:t></w:r></w:p>', ['&'])).toBe(
      `<w:p>${t('甲')}[0${t('&amp;')}0]${t('乙')}</w:p>`,
    )
  })

  test('two at one place, and one inside another', async () => {
    const bytes = docxOf(`<w:p>${t('甲乙丙')}</w:p>`)
    const { bytes: out } = await annotated(bytes, [
      about('甲乙', bytes),
      about('乙', bytes, { id: 'b' }),
      about('乙丙', bytes, { id: 'b' }),
    ])
    const xml = partOf(out)
    expect(xml.match(/commentRangeStart|commentRangeEnd|[甲乙丙]/gu)).toEqual([
      'commentRangeStart',
      '甲',
      'commentRangeStart',
      '乙',
      'commentRangeEnd',
      'commentRangeEnd',
      '丙',
    ])
  })

  test('inside links and insertions of others; around what has to stay whole', async () => {
    const inside = (name: string): string => `<w:p><w:${name}>${t('甲乙')}</w:${name}></w:p>`
    for (const name of ['ins', 'hyperlink', 'smartTag'])
      expect(await bodyWith(inside(name), ['乙'])).toBe(`<w:p><w:${name}>${t('甲')}[0${t('乙')}0]</w:${name}></w:p>`)
    const field = `<w:fldSimple w:instr="DATE">${t('甲乙')}</w:fldSimple>`
    expect(await bodyWith(`<w:p>${field}</w:p>`, ['乙'])).toBe(`<w:p>[0${field}0]</w:p>`)
    const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${t('甲乙')}</w:sdtContent></w:sdt>`
    expect(await bodyWith(`<w:p>${control}</w:p>`, ['乙'])).toBe(`<w:p>[0${control}0]</w:p>`)
  })

  test('around what holds a text box or refers to a note', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框中')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    expect(
      (await bodyWith(`<w:p>${t('甲')}${box}</w:p>`, ['框'])).replace(
        box.replaceAll(' xml:space="preserve"', ''),
        'BOX',
      ),
    ).toBe(`<w:p>${t('甲')}[0BOX0]</w:p>`)
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const bytes = docxOf(`<w:p>${t('甲')}${reference}</w:p>`, {
      footnotes: `<w:footnote w:id="2">${paragraph('注')}</w:footnote>`,
    })
    const { bytes: out } = await annotated(bytes, [about('注', bytes)])
    expect(partOf(out)).toContain(`<w:commentRangeStart w:id="0"/>${reference}<w:commentRangeEnd w:id="0"/>`)
    expect(partOf(out, 'word/footnotes.xml')).toBe(partOf(bytes, 'word/footnotes.xml'))
  })

  test('at the beginning of the paragraph where no part has the characters', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const bytes = docxOf(paragraph('甲', listed(0)), { numbering })
    const marked = partOf((await annotated(bytes, [about('一、', bytes)])).bytes)
    expect(marked).toMatch(
      /<\/w:pPr><w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><w:r>/u,
    )
    // Of a number with what follows it the latter is marked.
    expect(partOf((await annotated(bytes, [about('一、甲', bytes)])).bytes)).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><w:t xml:space="preserve">甲/u,
    )
  })

  test('in a paragraph that is one empty tag, or a document without any text', async () => {
    const bytes = docxOf('<w:p/>')
    expect(partOf((await annotated(bytes, [about('', bytes), about('', bytes, { id: 'b' })])).bytes)).toMatch(
      /<w:p><w:commentRangeStart w:id="1"\/>.*<w:commentRangeStart w:id="0"\/>.*<\/w:p><w:sectPr\/>/u,
    )
  })
})

describe('what a comment says', () => {
  const lines = (bytes: Uint8Array): string[] =>
    [...partOf(bytes, 'word/comments.xml').matchAll(/<w:t [^>]*>([^<]*)/gu)].map((match) => match[1] ?? '')

  test('the finding, what it can be changed to, how to mend it, the basis, the rule', async () => {
    const bytes = docxOf(paragraph('甲乙'))
    const { bytes: out } = await annotated(bytes, [about('乙', bytes, { fix: '丙' })])
    expect(lines(out)).toEqual([
      '【错误】不对：乙',
      '应改为：丙',
      '修改建议：改掉。',
      '依据：《某规定》（某字〔2019〕1号）',
      '规则：a',
    ])
    const english = await annotated(bytes, [about('乙', bytes)], { locale: 'en' })
    expect(lines(english.bytes)[0]).toBe('[error] wrong: 乙')
  })

  test('findings of one rule in one paragraph are one comment, of others several', async () => {
    const bytes = docxOf(paragraph('甲乙') + paragraph('丙'))
    const problems = [about('甲', bytes), about('乙', bytes), about('丙', bytes), about('乙', bytes, { id: 'b' })]
    const { bytes: out, comments } = await annotated(bytes, problems)
    expect(comments).toBe(3)
    expect(lines(out).slice(0, 2)).toEqual(['【错误】不对：甲', '【错误】又“乙”：不对：乙'])
  })
})

describe('the rest of the file', () => {
  const others = `<w:comment w:id="3" w:author="甲某某">${paragraph('请核对')}</w:comment>`
  const theirs =
    '<w:commentRangeStart w:id="3"/>' +
    t('乙') +
    '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'

  test('parts that are not concerned stay as they are packed', async () => {
    const bytes = docxOf(paragraph('甲'), { styles: '', numbering: '' })
    const { bytes: out } = await annotated(bytes, [about('甲', bytes)])
    const [before, after] = [zipEntries(bytes), zipEntries(out)]
    if (!Array.isArray(before) || !Array.isArray(after)) throw new Error('not read')
    const packed = (file: Uint8Array, list: typeof before): Record<string, string> =>
      Object.fromEntries(
        list.map(({ name, data, crc }) => [
          name,
          `${crc} ${Buffer.from(file.subarray(data.start, data.end)).toString('hex')}`,
        ]),
      )
    const [old, now] = [packed(bytes, before), packed(out, after)]
    const changed = Object.keys(now).filter((name) => old[name] !== now[name])
    expect(changed).toEqual([
      '[Content_Types].xml',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
    ])
    expect(partOf(out, '_rels/.rels')).toBe(partOf(bytes, '_rels/.rels'))
  })

  test('the bytes that are given stay as they are, those of a buffer of Node too', async () => {
    const bytes = docxOf(paragraph('甲'))
    const buffer = Buffer.from(bytes)
    await annotated(buffer, [about('甲', buffer)])
    expect(new Uint8Array(buffer)).toEqual(bytes)
  })

  test('the comments of others stay, and keep their numbers', async () => {
    const bytes = docxOf(`<w:p>${t('甲')}${theirs}</w:p>`, { comments: others })
    const { bytes: out } = await annotated(bytes, [about('乙', bytes)])
    expect(partOf(out, 'word/comments.xml')).toContain(others)
    expect(partOf(out)).toContain('<w:commentRangeStart w:id="3"/><w:commentRangeStart w:id="0"/>')
    expect(partOf(out, '[Content_Types].xml')).toBe(partOf(bytes, '[Content_Types].xml'))
  })

  test('a second run replaces the comments of the first and gives the same file; without findings it takes them out', async () => {
    const bytes = docxOf(`<w:p>${t('甲')}${theirs}</w:p>`, { comments: others })
    const first = (await annotated(bytes, [about('甲', bytes)])).bytes
    expect((await annotated(first, [about('甲', first)])).bytes).toEqual(first)
    const none = (await annotated(first, [])).bytes
    expect([partOf(none), partOf(none, 'word/comments.xml')]).toEqual([
      partOf(bytes),
      partOf(bytes, 'word/comments.xml'),
    ])
  })

  test('a comment of ours that somebody has answered stays; what other parts know of the others goes', async () => {
    const word = 'http://schemas.microsoft.com/office/word'
    const own = (id: number, paraId: string): string =>
      `<w:comment w:id="${id}" w:author="fazhilint"><w:p xmlns:w14="${word}/2010/wordml" w14:paraId="${paraId}"/></w:comment>`
    const reply = `<w:comment w:id="3" w:author="甲某某"><w:p xmlns:w14="${word}/2010/wordml" w14:paraId="0C"/></w:comment>`
    const bytes = docxOf(paragraph('甲'), { comments: own(1, '0A') + own(2, '0B') + reply })
    const files = unzipSync(bytes)
    const extended = `<w15:commentsEx xmlns:w15="${word}/2012/wordml"><w15:commentEx w15:paraId="0A"/><w15:commentEx w15:paraId="0B"/><w15:commentEx w15:paraId="0C" w15:paraIdParent="0B"/></w15:commentsEx>`
    const rels = partOf(bytes, 'word/_rels/document.xml.rels').replace(
      '</Rel',
      '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Rel',
    )
    const texts = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]))
    const whole = zipped({ ...texts, 'word/_rels/document.xml.rels': rels, 'word/commentsExtended.xml': extended })
    const { bytes: out } = await annotated(whole, [])
    expect(partOf(out, 'word/comments.xml')).not.toContain('0A')
    expect(partOf(out, 'word/comments.xml')).toContain(own(2, '0B') + reply)
    expect(partOf(out, 'word/commentsExtended.xml')).toBe(extended.replace('<w15:commentEx w15:paraId="0A"/>', ''))
  })

  test('styles for comments are used where the document has them; names of the file are kept', async () => {
    const styles = '<w:style w:type="character" w:styleId="a5"><w:name w:val="annotation reference"/></w:style>'
    const bytes = docxOf(paragraph('甲'), { styles })
    expect(partOf((await annotated(bytes, [about('甲', bytes)])).bytes)).toContain('<w:rStyle w:val="a5"/>')
    const texts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
    const renamed = zipped({
      ...texts,
      'word/document.xml': (texts['word/document.xml'] ?? '')
        .replaceAll('w:', 'ns0:')
        .replace('xmlns:w=', 'xmlns:ns0='),
    })
    expect(partOf((await annotated(renamed, [about('甲', renamed)])).bytes)).toContain(
      '<ns0:commentRangeStart ns0:id="0"/>',
    )
  })
})

describe('fixes as tracked changes', () => {
  const tracked = { trackFixes: true }

  test('what is wrong is deleted, what is right inserted, both formatted as before', async () => {
    const r = (text: string, name = 't'): string => `<w:r><w:rPr>${font}</w:rPr><w:${name}>${text}</w:${name}></w:r>`
    expect(await bodyWith(`<w:p>${run('甲乙丙', font)}</w:p>`, ['乙'], { ...tracked, fix: '丁' })).toBe(
      `<w:p>${r('甲')}[0<w:del w:id="2">${r('乙', 'delText')}</w:del><w:ins w:id="1">${r('丁')}</w:ins>0]${r('丙')}</w:p>`,
    )
  })

  test('over runs, deletions and insertions alone', async () => {
    expect(await bodyWith(`<w:p>${t('甲乙')}${t('丙')}</w:p>`, ['乙丙'], { ...tracked, fix: '' })).toBe(
      `<w:p>${t('甲')}[0<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r></w:del><w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>0]</w:p>`,
    )
  })

  test('accepted, the text is as after fixing', async () => {
    const bytes = docxOf(`<w:p>${t('甲乙')}${t('丙丁')}</w:p>${paragraph('戊')}`)
    const { bytes: out, changes } = await annotated(
      bytes,
      [about('乙丙', bytes, { fix: '己' }), about('戊', bytes, { fix: '庚辛' })],
      tracked,
    )
    expect(changes).toBe(2)
    expect(open(out).doc.text).toBe('甲己丁\n庚辛')
  })

  test('not where the change is another’s, nor in a field or a number', async () => {
    for (const body of [`<w:p><w:ins>${t('甲')}</w:ins></w:p>`, `<w:p><w:fldSimple>${t('甲')}</w:fldSimple></w:p>`])
      expect(await bodyWith(body, ['甲'], { ...tracked, fix: '乙' })).not.toMatch(/<w:del /u)
  })
})
