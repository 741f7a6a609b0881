import { allMatches } from '../../report/text/all-matches.ts'
import { isCalendarDate } from '../../report/times/calendar.ts'
import { readInteger } from '../../report/text/numerals.ts'
import { isKeySlip } from '../shared/is-key-slip.ts'

/** Something odd about a date: a range of a folded text, and the right form where there is one only. */
export interface DateSlip {
  from: number
  to: number
  outcome: 'day' | 'year' | 'period' | 'span' | 'weekday' | 'padded' | 'mixed' | 'short' | 'observance' | 'ordinal'
  right: string | null
  /** What is so about an observance: 国家宪法日是12月4日. */
  about?: string
  /** A period that is reversed unless it runs into the next year, which words before it may tell. */
  mayRunOn?: boolean
  /** A period that is reversed unless it runs on into the next year, to this month of that (2025-06). */
  until?: string
}

const numeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const year = '(?:(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年)'
const start = '(?<![\\d.〇零一二三四五六七八九十])'
const end = '[日号](?![文令楼线院内])'
const forms = [
  `${start}${year}?(?<month>${numeral})月(?<day>${numeral})${end}`,
  // 11月1日至31日
  `${start}${year}?(?<month>${numeral})月${numeral}[日号]?(?:—{1,2}|-|～|至|到|、)(?<day>${numeral})${end}`,
  `${start}${year}(?<month>\\d{1,2})月(?![\\d一二三四五六七八九十])`,
  '(?<![\\w./—-])(?<year>(?:19|20)\\d{2})(?<mark>[-./])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\w./—-])',
].map((form) => new RegExp(form, 'gu'))

const dated = /月|\d[-./]\d/u

/** Days and months that no calendar has; February has 29 days here where no year is told (see `leapDaysIn`). */
export function impossibleDays(value: string): DateSlip[] {
  if (!dated.test(value)) return []
  const found = forms.flatMap((form) =>
    allMatches(value, form)
      .filter(({ groups = {} }) => isImpossible(groups))
      .map(({ index, 0: text }) => ({
        from: index,
        to: index + text.length,
        outcome: 'day' as const,
        right: null,
      })),
  )
  // A range of days begins with a date that may be the fault already.
  return [...new Map(found.reverse().map((slip) => [slip.from, slip])).values()].sort((a, b) => a.from - b.from)
}

const leapYear = 2024

function isImpossible({ year: y, month = '', day = '1', mark }: Partial<Record<string, string>>): boolean {
  const [m, d] = [numberOf(month), numberOf(day)]
  // 2024.13.45 is a number of something else.
  if (mark !== undefined && (m < 1 || m > 12 || d < 1 || d > 31)) return false
  return !isCalendarDate(`${y === undefined ? leapYear : numberOf(y)}-${m}-${d}`)
}

function numberOf(digits: string): number {
  return readInteger(digits) ?? 0
}

const named = '(?=(?:\\d{1,2}月|度|底|初|末|年底|上半年|下半年|以来|全年|第?[一二三四]季度))'
const introduced = '(?<=^|[，。；：（]|截至|[自从在于])'
const oddYears = new RegExp(
  [
    '(?<![\\d.])(?<long>\\d{5})年(?![前以])',
    `(?<![\\d.])(?<far>(?:0\\d|2[1-9]|[3-9]\\d)\\d{2})年${named}`,
    `${introduced}(?<far2>2[1-9]\\d{2})年(?=[，\\p{Script=Han}])(?![前后内])`,
    '(?<![\\d.])(?<cut>20\\d)年(?=\\d{1,2}月)',
    '〔(?<filed>\\d{5}|(?:0\\d|2[1-9]|[3-9]\\d)\\d{2}|20\\d)〕\\d{1,4}号',
  ].join('|'),
  'gu',
)

/** How far from the year reported on a year may lie that a slip is taken for. */
const near = { before: 10, after: 6 }

/** Years that are one slip of the keyboard away from one of these days, and no years themselves: 20024年, 2204年, 〔2204〕5号. */
export function oddYearsIn(value: string, reportYear: number | null): DateSlip[] {
  if (reportYear === null || !/[年〔]/u.test(value)) return []
  const odd = allMatches(value, oddYears)
  if (odd.length === 0) return []
  const years = Array.from({ length: near.before + near.after + 1 }, (_, at) => String(reportYear - near.before + at))
  return odd.flatMap(({ index, 0: text, groups }): DateSlip[] => {
    const digits = groups?.['filed'] ?? text.slice(0, -1)
    const isSlip = years.some((one) => isOneSlip(digits, one))
    return isSlip ? [{ from: index, to: index + text.length, outcome: 'year', right: null }] : []
  })
}

/** One digit too many or too few, another digit, or two neighbours that changed places. */
function isOneSlip(digits: string, year: string): boolean {
  const [longer, shorter] = digits.length > year.length ? [digits, year] : [year, digits]
  return longer.length > shorter.length
    ? Array.from(longer, (_, at) => longer.slice(0, at) + longer.slice(at + 1)).includes(shorter)
    : isKeySlip(digits, year)
}
