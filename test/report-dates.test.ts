import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates, isCalendarDate, readDate } from '../src/report/dates.ts'

/** `words from to` of every date in a text of a report on 2022. */
const found = (text: string, reportYear: number | null = 2022): string[] =>
  findDates(text, reportYear).map(({ start, end, from, to }) => `${text.slice(start, end)} ${from ?? '?'} ${to ?? '?'}`)

describe('findDates', () => {
  test.each([
    ['2021年办结36件', '2021年 2021-01-01 2021-12-31'],
    ['2021年度办结36件', '2021年度 2021-01-01 2021-12-31'],
    ['二〇二一年办结36件', '二〇二一年 2021-01-01 2021-12-31'],
    ['2021年3月办结36件', '2021年3月 2021-03-01 2021-03-31'],
    ['2024年2月29日召开会议', '2024年2月29日 2024-02-29 2024-02-29'],
    ['截至11月30日', '11月30日 2022-11-30 2022-11-30'],
    ['6月开展培训', '6月 2022-06-01 2022-06-30'],
    ['3月份开展培训', '3月份 2022-03-01 2022-03-31'],
    ['1—11月办结36件', '1—11月 2022-01-01 2022-11-30'],
    ['1-11月办结36件', '1-11月 2022-01-01 2022-11-30'],
    ['1月至11月办结36件', '1月至11月 2022-01-01 2022-11-30'],
    ['2021年3月至5月', '2021年3月至5月 2021-03-01 2021-05-31'],
    ['2021年12月至2022年2月', '2021年12月至2022年2月 2021-12-01 2022-02-28'],
    ['5月10日至15日', '5月10日至15日 2022-05-10 2022-05-15'],
    ['5月10—15日', '5月10—15日 2022-05-10 2022-05-15'],
    ['2021—2025年', '2021—2025年 2021-01-01 2025-12-31'],
    ['2021年底', '2021年底 2021-12-31 2021-12-31'],
    ['6月底', '6月底 2022-06-30 2022-06-30'],
    ['2021年上半年', '2021年上半年 2021-01-01 2021-06-30'],
    ['2021年下半年', '2021年下半年 2021-07-01 2021-12-31'],
    ['2021年第三季度', '2021年第三季度 2021-07-01 2021-09-30'],
    ['2021年二季度', '2021年二季度 2021-04-01 2021-06-30'],
    ['2021-12-15发布', '2021-12-15 2021-12-15 2021-12-15'],
    ['2021.12.15发布', '2021.12.15 2021-12-15 2021-12-15'],
    ['2021/3/5发布', '2021/3/5 2021-03-05 2021-03-05'],
  ])('%s', (text, date) => {
    expect(found(text)).toEqual([date])
  })

  test('finds several, in order', () => {
    expect(found('3月启动，6月30日验收，2021年压减。').map((date) => date.split(' ')[0])).toEqual([
      '3月',
      '6月30日',
      '2021年',
    ])
  })
  test.each(['办结36件', '3日内办结', '满意度98.5%', '第2022号', '11月30日文', '持续3个月', '3年行动'])(
    '“%s” is no whole date',
    (text) => {
      expect(found(text).filter((date) => date.startsWith(text))).toEqual([])
    },
  )
  test('without a report year, dates that name none have none', () => {
    expect(found('6月30日', null)).toEqual(['6月30日 ? ?'])
    expect(findDates('6月30日', 2022)[0]?.year).toBeNull()
  })
  test('knows what covers more than a year', () => {
    expect(findDates('2021—2025年，2021年3月至5月', null).map(({ long }) => long)).toEqual([true, false])
  })
})

describe('readDate', () => {
  const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  test('reads every day, however it is written', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
        for (const text of [
          `${String(year)}年${String(month)}月${String(day)}日`,
          iso,
          `${String(year)}.${String(month)}.${String(day)}`,
          `${String(year)}/${String(month)}/${String(day)}`,
        ]) {
          expect(readDate(text)).toBe(iso)
          expect(found(`报送时间${text}。`, null)).toEqual([`${text} ${iso} ${iso}`])
        }
        expect(isCalendarDate(iso)).toBe(true)
      }),
    )
  })
  test.each([
    ['二〇二三年二月五日', '2023-02-05'],
    ['二零二三年十二月三十一日', '2023-12-31'],
    ['2023年2月30日', '2023-02-30'],
  ])('%s is %s', (text, iso) => {
    expect(readDate(text)).toBe(iso)
  })
  test.each(['2023年2月', '2月5日', '2023年2月5日印发', '报告', ''])('“%s” is none', (text) => {
    expect(readDate(text)).toBeNull()
  })
  test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '2023-01-00'])('%s is in no calendar', (iso) => {
    expect(isCalendarDate(iso)).toBe(false)
  })
})
