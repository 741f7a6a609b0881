import { describe, expect, test } from 'vitest'
import type { Line } from '../src/report/layout/lines.ts'
import { divide } from '../src/report/layout/margins.ts'
import { compileReaders } from '../src/report/readers.ts'
import { makeText } from '../src/report/text/text.ts'
import type { Text } from '../src/report/types.ts'
import { ruleSetOf } from './shipped.ts'

const { lineKinds } = compileReaders((await ruleSetOf('rule-of-law-report')).vocabulary)

function linesOf(written: string[]): Line[] {
  return written.flatMap((value, at) => {
    const text = makeText([{ value, start: at * 1000 }])
    return value === '' ? [] : [{ text, indent: 0, marked: false, spaced: at === 0 || written[at - 1] === '' }]
  })
}

const raw = (text: Text | null): string | null => text?.raw ?? null
const raws = (texts: Text[]): string[] => texts.map((text) => text.raw)

function divided(...written: string[]) {
  const { title, documentNumber, signatory, addressee, published, signed, signer, body, margins, furniture } = divide(
    linesOf(written),
    lineKinds,
  )
  return {
    title: raw(title),
    documentNumber: raw(documentNumber),
    signatory: raw(signatory),
    addressee: raw(addressee),
    published: raw(published),
    signed: raw(signed),
    signer: raw(signer),
    body: body.map(({ text }) => text.raw),
    margins: raws(margins),
    furniture: raws(furniture),
  }
}

const title = '青石区水务局2024年法治政府建设年度报告'
const body = ['一、主要举措和成效', '我局全面推进依法行政，健全制度。', '二、存在的不足', '执法力量不足，装备老化。']

describe('the head', () => {
  test('has the date of a document without signature in brackets below the title', () => {
    expect(divided(title, '（二〇二五年一月二十日）', '', ...body)).toMatchObject({
      signed: '（二〇二五年一月二十日）',
      body,
    })
    expect(divided(title, '2025年1月20日', '', ...body).signed).toBeNull()
    expect(divided(title, '（2025年1月20日）', '', ...body, '青石区水务局', '2025年1月21日').signed).toBe(
      '2025年1月21日',
    )
  })

  test('of a letterhead', () => {
    const found = divided(
      '青石区水务局文件',
      '青水〔2025〕3号',
      '签发人：林一青',
      '',
      title,
      '',
      '区委全面依法治区委员会办公室：',
      ...body,
    )
    expect(found).toMatchObject({
      title,
      documentNumber: '青水〔2025〕3号',
      signatory: '签发人：林一青',
      addressee: '区委全面依法治区委员会办公室：',
      body,
    })
    expect(found.margins).toContain('青石区水务局文件')
  })
  test.each([
    ['office and subject', ['青石区水务局', '2024年法治政府建设年度报告']],
    ['关于 on a line of its own', ['青石区水务局', '关于2024年法治政府建设', '情况的报告']],
    ['in the middle of the subject', ['青石区水务局2024年', '法治政府建设年度报告']],
    ['with a subtitle', ['青石区水务局法治政府建设年度报告', '（2024年）']],
  ])('a title that is split: %s', (_, lines) => {
    const found = divided(...lines, '', ...body)
    expect(found.title).toBe(lines.join(''))
    expect(found.body).toEqual(body)
  })
  test('a date above the title makes no letter of what stands before it', () => {
    expect(divided('青石区水务局', '青水〔2025〕3号', '2025年1月15日', title, '', ...body)).toMatchObject({
      title,
      documentNumber: '青水〔2025〕3号',
      body,
    })
  })
  test('a letterhead is no part of the title', () => {
    expect(divided('青石区水务局文件', '', title, '', ...body).title).toBe(title)
  })
  test('a document may have no title', () => {
    expect(divided(...body)).toMatchObject({ title: null, body, margins: [], furniture: [] })
  })
  test.each([
    '其他需要报告的情况',
    '上一年度工作完成情况',
    '上一年度党政主要负责人履行推进法治建设第一责任人职责的有关情况',
  ])('the heading %s is no title, though it ends as titles do', (heading) => {
    const unnumbered = [heading, '我局全面推进依法行政，健全制度。']
    expect(divided(title, '', ...unnumbered)).toMatchObject({ title, body: unnumbered })
  })
  test('a title behind that of a covering notice is the title', () => {
    const cover = '关于报送2024年法治政府建设年度报告的通知'
    expect(divided(cover, '', title, '', ...body).title).toBe(title)
  })
  test('headings without ordinals belong to the body', () => {
    const unnumbered = ['主要举措和成效', '我局全面推进依法行政，健全制度。']
    expect(divided(title, '', ...unnumbered).body).toEqual(unnumbered)
  })
})

describe('the head and foot of a web page', () => {
  const page = divided(
    '当前位置：首页 > 政务公开 > 法治政府建设',
    '',
    title,
    '发布日期：2025-01-20',
    '来源：青石区水务局',
    '字体：大 中 小',
    '',
    ...body,
    '',
    '扫一扫在手机打开当前页',
    '上一篇：青石区2024年工作要闻',
    '版权所有：青石区人民政府',
    '青石区人民政府办公室',
  )
  test('are furniture, and everything below its first line at the foot', () => {
    expect(page.furniture).toEqual([
      '当前位置：首页>政务公开>法治政府建设',
      '发布日期：2025-01-20',
      '来源：青石区水务局',
      '字体：大中小',
      '扫一扫在手机打开当前页',
      '上一篇：青石区2024年工作要闻',
      '版权所有：青石区人民政府',
      '青石区人民政府办公室',
    ])
    expect(page).toMatchObject({ title, published: '发布日期：2025-01-20', body })
  })
})

describe('an opening that is cut into lines', () => {
  const addressee = '青石区人民政府：'
  test.each([
    [['根据有关要求，现将我局2024年度法治政府建设情况', '报告如下：']],
    [['根据青石区委全面依法治区委员会要求，现将我局', '2024年度法治政府建设情况', '报告如下：']],
    [['现将我局2024年法治政府建设工作总结', '汇报如下。']],
  ])('is no title: %j', (opening) => {
    expect(divided(title, '', addressee, ...opening, ...body)).toMatchObject({ title, addressee })
  })
})

describe('the close', () => {
  test.each([
    [
      'side by side',
      ['青石区水务局　青石区农业农村局', '2025年1月15日　2025年1月16日'],
      '青石区水务局青石区农业农村局',
    ],
    [
      'with seals',
      ['青石区水务局　青石区农业农村局', '（盖章）　（盖章）', '2025年1月15日　2025年1月16日'],
      '青石区水务局青石区农业农村局',
    ],
    ['one above the other', ['青石区水务局', '2025年1月15日', '青石区农业农村局', '2025年1月16日'], '青石区水务局'],
  ])('is of bodies that sign %s, and the last date counts', (_, close, signer) => {
    const found = divided(title, '', ...body, '', ...close)
    expect(found).toMatchObject({ signer, signed: '2025年1月16日', body })
  })
  test('is office and date', () => {
    expect(divided(title, '', ...body, '', '青石区水务局', '2025年1月15日')).toMatchObject({
      signer: '青石区水务局',
      signed: '2025年1月15日',
      body,
      margins: [title, '青石区水务局', '2025年1月15日'],
    })
  })
  test('may say who read the proofs, as may what stands below a page', () => {
    const close = ['青石区水务局', '2025年1月15日', '校对：林一青']
    expect(divided(title, '', ...body, '', ...close)).toMatchObject({ margins: [title, ...close], furniture: [] })
    expect(divided(title, '', ...body, '', '责任编辑：林一青', '校对：林二青', '网站地图').furniture).toEqual([
      '责任编辑：林一青',
      '校对：林二青',
      '网站地图',
    ])
  })
  test('is there though a page goes on below it', () => {
    const below = Array.from({ length: 6 }, (_, at) => `我县第${String(at + 1)}次召开工作会议，研究有关事项。`)
    expect(divided(title, '', ...body, '', '2025年1月15日', ...below)).toMatchObject({ signed: '2025年1月15日', body })
  })
  test('is there, with who may be asked, however much is pasted below it', () => {
    const below = Array.from({ length: 60 }, (_, at) => `我县第${String(at + 1)}次召开工作会议，研究有关事项。`)
    expect(
      divided(title, '', ...body, '', '青石区水务局', '2025年1月15日', '（联系人：林一青）', ...below),
    ).toMatchObject({ signed: '2025年1月15日', signer: '青石区水务局', body })
  })
  test.each(['二〇二五年一月十五日', '2025-01-15', '（2025年1月15日）'])('may be dated %s', (date) => {
    expect(divided(title, '', ...body, '', date)).toMatchObject({ signed: date, body })
  })
  test('is not opened by a contact line that was pasted in among the parts', () => {
    const among = [...body.slice(0, 2), '联系人：林一青', ...body.slice(2)]
    expect(divided(title, '', ...among, '', '青石区水务局', '2025年1月15日').body).toEqual(among)
  })

  test('may have attachments before it and a contact after it', () => {
    expect(
      divided(
        title,
        '',
        ...body,
        '',
        '附件：1.重大行政决策事项目录',
        '2.行政执法统计表',
        '',
        '青石区水务局',
        '2025年1月15日',
        '（联系人：林一青，电话：01234567）',
      ),
    ).toMatchObject({ signer: '青石区水务局', signed: '2025年1月15日', body })
  })
  test('may name several offices', () => {
    expect(divided(title, '', ...body, '', '青石区水务局', '青石区司法局', '2025年1月15日').body).toEqual(body)
  })
  test('takes no heading and no sentence that names an office', () => {
    const last = ['三、报送单位', '本报告由青石区水务局负责解释。']
    expect(divided(title, '', ...body, ...last, '', '2025年1月15日').body).toEqual([...body, ...last])
  })
  test('is none where the body ends the document', () => {
    expect(divided(title, '', ...body)).toMatchObject({ signed: null, signer: null, body })
  })
})

test.each(['— 3 —', '-3-', '第3页', '第3页，共12页'])('page number %s is no part of the body', (number) => {
  const [first = '', ...rest] = body
  expect(divided(title, '', first, number, ...rest, number).body).toEqual(body)
})
