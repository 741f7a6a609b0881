import { expect, test } from 'vitest'
import { formatNumber } from '../src/read/docx/number-formats.ts'
import { readDocx } from '../src/read/docx/read-docx.ts'
import { docxOf, level, listed, paragraph, type Parts } from './docx-of.ts'

test.each([
  ['decimal', '1 2 9 10 11 113', '1 2 9 10 11 113'],
  ['decimalZero', '1 9 10', '01 09 10'],
  ['decimalFullWidth', '1 10', '１ １０'],
  ['numberInDash', '3', '-3-'],
  ['upperRoman', '1 4 9 14 90', 'I IV IX XIV XC'],
  ['lowerRoman', '3 8', 'iii viii'],
  ['upperLetter', '1 26 27 53', 'A Z AA AAA'],
  ['lowerLetter', '2 28', 'b bb'],
  ['chineseCounting', '1 10 11 20 21 99 100 105', '一 十 十一 二十 二十一 九十九 一〇〇 一〇五'],
  [
    'chineseCountingThousand',
    '1 10 11 20 100 101 110 113 1000',
    '一 十 十一 二十 一百 一百零一 一百一十 一百一十三 一千',
  ],
  ['chineseLegalSimplified', '1 10 11 21 101', '壹 壹拾 壹拾壹 贰拾壹 壹佰零壹'],
  ['ideographLegalTraditional', '2 3 6', '貳 參 陸'],
  ['ideographTraditional', '1 10 11', '甲 癸 11'],
  ['ideographZodiac', '1 12 13', '子 亥 13'],
  ['ideographZodiacTraditional', '1 13 60', '甲子 丙子 癸亥'],
  ['ideographDigital', '1 10 22', '一 一〇 二二'],
  ['taiwaneseCounting', '10 12', '十 十二'],
  ['taiwaneseCountingThousand', '101', '一百零一'],
  ['taiwaneseDigital', '12', '一二'],
  ['japaneseCounting', '10 11 20 100 111', '十 十一 二十 百 百十一'],
  ['japaneseLegal', '1 10 23', '壱 壱拾 弐拾参'],
  ['japaneseDigitalTenThousand', '12', '一二'],
  ['decimalEnclosedCircle', '1 20 21 35 36 50 51', '① ⑳ ㉑ ㉟ ㊱ ㊿ 51'],
  ['decimalEnclosedCircleChinese', '2', '②'],
  ['decimalEnclosedFullstop', '1 20', '⒈ ⒛'],
  ['decimalEnclosedParen', '1 20 21', '⑴ ⒇ 21'],
  ['ideographEnclosedCircle', '1 10', '㊀ ㊉'],
  ['none', '1', ''],
  ['somethingNew', '7', '7'],
])('%s', (format, numbers, written) => {
  expect(numbers.split(' ').map((number) => formatNumber(format, Number(number)))).toEqual(written.split(' '))
})

async function linesOf(body: string, parts: Parts): Promise<string[]> {
  const doc = await readDocx(docxOf(body, parts))
  if ('id' in doc) throw new Error(JSON.stringify(doc))
  return doc.text.split('\n')
}

/** A list of some levels, and others that use or change it. */
function lists(levels: string, more = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string {
  return `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${more}`
}

const outline = `${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3．')}`
const other = (override: string): string =>
  `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${override}</w:num>`

test('levels count on, and begin anew below a higher one', async () => {
  const body = [0, 1, 1, 2, 0, 1].map((at) => paragraph('甲', listed(at))).join('')
  expect(await linesOf(body, { numbering: lists(outline) })).toEqual([
    '一、甲',
    '（一）甲',
    '（二）甲',
    '1．甲',
    '二、甲',
    '（一）甲',
  ])
})

test('a level that does not begin anew, or only below a certain one', async () => {
  const levels = (restart: number): string =>
    `${level(0, 'decimal', '%1、')}${level(1, 'decimal', '%2）')}${level(2, 'decimal', '%3)', `<w:lvlRestart w:val="${restart}"/>`)}`
  const body = [0, 2, 1, 2, 0, 2].map((at) => paragraph('甲', listed(at))).join('')
  expect(await linesOf(body, { numbering: lists(levels(0)) })).toEqual([
    '1、甲',
    '1)甲',
    '1）甲',
    '2)甲',
    '2、甲',
    '3)甲',
  ])
  expect(await linesOf(body, { numbering: lists(levels(1)) })).toEqual([
    '1、甲',
    '1)甲',
    '1）甲',
    '2)甲',
    '2、甲',
    '1)甲',
  ])
})

test('two lists of one design count on, unless one begins anew or has a level of its own', async () => {
  const body = ['1', '1', '2', '2', '1'].map((id) => paragraph('甲', listed(0, id))).join('')
  const count = async (override: string): Promise<string[]> =>
    linesOf(body, { numbering: lists(outline, other(override)) })
  expect(await count('')).toEqual(['一、甲', '二、甲', '三、甲', '四、甲', '五、甲'])
  expect(await count('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')).toEqual([
    '一、甲',
    '二、甲',
    '一、甲',
    '二、甲',
    '三、甲',
  ])
  expect(await count(`<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1.')}</w:lvlOverride>`)).toEqual([
    '一、甲',
    '二、甲',
    '3.甲',
    '4.甲',
    '五、甲',
  ])
})

test('all levels in one number, and all of them in digits where the level asks for it', async () => {
  const levels = (more: string): string => level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', more)
  const body = [0, 1, 1].map((at) => paragraph('甲', listed(at))).join('')
  expect(await linesOf(body, { numbering: lists(levels('')) })).toEqual(['第一章 甲', '一.1 甲', '一.2 甲'])
  expect(await linesOf(body, { numbering: lists(levels('<w:isLgl/>')) })).toEqual(['第一章 甲', '1.1 甲', '1.2 甲'])
})

test('list and level come from the paragraph or its style, each for itself; list 0 takes the number away', async () => {
  const style = (id: string, properties: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:pPr><w:numPr>${properties}</w:numPr></w:pPr></w:style>`
  const styles = [
    style('A', '<w:numId w:val="1"/>'),
    style('B', '<w:ilvl w:val="1"/>', '<w:basedOn w:val="A"/>'),
    // Bound to a level by the list.
    style('C', '<w:numId w:val="1"/>'),
  ].join('')
  const numbering = lists(
    level(0, 'chineseCounting', '%1、') +
      level(1, 'decimal', '%2.') +
      level(2, 'decimal', '(%3)', '<w:pStyle w:val="C"/>'),
  )
  const styled = (id: string, more = ''): string => paragraph('甲', `<w:pStyle w:val="${id}"/>${more}`)
  const body = [
    styled('A'),
    styled('B'),
    styled('C'),
    styled('B', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
    styled('A', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join('')
  expect(await linesOf(body, { styles, numbering })).toEqual(['一、甲', '1.甲', '(1)甲', '二、甲', '甲'])
})

test('bullets, hidden numbers, lists that are not there and styles in a circle give no number', async () => {
  const levels = level(0, 'bullet', '\uf0b7') + level(1, 'decimal', '%2.', '<w:rPr><w:vanish/></w:rPr>')
  const body = [listed(0), listed(1), listed(0, '9'), '<w:pStyle w:val="A"/>']
    .map((one) => paragraph('甲', one))
    .join('')
  const styles = ['A B', 'B A'].map((pair) => {
    const [id, base] = pair.split(' ')
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`
  })
  expect(await linesOf(body, { numbering: lists(levels), styles: styles.join('') })).toEqual(['甲', '甲', '甲', '甲'])
})

test('the characters of a number are virtual: they stand in no part', async () => {
  const doc = await readDocx(docxOf(paragraph('重点工作', listed(0)), { numbering: lists(outline) }))
  if ('id' in doc || doc.origin.kind !== 'word') throw new Error('not read')
  expect(doc.text).toBe('一、重点工作')
  expect(doc.blocks).toEqual([
    { kind: 'paragraph', start: 0, end: 6, bold: false, marks: [{ start: 0, end: 2, kind: 'virtual' }] },
  ])
  expect(doc.origin.pieces.map(({ start, end }) => [start, end])).toEqual([[2, 6]])
})
