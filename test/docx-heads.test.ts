import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { parse } from '../src/parse/parse.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import type { Source } from '../src/read/source.ts'
import { buildReport } from '../src/report/report.ts'
import { docxOf, paragraph, run } from './docx-of.ts'
import { ruleSetOf } from './shipped.ts'

const linter = compile(await ruleSetOf('rule-of-law-report'))

const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const box = (...texts: string[]): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${texts.map((text) => paragraph(text)).join('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
const frame = (text: string): string => paragraph(text, '<w:framePr w:w="100" w:h="50"/>')

const title = '澜州市水务局关于2023年法治政府建设情况的报告'
const addressee = paragraph('澜州市人民政府：')
const body = readFileSync('seeds/ok/run-in.txt', 'utf8')
  .split('\n')
  .filter((line) => /^[一二三四五]、|^（/u.test(line))
  .map((line) => paragraph(line))
  .join('')
const signature = ['澜州市水务局', '2024年1月10日'] as const

async function open(bytes: Uint8Array): Promise<Source> {
  const source = await readBytes('a.docx', bytes)
  if (isProblem(source)) throw new Error(source.id)
  return source
}

/** What is understood of head and close. */
async function metaOf(xml: string): Promise<(string | undefined)[]> {
  const { meta } = buildReport(await parse(await open(docxOf(xml))), linter.readers)
  const { title: own, documentNumber, signatory, signed } = meta
  return [
    own?.raw,
    documentNumber?.raw.replace(/签发人.*/u, ''),
    signatory?.raw.replace(/.*签发人[：:]/u, ''),
    signed?.text.raw,
  ]
}

const line = (...parts: string[]): string => `<w:p>${parts.join('')}</w:p>`
const breaks = '<w:r><w:br/></w:r>'
const templates = {
  'tables without lines':
    table(row(cell('澜州市水务局文件'))) +
    table(row(cell('澜水报〔2024〕3号'), cell('签发人：王一'))) +
    paragraph(title) +
    addressee +
    body +
    table(row(cell(''), cell(signature[0])), row(cell(''), cell(signature[1]))),
  'text boxes':
    line(box('澜州市水务局文件')) +
    line(box('澜水报〔2024〕3号'), box('签发人：王一'), run(title)) +
    addressee +
    body +
    line(box(...signature)),
  frames:
    frame('澜州市水务局文件') +
    frame('澜水报〔2024〕3号                签发人：王一') +
    paragraph(title) +
    addressee +
    body +
    signature.map((one) => paragraph(one, '<w:jc w:val="right"/>')).join('') +
    table(row(cell('抄送：市司法局。')), row(cell('澜州市水务局办公室    2024年1月11日印发'))),
  'line ends and tabs':
    paragraph('澜州市水务局文件') +
    line(run('澜水报〔2024〕3号'), '<w:r><w:tab/></w:r>', run('签发人：王一')) +
    line(run('澜州市水务局'), breaks, run('关于2023年法治政府建设情况的报告')) +
    addressee +
    body +
    line(run(signature[0]), breaks, run(signature[1])),
}

describe('number, signatory and date of signing are found where templates put them', () => {
  test.each(Object.entries(templates))('%s', async (_, xml) => {
    expect(await metaOf(xml)).toEqual([title, '澜水报〔2024〕3号', '王一', '2024年1月10日'])
  })
})

test('notes do not disturb what stands at the close', async () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const plain = paragraph(title) + addressee + body + signature.map((one) => paragraph(one)).join('')
  const noted = plain.replace('</w:p>', `${reference}</w:p>`)
  const footnotes = `<w:footnote w:id="2">${paragraph('数据来自全市行政执法统计台账。')}</w:footnote>`
  const findings = async (bytes: Uint8Array): Promise<string[]> =>
    (await lint(await open(bytes), linter)).problems.map(({ id }) => id)
  expect(await findings(docxOf(noted, { footnotes }))).toEqual(await findings(docxOf(plain)))
})
