import { allMatches } from '../../report/text/all-matches.ts'
import { readGiven } from '../shared/given-number.ts'
import type { DateSlip } from './date-slips.ts'

const year = '(?:(?<year>(?:19|20)\\d{2})年)?'
const clause = '[^，。；：、\\d《》]{0,24}'
/** 3月1日至5月31日，我局开展为期两个月的…; what stands right behind the dates is held against them elsewhere. */
const story = new RegExp(
  `(?<!\\d)${year}(?<m1>\\d{1,2})月(?<d1>\\d{1,2})日?[—–～~至到-]{1,2}(?:(?<m2>\\d{1,2})月)?(?<d2>\\d{1,2})日(?!，?[（]?(?:为期|历时|持续))，?${clause}(?:[，“”]${clause}){0,3}?(?<!累计)(?:为期|历时|持续)(?<count>[一二两三四五六七八九]|十[一二三四五六七八九]?|[二三]十|\\d{1,3})(?<unit>天|日|个月|周)`,
  'gu',
)
/** 6月3日至12日（共15天） */
const counted = new RegExp(
  `(?<!\\d)${year}(?<m1>\\d{1,2})月(?<d1>\\d{1,2})日?[—–～~至到-]{1,2}(?:(?<m2>\\d{1,2})月)?(?<d2>\\d{1,2})日[，（]共计?(?<count>[一二两三四五六七八九]|十[一二三四五六七八九]?|[二三]十|\\d{1,3})(?<unit>天|日)(?=[，。；）])`,
  'gu',
)
const lengths: Record<string, number> = { 天: 1, 日: 1, 周: 7, 个月: 30.44 }
const oneDay = 86_400_000

/** Durations that are not those of the dates before them: 3月22日至28日，…为期十天. */
export function wrongLengths(value: string): DateSlip[] {
  if (!/为期|历时|持续|[，（]共/u.test(value)) return []
  return [...allMatches(value, story), ...allMatches(value, counted)]
    .filter(({ groups = {} }) => isOther(groups))
    .map(({ index, 0: text }) => ({ from: index, to: index + text.length, outcome: 'span', right: null }))
}

function isOther({ year: y = '2023', m1, d1, m2 = m1, d2, count, unit = '' }: Partial<Record<string, string>>) {
  const on = (month = '', date = '') => Date.UTC(Number(y), Number(month) - 1, Number(date))
  const days = Math.round((on(m2, d2) - on(m1, d1)) / oneDay) + 1
  const told = readGiven(count)
  // A reversed span is another fault, and one from winter to winter may run into the next year.
  if (!(days > 1) || told === 0) return false
  const length = lengths[unit] ?? 1
  // Work is done on five days of seven; a month or week may be begun.
  if (length === 1) return told > days + 1 || told < Math.floor((days * 5) / 7) - 1
  return Math.abs(told - days / length) > (length === 7 ? 0.6 : 0.7)
}
