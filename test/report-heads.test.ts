import { describe, expect, test } from 'vitest'
import type { Line } from '../src/report/layout/lines.ts'
import { divide } from '../src/report/layout/margins.ts'
import { compileReaders } from '../src/report/readers.ts'
import { makeText } from '../src/report/text/text.ts'
import { ruleSetOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

/** Lines of a file; an empty one is a blank line, `| a |` a row of a table. */
function linesOf(written: string[]): Line[] {
  return written.flatMap((value, at) => {
    const text = makeText([{ value, start: at * 1000 }])
    return value === '' ? [] : [{ text, indent: 0, marked: false, spaced: at === 0 || written[at - 1] === '' }]
  })
}

const divisionOf = (written: string[]) => divide(linesOf(written), compileReaders(ruleSet.vocabulary).lineKinds)

const titleOf = (...head: string[]): string | undefined => divisionOf([...head, '', ...body]).title?.value
const bodyOf = (...written: string[]): string[] => divisionOf(written).body.map(({ text }) => text.value)
/** How many of the lines below the body it takes in. */
const taken = (...below: string[]): number => bodyOf(title, '', ...body, ...below).length - body.length

const title = '青石区水务局2024年法治政府建设年度报告'
const body = ['一、主要举措和成效', '我局全面推进依法行政，健全制度。', '二、存在的不足', '执法力量不足，装备老化。']
const filler = (length: number): string => '甲'.repeat(length)

describe('a title over several lines', () => {
  test.each<[string, string[], string]>([
    [
      'unfinished before a place',
      ['青石区关于', '2024年法治政府建设情况的报告'],
      '青石区关于2024年法治政府建设情况的报告',
    ],
    [
      'behind 的',
      ['青石区2024年度全面依法治区的', '', '法治政府建设情况报告'],
      '青石区2024年度全面依法治区的法治政府建设情况报告',
    ],
    ['behind 和', ['水务工作和', '', '法治政府建设情况报告'], '水务工作和法治政府建设情况报告'],
    [
      '关于 within the line above',
      ['青石区关于推行', '', '2024年法治政府建设情况的报告'],
      '青石区关于推行2024年法治政府建设情况的报告',
    ],
    [
      '… but not where it has its own',
      ['青石区关于推行', '', '关于2024年法治政府建设情况的报告'],
      '关于2024年法治政府建设情况的报告',
    ],
    [
      'a place above its office',
      ['云岭市', '水务局2024年法治政府建设年度报告'],
      '云岭市水务局2024年法治政府建设年度报告',
    ],
    [
      'a place above an office whose name has a word of place',
      ['云岭市', '城市管理局2024年法治政府建设年度报告'],
      '云岭市城市管理局2024年法治政府建设年度报告',
    ],
    [
      'a place above a place',
      ['云岭市', '青石区水务局2024年法治政府建设年度报告'],
      '青石区水务局2024年法治政府建设年度报告',
    ],
    [
      'a place, parted by a blank line',
      ['云岭市', '', '水务局2024年法治政府建设年度报告'],
      '水务局2024年法治政府建设年度报告',
    ],
    ['a title without a year', ['推进依法行政', '法治政府建设情况报告'], '推进依法行政法治政府建设情况报告'],
    ['a village', ['青石村', '法治政府建设情况报告'], '青石村法治政府建设情况报告'],
    ['whatever else', ['春风化雨', '法治政府建设情况报告'], '法治政府建设情况报告'],
    [
      'a line of 40 characters',
      [`关于${filler(35)}的建设`.slice(0, 40), '法治政府建设情况报告'],
      `关于${filler(35)}的建设法治政府建设情况报告`,
    ],
    ['a line of 41 characters', [`关于${filler(36)}的建设`, '法治政府建设情况报告'], '法治政府建设情况报告'],
    ['a line with a stop', ['推进依法行政：', '法治政府建设情况报告'], '法治政府建设情况报告'],
    ['a line with signs', ['推进依法行政>', '法治政府建设情况报告'], '法治政府建设情况报告'],
    ['below another title', ['推进水务工作总结', '法治政府建设情况报告'], '法治政府建设情况报告'],
    ['below a line of the letterhead', ['推进依法行政文件', '法治政府建设情况报告'], '法治政府建设情况报告'],
    ['an office above a title that names one', ['青石区水务局', '青石区水务局2024年法治政府建设年度报告'], title],
    [
      'an office above a title that begins with 关于',
      ['青石区水务局', '关于青石区2024年法治政府建设情况的报告'],
      '青石区水务局关于青石区2024年法治政府建设情况的报告',
    ],
    [
      'an office above one that reports with it',
      ['青石区司法局', '青石区水务局', '2024年法治政府建设年度报告'],
      '青石区司法局青石区水务局2024年法治政府建设年度报告',
    ],
    [
      'a committee above one that reports with it',
      ['中共青石区委', '青石区人民政府2024年法治政府建设年度报告'],
      '中共青石区委青石区人民政府2024年法治政府建设年度报告',
    ],
    [
      '… parted by a blank line',
      ['中共青石区委员会', '', '青石区人民政府2024年法治政府建设年度报告'],
      '青石区人民政府2024年法治政府建设年度报告',
    ],
    [
      'the whole place, which is no office',
      ['青石区水务局', '全区2024年法治政府建设年度报告'],
      '青石区水务局全区2024年法治政府建设年度报告',
    ],
    [
      'the year before the office',
      ['青石区司法局', '2024年度青石区法治政府建设年度报告'],
      '2024年度青石区法治政府建设年度报告',
    ],
    [
      'the year in Chinese before the office',
      ['青石区司法局', '二〇二四年青石区法治政府建设年度报告'],
      '二〇二四年青石区法治政府建设年度报告',
    ],
  ])('%s', (_, head, whole) => {
    expect(titleOf(...head)).toBe(whole)
  })
  test('of eight lines above its last, and of no more', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `推进工作${'一二三四五六七八九'.charAt(at)}`)
    const last = '法治政府建设情况报告'
    expect(titleOf(...lines.slice(1), last)).toBe([...lines.slice(1), last].join(''))
    expect(titleOf(...lines, last)).toBe([...lines.slice(1), last].join(''))
  })
  test.each<[string, string, boolean]>([
    ['the year in brackets', '（2024年度）', true],
    ['brackets without a year', '（征求意见稿）', false],
    ['a date in brackets', '（2025年1月20日）', false],
    ['the number of the document', '（青水〔2025〕7号）', false],
    ['a year without brackets', '2024年度', false],
    ['brackets that do not end the line', '（2024年度）稿', false],
    ['brackets that do not begin it', '稿（2024年度）', false],
  ])('with what stands below it: %s', (_, below, belongs) => {
    const own = '青石区水务局法治政府建设年度报告'
    expect(titleOf(own, below)).toBe(belongs ? own + below : own)
  })
  test('the last of two titles, unless its words are those of a heading', () => {
    expect(titleOf('青石区水务局2024年工作总结', title)).toBe(title)
    expect(titleOf(title, '其他需要报告的情况')).toBe(title)
    expect(titleOf('其他需要报告的情况')).toBe('其他需要报告的情况')
  })
  test('not the first line of an opening that was cut', () => {
    for (const next of ['总结如下：', '汇报如下。', '报告如下：', '通报如下。', '如下：'])
      expect(titleOf(title, '按照要求把2024年法治政府建设情况', next)).toBe(title)
    expect(titleOf(title, '2024年法治政府建设情况', '请示如下：')).toBe('2024年法治政府建设情况')
  })
})

describe('a number on the line of the title', () => {
  test.each<[string, string, string | null]>([
    ['in brackets', `（青水〔2025〕7号）${title}`, '（青水〔2025〕7号）'],
    ['in square ones', `[青水〔2025〕7号]${title}`, '[青水〔2025〕7号]'],
    ['before a title of six characters', `【青水〔2025〕7号】法治年度报告`, '【青水〔2025〕7号】'],
    ['before five', `【青水〔2025〕7号】法治年报告`, null],
    ['that is none', `（第20257号）${title}`, null],
    ['without brackets', `青水〔2025〕7号${title}`, null],
  ])('%s', (_, line, number) => {
    const { documentNumber, title: found } = divisionOf([line, '', ...body])
    expect(documentNumber?.raw ?? null).toBe(number)
    expect(found?.raw).toBe(line.slice(number?.length ?? 0))
  })
  test('is looked for in the first fifteen lines', () => {
    const own = `（青水〔2025〕7号）${title}`
    const lines = (count: number) => Array.from({ length: count }, () => '青石要闻')
    expect(divisionOf([...lines(14), own, '', ...body]).documentNumber?.raw).toBe('（青水〔2025〕7号）')
    expect(divisionOf([...lines(15), own, '', ...body]).documentNumber).toBeNull()
  })
  test('leaves the title where it stands, on a line that no blank one parts from it', () => {
    const { title: found } = divisionOf([`（青水〔2025〕7号）${title}`, '', ...body])
    expect(found?.pieces[0]?.start).toBe('（青水〔2025〕7号）'.length)
    expect(titleOf('（青水〔2025〕7号）法治政府建设年度报告')).toBe('法治政府建设年度报告')
  })
})

describe('the body begins', () => {
  test.each<[string, string[], string]>([
    ['with its first sentence', [title, '我局推进依法行政。', ...body], '我局推进依法行政。'],
    [
      'with a line that was cut',
      [title, `我局全面推进依法行政，${filler(16)}`, ...body],
      `我局全面推进依法行政，${filler(16)}`,
    ],
    [
      'with a heading without ordinal below the title',
      [title, '主要举措和成效', '我局推进依法行政。'],
      '主要举措和成效',
    ],
    ['behind the addressee', [title, '区司法局：', '我局推进依法行政。'], '我局推进依法行政。'],
    ['behind navigation that is long', [title, `来源：${filler(60)}`, '我局推进依法行政。'], '我局推进依法行政。'],
    [
      'not with words of a heading above navigation',
      ['存在的不足', '打印', title, '我局推进依法行政。'],
      '我局推进依法行政。',
    ],
  ])('%s', (_, written, first) => {
    expect(bodyOf(...written)[0]).toBe(first)
  })
  test('and is empty where nothing is prose', () => {
    expect(bodyOf(title, '青石区水务局')).toEqual([])
    expect(divisionOf([title, '青石区水务局']).margins.map(({ value }) => value)).toEqual([title, '青石区水务局'])
  })
})

describe('the body ends', () => {
  test.each<[string, string[], number]>([
    ['before a date', ['2025年1月20日'], 0],
    ['before an office', ['青石区水务局'], 0],
    ['before several with their dates', ['青石区水务局', '2025年1月15日', '青石区司法局', '2025年1月16日'], 0],
    ['behind a sentence below an office', ['青石区水务局', '负责本报告的解释。'], 2],
    ['before what is attached', ['附件：名单', '水务工作', '2025年1月20日'], 0],
    ['before an annex with sentences', ['附件1', '全年办案36件。'], 0],
    ['behind a last line with a comma', ['开展宣传活动，发放各类资料'], 1],
    ['… with 、', ['开展宣传、培训、检查活动'], 1],
    ['… with ；', ['开展宣传活动；发放各类资料'], 1],
    ['… with a figure', ['开展各类宣传活动共计36场'], 1],
    ['before one with neither', ['开展各类宣传活动若干场次'], 0],
    ['before a short one', ['开展宣传，共36场'], 0],
    ['behind one of ten characters', ['开展宣传活动共36场'], 1],
    ['before one of nine', ['开展宣传活动36场'], 0],
    ['before a line with a label', ['地址：青石路36号院内'], 0],
    ['behind one with a longer label', ['现将有关的情况报告：青石路36号'], 1],
    ['before a title', ['青石区水务局2024年工作总结'], 0],
    ['before several dates', ['2025年1月15日2025年1月16日'], 0],
    ['before navigation', ['打印', '责任编辑：林一青，电话01234567'], 0],
    ['before a line of the close with a figure', ['联系人：林一青，电话01234567'], 0],
    [
      'behind a date that is no signature, far above the end',
      ['2025年1月20日', ...Array.from({ length: 45 }, () => '我局召开会议。')],
      46,
    ],
  ])('%s', (_, below, count) => {
    expect(taken(...below)).toBe(count)
  })
  test('with a date up to forty lines before the end of the document', () => {
    const below = (count: number) => Array.from({ length: count }, () => '我局召开会议。')
    expect(taken('2025年1月20日', ...below(38))).toBe(0)
    expect(taken('2025年1月20日', ...below(39))).toBe(40)
  })
  test('with attachments up to twenty-five lines before the date', () => {
    const list = (count: number) => Array.from({ length: count }, (_, at) => `第${String(at)}份名单`)
    expect(taken('附件：名单', ...list(23), '2025年1月20日')).toBe(0)
    expect(taken('附件：名单', ...list(24), '2025年1月20日')).toBe(25)
  })
  test('with at least its first line', () => {
    expect(bodyOf(title, '一、青石区水务局', '青石区司法局', '2025年1月20日')).toEqual(['一、青石区水务局'])
    expect(bodyOf(title, '我局推进依法行政。', '附件：名单', '2025年1月20日')).toEqual(['我局推进依法行政。'])
  })
})

describe('who signs and when', () => {
  const signing = (...below: string[]) => {
    const { signer, signed } = divisionOf([title, '', ...body, '', ...below])
    return [signer?.raw ?? null, signed?.raw ?? null]
  }
  test.each<[string, string[], [string | null, string | null]]>([
    ['an office without date', ['青石区水务局'], ['青石区水务局', null]],
    ['a date without office', ['2025年1月20日'], [null, '2025年1月20日']],
    [
      'the office nearest to the date',
      ['青石区司法局', '青石区水务局', '2025年1月20日'],
      ['青石区水务局', '2025年1月20日'],
    ],
    ['no office below the date', ['2025年1月20日', '抄送：区司法局', '青石区水务局'], [null, '2025年1月20日']],
    [
      'each with its date',
      ['青石区水务局', '2025年1月15日', '青石区司法局', '2025年1月16日', '青石区财政局', '2025年1月17日'],
      ['青石区水务局', '2025年1月17日'],
    ],
    [
      'a second office without date',
      ['青石区水务局', '2025年1月15日', '青石区司法局'],
      ['青石区水务局', '2025年1月15日'],
    ],
    [
      'a second date without office',
      ['青石区水务局', '2025年1月15日', '（联系人：林一青）', '2025年1月16日'],
      ['青石区水务局', '2025年1月15日'],
    ],
    ['dates side by side', ['青石区水务局', '2025年1月15日2025年1月16日'], ['青石区水务局', '2025年1月16日']],
    ['nobody', [], [null, null]],
  ])('%s', (_, below, expected) => {
    expect(signing(...below)).toEqual(expected)
  })
})

describe('navigation at the foot', () => {
  const foot = (...below: string[]) => {
    const { margins, furniture } = divisionOf([title, '', ...body, '', '青石区水务局', '2025年1月20日', ...below])
    return [margins.slice(3), furniture].map((texts) => texts.map(({ value }) => value))
  }
  test.each<[string, string[], string[], string[]]>([
    ['takes what is below it', ['青石要闻', '打印', '青石要闻'], ['青石要闻'], ['打印', '青石要闻']],
    [
      'ends at what closes a document',
      ['打印', '青石要闻', '抄送：区司法局', '青石路'],
      ['抄送：区司法局', '青石路'],
      ['打印', '青石要闻'],
    ],
    [
      'goes on after that',
      ['打印', '抄送：区司法局', '关闭', '青石路'],
      ['抄送：区司法局'],
      ['打印', '关闭', '青石路'],
    ],
    ['has who read the proofs', ['打印', '校对：林一青', '青石路'], [], ['打印', '校对：林一青', '青石路']],
    ['has none who read the proofs without it', ['校对：林一青', '青石路'], ['校对：林一青', '青石路'], []],
    ['is a row alone', ['| 主办 |', '青石路'], [], ['|主办|', '青石路']],
    ['is no table of an annex', ['|序号|名称|', '|1|清单|', '青石路'], ['|序号|名称|', '|1|清单|', '青石路'], []],
  ])('%s', (_, below, margins, furniture) => {
    expect(foot(...below)).toEqual([margins, furniture])
  })
  test('and at the head, line by line', () => {
    const { margins, furniture } = divisionOf(['打印', '青石要闻', title, '', ...body])
    expect([margins, furniture].map((texts) => texts.map(({ value }) => value))).toEqual([
      ['青石要闻', title],
      ['打印'],
    ])
  })
})

describe('a date in brackets in the head', () => {
  test.each<[string, string[], string | null]>([
    ['below the title', [title, '（2025年1月20日）'], '（2025年1月20日）'],
    ['the last of two', [title, '（2025年1月19日）', '（2025年1月20日）'], '（2025年1月20日）'],
    ['of printing', [title, '（2025年1月20日印发）'], null],
    ['with other words', [title, '（截至2025年1月20日）'], null],
    ['without brackets', [title, '2025年1月20日'], null],
  ])('%s', (_, head, signed) => {
    expect(divisionOf([...head, '', ...body]).signed?.raw ?? null).toBe(signed)
  })
})

describe('a letter before a report', () => {
  const cover = '青石区水务局关于报送年度报告的函'
  const letter = [cover, '区委依法治区办：', '现将我局的报告报送你办。', '青石区水务局', '2025年1月20日']
  const startsAt = (...written: string[]): string | undefined => {
    const found = divisionOf(written)
    return found.body[0]?.text.value
  }
  test.each<[string, string[], boolean]>([
    ['with its date', letter, true],
    ['with what is attached', [...letter, '附件'], true],
    ['with what is attached, and no date but an office', [...letter.slice(0, 4), '附件'], true],
    ['without date', letter.slice(0, 4), false],
    ['with no more than an annex', [...letter.slice(0, 3), '附件'], false],
    ['without addressee', letter.filter((line) => !line.endsWith('：')), false],
    ['without title', letter.slice(1), true],
    [
      'that says of nothing that it goes with it',
      ['区委依法治区办：', '现将我局的情况报告如下。', ...letter.slice(3)],
      false,
    ],
    ['with three lines below its date', [...letter, '青石路', '青石河', '青石桥'], true],
    ['with four lines below its date', [...letter, '青石路', '青石河', '青石桥', '青石山'], false],
  ])('%s', (_, before, isLetter) => {
    const own = before.find((line) => line.startsWith('现将'))
    expect(startsAt(...before, title, '', ...body)).toBe(isLetter ? body[0] : own)
  })
  test('goes with what has its title on two lines', () => {
    const found = divisionOf([...letter, '2024年度水务法治政府建设', '工作总结', ...body])
    expect([found.title?.value, found.body[0]?.text.value]).toEqual(['2024年度水务法治政府建设工作总结', body[0]])
  })
  test('may say at length what it goes with', () => {
    const asked =
      '根据区委依法治区办公室《关于做好2024年度法治政府建设年度报告编制、审核、报送和公开工作的通知》要求，现将我局的报告报送你办。'
    expect(startsAt('区委依法治区办：', asked, ...letter.slice(3), title, '', ...body)).toBe(body[0])
  })
  test('goes with what has at least four lines', () => {
    expect(startsAt(...letter, title, ...body.slice(0, 4))).toBe(body[0])
    expect(startsAt(...letter, title, ...body.slice(0, 3))).toBe('现将我局的报告报送你办。')
  })
  test('has the number, but not the title, of the report', () => {
    const found = divisionOf([...letter, title, '', ...body])
    expect([found.title?.raw, found.addressee, found.signed]).toEqual([title, null, null])
    expect(found.margins.map(({ value }) => value)).toEqual([...letter, title])
  })
  test('tells when a web page with both was published', () => {
    expect(divisionOf(['发布日期：2025-01-21', ...letter, title, '', ...body]).published?.raw).toBe(
      '发布日期：2025-01-21',
    )
  })
})
