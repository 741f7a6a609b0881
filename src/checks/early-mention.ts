import { allMatches } from '../report/text/all-matches.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { comingOption, groupOption, monthDay, partsOption, regexOption } from './shared/option-schemas.ts'
import { eventsOption, type KnownEvent, prepareEvent, type PreparedEvent } from './early-mention/known-events.ts'
import { mentionsOf } from './early-mention/mentions-of.ts'
import { studiedTooEarly } from './early-mention/studied-too-early.ts'
import { wrongDays } from './early-mention/wrong-days.ts'
import { makeOpenings, type OpeningWords, type WrongOpening } from './early-mention/wrong-openings.ts'

interface Options {
  events: KnownEvent<string>[]
  coming: string
  studied: string
  undated: string | null
  awaited: KnownEvent<string>[]
  past: string
  parts: string[]
  opened: KnownEvent<string>[]
  openings: OpeningWords
}

interface Prepared {
  events: PreparedEvent[]
  coming: RegExp
  studied: RegExp
  undated: string | null
  awaited: PreparedEvent[]
  past: RegExp
  parts: string[]
  opened: PreparedEvent[]
  wrongIn: (sentence: string, reportYear: number) => WrongOpening[]
}

/** Events that had not taken place when the document was signed, or that it still waits for though they had. */
export const earlyMention = defineKind<Options, Prepared>({
  name: 'early-mention',
  summary: {
    zh: '没有把成文之后才发生的事写成已经发生（early；没有写明成文日期的，undated），也没有把所说的年度以前就发生过的事写成将要迎接的（late），也没有写成会前就已经学习（before）；写明会议哪一天开幕的，没有写错（day）。',
    en: 'No event is mentioned as past that took place after the day of signing (`early`; where none is given, `undated`), and none as still to come that took place before the year told of (`late`); none is studied on a day before it (`before`); the day on which one is said to begin is right (`day`).',
  },
  options: {
    events: eventsOption('会议等事件 · Events', {
      pattern: '文中的写法 · How it is written (flag u)',
      held: '开始的日期，还没有召开的写可能的最早日期 · Its first day; of one to come, the first day that it can be',
      example: '2025-10-20',
    }),
    coming: comingOption,
    studied: regexOption(
      '日期和会议之间有这些文字，就是那一天学习、传达它 · Between a day and the event: it was studied on that day',
    ),
    undated: {
      ...monthDay,
      description:
        '没有写明成文日期的，看作报告年度下一年这一天以前写成的（MM-DD）；不设则不查 · One without a day of signing is taken to have been written before this day (MM-DD) of the year after the one reported on; not looked at if unset',
      type: ['string', 'null'],
      default: null,
    },
    awaited: eventsOption(
      '写成将要迎接的事 · Events that are awaited',
      {
        pattern: '怎样写成将要迎接的 · How it is told of as still to come (flag u)',
        held: '哪一天 · Its first day',
        example: '2022-10-16',
      },
      0,
    ),
    past: regexOption('同一句里有这些文字，说的是从前的迎接 · A sentence with such words tells of how it was awaited'),
    parts: partsOption('这些部分说的是将来，不查 · Parts that speak of the future and are left out'),
    opened: eventsOption(
      '知道哪一天开始的会议 · Events of which the first day is known',
      {
        pattern: '文中的写法 · How it is written (flag u)',
        held: '开始的日期 · Its first day',
        example: '2022-10-16',
      },
      0,
    ),
    openings: groupOption('怎样说它是哪一天开始的 · How its first day is told', {
      begins: regexOption('接在会议或者日期后面，说那天开始 · Behind the event or the day: it began then'),
      opened: regexOption('在会议前面，说在那一天开幕、召开的 · Right before the event: that it began then'),
      begun: regexOption('接在会议后面，说已经开过 · Behind the event: it was over'),
      watches: regexOption('收看、收听，在会议前面 · Before the event: it was seen or heard'),
      watched: regexOption('看的是开幕，在会议后面 · Behind the event: its opening'),
    }),
  },
  outcomes: ['early', 'undated', 'late', 'day', 'before'],
  notes: ['signed'],
  data: ['text', 'name', 'signed', 'held', 'year'],
  prepare: ({ events, coming, studied, undated, awaited, past, parts, openings, ...known }) => {
    const opened = known.opened.map(prepareEvent)
    return {
      events: events.map(prepareEvent),
      opened,
      wrongIn: makeOpenings(openings)(opened),
      coming: new RegExp(coming, 'u'),
      studied: new RegExp(studied, 'u'),
      undated,
      awaited: awaited.map(prepareEvent),
      past: new RegExp(past, 'u'),
      parts,
    }
  },
  run: (report, prepared) => {
    const day = writtenBy(report, prepared)
    return [
      ...heldTooEarly(report, day, prepared),
      ...awaitedTooLate(report, prepared),
      ...wrongDays(report, prepared),
      ...studiedTooEarly(report, day, prepared),
    ]
  },
})

/** The day of signing, else that before which an undated report is taken to have been written; the last of all where none is known. */
function writtenBy({ meta: { reportYear, signed } }: Report, { undated }: Prepared): string {
  return (
    signed?.date ?? (undated !== null && reportYear !== null ? `${String(reportYear + 1)}-${undated}` : '9999-12-31')
  )
}

/** What is told of as past, though the document was signed before it, or, where it does not say when, must have been. */
function heldTooEarly(report: Report, day: string, { events, coming, parts }: Prepared): Finding[] {
  const { reportYear, signed } = report.meta
  const later = events.filter(({ held }) => held > day)
  return mentionsOf(report, later, (sentence, { isAhead }) => !isAhead(parts) && !coming.test(sentence)).map(
    ({ place, data }) =>
      signed?.date
        ? {
            place,
            outcome: 'early',
            data: { ...data, signed: signed.text.raw },
            related: [{ place: placeOf(signed.text), note: 'signed' }],
          }
        : { place, outcome: 'undated', data: { ...data, signed: '', year: String(reportYear) } },
  )
}

/** What is awaited, though it had been. Of a sentence on a year before, or one that looks back, nobody knows. */
function awaitedTooLate(report: Report, { awaited, past, parts }: Prepared): Finding[] {
  const { reportYear, signed } = report.meta
  if (reportYear === null) return []
  const over = awaited.filter(({ held }) => held < `${String(reportYear + 1)}-01-01`)
  return mentionsOf(report, over, (sentence, { isAhead, held }) => {
    const year = reportYear + (isAhead(parts) ? 1 : 0)
    const years = allMatches(sentence, /(20\d{2})年/gu).map(([, one]) => Number(one))
    return held < `${String(year)}-01-01` && !past.test(sentence) && years.every((one) => one >= year)
  }).map(({ place, data }) => ({
    place,
    outcome: 'late',
    data: { ...data, signed: signed?.text.raw ?? '', year: String(reportYear) },
  }))
}
