import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { parse } from '../src/parse/parse.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import type { Source } from '../src/read/source.ts'
import { buildReport } from '../src/report/report.ts'
import type { Report } from '../src/report/types.ts'
import { docxOf, paragraph, run } from './docx-of.ts'
import { ruleSetOf } from './shipped.ts'

// What stands apart from the text of a Word file: notes count where their marks stand, text boxes close nothing.

const linter = compile(await ruleSetOf('rule-of-law-report'))

const mark = (id: number, of = 'footnote'): string => `<w:r><w:${of}Reference w:id="${id}"/></w:r>`
const note = (id: number, ...texts: string[]): string =>
  `<w:footnote w:id="${id}">${texts.map((text) => paragraph(text)).join('')}</w:footnote>`
const line = (text: string, ...more: string[]): string => `<w:p>${run(text)}${more.join('')}</w:p>`
const box = (text: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`

const lines = [
  '澜州市水务局关于2023年法治政府建设情况的报告',
  '澜州市人民政府：',
  '2023年，澜州市水务局扎实推进法治政府建设。现将情况报告如下：',
  '一、主要举措和成效',
  '2023年，办理行政处罚案件48件，其中水资源类21件、河道类27件。',
  '二、存在的不足',
  '（一）执法力量不足。基层水政监察员只有3名。',
  '（二）普法形式单一。面向企业的宣传不多。',
  '三、下一步工作安排',
  '2024年，增配基层水政监察员，开展面向企业的普法宣传。',
  '澜州市水务局',
  '2024年1月10日',
]

/** The document, with something behind the text of some lines. */
const documentOf = (more: Record<number, string>): string =>
  lines.map((text, at) => line(text, more[at] ?? '')).join('')

async function open(bytes: Uint8Array): Promise<Source> {
  const source = await readBytes('a.docx', bytes)
  if (isProblem(source)) throw new Error(source.id)
  return source
}

async function reportOf(more: Record<number, string>, footnotes = ''): Promise<Report> {
  return buildReport(await parse(await open(docxOf(documentOf(more), { footnotes }))), linter.readers)
}

async function saidOf(more: Record<number, string>, footnotes = ''): Promise<string[]> {
  const { problems } = await lint(await open(docxOf(documentOf(more), { footnotes })), linter)
  return problems.map(({ id, place }) => `${id} ${String(place?.start.line)}`)
}

describe('a note', () => {
  test('counts with the section and the date of the paragraph that has its mark', async () => {
    const { blocks, outline, metrics, meta } = await reportOf({ 4: mark(2) }, note(2, '另有移送司法机关2件。'))
    const at = blocks.findIndex((block) => block.note !== undefined)
    expect(blocks[at]?.text.value).toBe('另有移送司法机关2件。')
    expect(blocks[blocks[at]?.note ?? -1]?.text.value).toContain('48件')
    expect(outline[blocks[at]?.heading ?? -1]?.title.value).toBe('主要举措和成效')
    expect(metrics.find(({ text }) => text === '2件')?.time).toMatchObject({ kind: 'inherited', text: '2023年' })
    expect(meta.signed?.date).toBe('2024-01-10')
  })

  test('is judged by the rules for figures, at its own words', async () => {
    const before = await saidOf({ 4: mark(2) }, note(2, '行政处罚案件48件，其中当场处罚8件、普通程序40件。'))
    const wrong = await saidOf({ 4: mark(2) }, note(2, '行政处罚案件48件，其中当场处罚8件、普通程序42件。'))
    expect(wrong.filter((one) => !before.includes(one))).toEqual(['metric-arithmetic 6'])
  })

  test('dates what is below it as any statement does', async () => {
    const { metrics } = await reportOf({ 2: mark(2), 6: '' }, note(2, '本报告数据统计截至2023年12月31日。'))
    expect(metrics.find(({ text }) => text === '3名')?.time).toMatchObject({ from: 'statement', end: '2023-12-31' })
  })

  test.each(['1.执法力量不足的主要是山区站。', '（三）河道管理存在短板。', '① 指编制内人员。', '一是缺编，二是缺训。'])(
    'is neither heading nor shortcoming: %s',
    async (text) => {
      const plain = await reportOf({})
      for (const at of [5, 6, 7]) {
        const noted = await reportOf({ [at]: mark(2) }, note(2, text))
        expect(noted.outline.map(({ title }) => title.value)).toEqual(plain.outline.map(({ title }) => title.value))
        expect(noted.shortcomings.map(({ subject }) => subject.value)).toEqual(
          plain.shortcomings.map(({ subject }) => subject.value),
        )
      }
    },
  )

  test.each(lines.map((_, at) => at))('changes nothing that is said of the rest: mark in line %i', async (at) => {
    const ids = (said: string[]): string[] => said.map((one) => one.split(' ')[0] ?? '')
    const plain = ids(await saidOf({}))
    for (const text of [
      '资料来自市水务局执法台账。',
      '指水利部门的行政执法人员。',
      '来源：执法台账',
      '① 指编制内人员。',
      '1.指编制内人员。',
      '注：截至年底。',
    ])
      expect(ids(await saidOf({ [at]: mark(2) }, note(2, text)))).toEqual(plain)
  })

  test('is read once, though several marks refer to it', async () => {
    const { blocks } = await reportOf({ 4: mark(2), 6: mark(2) }, note(2, '按结案数统计。'))
    expect(blocks.filter((block) => block.note !== undefined)).toHaveLength(1)
  })
})

describe('附件1 in a text box', () => {
  test('closes nothing while the report goes on', async () => {
    const plain = await reportOf({})
    for (const at of [3, 4, 6, 8]) {
      const { blocks, shortcomings } = await reportOf({ [at]: box('附件1') })
      expect(blocks.filter(({ text }) => text.value !== '附件1').map(({ text }) => text.value)).toEqual(
        plain.blocks.map(({ text }) => text.value),
      )
      expect(shortcomings).toHaveLength(2)
    }
  })

  test('begins an annex below the signature', async () => {
    const annex = `${paragraph('执法情况表')}${paragraph('一、办理执法案件12件。')}`
    const bytes = docxOf(`${documentOf({})}<w:p>${box('附件1')}</w:p>${annex}`)
    const { blocks, meta } = buildReport(await parse(await open(bytes)), linter.readers)
    expect(blocks.some(({ text }) => text.value.includes('12件'))).toBe(false)
    expect(meta.signed?.date).toBe('2024-01-10')
  })
})
