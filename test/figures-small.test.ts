import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as described, divide, meanRange } from '../src/checks/figures/means/average-parts.ts'
import { gapRange, relativeRange } from '../src/checks/figures/changes/change-ranges.ts'
import { commonEnd, commonStart, endingLength, prefixIn } from '../src/checks/figures/common-parts.ts'
import { completeSize, isNamed } from '../src/checks/figures/sums/complete-list.ts'
import { isDigitSlip } from '../src/checks/figures/digits-slip.ts'
import { judgeChange } from '../src/checks/figures/changes/judge-change.ts'
import { isMisplaced, keySlip } from '../src/checks/figures/told/key-slip.ts'
import { byName, largestOf } from '../src/checks/figures/shares/largest-of-name.ts'
import { makePartiesReader } from '../src/checks/figures/sums/parties-named.ts'
import { portionRange } from '../src/checks/figures/changes/portion-range.ts'
import { makeRateForms } from '../src/checks/figures/shares/rate-forms.ts'
import { percentOf, shareMiscount } from '../src/checks/figures/shares/share-miscount.ts'
import * as ranges from '../src/checks/figures/stated-range.ts'
import { timesAgree } from '../src/checks/figures/times-agree.ts'
import { late } from '../src/report/text/pattern.ts'
import { metricFinder } from '../src/report/figures/find-metrics.ts'
import type { Amount, Indicator, Time } from '../src/report/types.ts'
import { ruleSetOf } from './shipped.ts'

/** What single figures say, and what follows from two of them. */

const { vocabulary } = await ruleSetOf('rule-of-law-report')

/** A figure as the report has it (约1.5万件), with what stands before and behind it. */
function figure(written: string, before = '', more: Partial<Indicator> = {}): Indicator {
  const place = { start: 0, end: written.length }
  const [count] = metricFinder(vocabulary)(written, 2024)
  if (!count) throw new Error(`no figure: ${written}`)
  const { approximators, ...rest } = count
  const text = written.slice(count.start, count.end)
  const time: Time = { kind: 'none', text: null, place: null, start: null, end: null, from: null }
  const metric = { ...rest, approximators, text, place, sentence: 0, target: false, time }
  return {
    ...{ metric, approximators, index: 0, block: 0, from: 0, before, after: '', words: '', scope: '' },
    ...{ whole: false, stock: null, part: false, past: false, measure: count.unit },
    ...more,
  }
}

const rounded = (range: readonly number[] | null) => range?.map((value) => Number(value.toFixed(3))) ?? null

describe('what a figure can stand for', () => {
  test.each<[string, number, number]>([
    ['120件', 120, 120],
    ['1.5万件', 14_500, 15_500],
    ['23.4%', 23.35, 23.45],
    ['15%', 14.5, 15.5],
    ['3天', 2.5, 3.5],
    ['2倍', 1.5, 2.5],
    ['3个百分点', 2.5, 3.5],
    ['超120件', 120, 144],
    ['1500余件', 1500, 1800],
    ['100余件', 100, 200],
    ['近120件', 96, 120],
    ['约120件', 102, 138],
    ['约120余件', 102, 144],
    ['近1.5万件', 12_000, 15_500],
  ])('%s: from %d to %d', (written, low, high) => {
    expect(rounded(ranges.statedRange(figure(written)))).toEqual([low, high])
  })
  test('one that was reckoned may be cut off or rounded up, but for 倍', () => {
    expect(rounded(ranges.reckonedRange(figure('23.4%')))).toEqual([23.3, 23.5])
    expect(rounded(ranges.reckonedRange(figure('1.5倍')))).toEqual([1.45, 1.55])
    expect(rounded(ranges.reckonedRange(figure('120件')))).toEqual([120, 120])
  })
  test.each([
    ['120件', '120'],
    ['1,234件', '1,234'],
    ['1.5万件', '1.5万'],
    ['三十二件', '32'],
  ])('%s is shown as %s', (written, shown) => {
    expect(ranges.numberOf(figure(written).metric)).toBe(shown)
  })
  test.each<[string, number, string]>([
    ['1.5万件', 23_456, '2.3万'],
    ['3千件', 4000, '4千'],
    ['2.5亿元', 312_000_000, '3.1亿'],
    ['120件', 34, '34'],
    ['12.50%', 3, '3.00'],
    ['3百万件', 4_000_000, '4000000'],
  ])('beside %s %d is written %s', (like, value, written) => {
    expect(ranges.writeLike(figure(like).metric, value)).toBe(written)
  })
  test.each([
    ['120件', true],
    ['3—5件', false],
    ['3至5件', false],
    ['三四件', false],
    ['二十三件', true],
    ['999999999999999件', true],
    ['1000000000000000件', false],
  ])('%s can be reckoned with: %s', (written, isPlain) => {
    expect(ranges.isPlain(figure(written).metric)).toBe(isPlain)
  })
  test('a rank cannot', () => {
    expect(ranges.isPlain({ ...figure('3位').metric, rank: true })).toBe(false)
  })
  test('percentages have two decimals at most', () => {
    expect([100 / 3, 50, 12.345].map(ranges.writePercent)).toEqual(['33.33%', '50%', '12.35%'])
  })
  test.each<[string, string, number[] | null]>([
    ['三成', '', [25, 39]],
    ['三成', '不到位的', [25, 39]],
    ['三分之二件', '', null],
    ['五分之六', '', null],
    ['三成五', '', [31, 39]],
    ['三分之一', '', [30.333, 36.333]],
    ['三分之一', '不到', [23.333, 33.333]],
    ['近六成', '', [52, 60]],
    ['超六成', '', [60, 72]],
    ['六成', '未到', [42, 60]],
    ['120件', '', null],
    ['五又四分之三', '', null],
    ['60%', '', null],
  ])('as a portion, %s behind “%s”: %o', (written, before, range) => {
    const one = figure(written, before)
    expect(rounded(portionRange(one))).toEqual(range)
  })
})

describe('ranges', () => {
  test('agree where they have a value in common, whichever comes first', () => {
    const range = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20))
      .map(([low, size]) => [low, low + size] as const)
    fc.assert(
      fc.property(range, range, (a, b) => {
        const common = Math.max(a[0], b[0]) <= Math.min(a[1], b[1])
        expect([ranges.agree(a, b), ranges.agree(b, a)]).toEqual([common, common])
      }),
    )
    expect(ranges.agree([0.1 + 0.2, 1], [0, 0.3])).toBe(true)
    expect(ranges.agree([0.1 + 0.2 + 1e-6, 1], [0, 0.3])).toBe(false)
  })
  test('add up', () => {
    const sum = ranges.addRanges([
      [1, 2],
      [10, 20],
    ])
    expect([sum, ranges.addRanges([])]).toEqual([
      [11, 22],
      [0, 0],
    ])
  })
  test('of a share: the least of the most, the most of the least', () => {
    expect(rounded(ranges.shareRange([10, 20], [40, 50]))).toEqual([20, 50])
    expect(ranges.shareRange([10, 20], [0, 50])).toBeNull()
  })
  test.each<[string, string, number[], number[] | null]>([
    ['100件', '120件', [20, 20], [20, 20]],
    ['120件', '90件', [30, 30], [25, 25]],
    ['约100件', '200件', [85, 115], [73.913, 135.294]],
    ['200件', '约100件', [85, 115], [42.5, 57.5]],
    ['0件', '5件', [5, 5], null],
  ])('of a change from %s to %s', (from, to, gap, relative) => {
    const [one, two] = [figure(from), figure(to)]
    expect(rounded(gapRange(one, two))).toEqual(gap)
    expect(rounded(relativeRange(one, two))).toEqual(relative)
  })
})

describe('a slip of the keys', () => {
  test.each<[number, number, boolean]>([
    [1842, 1482, true],
    [1842, 1843, true],
    [1842, 2842, true],
    [1842, 1824, true],
    [1842, 8142, true],
    [1842, 1842, false],
    [1842, 1248, false],
    [1842, 1853, false],
    [1842, 1825, false],
    [1842, 1854, false],
    [1842, 184, false],
    [1e21, 2e21, false],
  ])('%d for %d: %s', (a, b, isSlip) => {
    expect([isDigitSlip(a, b), isDigitSlip(b, a)]).toEqual([isSlip, isSlip])
  })
  test('counts the digits of the finer one', () => {
    const slip = (a: string, b: string) => keySlip(figure(a).metric, figure(b).metric)
    expect([slip('12.3%', '13.2%'), slip('12%', '11.5%'), slip('12万件', '21万件'), slip('12件', '13.5件')]).toEqual([
      3,
      null,
      2,
      null,
    ])
  })
  test.each<[string, string, boolean]>([
    ['412.5万元', '4125万元', true],
    ['4125万元', '412.5万元', true],
    ['412.5万元', '41250万元', true],
    ['412.5万元', '412500万元', false],
    ['412.5万元', '4135万元', false],
    ['12件', '120件', false],
    ['1200件', '12000件', false],
    ['123件', '1230件', true],
    ['1002件', '10020件', true],
  ])('%s for %s, a wrong place: %s', (a, b, isSlip) => {
    expect(isMisplaced(figure(a).metric, figure(b).metric)).toBe(isSlip)
  })
})

describe('words have in common', () => {
  test.each<[string, string, number, number]>([
    ['行政许可', '行政处罚', 2, 0],
    ['行政许可', '许可', 0, 2],
    ['行政', '行政许可', 2, 0],
    ['行政许可', '行政许可', 4, 4],
    ['', '许可', 0, 0],
  ])('%s, %s: %d at their start, %d at their end', (one, two, start, end) => {
    expect([commonStart(one, two), commonStart(two, one)]).toEqual([start, start])
    expect([commonEnd(one, two), commonEnd(two, one)]).toEqual([end, end])
  })
  test.each<[string, string, number]>([
    ['办理行政许可', '许可事项', 2],
    ['办理行政许可', '行政许可', 4],
    ['许可', '办理许可', 0],
    ['件件件', '件件', 2],
    ['', '件', 0],
  ])('%s ends as %s begins: %d', (text, head, length) => {
    expect(endingLength(text, head)).toBe(length)
  })
  test.each<[string, string, number]>([
    ['登记全县不可移动文物', '不可移动文物', 6],
    ['登记不可以移动的文物', '不可移动文物', 6],
    ['登记不可移动', '不可移动文物', 4],
    ['登记不许可移动', '不可移动', 0],
    ['登记', '不可移动', 0],
  ])('%s has of %s, in order: %d', (text, head, length) => {
    expect(prefixIn(text, head)).toBe(length)
  })
})

describe('a list is whole', () => {
  const words = {
    rest: /^其他/u,
    open: /^未/u,
    groups: [
      ['男', '女'],
      ['^甲', '^乙', '^丙'],
    ].map((group) => group.map((source) => late(source, 'u'))),
    opposites: ['前后'],
  }
  const sizeOf = (labels: string[], opening: 'announced' | 'none' = 'announced') =>
    completeSize(labels, { ...words, opening })
  test.each<[string[], number | null]>([
    [['许可', '其他'], 2],
    [['许可', '其他', '未结', '未办'], 4],
    [['许可', '其他', '处罚'], 2],
    [['其他', '许可'], null],
    [['许可', '处罚'], null],
    [['男性', '女性'], 2],
    [['女性', '男性'], 2],
    [['男性', '党员', '女性'], null],
    [['男性', '女性', '党员'], 2],
    [['甲类', '乙类', '丙类'], 3],
    [['甲类', '乙类'], null],
    [['事前检查', '事后检查'], 2],
    [['事后检查', '事前检查'], 2],
    [['事前检查', '事后检验'], null],
    [['事前检查', '事后检查', '其余'], null],
    [['事前', '事前'], null],
    [['党员', '女性'], null],
    [['党员', '男女'], null],
    [['事前检查', '事后检'], null],
  ])('%o: %s', (labels, size) => {
    expect(sizeOf(labels)).toBe(size)
  })
  test('without a word that opens it, only where its first label does', () => {
    expect([sizeOf(['许可', '其他'], 'none'), sizeOf(['涉及许可', '其他'], 'none')]).toEqual([null, 2])
  })
  test('where the whole names each of its parts', () => {
    const named = (whole: string, labels: string[]) => isNamed(figure('12件', '', { words: whole }), labels)
    expect(named('规章和规范性文件', ['规章', '规范性文件'])).toBe(true)
    expect(named('规章、规范性文件', ['规章', '规范性文件'])).toBe(true)
    expect(named('规章和规范性文件', ['规章', '决定'])).toBe(false)
    expect(named('规章和规范性文件', ['规章', '规范性文件', '决定'])).toBe(false)
    expect(named('规章', ['规章'])).toBe(false)
  })
  test.each<[string, string[], string]>([
    ['18个乡镇和26个县直部门参评', ['乡镇', '县直部门'], 'all'],
    ['乡镇、县直部门参评', ['乡镇', '县直部门'], 'all'],
    ['街道、乡镇、县直部门参评', ['乡镇', '县直部门'], 'more'],
    ['乡镇、县直部门和村参评', ['乡镇', '县直部门'], 'more'],
    ['乡镇、县直部门等参评', ['乡镇', '县直部门'], 'more'],
    ['乡镇、县直部门参评', ['乡镇', '县直部门', '村'], 'none'],
    ['乡镇、县直部门参评', ['乡镇'], 'none'],
    ['乡镇、县直部门参评', ['县直部门', '乡镇'], 'none'],
    ['乡镇、县直部门参评', ['乡镇立案', '县直部门处罚'], 'none'],
    ['乡镇、县直部门参评', ['乡镇立案', '县直部门立案'], 'all'],
    ['市、县两级办理', ['市级', '县本级'], 'all'],
    ['市县两级办理', ['市本级', '县级'], 'all'],
    ['市、县两级办理', ['县级', '市级'], 'none'],
    ['市、县两级办理', ['市级', '乡级'], 'none'],
    ['市、县两级办理', ['市级机关', '县本级机关'], 'all'],
    ['工会和县直部门参评', ['会计', '县直部门'], 'none'],
    ['乡镇和县直部门参评', ['乡镇', '县级'], 'none'],
    ['乡镇、县直部门参评', ['乡镇', '县直部门立案'], 'all'],
    ['乡镇、县直部门参评', ['乡镇立案', '县直部门'], 'all'],
    ['乡镇、县和区机关参评', ['乡镇', '县和区机关'], 'all'],
    ['3个街道、26个乡镇和县直部门参评', ['乡镇', '县直部门'], 'more'],
    ['街道、村参评，乡镇和县直部门参评', ['乡镇', '县直部门'], 'all'],
    ['乡镇、县直部门参加评议，工作和考核', ['乡镇', '县直部门'], 'all'],
    ['省市县三级办理', ['市级', '县级'], 'none'],
  ])('parties of “%s”, with %o: %s', (before, labels, parties) => {
    expect(makePartiesReader(vocabulary)(before, labels)).toBe(parties)
  })
})

describe('the largest of a name', () => {
  const of = (...values: number[]) => largestOf(values.map((value) => figure(`${String(value)}件`)))
  test('with the next below it', () => {
    expect(
      [of(), of(5), of(5, 3), of(3, 5), of(5, 5, 3), of(3, 5, 4)].map((one) => [one?.base.metric.value, one?.next]),
    ).toEqual([
      [undefined, undefined],
      [5, -Infinity],
      [5, 3],
      [5, 3],
      [5, 3],
      [5, 4],
    ])
  })
  test('is the base of what is not above the next', () => {
    const base = (part: number, ...values: number[]) => byName(of(...values), figure(`${String(part)}件`))?.metric.value
    expect([base(3, 5), base(5, 5), base(3, 5, 4), base(4, 5, 4), base(3)]).toEqual([
      5,
      undefined,
      undefined,
      5,
      undefined,
    ])
  })
})

describe('an average', () => {
  test.each<[string, number, number]>([
    ['23.4件', 23.35, 23.5],
    ['167人', 166.5, 167.999],
    ['1.2万元', 11_500, 13_000],
    ['约302人', 292.94, 311.06],
    ['约300人', 255, 345],
    ['约9人', 7.65, 10.35],
    ['近302人', 241.6, 302.999],
    ['约12.3件', 11.931, 12.669],
  ])('of %s may be %d to %d', (written, low, high) => {
    expect(rounded(meanRange(figure(written)))).toEqual([low, high])
  })
  test('is a total divided by a count', () => {
    expect([divide([100, 120], [4, 5]), divide([100, 120], [0, 5]), divide([100, 120], [0, 0])[1]]).toEqual([
      [20, 30],
      [20, Infinity],
      Infinity,
    ])
  })
  test.each<[string, number, string]>([
    ['12件', 13.4567, '13.46'],
    ['1.2万元', 13_400, '1.3万'],
    ['1万元', 13_400, '1.3万'],
    ['1万元', 20_100, '2万'],
    ['12万元', 134_000, '13万'],
  ])('beside %s %d is shown as %s', (mean, value, shown) => {
    const said = described(figure(mean), figure('340件'), { by: '12', value, count: null })
    expect([said.computed, said.terms, said.related.length]).toEqual([shown, '340÷12', 1])
  })
})

test('a share is said with what it was reckoned from', () => {
  const [one, two, base] = [figure('20件'), figure('10件'), figure('120件')]
  const { place } = one.metric
  const percentage = {
    start: 0,
    end: 3,
    place,
    text: '20%',
    at: 1,
    figure: null,
    lead: '',
    range: [19, 21] as const,
    value: 20,
  }
  const said = (parts: Indicator[], isRest = false) => {
    const { kind, stated, terms, computed, related } = shareMiscount(percentage, { parts, base, isRest })
    return `${kind} ${stated} ${terms} ${computed} ${related.map(({ metric, note }) => note + metric.text).join(' ')}`
  }
  expect(said([one])).toBe('share 20% 20÷120 16.67% part20件 base120件')
  expect(said([one, two])).toBe('share 20% (20+10)÷120 25% part20件 part10件 base120件')
  expect(said([one], true)).toBe('share 20% (120-20)÷120 83.33% part20件 base120件')
})

test('what is left of a base is a share, too', () => {
  const share = { parts: [figure('20件'), figure('10件')], base: figure('120件') }
  expect([percentOf(share), percentOf({ ...share, isRest: true })]).toEqual([25, 75])
})

describe('a rate has forms', () => {
  const formsOf = makeRateForms({
    rates: [
      { rate: '纠错率', of: '审结', part: '撤销' },
      { rate: '按时率', of: '办结', part: '按时' },
    ],
    broad: '覆盖',
    narrowing: ['按期', '网上', '按时'],
    base: '受理',
  })
  const parts = (name: string) => formsOf(name).map(({ part }) => part.source)
  test.each<[string, string[]]>([
    ['办结', ['办结']],
    ['问题整改', ['整改']],
    ['督察覆盖', ['覆盖', '督察']],
    ['按期办结', ['(?:按期)[一-龥]{0,4}办结|办结[一-龥]{0,2}(?:按期)']],
    ['直接纠错', ['撤销', '纠错']],
    ['办', []],
    ['已督察覆盖', ['覆盖', '督察']],
    ['按期纠错', ['(?:按期)[一-龥]{0,4}纠错|纠错[一-龥]{0,2}(?:按期)']],
    ['案件立案按期', ['(?:按期)[一-龥]{0,4}立案|立案[一-龥]{0,2}(?:按期)']],
    ['立案按期', ['(?:按期)[一-龥]{0,4}立案|立案[一-龥]{0,2}(?:按期)']],
    ['案件按时', ['按时', '按时']],
  ])('%s: %o', (name, forms) => {
    expect(parts(name)).toEqual(forms)
  })
})

describe('two times', () => {
  const time = (kind: Time['kind'], start: string | null = null, end: string | null = null): Time => ({
    ...{ kind, start, end, text: null, place: null, from: null },
  })
  const year = time('explicit', '2024-01-01', '2024-12-31')
  const above = time('inherited', '2024-01-01', '2024-12-31')
  const [day, other] = [time('explicit', '2024-11-30', '2024-11-30'), time('explicit', '2024-12-31', '2024-12-31')]
  const [before, none] = [time('explicit', '2023-01-01', '2023-12-31'), time('none')]
  test.each<[string, Time, Time, string]>([
    ['one year', year, year, 'same'],
    ['one year, once above', year, above, 'same'],
    ['a day of the year above', day, above, 'open'],
    ['the last day of the year', other, year, 'open'],
    ['another day of the year', day, year, 'no'],
    ['two days', day, other, 'no'],
    ['two years', year, before, 'no'],
    ['two years, one above', above, before, 'no'],
    ['no time', none, none, 'same'],
    ['no time and the year', none, year, 'open'],
    ['no time and another year', none, before, 'no'],
    ['no time and a day of it', day, none, 'open'],
    ['since its beginning', time('open', '2024-01-01'), year, 'open'],
    ['no time and half a year', none, time('explicit', '2024-01-01', '2024-06-30'), 'no'],
    ['no time and its second half', none, time('explicit', '2024-07-01', '2024-12-31'), 'no'],
  ])('%s', (_, a, b, agree) => {
    expect([timesAgree(a, b, 2024), timesAgree(b, a, 2024)]).toEqual([agree, agree])
  })
  test('of a report without a year', () => {
    expect([timesAgree(year, year, null), timesAgree(year, none, null)]).toEqual(['same', 'no'])
  })
})

describe('a change', () => {
  const rise = (written: string): Amount => ({ figure: figure(written), direction: 'rise' })
  const fall = (written: string): Amount => ({ figure: figure(written), direction: 'fall' })
  const judged = (from: string | null, to: string | null, ...amounts: Amount[]) =>
    judgeChange(
      {
        ...{ from: from === null ? null : figure(from), to: to === null ? null : figure(to) },
        ...{ direction: null, amounts },
      },
      vocabulary,
    ).map(({ verdict, terms, computed, ends }) => {
      expect(ends).toHaveLength(2)
      return `${verdict} ${terms} ${computed}`
    })

  test.each<[string | null, string | null, Amount[], string[]]>([
    // between its ends
    ['100件', '120件', [rise('20%')], []],
    ['100件', '120件', [rise('25%')], ['wrong (120-100)÷100 20%']],
    ['100件', '120件', [rise('20件')], []],
    ['100件', '120件', [rise('25件')], ['wrong 120-100 20']],
    ['100件', '120件', [rise('25人')], []],
    ['100件', '120件', [fall('20%')], ['direction 100→120 增加']],
    ['120件', '90件', [fall('25%'), fall('30件')], []],
    ['120件', '90件', [rise('25%'), fall('30件')], ['direction 120→90 减少']],
    ['100件', '120件', [rise('20个百分点')], ['percent (120-100)÷100 20%']],
    ['100件', '120件', [rise('30个百分点')], ['wrong (120-100)÷100 20%']],
    ['92%', '98%', [rise('6个百分点')], []],
    ['92%', '98%', [rise('8个百分点')], ['wrong 98-92 6']],
    ['92%', '98%', [rise('6%')], ['points 98-92 6']],
    ['92%', '98%', [rise('6.5%')], []],
    ['50%', '60%', [rise('15%')], ['wrong (60-50)÷50 20%']],
    ['100件', '300件', [rise('2倍')], []],
    ['100件', '300件', [rise('3倍')], ['times (300-100)÷100 2倍']],
    ['100件', '300件', [rise('5倍')], ['wrong (300-100)÷100 2倍']],
    ['100件', '133件', [rise('三分之一')], []],
    ['100件', '150件', [rise('三分之一')], ['wrong (150-100)÷100 50%']],
    ['100件', '100件', [rise('三分之一')], []],
    ['100件', '160件', [rise('六成')], []],
    ['1.8万件', '1.52万件', [fall('0.5万件')], ['wrong 1.8万-1.52万 0.28万']],
    ['120件', '90件', [fall('25件')], ['wrong 120-90 30']],
    ['50%', '60%', [rise('12%')], ['points 60-50 10']],
    ['300件', '100件', [fall('2倍')], []],
    ['43万', '86万', [rise('50%')], []],
    ['100%', '106%', [rise('6%')], []],
    ['0件', '5件', [rise('六成')], []],
    ['0件', '5件', [rise('500%')], []],
    ['0件', '5件', [rise('6个百分点')], []],
    ['0件', '5件', [rise('3倍')], []],
    ['3—5件', '8件', [rise('20%')], []],
    ['4件', '8—9件', [rise('20%')], []],
    ['100件', '120件', [rise('20—25%')], []],
    ['1.52万件', '1.8万件', [rise('0.3万件')], []],
    ['1.52万件', '1.8万件', [rise('0.5万件')], ['wrong 1.8万-1.52万 0.28万']],
    // from what came of it
    [null, '150件', [rise('30件'), rise('25%')], []],
    [null, '150件', [rise('30件'), rise('20%')], ['wrong 30÷(150-30) 25%']],
    [null, '150件', [fall('50件'), fall('25%')], []],
    [null, '150件', [fall('50件'), fall('33%')], ['wrong 50÷(150+50) 25%']],
    [null, '150件', [rise('25%'), rise('30件')], []],
    [null, '150件', [rise('20%'), rise('30件')], ['wrong 30÷(150-30) 25%']],
    [null, '150件', [rise('30人'), rise('20%')], []],
    [null, '150件', [rise('30件'), fall('20%')], []],
    [null, '150件', [rise('30件')], []],
    [null, '30件', [rise('30件'), rise('20%')], []],
    [null, '20件', [rise('30件'), rise('20%')], []],
    [null, '40%', [rise('10%'), rise('25%')], []],
    [null, '86万', [rise('43万'), rise('25%')], []],
    [null, '98%', [rise('30件'), rise('20%')], []],
    [null, '150件', [rise('3—5件'), rise('20%')], []],
    // from what it was
    ['340件', null, [fall('85件'), fall('25%')], []],
    ['340件', null, [fall('85件'), fall('20%')], ['wrong 85÷340 25%']],
    ['340件', null, [fall('85人'), fall('20%')], []],
    ['340件', null, [fall('85件'), rise('20%')], []],
    ['340件', null, [fall('3—5件'), fall('20%')], []],
    ['0件', null, [rise('85件'), rise('20%')], []],
    ['40%', null, [fall('10%'), fall('25%')], []],
    ['86万', null, [fall('43万'), fall('25%')], []],
    [null, null, [rise('85件'), rise('20%')], []],
  ])('from %s to %s (%#)', (from, to, amounts, expected) => {
    expect(judged(from, to, ...amounts)).toEqual(expected)
  })

  const turned = (from: Indicator, to: string, direction: 'rise' | 'fall' | null, ...amounts: Amount[]) =>
    judgeChange({ from, to: figure(to), direction, amounts }, vocabulary).map(
      ({ verdict, stated }) => `${verdict} ${stated.text}`,
    )
  test('the other way than it is said', () => {
    expect(turned(figure('32件'), '38件', 'fall')).toEqual(['direction 38件'])
    expect(turned(figure('32件'), '38件', 'rise')).toEqual([])
    expect(turned(figure('32件'), '38件', 'rise', fall('6件'))).toEqual(['direction 6件'])
    expect(turned(figure('32件'), '38件', 'rise', fall('6件'), rise('18.8%'))).toEqual([])
    expect(turned(figure('32件'), '38件', 'fall', rise('6件'))).toEqual(['direction 38件'])
    expect(turned(figure('32件'), '38件', null, fall('6件'))).toEqual(['direction 6件'])
    expect(turned(figure('约32件'), '33件', 'fall')).toEqual([])
    expect(turned(figure('369位', '排名由'), '235位', 'rise')).toEqual([])
  })
  test('of each year is not that between its ends', () => {
    const yearly: Amount = { figure: figure('6.5%', '年均增长'), direction: 'rise' }
    expect(judged('100件', '150件', yearly)).toEqual([])
    expect(judged('100件', '150件', { ...yearly, figure: figure('6.5%', '增长') })).toHaveLength(1)
  })
})
