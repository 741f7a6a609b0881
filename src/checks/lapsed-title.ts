import { allMatches } from '../report/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import { anyOf } from '../report/pattern.ts'
import { placeOf } from '../report/text.ts'
import type { Block, Report } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { tableTexts } from './shared/texts-in.ts'

interface Lapsed {
  names: string[]
  until: string
  now: string
}

interface Options {
  titles: Lapsed[]
  openings: string[]
  past: string
  plan: string | null
}

interface Prepared {
  cited: RegExp
  byName: Map<string, Lapsed>
  past: RegExp
  plan: string | null
}

/** Titles of laws that were repealed before the time a text speaks of. */
export const lapsedTitle = defineKind<Options, Prepared>({
  name: 'lapsed-title',
  summary: {
    zh: '没有把报告年度以前已经废止的法律当作现行有效的来引用。',
    en: 'No law is cited as in force that had been repealed before the year of the report.',
  },
  options: {
    titles: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['names', 'until', 'now'],
        properties: {
          names: { type: 'array', minItems: 1, items: { type: 'string', minLength: 2 }, description: '名称 · Names' },
          until: {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            form: { zh: '应为日期，如 2021-01-01', en: 'write a date, as in 2021-01-01' },
            description: '废止的日期 · The day it was repealed',
          },
          now: { type: 'string', minLength: 2, description: '现在适用的 · What is in force now' },
        },
      },
      description: '已废止的法律、法规 · What was repealed',
    },
    openings: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      default: [],
      description: '名称前面可有可无的文字 · Words that may stand before a name',
    },
    past: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description: '同一句里有这些文字，就是在说过去 · A sentence with such words speaks of the past',
    },
    plan: {
      type: ['string', 'null'],
      format: 'part',
      default: null,
      description: '说下一年的部分 · The part that speaks of the next year',
    },
  },
  outcomes: ['lapsed', 'planned'],
  data: ['text', 'right', 'until'],
  prepare({ titles, openings, past, plan }) {
    const byName = new Map(titles.flatMap((one) => one.names.map((name): [string, Lapsed] => [name, one])))
    const cited = new RegExp(
      `《(?:${anyOf(openings).source})?(${anyOf([...byName.keys()]).source})(?:（[^（）]*）)?》`,
      'gu',
    )
    return { cited, byName, past: new RegExp(past, 'u'), plan }
  },
  run: (report, prepared) => {
    const year = report.meta.reportYear
    return year === null ? [] : citing(report).flatMap((stretch) => lapsedIn(report, stretch, { ...prepared, year }))
  },
})

/** A sentence, or a cell of a table, and what it stands in. */
interface Stretch {
  found: Pick<Block, 'text' | 'heading'>
  start: number
  end: number
}

function citing(report: Report): Stretch[] {
  const cells = tableTexts(report).map((text) => ({
    found: { text, heading: null },
    start: 0,
    end: text.value.length,
  }))
  return [
    ...report.sentences.map(({ block, start, end }) => ({ found: blockOf(report, { block }), start, end })),
    ...cells,
  ]
}

function lapsedIn(
  { outline }: Report,
  { found, start, end }: Stretch,
  { cited, byName, past, plan, year }: Prepared & { year: number },
): Finding[] {
  const sentence = found.text.value.slice(start, end)
  if (!sentence.includes('《')) return []
  const names = allMatches(sentence, cited)
  if (names.length === 0 || past.test(sentence)) return []
  const isPlan = plan !== null && partsAbove(outline, found.heading).includes(plan)
  const years = allMatches(sentence, /(\d{4})年/gu).map(([, one]) => Number(one))
  return names.flatMap(({ index, 0: whole, 1: name = '' }): Finding[] => {
    const { until, now } = byName.get(name) ?? { until: '9999', now: '' }
    // It was in force for some of the year, or the sentence is about an earlier one, or compares the two.
    if (until > `${year + (isPlan ? 1 : 0)}-01-01` || years.some((one) => `${one}` < until.slice(0, 4))) return []
    if (sentence.includes(now)) return []
    const at = start + index + whole.indexOf(name)
    const range = [at, at + name.length] as const
    const suggestion = editOf(found.text, range, now)
    const data = { text: found.text.raw.slice(...range), right: now, until }
    return [
      {
        place: placeOf(found.text, ...range),
        outcome: isPlan ? 'planned' : 'lapsed',
        data,
        ...(suggestion && { suggestion }),
      },
    ]
  })
}
