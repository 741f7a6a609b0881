import { allMatches } from '../report/all-matches.ts'
import { blockOf } from '../report/links.ts'
import { partsAbove } from '../report/parts.ts'
import { type Sieve, sieveOf } from '../report/sieve.ts'
import { placeOf } from '../report/text.ts'
import type { Report, Sentence } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { yearSaid, yearsNamed } from './shared/years-named.ts'
import { charactersIn, charactersOfAll } from './shared/texts-in.ts'

interface Period {
  name: string
  pattern: string
  from: number
  to: number
}

interface Stage {
  pattern: string
  before: string | null
  at: number
  near: number
}

interface Options {
  periods: Period[]
  stages: Stage[]
  runs: string
  behind: string
  apart: string
  plan: string | null
}

/** What a text may say of a period, and the years in which that is so. */
interface Claim {
  pattern: RegExp
  sieve: Sieve
  name: string
  from: number
  to: number
  outcome: 'stage' | 'outside'
  /** It tells of work, and the words around it do not say otherwise. */
  isDone: boolean
}

interface Prepared {
  claims: Claim[]
  apart: RegExp
  plan: string | null
}

const integer = (description: string) => ({ type: 'integer', description })

/** What is said of a campaign or plan of several years (its first, its last year, that it runs) fits the year told of. */
export const periodStage = defineKind<Options, Prepared>({
  name: 'period-stage',
  summary: {
    zh: '说到有起止年份的规划、活动处在哪个阶段（开局之年、收官之年），与说的那一年相符；不在起止年份里的，不说正在实施。',
    en: 'The stage at which a plan or campaign of several years is said to be fits the year told of, and none is said to run outside its years.',
  },
  options: {
    periods: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'pattern', 'from', 'to'],
        properties: {
          name: { type: 'string', minLength: 1, description: '名称 · Name' },
          pattern: { type: 'string', format: 'regex', description: '怎样写到 · How it is named' },
          from: integer('起始年份 · Its first year'),
          to: integer('结束年份 · Its last year'),
        },
      },
      description: '有起止年份的规划、活动 · Plans and campaigns of several years',
    },
    stages: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pattern', 'at'],
        properties: {
          pattern: { type: 'string', format: 'regex', description: '名称后面怎样说 · What is said behind its name' },
          before: {
            type: ['string', 'null'],
            format: 'regex',
            default: null,
            description:
              '名称前面紧接的文字，说正在做这一阶段的工作 · What stands right before its name where the work of the stage is said to be done',
          },
          at: integer('第几年，-1 是最后一年 · Which of its years; -1 is the last'),
          near: {
            type: 'integer',
            minimum: 0,
            default: 0,
            description: '前后几年也可以 · So many years off is right, too',
          },
        },
      },
      description: '阶段 · Stages',
    },
    runs: {
      type: 'string',
      format: 'regex',
      description: '名称前面的文字，说它正在实施 · What stands before its name where it is said to run',
    },
    behind: {
      type: 'string',
      format: 'regex',
      default: '',
      description:
        '说它正在实施时，名称后面、标点之前只能有的文字 · What alone may stand between its name and the next mark, where it is said to run',
    },
    apart: {
      type: 'string',
      format: 'regex',
      default: '(?!)',
      description: '同一句里有这些文字，可能是回顾或者筹备 · A sentence with such words may look back or ahead',
    },
    plan: {
      type: ['string', 'null'],
      format: 'part',
      default: null,
      description: '说下一年的部分 · The part on the next year',
    },
  },
  outcomes: ['stage', 'outside'],
  data: ['text', 'name', 'right'],
  prepare: ({ periods, stages, runs, behind, apart, plan }) => ({
    claims: periods.flatMap((period) =>
      claimsOf(period, stages, `(?:${runs})(?:${period.pattern})(?=(?:${behind})(?:[，。；、）]|$))`),
    ),
    apart: new RegExp(apart, 'u'),
    plan,
  }),
  run(report, prepared) {
    const all = charactersOfAll(report)
    const claims = prepared.claims.filter(({ sieve }) => sieve(all))
    const { reportYear } = report.meta
    if (reportYear === null || claims.length === 0) return []
    return report.sentences.flatMap((sentence) => claimsIn(report, sentence, { ...prepared, claims, reportYear }))
  },
})

function claimsOf({ name, pattern, from, to }: Period, stages: Stage[], running: string): Claim[] {
  const claim = (
    source: string,
    years: Pick<Claim, 'from' | 'to'>,
    outcome: Claim['outcome'],
    isDone = false,
  ): Claim => ({
    pattern: new RegExp(source, 'gu'),
    sieve: sieveOf(source),
    name,
    outcome,
    isDone,
    ...years,
  })
  return [
    ...stages.map(({ pattern: stage, before, at, near }) => {
      const year = at < 0 ? to + at + 1 : from + at - 1
      const source = `(?:${before ?? ''})(?:${pattern})(?:${stage})(?!的?前|之?后|以后)`
      return claim(source, { from: year - near, to: year + near }, 'stage', before !== null)
    }),
    // It is prepared in the year before, and assessed in the year after.
    claim(running, { from: from - 1, to: to + 1 }, 'outside'),
  ]
}

/** So far before a stage is looked for what says whose it is. */
const reach = 60
/** 正值“十五五”开局之年 is said of now; 在“十四五”开局之年亲临视察 tells when something was. */
const said = /(?:是|为|系|值|逢|处[在于]|迎来|进入|步入|抓住|把握|紧扣|立足|锚定|\d{4}年，?)[^，。；]{0,12}$/u

function claimsIn(
  report: Report,
  { block, start, end }: Sentence,
  { claims, apart, plan, reportYear }: Prepared & { reportYear: number },
): Finding[] {
  const { text, heading } = blockOf(report, { block })
  const characters = charactersIn(text)
  const near = claims.filter(({ sieve }) => sieve(characters))
  if (near.length === 0) return []
  const sentence = text.value.slice(start, end)
  const isPlan = plan !== null && partsAbove(report.outline, heading).includes(plan)
  return near.flatMap(({ pattern, name, from, to, outcome, isDone }) =>
    allMatches(sentence, pattern).flatMap(({ index, 0: words }): Finding[] => {
      const before = sentence.slice(Math.max(0, index - reach), index)
      const direct = outcome === 'stage' && !isDone ? yearSaid(before) : null
      if (outcome === 'stage' && !isDone && direct === null && !said.test(before)) return []
      const { years, own, isNamed } = yearsNamed(direct ?? sentence, { reportYear, isPlan })
      // Unless a year is said to be it, the sentence may be about a year before or after.
      const slack = direct === null && !isNamed && outcome === 'stage' ? 1 : 0
      const told = direct === null ? [...years, own] : years
      if (told.some((year) => year >= from - slack && year <= to + slack)) return []
      // 2018年起…: another year may be told of.
      if (outcome === 'outside' && years.some((year) => year !== reportYear)) return []
      if (!isDone && apart.test(direct === null ? sentence : (/[^，；。]{0,60}$/u.exec(before)?.[0] ?? ''))) return []
      const range = [start + index, start + index + words.length] as const
      const right = from === to ? `${from}年` : `${from}—${to}年`
      return [{ place: placeOf(text, ...range), outcome, data: { text: text.raw.slice(...range), name, right } }]
    }),
  )
}
