import { allMatches } from '../report/text/all-matches.ts'
import { placeOf } from '../report/text/text.ts'
import type { Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { editOf } from './shared/edits.ts'
import { articleOptions, type ArticleWords, prepareArticles } from './title-marks/late-articles.ts'
import { findTitleSlips, type TitleSlip } from './title-marks/title-slips.ts'
import { proseTexts } from './shared/texts-in.ts'
import {
  type Numbered,
  type PeriodSearch,
  periodSearches,
  type Titled,
  wrongPeriods,
} from './title-marks/title-periods.ts'
import { mapsOption, regexField, regexOption } from './shared/option-schemas.ts'
import { misnamedKinds } from './title-marks/misnamed-kinds.ts'
import { unknownShorts } from './title-marks/unknown-shorts.ts'
import { findWrongNumbers, type NumberWords, numberOptions, prepareNumbers } from './title-marks/wrong-numbers.ts'

interface Prepared {
  searches: PeriodSearch[]
  /** < and > that stand for title marks. */
  angle: RegExp
  numbers: ReturnType<typeof prepareNumbers>
  articles: ReturnType<typeof prepareArticles>
  /** What a short title may be that names no more than its kind. */
  shorts: RegExp
  /** 该条例, and how titles of kinds end that are not called so. */
  called: { later: RegExp; kinds: RegExp }
}

interface Options extends NumberWords {
  periods: Titled[]
  numbered: Numbered[]
  kinds: string
  called: string
  articles: ArticleWords
}

/** 《》 around titles, the periods that are part of some of them, and the numbers beside them. */
export const titleMarks = defineKind<Options, Prepared>({
  name: 'title-marks',
  summary: {
    zh: '书名号成对，里层用单书名号，规划、纲要的起止年份、文件的文号、法律的条数和简称准确。',
    en: 'Titles stand in paired 《》, inside of which it is 〈〉, with the period and number they are known by, the articles they have, and under one short name.',
  },
  options: {
    periods: mapsOption(
      '带有起止年份的名称 · Titles that are given with a period of years',
      {
        name: { type: 'string', minLength: 2, description: '名称，不含年份 · The title without its period' },
        years: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'string',
            pattern: '^\\d{4}—\\d{4}$',
            form: { zh: '应为起止年份，如 2021—2025', en: 'write the first and the last year, as in 2021—2025' },
          },
          description: '正确的起止年份；晚于其中最后一段的不判断 · The right periods; a later one is not judged',
        },
      },
      0,
    ),
    numbered: mapsOption(
      '编了号的规划，各地的也是这几年 · Plans known by a number, and those of places under it',
      {
        pattern: regexField('怎样写到 · How it is named'),
        years: {
          type: 'string',
          pattern: '^\\d{4}—\\d{4}$',
          form: { zh: '应为起止年份，如 2021—2025', en: 'write the first and the last year, as in 2021—2025' },
          description: '起止年份 · Its first and its last year',
        },
      },
      0,
    ),
    kinds: regexOption('名称的末尾，前后是“<”“>”的也是书名 · How titles end: between < and >, they are titles, too'),
    called: regexOption(
      '前面写了名称的文件，后面怎样指它（该条例），kind 是文种 · How a document is called behind its title, with its kind',
    ),
    ...numberOptions,
    articles: articleOptions,
  },
  outcomes: [
    'unclosed',
    'unopened',
    'nested',
    'years',
    'angle',
    'number',
    'twice',
    'later',
    'article',
    'short',
    'kind',
  ],
  notes: ['other'],
  data: ['text', 'right', 'periods', 'name'],
  prepare: ({ periods, numbered, kinds, called, articles, ...words }) => ({
    searches: periodSearches(periods, numbered),
    angle: new RegExp(`<{1,2}[^<>《》〈〉，。；]{1,58}(?:${kinds})(?:（[^（）<>]{1,20}）)?>{1,2}`, 'gu'),
    numbers: prepareNumbers(words),
    articles: prepareArticles(articles, words.cited.state),
    shorts: new RegExp(`^(?:实施|工作|行动)?(?:${kinds})$`, 'u'),
    called: { later: new RegExp(called, 'gu'), kinds: new RegExp(`(?:${kinds})$`, 'u') },
  }),
  run(report, { searches, angle, numbers, articles, shorts, called }) {
    const texts = proseTexts(report)
    const marks = mended(texts.map(({ value }) => findTitleSlips(value)))
    const found = texts.flatMap((text, at) => [
      ...(marks[at] ?? []).map((slip) => describe(text, slip)),
      ...angled(text, angle),
      ...searches.flatMap((search) => wrongPeriods(text, search)),
      ...articles(text, report.meta.reportYear),
    ])
    return [
      ...found,
      ...unknownShorts(texts, shorts),
      ...misnamedKinds(report, called),
      ...findWrongNumbers(report, numbers),
    ]
  },
})

/** A title that one paragraph opens and the next closes was cut, and is whole. */
function mended(found: TitleSlip[][]): TitleSlip[][] {
  const isCut = (at: number): boolean =>
    found[at]?.at(-1)?.outcome === 'unclosed' && found[at + 1]?.[0]?.outcome === 'unopened'
  return found.map((slips, at) => slips.slice(isCut(at - 1) ? 1 : 0, isCut(at) ? -1 : undefined))
}

function describe(text: Text, { outcome, from, to }: TitleSlip): Finding {
  const place = placeOf(text, from, to)
  const data = { text: text.raw.slice(from, to), right: '', periods: '', name: '' }
  if (outcome !== 'nested' || to - from === 1) return { place, outcome, data }
  const right = `〈${text.raw.slice(from + 1, to - 1)}〉`
  const suggestion = editOf(text, [from, to], right)
  return { place, outcome, data: { ...data, right }, ...(suggestion && { suggestion }) }
}

/** < and > for title marks. Within 《 and 》 it is 〈 and 〉. */
function angled(text: Text, angle: RegExp): Finding[] {
  return allMatches(text.value, angle).map((match): Finding => {
    const range = [match.index, match.index + match[0].length] as const
    const before = text.value.slice(0, match.index)
    const isInside = before.lastIndexOf('《') > before.lastIndexOf('》')
    const name = text.raw.slice(...range).replaceAll(/[<>＜＞]/gu, '')
    const right = isInside ? `〈${name}〉` : `《${name}》`
    const suggestion = editOf(text, range, right)
    const data = { text: text.raw.slice(...range), right, periods: '', name: '' }
    return { place: placeOf(text, ...range), outcome: 'angle', data, ...(suggestion && { suggestion }) }
  })
}
