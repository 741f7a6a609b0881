import { byYear } from '../report/memo/by-year.ts'
import { latest } from '../report/memo/latest.ts'
import { remembered } from '../report/memo/remembered.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report, Text } from '../report/types.ts'
import { defineKind, type Edit, type Finding } from './kind.ts'
import { oddForms } from './written-date/date-forms.ts'
import { type DateSlip, impossibleDays, oddYearsIn } from './written-date/date-slips.ts'
import { editOf } from './shared/edits.ts'
import { outside } from './shared/outside.ts'
import { leapDaysIn } from './written-date/leap-days.ts'
import { oddSpans } from './written-date/odd-spans.ts'
import { makeObservanceFinder, type Observance, observancesOption } from './written-date/observances.ts'
import { isAhead, reversedPeriods } from './written-date/reversed-periods.ts'
import { yearsSince } from './written-date/years-since.ts'
import { bodyTexts, tableTexts } from './shared/texts-in.ts'
import { makeWeekdayFinder, type WeekdayWords } from './written-date/wrong-weekdays.ts'
import { groupOption, regexesOption, regexOption } from './shared/option-schemas.ts'

interface Options {
  spanning: string
  calendars: string
  weekdays: Pick<WeekdayWords, 'next'>
  observances: Observance[]
  except: string[]
}

interface Prepared {
  except: RegExp[]
  spanning: RegExp
  weekdaysIn: (report: Report) => Found[]
  observancesIn: (report: Report) => Found[]
}

interface Found extends DateSlip {
  text: Text
}

/** How many more places are shown with a finding for the whole document. */
const shown = 9
/** What a period is of stands so far before it. */
const lead = 16

/** Dates are days of the calendar, and written as official documents write them. */
export const writtenDate = defineKind<Options, Prepared>({
  name: 'written-date',
  summary: {
    zh: '文中的日期历法上存在（day、year），起止没有颠倒（period），与所说的时段一致（span），星期几没有写错（weekday），节日、宣传日的日期（observance）和第几个（ordinal）没有写错，月日不补零（padded，全文一处），用同一种数字（mixed），年份写四位（short）。',
    en: 'The dates of a text are days that the calendar has (`day`, `year`), with periods that end after they begin (`period`) and are as long as they are called (`span`), on the right day of the week (`weekday`), with observances on their days (`observance`) and rightly counted (`ordinal`), without leading zeros (`padded`, once a document), in one sort of numerals (`mixed`), with four digits for the year (`short`).',
  },
  options: {
    spanning: regexOption(
      '期间前面有这些文字，可以到下一年 · What stands before a period that may run into the next year, or comes every year (学年)',
    ),
    calendars: regexOption('别的历法，写这种日期的不看 · Other calendars, whose dates are left alone (农历)'),
    weekdays: groupOption('星期几（weekday）· Days of the week (`weekday`)', {
      next: regexOption('句中“周一”后面可以接的字 · What may stand right behind 周一 in a sentence (召)'),
    }),
    observances: observancesOption,
    except: regexesOption('这些文字之内的日期不看 · Dates inside a match of one of these are left alone'),
  },
  outcomes: ['day', 'year', 'period', 'span', 'weekday', 'observance', 'ordinal', 'padded', 'mixed', 'short'],
  notes: ['other'],
  data: ['text', 'right', 'about', 'count'],
  fixable: ['padded'],
  prepare: ({ except, spanning, calendars, weekdays, observances }) => ({
    except: [...except, `(?:${calendars})[^，。；]{0,12}[日号]`].map((source) => new RegExp(source, 'gu')),
    weekdaysIn: makeWeekdayFinder({ calendars, ...weekdays }),
    observancesIn: makeObservanceFinder(observances),
    spanning: new RegExp(`(?:${spanning})[^，。；]{0,8}$`, 'u'),
  }),
  run(report, { except, spanning, weekdaysIn, observancesIn }) {
    const { reportYear, signed } = report.meta
    // Whether there is such a day of signing is another kind's matter (document-date).
    const day = signed ? oddForms(signed.text.value, reportYear).map((slip) => ({ ...slip, text: signed.text })) : []
    const inBody = slipsOf(report).flatMap(({ text, slips }) =>
      outside(text.value, slips, except)
        .map((slip) => ({ ...slip, text }))
        .filter((slip) => !isTwoNumbers(slip) && !(slip.mayRunOn && spanning.test(leadOf(slip))))
        .filter(({ until }) => until === undefined || isAhead(until, report.meta)),
    )
    const others = [...lettersDays(report), ...leapDaysIn(report), ...weekdaysIn(report)].filter(
      (slip) => outside(slip.text.value, [slip], except).length > 0,
    )
    const found = [...inBody, ...others, ...observancesIn(report), ...day]
    return [...describeAll(found.filter(isPadded)), ...found.filter((one) => !isPadded(one)).map(describe)]
  },
})

/** The texts with something odd about a date. */
const slipsOf = latest((report: Report) => {
  const slipsIn = slipsBy(report.meta.reportYear)()
  const cells = new Set(tableTexts(report))
  return bodyTexts(report)
    .map((text) => ({ text, slips: slipsIn(text.value) }))
    .map(({ text, slips }) => ({ text, slips: cells.has(text) ? slips.filter(isWrong) : slips }))
    .filter(({ slips }) => slips.length > 0)
})

/** Days that no calendar has, in the letter that a report comes with: it stands before its title, with a date of its own. */
function lettersDays({ margins, meta }: Report): Found[] {
  const { title, signed } = meta
  if (title === null) return []
  const first = placeOf(title, 0, 1).start
  return margins
    .filter((text) => text !== signed?.text && placeOf(text, 0, 1).start < first)
    .flatMap((text) => impossibleDays(text.value).map((slip) => ({ ...slip, text })))
}

/** In a table dates are written as there is room; there must be such a day all the same. */
function isWrong({ outcome }: DateSlip): boolean {
  return outcome === 'day' || outcome === 'year' || outcome === 'period' || outcome === 'span'
}

/** By the year of a report; each call begins a report. */
const slipsBy = byYear((reportYear) =>
  remembered((value): DateSlip[] => {
    if (!/[年月日〔度]|\d[-./]\d/u.test(value)) return []
    return [
      ...impossibleDays(value),
      ...oddYearsIn(value, reportYear),
      ...reversedPeriods(value),
      ...oddSpans(value),
      ...yearsSince(value, reportYear),
      ...oddForms(value, reportYear),
    ]
  }),
)

/** What stands before a date. */
function leadOf({ text, from }: Found): string {
  return text.value.slice(Math.max(0, from - lead), from)
}

/** 表1 2025年: texts are read without the space between the two. */
function isTwoNumbers({ text, from, to, outcome }: Found): boolean {
  const { start, end } = placeOf(text, from, to)
  return outcome === 'year' && end - start > to - from
}

function isPadded({ outcome }: DateSlip): boolean {
  return outcome === 'padded'
}

function describeAll(found: Found[]): Finding[] {
  const [first, ...others] = found
  if (first === undefined) return []
  // The number that the zero opens, with its 月 or 日.
  const numberAt = ({ text, from }: Found) => placeOf(text, from, from + 3)
  const fixes = found.map(editOfSlip).filter((edit) => edit !== null)
  const related = others.slice(0, shown).map((one) => ({ place: numberAt(one), note: 'other' }))
  const text = first.text.raw.slice(first.from, first.from + 3)
  const data = { text, right: text.slice(1), about: '', count: found.length }
  return [{ place: numberAt(first), outcome: 'padded', data, related, fixes }]
}

function describe(slip: Found): Finding {
  const { text, from, to, outcome, right, about = '' } = slip
  const suggestion = editOfSlip(slip)
  return {
    place: placeOf(text, from, to),
    outcome,
    data: { text: text.raw.slice(from, to), right: right ?? '', about, count: 1 },
    ...(suggestion && { suggestion }),
  }
}

function editOfSlip({ text, from, to, right }: Found): Edit | null {
  return right === null ? null : editOf(text, [from, to], right)
}
