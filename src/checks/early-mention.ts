import { allMatches } from '../report/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { charactersIn, charactersOfAll } from './shared/texts-in.ts'
import { dayField, groupOption, mapsOption, regexField, regexOption } from './shared/option-schemas.ts'
import { makeOpenings, type OpeningWords, type WrongOpening } from './times/wrong-openings.ts'

interface Event<Pattern> {
  name: string
  pattern: Pattern
  held: string
}

interface Options {
  events: Event<string>[]
  coming: string
  awaited: Event<string>[]
  past: string
  parts: string[]
  opened: Event<string>[]
  openings: OpeningWords
}

interface Sieved extends Event<RegExp> {
  sieve: Sieve
}

interface Prepared {
  events: Sieved[]
  coming: RegExp
  awaited: Sieved[]
  past: RegExp
  parts: string[]
  opened: Sieved[]
  wrongIn: (sentence: string, reportYear: number) => WrongOpening[]
}

/** Events that had not taken place when the document was signed, or that it still waits for though they had. */
export const earlyMention = defineKind<Options, Prepared>({
  name: 'early-mention',
  summary: {
    zh: '没有把成文之后才发生的事写成已经发生（early），也没有把所说的年度以前就发生过的事写成将要迎接的（late）；写明会议哪一天开幕的，没有写错（day）。',
    en: 'No event is mentioned as past that took place after the day of signing (`early`), and none as still to come that took place before the year told of (`late`); the day on which one is said to begin is right (`day`).',
  },
  options: {
    events: mapsOption('会议等事件 · Events', {
      name: { type: 'string', minLength: 2, description: '名称 · The event' },
      pattern: regexField('文中的写法 · How it is written (flag u)'),
      held: dayField(
        '开始的日期，还没有召开的写可能的最早日期 · Its first day; of one to come, the first day that it can be',
        '2025-10-20',
      ),
    }),
    coming: regexOption('同一句里有这些文字，就是当作将来的事来说 · A sentence with such words speaks of it as coming'),
    awaited: mapsOption(
      '写成将要迎接的事 · Events that are awaited',
      {
        name: { type: 'string', minLength: 2, description: '名称 · The event' },
        pattern: regexField('怎样写成将要迎接的 · How it is told of as still to come (flag u)'),
        held: dayField('哪一天 · Its first day', '2022-10-16'),
      },
      0,
    ),
    past: regexOption('同一句里有这些文字，说的是从前的迎接 · A sentence with such words tells of how it was awaited'),
    parts: {
      type: 'array',
      items: { type: 'string', format: 'part' },
      default: [],
      description: '这些部分说的是将来，不查 · Parts that speak of the future and are left out',
    },
    opened: mapsOption(
      '知道哪一天开始的会议 · Events of which the first day is known',
      {
        name: { type: 'string', minLength: 2, description: '名称 · The event' },
        pattern: regexField('文中的写法 · How it is written (flag u)'),
        held: dayField('开始的日期 · Its first day', '2022-10-16'),
      },
      0,
    ),
    openings: groupOption('怎样说它是哪一天开始的 · How its first day is told', {
      begins: regexOption('接在会议或者日期后面，说那天开始 · Behind the event or the day: it began then'),
      watches: regexOption('收看、收听，在会议前面 · Before the event: it was seen or heard'),
      watched: regexOption('看的是开幕，在会议后面 · Behind the event: its opening'),
    }),
  },
  outcomes: ['early', 'late', 'day'],
  notes: ['signed'],
  data: ['text', 'name', 'signed', 'held'],
  prepare: ({ events, coming, awaited, past, parts, openings, ...known }) => {
    const opened = known.opened.map(prepareEvent)
    return {
      events: events.map(prepareEvent),
      opened,
      wrongIn: makeOpenings(openings)(opened),
      coming: new RegExp(coming, 'u'),
      awaited: awaited.map(prepareEvent),
      past: new RegExp(past, 'u'),
      parts,
    }
  },
  run: (report, prepared) => [...early(report, prepared), ...late(report, prepared), ...days(report, prepared)],
})

function prepareEvent({ pattern, ...event }: Event<string>): Sieved {
  return { ...event, pattern: new RegExp(pattern, 'gu'), sieve: sieveOf(pattern) }
}

function early(report: Report, { events, coming, parts }: Prepared): Finding[] {
  const { signed } = report.meta
  const day = signed?.date
  if (!signed || !day) return []
  const later = events.filter(({ held }) => held > day)
  return mentionsOf(report, later, (sentence, { isAhead }) => !isAhead(parts) && !coming.test(sentence)).map(
    ({ place, data }) => ({
      place,
      outcome: 'early',
      data: { ...data, signed: signed.text.raw },
      related: [{ place: placeOf(signed.text), note: 'signed' }],
    }),
  )
}

/** Of a sentence on a year before, or one that looks back, nobody knows. */
function late(report: Report, { awaited, past, parts }: Prepared): Finding[] {
  const { reportYear, signed } = report.meta
  if (reportYear === null) return []
  const over = awaited.filter(({ held }) => held < `${String(reportYear + 1)}-01-01`)
  return mentionsOf(report, over, (sentence, { isAhead, held }) => {
    const year = reportYear + (isAhead(parts) ? 1 : 0)
    const years = allMatches(sentence, /(20\d{2})年/gu).map(([, one]) => Number(one))
    return held < `${String(year)}-01-01` && !past.test(sentence) && years.every((one) => one >= year)
  }).map(({ place, data }) => ({ place, outcome: 'late', data: { ...data, signed: signed?.text.raw ?? '' } }))
}

/** A day on which an event is said to have begun that it did not begin on. */
function days(report: Report, { opened, wrongIn }: Prepared): Finding[] {
  const { reportYear } = report.meta
  const all = charactersOfAll(report)
  if (reportYear === null || !opened.some(({ sieve }) => sieve(all))) return []
  return report.sentences.flatMap(({ block, start, end }) => {
    const { text } = blockOf(report, { block })
    const characters = charactersIn(text)
    if (!opened.some(({ sieve }) => sieve(characters))) return []
    return wrongIn(text.value.slice(start, end), reportYear).map((wrong): Finding => {
      const [from, to] = [start + wrong.start, start + wrong.end]
      const { name, held } = wrong.event
      const data = { text: text.raw.slice(from, to), name, held, signed: '' }
      return { place: placeOf(text, from, to), outcome: 'day', data }
    })
  })
}

/** What tells whether a mention is one to be found. */
interface Mention {
  held: string
  /** Whether it stands in one of these parts. */
  isAhead: (parts: string[]) => boolean
}

function mentionsOf(
  report: Report,
  events: Sieved[],
  isFound: (sentence: string, mention: Mention) => boolean,
): Finding[] {
  const { outline, sentences } = report
  const all = charactersOfAll(report)
  const named = events.filter(({ sieve }) => sieve(all))
  if (named.length === 0) return []
  return sentences.flatMap(({ block, start, end }) => {
    const found = blockOf(report, { block })
    const characters = charactersIn(found.text)
    const near = named.filter(({ sieve }) => sieve(characters))
    if (near.length === 0) return []
    const sentence = found.text.value.slice(start, end)
    const above = partsAbove(outline, found.heading)
    const isAhead = (parts: string[]): boolean => above.some((part) => parts.includes(part))
    return near.flatMap(({ name, pattern, held }) =>
      (isFound(sentence, { held, isAhead }) ? allMatches(sentence, pattern) : []).map(
        ({ index, 0: words }): Finding => {
          const [from, to] = [start + index, start + index + words.length]
          return { place: placeOf(found.text, from, to), data: { text: found.text.raw.slice(from, to), name, held } }
        },
      ),
    )
  })
}
